"""How many articles there are, and how many unread: kept by whoever writes, never counted for a screen.

The library counts its articles by feed, the reader's file its read marks by feed.  Their difference would be wrong
for read marks whose article is not in the library (removed with its feed, or lost with an older library.db), so the
library notes how many those are whenever articles come or go.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

READ = "max(0, min(c.articles, coalesce(r.articles, 0) - c.absent))"
"""The read articles of a feed, for a row `c` of counts LEFT JOINed to `r` of read_counts."""

_MARKED = "SELECT count(*) FROM articles a JOIN read_marks m ON m.article = a.id WHERE a.feed = counts.feed"
_SETTLED = f"""UPDATE counts SET absent =
    coalesce((SELECT articles FROM read_counts r WHERE r.feed = counts.feed), 0) - ({_MARKED})"""


@dataclass(frozen=True, slots=True)
class Counts:
    """Of one feed, or of everything."""

    articles: int
    unread: int


def totals(db: sqlite3.Connection) -> Counts:
    """Of everything."""
    articles, read = db.execute(
        f"SELECT coalesce(sum(c.articles), 0), coalesce(sum({READ}), 0) "
        "FROM counts c LEFT JOIN read_counts r ON r.feed = c.feed"
    ).fetchone()
    return Counts(articles, articles - read)


def extent(db: sqlite3.Connection) -> tuple[int, int]:
    """Two numbers of which one changes when articles come or go: how many there are, and the key of the latest."""
    articles, latest = db.execute(
        "SELECT (SELECT coalesce(sum(articles), 0) FROM counts), (SELECT coalesce(max(key), 0) FROM articles)"
    ).fetchone()
    return int(articles), int(latest)


def settle(db: sqlite3.Connection, feed: str) -> None:
    """Notes how many read marks of `feed` (its first address) have no article here; belongs into every transaction
    in which articles come or go."""
    db.execute(f"{_SETTLED} WHERE feed = ?", (feed,))


def settle_all(db: sqlite3.Connection) -> None:
    """The same for all feeds."""
    db.execute(_SETTLED)

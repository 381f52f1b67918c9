"""Which articles the library may let go: read ones without a mark, that no feed would bring back."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import datetime, timedelta

from briefreader.library.articles import article_rows, counts
from briefreader.library.search.query_sql import MARKED
from briefreader.library.sqlite.connection import writing

_JUST_READ = timedelta(days=1)
"""What was read since then stays: it may be open, or be gone back to."""

# What was begun or said there is the reader's too, though it is no mark.
_BEGUN = """a.id IN (SELECT target FROM drafts) OR a.id IN (SELECT article FROM actor_splits)
    OR a.key IN (SELECT number >> 16 FROM statements WHERE id IN (SELECT target FROM drafts))"""
_ELSEWHERE = """EXISTS (SELECT 1 FROM appearances p JOIN subscriptions s
    ON p.feed = coalesce((SELECT origin FROM moves m WHERE m.url = s.url), s.url)
    JOIN feeds f ON f.url = s.url WHERE p.key = a.key
    AND (f.listed IS NULL OR a.key IN (SELECT value FROM json_each(f.listed))))"""
_LEAVING = f"""
    WITH placed AS (
        SELECT key, id, first_seen, row_number() OVER (ORDER BY sort DESC, key DESC) AS place
        FROM articles WHERE feed = ?
    )
    SELECT a.key FROM placed a JOIN read_marks r ON r.article = a.id
    WHERE (a.place > ? OR a.first_seen < ?) AND r.at < ?
    AND a.key NOT IN (SELECT value FROM json_each(?)) AND NOT {MARKED} AND NOT ({_BEGUN}) AND NOT {_ELSEWHERE}"""
_ALL = 1 << 62


def tended(db: sqlite3.Connection) -> list[tuple[str, str]]:
    """(first address, keys in its last document as JSON) of the feeds whose documents are known."""
    return db.execute(
        "SELECT coalesce(m.origin, s.url), f.listed FROM subscriptions s LEFT JOIN moves m ON m.url = s.url "
        "JOIN feeds f ON f.url = s.url WHERE f.listed IS NOT NULL"
    ).fetchall()


def leaving(
    db: sqlite3.Connection, home: str, listed: str, now: datetime, keep_days: int, keep_per_feed: int
) -> list[int]:
    """The keys of the articles of a feed that go: older than so many days, or beyond so many of it (0: no matter)."""
    eldest = int((now - timedelta(days=keep_days)).timestamp()) if keep_days else 0
    read_before = int((now - _JUST_READ).timestamp())
    rows = db.execute(_LEAVING, (home, keep_per_feed or _ALL, eldest, read_before, listed))
    return [key for (key,) in rows.fetchall()]


def remove(db: sqlite3.Connection, home: str, keys: Sequence[int]) -> None:
    """Removes articles of a feed; that they are read is remembered, should one come back."""
    with writing(db):
        for key in keys:
            article_rows.remove(db, key)
        counts.settle(db, home)

"""The rows of a list of articles, by their keys: read only as they are shown."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime

from briefreader.domain.news.headline import Headline

_WINDOW = 200


def rows(db: sqlite3.Connection, wanted: Sequence[int]) -> list[Headline]:
    """The rows of these keys, in their order; those that are gone are left out."""
    places = ", ".join("?" * len(wanted))
    found = db.execute(
        "SELECT a.key, a.id, a.title, a.outlet, a.url, a.published, r.article IS NOT NULL, a.statements, "
        "(SELECT count(*) FROM notes n WHERE n.article = a.id), "
        "(SELECT count(*) FROM bookmarks b WHERE b.article = a.id), a.sample "
        "FROM articles a LEFT JOIN read_marks r ON r.article = a.id "
        f"WHERE a.key IN ({places})",
        tuple(wanted),
    )
    by_key = {row[0]: _headline(row[1:]) for row in found}
    return [by_key[key] for key in wanted if key in by_key]


def newest(db: sqlite3.Connection, count: int, start: int = 0) -> list[int]:
    """The keys of the newest `count` articles but for the first `start` of them, newest first."""
    found = db.execute("SELECT key FROM articles ORDER BY sort DESC, key DESC LIMIT ? OFFSET ?", (count, start))
    return [key for (key,) in found]


def newer_than(db: sqlite3.Connection, article_id: str) -> int | None:
    """How many articles stand before that one among all, newest first; None where it is not there."""
    found = db.execute("SELECT sort, key FROM articles WHERE id = ?", (article_id,)).fetchone()
    if found is None:
        return None
    (count,) = db.execute("SELECT count(*) FROM articles WHERE (sort, key) > (?, ?)", found).fetchone()
    return int(count)


def key_of(db: sqlite3.Connection, article_id: str) -> int | None:
    """The key of that article."""
    found = db.execute("SELECT key FROM articles WHERE id = ?", (article_id,)).fetchone()
    return int(found[0]) if found else None


def unread(db: sqlite3.Connection, wanted: Sequence[int]) -> int | None:
    """The first of these keys whose article is unread."""
    for start in range(0, len(wanted), _WINDOW):
        part = wanted[start : start + _WINDOW]
        found = db.execute(
            f"SELECT a.key FROM articles a WHERE a.key IN ({', '.join('?' * len(part))}) "
            "AND NOT EXISTS (SELECT 1 FROM read_marks r WHERE r.article = a.id)",
            tuple(part),
        )
        left = {key for (key,) in found}
        for key in part:
            if key in left:
                return key
    return None


def _headline(row: Sequence[object]) -> Headline:
    article, title, outlet, url, published, read, statements, notes, bookmarks, sample = row
    return Headline(
        id=str(article),
        title=str(title),
        outlet=str(outlet),
        url=str(url),
        published=None if published is None else datetime.fromtimestamp(int(str(published)), UTC),
        read=bool(read),
        statements=None if statements is None else int(str(statements)),
        notes=int(str(notes)),
        bookmarks=int(str(bookmarks)),
        sample=bool(sample),
    )

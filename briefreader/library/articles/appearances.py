"""One article in several feeds: it belongs to the first that brought it, and is shown and read once."""

from __future__ import annotations

import sqlite3

from briefreader.library.sqlite.connection import writing

_SUBSCRIBED = "SELECT coalesce(m.origin, s.url) FROM subscriptions s LEFT JOIN moves m ON m.url = s.url"

EXTRA = """SELECT p.feed AS feed, count(*) AS articles, count(r.article) AS seen FROM appearances p
    JOIN articles a ON a.key = p.key LEFT JOIN read_marks r ON r.article = a.id GROUP BY p.feed"""
"""By feed, the articles of other feeds that have appeared in it, and how many of those are read."""


def is_at_home(db: sqlite3.Connection, key: int, feed: str) -> bool:
    """Whether the article belongs to `feed` (its first address)."""
    return bool(db.execute("SELECT feed = ? FROM articles WHERE key = ?", (feed, key)).fetchone()[0])


def note(db: sqlite3.Connection, key: int, feed: str) -> None:
    """The article has appeared in `feed` as well."""
    db.execute("INSERT OR IGNORE INTO appearances VALUES (?, ?)", (feed, key))


def rehomed(db: sqlite3.Connection, key: int, feed: str) -> list[str]:
    """Makes an article whose own feed is no longer subscribed to the article of `feed`; its id, if it was one."""
    found = db.execute(
        f"SELECT id FROM articles WHERE key = ? AND feed <> ? AND feed NOT IN ({_SUBSCRIBED})", (key, feed)
    ).fetchone()
    if found is None:
        return []
    _rehome(db, key, feed)
    return [str(found[0])]


def handed_over(db: sqlite3.Connection, feed: str) -> dict[str, str]:
    """Gives the articles of `feed` that have appeared in another one to that, before `feed` goes: id to new feed."""
    with writing(db):
        rows = db.execute(
            "SELECT a.key, a.id, min(p.feed) FROM articles a JOIN appearances p ON p.key = a.key "
            f"WHERE a.feed = ? AND p.feed IN ({_SUBSCRIBED}) GROUP BY a.key",
            (feed,),
        ).fetchall()
        for key, _, other in rows:
            _rehome(db, key, other)
        db.execute("DELETE FROM appearances WHERE feed = ?", (feed,))
    return {article: other for _, article, other in rows}


def _rehome(db: sqlite3.Connection, key: int, feed: str) -> None:
    db.execute("UPDATE articles SET feed = ? WHERE key = ?", (feed, key))
    db.execute("DELETE FROM appearances WHERE feed = ? AND key = ?", (feed, key))

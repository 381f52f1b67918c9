"""The texts of articles' own pages, beside what their feeds give of them; the reader sees one or the other."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from briefreader.domain import ids
from briefreader.domain.news.article import Block, Link
from briefreader.domain.news.media import Medium
from briefreader.library.articles.article_rows import body, drop_analysis, index, unindex
from briefreader.library.sqlite.connection import writing

_HASH = (
    "UPDATE articles SET hash = coalesce((SELECT hash FROM full_texts f WHERE f.key = articles.key AND f.shown), ?) "
    "WHERE key = ?"
)


def put(
    db: sqlite3.Connection,
    article_id: str,
    text: str,
    blocks: Sequence[Block],
    links: Sequence[Link],
    media: Sequence[Medium] = (),
) -> bool:
    """Stores the page's text and shows it; whether the article is there and now reads otherwise."""
    with writing(db):
        key = _key(db, article_id)
        if key is None:
            return False
        before = _hash(db, key)
        unindex(db, key)
        row = (key, *body(text, blocks, links, media), ids.text_hash(text))
        db.execute(
            "INSERT OR REPLACE INTO full_texts (key, text, blocks, links, media, hash, shown) "
            "VALUES (?, ?, ?, ?, ?, ?, 1)",
            row,
        )
        return _settled(db, key, before)


def failed(db: sqlite3.Connection, article_id: str, error: str) -> None:
    """Remembers why a page's text could not be had, so that no refresh asks for it again; a text that is here stays."""
    with writing(db):
        db.execute(
            "INSERT INTO full_texts (key, text, blocks, links, hash, shown, error) "
            "SELECT key, '', '[]', '[]', '', 0, ? FROM articles WHERE id = ? "
            "ON CONFLICT (key) DO UPDATE SET stale = 0, error = CASE text WHEN '' THEN excluded.error ELSE error END",
            (error, article_id),
        )


def show(db: sqlite3.Connection, article_id: str, full: bool) -> bool:
    """Shows the page's text, or the feed's own again; whether there is a page's text to choose."""
    with writing(db):
        key = _key(db, article_id)
        if key is None or not fetched(db, article_id):
            return False
        before = _hash(db, key)
        unindex(db, key)
        db.execute("UPDATE full_texts SET shown = ? WHERE key = ?", (full, key))
        _settled(db, key, before)
    return True


def fetched(db: sqlite3.Connection, article_id: str) -> bool:
    """Whether the text of the article's page is here, shown or not."""
    found = db.execute(
        "SELECT 1 FROM full_texts WHERE key = (SELECT key FROM articles WHERE id = ?) AND text <> ''", (article_id,)
    ).fetchone()
    return found is not None


def stale(db: sqlite3.Connection, article_id: str) -> bool:
    """Whether the feed has changed what it gives of the article since its page was fetched."""
    found = db.execute(
        "SELECT 1 FROM full_texts WHERE key = (SELECT key FROM articles WHERE id = ?) AND stale", (article_id,)
    ).fetchone()
    return found is not None


def wanted(db: sqlite3.Connection, feed: str, most: int) -> list[str]:
    """The newest articles of `feed` (its first address) whose page was not fetched, or whose feed has changed since."""
    rows = db.execute(
        "SELECT a.id FROM articles a LEFT JOIN full_texts f ON f.key = a.key "
        "WHERE a.feed = ? AND a.url <> '' AND (f.key IS NULL OR (f.stale AND (f.shown OR f.error <> ''))) "
        "ORDER BY a.sort DESC, a.key DESC LIMIT ?",
        (feed, most),
    )
    return [found[0] for found in rows]


def _settled(db: sqlite3.Connection, key: int, before: str) -> bool:
    """Brings hash, index and analysis in step with the text that is read now; whether it is another one."""
    own = ids.text_hash(db.execute("SELECT text FROM bodies WHERE key = ?", (key,)).fetchone()[0])
    db.execute(_HASH, (own, key))
    index(db, key)
    changed = _hash(db, key) != before
    if changed:
        drop_analysis(db, key)
    return changed


def _key(db: sqlite3.Connection, article_id: str) -> int | None:
    found = db.execute("SELECT key FROM articles WHERE id = ?", (article_id,)).fetchone()
    return int(found[0]) if found else None


def _hash(db: sqlite3.Connection, key: int) -> str:
    return str(db.execute("SELECT hash FROM articles WHERE key = ?", (key,)).fetchone()[0])

"""What publishers wrote, as it is read: an article whole, and which of them are analysed."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime

from briefreader.domain.json_form import media_from_json
from briefreader.domain.news.article import Article
from briefreader.domain.news.media import Medium
from briefreader.library.notes.snapshots import blocks_from_json, links_from_json
from briefreader.library.sqlite.connection import as_json

NO_FEED = "?"
"""Stands for the feed of an article that is not in the library: no address, so no count is kept for it."""


def article(db: sqlite3.Connection, article_id: str) -> Article | None:
    """The article of that id, as it is now."""
    found = db.execute(
        "SELECT a.id, a.title, coalesce(f.text, b.text), coalesce(f.blocks, b.blocks), a.outlet, a.byline, a.url, "
        "a.published, "
        "coalesce((SELECT s.url FROM moves m JOIN subscriptions s ON s.url = m.url WHERE m.origin = a.feed), a.feed), "
        "a.language, a.credit, a.sample, coalesce(f.links, b.links), f.key IS NOT NULL, b.media, f.media "
        "FROM articles a "
        "JOIN bodies b ON b.key = a.key LEFT JOIN full_texts f ON f.key = a.key AND f.shown WHERE a.id = ?",
        (article_id,),
    ).fetchone()
    if found is None:
        return None
    (
        article_id,
        title,
        text,
        blocks,
        outlet,
        byline,
        url,
        published,
        feed,
        language,
        credit,
        sample,
        links,
        full,
        *media,
    ) = found
    return Article(
        id=article_id,
        title=title,
        text=text,
        blocks=blocks_from_json(as_json(db, blocks)),
        outlet=outlet,
        byline=byline,
        url=url,
        published=None if published is None else datetime.fromtimestamp(published, UTC),
        feed=feed,
        language=language,
        credit=credit,
        sample=bool(sample),
        links=links_from_json(as_json(db, links)),
        media=_media(db, *media),
        full=bool(full),
    )


def _media(db: sqlite3.Connection, own: str, of_page: str | None) -> tuple[Medium, ...]:
    """What the text that is read shows, and what its feed encloses."""
    found = media_from_json(as_json(db, own))
    if of_page is None:
        return found
    return (*media_from_json(as_json(db, of_page)), *(one for one in found if one.enclosed))


def addresses(db: sqlite3.Connection) -> list[tuple[str, str]]:
    """(id, address) of every article that has one, newest first."""
    return db.execute("SELECT id, url FROM articles WHERE url <> '' ORDER BY sort DESC, key DESC").fetchall()


def unanalysed(db: sqlite3.Connection, method: int, limit: int) -> list[str]:
    """Articles that nobody has analysed, then those that an older method has, the newest first of each."""
    rows = db.execute(
        "SELECT id FROM articles WHERE method < ? ORDER BY method = 0 DESC, sort DESC LIMIT ?", (method, limit)
    )
    return [found[0] for found in rows]


def analysed_counts(db: sqlite3.Connection, method: int) -> tuple[int, int]:
    """How many articles this method has analysed, and how many any has."""
    done = db.execute("SELECT count(*) FROM articles WHERE method >= ?", (method,)).fetchone()[0]
    return int(done), int(db.execute("SELECT count(*) FROM articles WHERE method > 0").fetchone()[0])


def analysed_before(db: sqlite3.Connection, article_id: str) -> bool:
    """Whether any method has analysed this article."""
    return db.execute("SELECT 1 FROM articles WHERE id = ? AND method > 0", (article_id,)).fetchone() is not None


def unanalysed_count(db: sqlite3.Connection, method: int) -> int:
    """How many there are of those."""
    return int(db.execute("SELECT count(*) FROM articles WHERE method < ?", (method,)).fetchone()[0])


def wants_analysis(db: sqlite3.Connection, article_id: str, method: int) -> bool:
    """Whether this article is one of those."""
    found = db.execute("SELECT 1 FROM articles WHERE id = ? AND method < ?", (article_id, method))
    return found.fetchone() is not None


def feed_of(db: sqlite3.Connection, article_id: str) -> str:
    """The feed an article came by, as read marks are counted: by its first address; empty for a bundled one."""
    found = db.execute("SELECT feed FROM articles WHERE id = ?", (article_id,)).fetchone()
    return str(found[0]) if found else NO_FEED

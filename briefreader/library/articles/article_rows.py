"""The rows an article is made of, kept in step: particulars, body, words to search, what was worked out."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from briefreader.domain import ids
from briefreader.domain.json_form import media_to_json
from briefreader.domain.news.article import Article, Block, Link
from briefreader.domain.news.media import Medium
from briefreader.domain.text.unspaced_scripts import spaced
from briefreader.library.actors import short_names
from briefreader.library.notes.snapshots import blocks_to_json, links_to_json

PLACES = 1 << 16
"""Statements of an article are numbered from its key times this, so that an index of statements tells the article."""

Body = tuple[str, str, str, str]
"""A text, its blocks, its links and its media, as the columns of a table hold them."""

_FAR_FUTURE = timedelta(days=1)
_COLUMNS = "title, outlet, byline, url, published, sort, language, credit, sample, hash, stamp"
_ANEW = ", ".join(f"{name} = ?" for name in _COLUMNS.split(", "))
_INSERT = f"INSERT INTO articles (id, feed, first_seen, {_COLUMNS}) VALUES ({', '.join('?' * 14)})"
_HASH_OF_FULL = (  # an article's hash is that of the text it is read in
    "UPDATE articles SET hash = (SELECT hash FROM full_texts f WHERE f.key = articles.key) "
    "WHERE key = ? AND EXISTS (SELECT 1 FROM full_texts WHERE key = ? AND shown)"
)


def insert(db: sqlite3.Connection, new: Sequence[Article], feed: str, seen: datetime) -> list[int]:
    """New articles of `feed` (its first address), first seen at `seen`; their keys."""
    bodies = [body(one.text, one.blocks, one.links, one.media) for one in new]
    keys = [
        _key(db.execute(_INSERT, (one.id, feed, _seconds(seen), *_particulars(one, columns, seen))))
        for one, columns in zip(new, bodies, strict=True)
    ]
    db.executemany(
        "INSERT INTO bodies VALUES (?, ?, ?, ?, ?)", [(key, *one) for key, one in zip(keys, bodies, strict=True)]
    )
    db.executemany(
        "INSERT INTO article_search (rowid, title, text) VALUES (?, ?, ?)",
        [(key, spaced(one.title), spaced(one.text)) for key, one in zip(keys, new, strict=True)],
    )
    return keys


def _key(inserted: sqlite3.Cursor) -> int:
    assert inserted.lastrowid is not None  # SQLite gives every inserted row its number
    return inserted.lastrowid


def update(db: sqlite3.Connection, key: int, article: Article) -> bool:
    """Takes over all that the publisher changed; whether a reader would see it (title or text)."""
    new = body(article.text, article.blocks, article.links, article.media)
    row = db.execute("SELECT stamp, title, published, first_seen FROM articles WHERE key = ?", (key,)).fetchone()
    stamp, title, published, seen = row
    if stamp == _stamp(article, new):
        return False
    # A date that goes missing was still the date.
    date = datetime.fromtimestamp(published, UTC) if published is not None else None
    unindex(db, key)
    particulars = _particulars(article, new, datetime.fromtimestamp(seen, UTC), date)
    db.execute(f"UPDATE articles SET {_ANEW} WHERE key = ?", (*particulars, key))
    reworded, reshaped = _replaced_body(db, key, new)
    db.execute("UPDATE full_texts SET stale = max(stale, ?) WHERE key = ?", (reworded, key))
    covered = db.execute(_HASH_OF_FULL, (key, key)).rowcount
    index(db, key)
    if title != article.title or ((reworded or reshaped) and not covered):
        drop_analysis(db, key)
    return bool(title != article.title or reworded)


def remove(db: sqlite3.Connection, key: int) -> None:
    """Removes an article with all that hangs on it; the reader's marks stay."""
    drop_analysis(db, key)
    unindex(db, key)
    db.execute("DELETE FROM articles WHERE key = ?", (key,))


def drop_analysis(db: sqlite3.Connection, key: int) -> None:
    """Forgets what was worked out about an article."""
    places = (key * PLACES, key * PLACES + PLACES - 1)
    db.execute(
        "INSERT INTO statement_search (statement_search, rowid, text) "
        "SELECT 'delete', number, spaced(text) FROM statements WHERE number BETWEEN ? AND ?",
        places,
    )
    db.execute("DELETE FROM statements WHERE number BETWEEN ? AND ?", places)
    short_names.forget(db, key)
    db.execute("DELETE FROM actors WHERE key = ?", (key,))
    db.execute("DELETE FROM analyses WHERE key = ?", (key,))
    db.execute("UPDATE articles SET method = 0, statements = NULL WHERE key = ?", (key,))


def _replaced_body(db: sqlite3.Connection, key: int, new: Body) -> tuple[bool, bool]:
    """Writes the body where it differs; whether its text did, and whether its blocks did."""
    old = db.execute("SELECT text, blocks, links, media FROM bodies WHERE key = ?", (key,)).fetchone()
    if new != old:
        db.execute("UPDATE bodies SET text = ?, blocks = ?, links = ?, media = ? WHERE key = ?", (*new, key))
    return new[0] != old[0], new[1] != old[1]


def _particulars(
    article: Article, columns: Body, seen: datetime, published: datetime | None = None
) -> tuple[object, ...]:
    date = article.published or published
    sort = min(date, seen + _FAR_FUTURE) if date else seen  # no date may keep an article on top for ever
    return (
        article.title,
        article.outlet,
        article.byline,
        article.url,
        date and _seconds(date),
        max(0, _seconds(sort)),
        article.language,
        article.credit,
        article.sample,
        article.hash,
        _stamp(article, columns),
    )


def body(text: str, blocks: Sequence[Block], links: Sequence[Link], media: Sequence[Medium]) -> Body:
    """The columns of a text with its blocks, its links and what is besides."""
    return (
        text,
        json.dumps(blocks_to_json(blocks)),
        json.dumps(links_to_json(links)),
        json.dumps(media_to_json(media)),
    )


def _stamp(article: Article, columns: Body) -> str:
    date = article.published.isoformat() if article.published else ""
    about = (article.title, article.outlet, article.byline, article.url, date, article.language, article.credit)
    *words, media = columns
    besides = (media,) if article.media else ()  # nothing else stands in older files
    return ids.made_from(*about, *words, *besides, "sample" if article.sample else "")


def index(db: sqlite3.Connection, key: int) -> None:
    """Puts the words of an article into the index of words."""
    db.execute(
        "INSERT INTO article_search (rowid, title, text) SELECT key, title, text FROM searchable WHERE key = ?", (key,)
    )


def unindex(db: sqlite3.Connection, key: int) -> None:
    """Takes them out again; must run before title or text change, because FTS5 needs the words it indexed."""
    db.execute(
        "INSERT INTO article_search (article_search, rowid, title, text) "
        "SELECT 'delete', key, title, text FROM searchable WHERE key = ?",
        (key,),
    )


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())

"""What publishers wrote: replaced by a refresh, never doubled, never lost when it leaves its feed."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from briefreader.domain import ids
from briefreader.domain.article import Article
from briefreader.domain.feed import Entry
from briefreader.library import identity
from briefreader.library.database import writing
from briefreader.library.identity import Identified
from briefreader.library.kept import blocks_from_json, links_from_json
from briefreader.library.marks import marked_articles

ROWS_A_TRANSACTION = 100
"""Small, so that no commit holds up a reader of the file for long."""

_FAR_FUTURE = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Stored:
    """What came of storing a document's entries."""

    new: int
    changed: int


def store_entries(db: sqlite3.Connection, feed: str, outlet: str, entries: Sequence[Entry], now: datetime) -> Stored:
    """Stores a document's entries under their feed's address; a changed one keeps its id and the reader's marks."""
    new = changed = 0
    taken: set[int] = set()
    wanted = identity.identified(entries)
    for start in range(0, len(wanted), ROWS_A_TRANSACTION):
        with writing(db):
            for one in wanted[start : start + ROWS_A_TRANSACTION]:
                key = _known(db, feed, one, taken)
                if key is None:
                    article = _article(identity.article_id(feed, one.token), feed, outlet, one.entry)
                    key = _insert(db, article, now)
                    new += 1
                else:
                    changed += _update(db, key, one.entry)
                taken.add(key)
                for token in filter(None, (one.token, one.alias)):
                    db.execute("INSERT OR IGNORE INTO identities VALUES (?, ?, ?)", (feed, token, key))
    return Stored(new, changed)


def store_bundled(db: sqlite3.Connection, bundled: Sequence[Article], now: datetime) -> None:
    """Stores the articles that come with the program; a newer wording replaces an older one."""
    with writing(db):
        for article in bundled:
            found = db.execute("SELECT key, hash FROM articles WHERE id = ?", (article.id,)).fetchone()
            if found is None:
                _insert(db, article, now)
            elif found[1] != article.hash:
                _replace_text(db, found[0], article)


def article(db: sqlite3.Connection, article_id: str) -> Article | None:
    """The article of that id, as it is now."""
    found = db.execute(
        "SELECT a.id, a.title, b.text, b.blocks, a.outlet, a.byline, a.url, a.published, a.feed, a.language, a.credit, "
        "a.sample, b.links FROM articles a JOIN bodies b ON b.key = a.key WHERE a.id = ?",
        (article_id,),
    ).fetchone()
    if found is None:
        return None
    article_id, title, text, blocks, outlet, byline, url, published, feed, language, credit, sample, links = found
    return Article(
        id=article_id,
        title=title,
        text=text,
        blocks=blocks_from_json(json.loads(blocks)),
        outlet=outlet,
        byline=byline,
        url=url,
        published=None if published is None else datetime.fromtimestamp(published, UTC),
        feed=feed,
        language=language,
        credit=credit,
        sample=bool(sample),
        links=links_from_json(json.loads(links)),
    )


def unanalysed(db: sqlite3.Connection, method: int, limit: int) -> list[str]:
    """The newest articles whose analysis an older method made, or none."""
    rows = db.execute("SELECT id FROM articles WHERE method < ? ORDER BY sort DESC LIMIT ?", (method, limit))
    return [found[0] for found in rows]


def unanalysed_count(db: sqlite3.Connection, method: int) -> int:
    """How many there are of those."""
    return int(db.execute("SELECT count(*) FROM articles WHERE method < ?", (method,)).fetchone()[0])


def wants_analysis(db: sqlite3.Connection, article_id: str, method: int) -> bool:
    """Whether this article is one of those."""
    found = db.execute("SELECT 1 FROM articles WHERE id = ? AND method < ?", (article_id, method))
    return found.fetchone() is not None


def feed_of(db: sqlite3.Connection, article_id: str) -> str:
    """The address of the feed the article came by; empty for a bundled or unknown one."""
    found = db.execute("SELECT feed FROM articles WHERE id = ?", (article_id,)).fetchone()
    return str(found[0]) if found else ""


def remove_feed(db: sqlite3.Connection, feed: str) -> int:
    """Removes a feed's articles, except those that bear a mark of the reader's; how many stayed."""
    kept = _kept_keys(db)
    rows = db.execute("SELECT key, id FROM articles WHERE feed = ?", (feed,)).fetchall()
    leaving = [key for key, _ in rows if key not in kept]
    for start in range(0, len(leaving), ROWS_A_TRANSACTION):
        with writing(db):
            for key in leaving[start : start + ROWS_A_TRANSACTION]:
                _forget(db, key)
    with writing(db):
        db.execute("DELETE FROM feeds WHERE url = ?", (feed,))
    return len(rows) - len(leaving)


def _kept_keys(db: sqlite3.Connection) -> set[int]:
    marked = marked_articles(db)
    found = (db.execute("SELECT key FROM articles WHERE id = ?", (one,)).fetchone() for one in marked)
    return {row[0] for row in found if row}


def _known(db: sqlite3.Connection, feed: str, one: Identified, taken: set[int]) -> int | None:
    """The key of the article this entry is, unless another entry of the same document is that already."""
    for token in _tokens(one):
        found = db.execute("SELECT key FROM identities WHERE feed = ? AND token = ?", (feed, token)).fetchone()
        if found and (token == one.token or found[0] not in taken):
            return int(found[0])
    return None


def _tokens(one: Identified) -> Iterator[str]:
    yield one.token
    if one.alias:
        yield one.alias


def _article(article_id: str, feed: str, outlet: str, entry: Entry) -> Article:
    return Article(
        id=article_id,
        title=entry.title,
        text=entry.text,
        blocks=entry.blocks,
        outlet=outlet,
        byline=entry.byline,
        url=entry.url,
        published=entry.published,
        feed=feed,
        language=entry.language,
        links=entry.links,
    )


def _insert(db: sqlite3.Connection, article: Article, now: datetime) -> int:
    sort = min(article.published, now + _FAR_FUTURE) if article.published else now
    key = db.execute(
        "INSERT INTO articles (id, feed, title, outlet, byline, url, published, sort, language, credit, sample, hash) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            article.id,
            article.feed,
            article.title,
            article.outlet,
            article.byline,
            article.url,
            article.published and int(article.published.timestamp()),
            int(sort.timestamp()),
            article.language,
            article.credit,
            article.sample,
            article.hash,
        ),
    ).lastrowid
    assert key is not None
    db.execute("INSERT INTO bodies VALUES (?, ?, ?, ?)", (key, *_body(article)))
    _index(db, key)
    return key


def _update(db: sqlite3.Connection, key: int, entry: Entry) -> bool:
    """Takes over what the publisher changed; whether a reader would see it (title or text)."""
    title, digest = db.execute("SELECT title, hash FROM articles WHERE key = ?", (key,)).fetchone()
    seen: bool = entry.title != title or ids.text_hash(entry.text) != digest
    if seen:
        _replace_text(db, key, _article("", "", "", entry))
    db.execute(
        "UPDATE articles SET byline = ?, url = ?, published = coalesce(?, published) WHERE key = ?",
        (entry.byline, entry.url, entry.published and int(entry.published.timestamp()), key),
    )
    return seen


def _replace_text(db: sqlite3.Connection, key: int, article: Article) -> None:
    """Title, text and blocks anew; what was worked out about the old text goes."""
    _unindex(db, key)
    old = db.execute("SELECT hash FROM articles WHERE key = ?", (key,)).fetchone()[0]
    db.execute("UPDATE articles SET title = ?, hash = ? WHERE key = ?", (article.title, article.hash, key))
    db.execute("UPDATE bodies SET text = ?, blocks = ?, links = ? WHERE key = ?", (*_body(article), key))
    _index(db, key)
    if old != article.hash:
        drop_analysis(db, key)


def drop_analysis(db: sqlite3.Connection, key: int) -> None:
    """Forgets what was worked out about an article."""
    db.execute(
        "INSERT INTO statement_search (statement_search, rowid, text) "
        "SELECT 'delete', number, text FROM statements WHERE key = ?",
        (key,),
    )
    for table in ("statements", "actors", "analyses"):
        db.execute(f"DELETE FROM {table} WHERE key = ?", (key,))
    db.execute("UPDATE articles SET method = 0, statements = NULL WHERE key = ?", (key,))


def _forget(db: sqlite3.Connection, key: int) -> None:
    """Removes an article with all that hangs on it, its read mark too."""
    article_id = db.execute("SELECT id FROM articles WHERE key = ?", (key,)).fetchone()[0]
    drop_analysis(db, key)
    _unindex(db, key)
    db.execute("DELETE FROM articles WHERE key = ?", (key,))
    db.execute("DELETE FROM notes.read_marks WHERE article = ?", (article_id,))


def _index(db: sqlite3.Connection, key: int) -> None:
    db.execute(
        "INSERT INTO article_search (rowid, title, text) SELECT key, title, text FROM searchable WHERE key = ?", (key,)
    )


def _unindex(db: sqlite3.Connection, key: int) -> None:
    """Must run before title or text change: FTS5 needs the words it indexed."""
    db.execute(
        "INSERT INTO article_search (article_search, rowid, title, text) "
        "SELECT 'delete', key, title, text FROM searchable WHERE key = ?",
        (key,),
    )


def _body(article: Article) -> tuple[str, str, str]:
    blocks = [[block.kind.value, *block.span.as_list()] for block in article.blocks]
    links = [[link.url, *link.span.as_list()] for link in article.links]
    return article.text, json.dumps(blocks), json.dumps(links)

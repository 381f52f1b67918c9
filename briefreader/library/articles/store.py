"""What publishers wrote, as it comes and goes: replaced by a refresh, never doubled, never lost with its feed."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from briefreader.domain.news.article import Article
from briefreader.domain.news.feed import Entry
from briefreader.library.articles import appearances, article_rows, counts
from briefreader.library.articles.entry_matching import recognised, remember
from briefreader.library.notes.marks import marked_articles
from briefreader.library.notes.snapshots import kept_articles
from briefreader.library.notes.subscriptions import origin
from briefreader.library.sqlite.connection import writing

ROWS_A_TRANSACTION = 100
"""Small, so that no commit holds up a reader of the file for long."""


@dataclass(frozen=True, slots=True)
class Stored:
    """What came of storing a document's entries."""

    new: int
    changed: int  # title or text
    rehomed: tuple[str, ...] = ()  # ids of articles whose own feed has gone, and that are this one's now
    keys: tuple[int, ...] = field(default=(), compare=False)  # of all articles in the document


def store_entries(db: sqlite3.Connection, feed: str, outlet: str, entries: Sequence[Entry], now: datetime) -> Stored:
    """Stores a document's entries under their feed's address; a changed one keeps its id and the reader's marks.

    A document's first entry is stored last, so that of entries of one date it is the newest.  An article that has
    come by another feed stays that one's, as it is written there, and appears in this one too.
    """
    home = origin(db, feed)
    new = changed = 0
    rehomed: list[str] = []
    keys: list[int] = []
    wanted = recognised(db, home, entries)[::-1]
    for start in range(0, len(wanted), ROWS_A_TRANSACTION):
        part = wanted[start : start + ROWS_A_TRANSACTION]
        with writing(db):
            fresh = [_article(one.birth, feed, outlet, one.names.entry) for one in part if one.key is None]
            born = dict(zip((one.id for one in fresh), article_rows.insert(db, fresh, home, now), strict=True))
            for one in part:
                if one.key is not None:
                    rehomed += appearances.rehomed(db, one.key, home)
                    if appearances.is_at_home(db, one.key, home):
                        changed += article_rows.update(db, one.key, _article("", feed, outlet, one.names.entry))
                    else:
                        appearances.note(db, one.key, home)
            met = [(one.names, born[one.birth] if one.key is None else one.key) for one in part]
            remember(db, met)
            keys += (key for _, key in met)
            new += len(fresh)
            if new:
                counts.settle(db, home)
    return Stored(new, changed, tuple(rehomed), tuple(keys))


def store_bundled(db: sqlite3.Connection, bundled: Sequence[Article], now: datetime) -> None:
    """Stores the articles that come with the program; a newer wording replaces an older one."""
    with writing(db):
        for one in bundled:
            found = db.execute("SELECT key FROM articles WHERE id = ?", (one.id,)).fetchone()
            if found is None:
                article_rows.insert(db, [one], "", now)
            else:
                article_rows.update(db, found[0], one)
        counts.settle(db, "")


def restore_kept(db: sqlite3.Connection) -> None:
    """Brings back into a library what was kept with the reader's annotations and is not there."""
    with writing(db):
        for one, at in kept_articles(db):
            if not db.execute("SELECT 1 FROM articles WHERE id = ?", (one.id,)).fetchone():
                article_rows.insert(db, [one], origin(db, one.feed), datetime.fromtimestamp(at, UTC))


def remove_feed(db: sqlite3.Connection, feed: str) -> int:
    """Removes a feed's articles, except those that bear a mark of the reader's; how many stayed.

    What another feed has too must have been handed over to that before: see appearances.handed_over.
    """
    home = origin(db, feed)
    marked = marked_articles(db)
    rows = db.execute("SELECT key, id FROM articles WHERE feed = ?", (home,)).fetchall()
    leaving = [key for key, one in rows if one not in marked]
    for start in range(0, len(leaving), ROWS_A_TRANSACTION):
        with writing(db):
            for key in leaving[start : start + ROWS_A_TRANSACTION]:
                article_rows.remove(db, key)
            counts.settle(db, home)
    with writing(db):
        db.execute("DELETE FROM feeds WHERE url = ?", (feed,))
    return len(rows) - len(leaving)


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
        media=entry.media,
    )

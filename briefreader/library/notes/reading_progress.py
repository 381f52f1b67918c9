"""What is read, and where the reader stopped."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence

from briefreader.library.journal import journal
from briefreader.library.journal.journal import Edit
from briefreader.library.sqlite.connection import writing


def opened(db: sqlite3.Connection, article: str, feed: str, at: int) -> None:
    """Marks an article read because it was opened, or opened again: no change that undo would take back."""
    with writing(db, lasting=False):
        db.execute(
            "INSERT INTO read_marks VALUES (?, ?, ?) ON CONFLICT (article) DO UPDATE SET at = excluded.at",
            (article, feed, at),
        )


def mark(db: sqlite3.Connection, articles: Sequence[tuple[str, str]], read: bool, sentence: str, at: int) -> None:
    """Marks (article, feed) pairs read or unread, as one change."""
    with writing(db):
        found = db.execute(
            "SELECT article, feed, at FROM read_marks WHERE article IN (SELECT value FROM json_each(?))",
            (json.dumps([article for article, _ in articles]),),
        )
        there = {row[0]: dict(zip(("article", "feed", "at"), row, strict=True)) for row in found}
        if read:
            new = {one: feed for one, feed in articles if one not in there}
            edits = [Edit("read_marks", None, {"article": one, "feed": feed, "at": at}) for one, feed in new.items()]
        else:
            edits = [Edit("read_marks", before, None) for before in there.values()]
        journal.do(db, sentence, edits, at)


def rehome(db: sqlite3.Connection, homes: Mapping[str, str]) -> None:
    """Counts the read marks of these articles with the feed that each belongs to now: id to feed."""
    with writing(db):
        for article, feed in homes.items():
            found = db.execute("SELECT at FROM read_marks WHERE article = ? AND feed <> ?", (article, feed)).fetchone()
            if found:  # by a DELETE: REPLACE would not set off the triggers that keep counts
                db.execute("DELETE FROM read_marks WHERE article = ?", (article,))
                db.execute("INSERT INTO read_marks VALUES (?, ?, ?)", (article, feed, found[0]))


def is_read(db: sqlite3.Connection, article: str) -> bool:
    """Whether the article bears a read mark."""
    return db.execute("SELECT 1 FROM read_marks WHERE article = ?", (article,)).fetchone() is not None


def keep_position(db: sqlite3.Connection, article: str, at: int) -> None:
    """Remembers where in the text (an offset) the reader stopped."""
    with writing(db, lasting=False):
        db.execute("INSERT OR REPLACE INTO positions VALUES (?, ?)", (article, at))


def position(db: sqlite3.Connection, article: str) -> int:
    """Where the reader stopped; 0 for the beginning."""
    found = db.execute("SELECT at FROM positions WHERE article = ?", (article,)).fetchone()
    return int(found[0]) if found else 0

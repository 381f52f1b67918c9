"""The feeds the reader has asked for, in the reader's own file."""

from __future__ import annotations

import sqlite3
import time

from briefreader.domain.feed import Subscription
from briefreader.library.database import writing


def all_(db: sqlite3.Connection) -> list[Subscription]:
    """Every subscription, in the order they were added."""
    rows = db.execute("SELECT url, title, folder FROM subscriptions ORDER BY added, url")
    return [Subscription(*found) for found in rows]


def add(db: sqlite3.Connection, wanted: Subscription) -> None:
    """Adds it; one that is there already stays as it is."""
    with writing(db):
        db.execute(
            "INSERT OR IGNORE INTO subscriptions (url, title, own_title, folder, added) VALUES (?, ?, ?, ?, ?)",
            (wanted.url, wanted.title, bool(wanted.title), wanted.folder, int(time.time())),
        )


def remove(db: sqlite3.Connection, url: str) -> bool:
    """Ends the subscription; whether there was one."""
    with writing(db):
        return db.execute("DELETE FROM subscriptions WHERE url = ?", (url,)).rowcount > 0


def named(db: sqlite3.Connection, url: str, title: str) -> None:
    """Takes the feed's own title where the reader gave none."""
    with writing(db):
        db.execute(
            "UPDATE subscriptions SET title = ? WHERE url = ? AND NOT own_title AND title <> ?", (title, url, title)
        )


def moved(db: sqlite3.Connection, old: str, new: str) -> None:
    """The feed has moved for good: the subscription and its read marks go with it."""
    with writing(db):
        db.execute("UPDATE OR IGNORE subscriptions SET url = ? WHERE url = ?", (new, old))
        db.execute("DELETE FROM subscriptions WHERE url = ?", (old,))
        count = db.execute("SELECT articles FROM read_counts WHERE feed = ?", (old,)).fetchone()
        db.execute("UPDATE read_marks SET feed = ? WHERE feed = ?", (new, old))
        if count:
            db.execute("DELETE FROM read_counts WHERE feed = ?", (old,))
            db.execute(
                "INSERT INTO read_counts VALUES (?, ?) ON CONFLICT (feed) DO UPDATE SET articles = articles + ?",
                (new, count[0], count[0]),
            )

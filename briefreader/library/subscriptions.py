"""The feeds the reader has asked for, in the reader's own file; each change of the reader's is in the journal."""

from __future__ import annotations

import sqlite3
import time

from briefreader.domain.feed import Subscription
from briefreader.library import journal
from briefreader.library.connection import writing
from briefreader.library.journal import Edit, row


def all_(db: sqlite3.Connection) -> list[Subscription]:
    """Every subscription, in the order they were added."""
    rows = db.execute("SELECT url, title, folder FROM subscriptions ORDER BY number")
    return [Subscription(*found) for found in rows]


def add(db: sqlite3.Connection, wanted: Subscription) -> None:
    """Adds it; one that is there already stays as it is."""
    with writing(db):
        if row(db, "subscriptions", url=wanted.url) is not None:
            return
        new = {"url": wanted.url, "title": wanted.title, "own_title": bool(wanted.title), "folder": wanted.folder}
        journal.do(db, f"subscribed to {wanted.title or wanted.url}", [Edit("subscriptions", None, new)], _now())


def remove(db: sqlite3.Connection, url: str) -> bool:
    """Ends the subscription; whether there was one."""
    with writing(db):
        before = row(db, "subscriptions", url=url)
        if before is None:
            return False
        sentence = f"unsubscribed from {before['title'] or url}"
        journal.do(db, sentence, [Edit("subscriptions", before, None)], _now())
        return True


def named(db: sqlite3.Connection, url: str, title: str) -> None:
    """Takes the feed's own title where the reader gave none."""
    with writing(db):
        db.execute(
            "UPDATE subscriptions SET title = ? WHERE url = ? AND NOT own_title AND title <> ?", (title, url, title)
        )


def moved(db: sqlite3.Connection, old: str, new: str) -> None:
    """The feed has moved for good: the subscription goes with it, and keeps its articles by their first address.

    Where `new` is subscribed to already, the two become one.
    """
    with writing(db):
        known = db.execute("SELECT 1 FROM subscriptions WHERE url = ?", (new,)).fetchone()
        if known:
            db.execute("DELETE FROM subscriptions WHERE url = ?", (old,))
            return
        db.execute("INSERT OR REPLACE INTO moves VALUES (?, ?)", (new, origin(db, old)))
        db.execute("UPDATE subscriptions SET url = ? WHERE url = ?", (new, old))


def origin(db: sqlite3.Connection, url: str) -> str:
    """The address under which the feed at `url` was first subscribed to, for good what its articles are known by."""
    found = db.execute("SELECT origin FROM moves WHERE url = ?", (url,)).fetchone()
    return str(found[0]) if found else url


def _now() -> int:
    return int(time.time())

"""Small things the program remembers for the reader: theme, panes, the greeting; and drafts of notes."""

from __future__ import annotations

import sqlite3

from briefreader.library.sqlite.connection import writing


def recall(db: sqlite3.Connection, key: str) -> str:
    """What was remembered under `key`; empty when nothing was."""
    found = db.execute("SELECT value FROM state WHERE key = ?", (key,)).fetchone()
    return str(found[0]) if found else ""


def remember(db: sqlite3.Connection, key: str, value: str) -> None:
    """Remembers `value`."""
    with writing(db):
        db.execute("INSERT OR REPLACE INTO state VALUES (?, ?)", (key, value))


def remember_in_passing(db: sqlite3.Connection, key: str, value: str) -> None:
    """The same without waiting, neither for the disk (see `writing`) nor for another writer.  Raises BusyError."""
    (patience,) = db.execute("PRAGMA busy_timeout").fetchone()
    db.execute("PRAGMA busy_timeout = 0")
    try:
        with writing(db, lasting=False):
            db.execute(
                "INSERT INTO state VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", (key, value)
            )
    finally:
        db.execute(f"PRAGMA busy_timeout = {int(patience)}")


def draft(db: sqlite3.Connection, target: str) -> str:
    """The words of a note that was begun on `target` and not saved; empty when there are none."""
    found = db.execute("SELECT text FROM drafts WHERE target = ?", (target,)).fetchone()
    return str(found[0]) if found else ""


def drafted(db: sqlite3.Connection) -> list[str]:
    """What there are drafts on."""
    return [str(target) for (target,) in db.execute("SELECT target FROM drafts")]


def keep_draft(db: sqlite3.Connection, target: str, text: str, *, lasting: bool = True) -> None:
    """Keeps the draft; an empty one is forgotten.  `lasting` is that of `writing`."""
    with writing(db, lasting=lasting):
        if text:
            db.execute("INSERT OR REPLACE INTO drafts VALUES (?, ?)", (target, text))
        else:
            db.execute("DELETE FROM drafts WHERE target = ?", (target,))

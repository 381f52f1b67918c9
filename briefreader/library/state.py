"""Small things the program remembers for the reader: theme, panes, the greeting; and drafts of notes."""

from __future__ import annotations

import sqlite3

from briefreader.library.connection import writing


def recall(db: sqlite3.Connection, key: str) -> str:
    """What was remembered under `key`; empty when nothing was."""
    found = db.execute("SELECT value FROM state WHERE key = ?", (key,)).fetchone()
    return str(found[0]) if found else ""


def remember(db: sqlite3.Connection, key: str, value: str) -> None:
    """Remembers `value`."""
    with writing(db):
        db.execute("INSERT OR REPLACE INTO state VALUES (?, ?)", (key, value))


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

"""Small things the library knows about itself."""

from __future__ import annotations

import sqlite3

from briefreader.library.sqlite.connection import writing


def told(db: sqlite3.Connection, key: str) -> str:
    """What was told under `key`; empty when nothing was."""
    found = db.execute("SELECT value FROM facts WHERE key = ?", (key,)).fetchone()
    return str(found[0]) if found else ""


def tell(db: sqlite3.Connection, key: str, value: str) -> None:
    """Keeps `value` under `key`."""
    with writing(db):
        db.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (key, value))

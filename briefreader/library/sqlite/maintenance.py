"""What keeps the library's file quick and no larger than it need be, each step too short to be noticed."""

from __future__ import annotations

import sqlite3
from pathlib import Path

_ROWS_LOOKED_AT = 400  # of an index, for its statistics
_PAGES_A_STEP = 500
_SPARE = 0.1  # of the file: room that new articles take again


def optimize(db: sqlite3.Connection) -> None:
    """Statistics anew where they no longer fit: a matter of milliseconds."""
    db.execute(f"PRAGMA analysis_limit = {_ROWS_LOOKED_AT}")
    db.execute("PRAGMA optimize").fetchall()


def shrink(db: sqlite3.Connection) -> bool:
    """Gives a little of the free room back to the disk; whether there is more to give."""
    if _pragma(db, "auto_vacuum") != 2 or _pragma(db, "freelist_count") <= _SPARE * _pragma(db, "page_count"):
        return False  # a file made by an earlier version keeps its room, and fills it again
    db.execute(f"PRAGMA incremental_vacuum({_PAGES_A_STEP})").fetchall()
    return True


def free_bytes(db: sqlite3.Connection) -> int:
    """Room in the library's file for new articles."""
    return _pragma(db, "freelist_count") * _pragma(db, "page_size")


def bytes_of(file: Path) -> int:
    """What a file takes on the disk, with its log."""
    return sum(one.stat().st_size for one in (file, file.with_name(f"{file.name}-wal")) if one.exists())


def _pragma(db: sqlite3.Connection, name: str) -> int:
    return int(db.execute(f"PRAGMA main.{name}").fetchone()[0])

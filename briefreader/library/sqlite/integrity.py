"""Whether a file is whole, and the memory of one that was met damaged."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path

AT_ONCE_BYTES, WHOLE_BYTES = 32_000_000, 4_000_000
"""A file up to the first size is looked through whenever it is opened, up to the second every word of it is read."""


_JSON = {"kept_articles": "found", "kept_statements": "found", "journal": "edits", "verdicts": "anchor"}


def told_against(db: sqlite3.Connection, thorough: bool = False) -> str:
    """What speaks against the main file; empty for nothing.  `thorough`: every word of it is read."""
    found = str(db.execute(f"PRAGMA main.{'integrity' if thorough else 'quick'}_check(1)").fetchone()[0])
    if found != "ok" or not thorough:
        return "" if found == "ok" else found
    tables = db.execute("SELECT name FROM main.sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")
    for (table,) in tables.fetchall():
        for _ in db.execute(f'SELECT * FROM main."{table}"'):  # letters that are none are told by a DamagedError
            pass
        column = _JSON.get(table)
        if column and db.execute(f"SELECT 1 FROM main.{table} WHERE NOT json_valid({column}) LIMIT 1").fetchone():
            return f"{table} holds what nobody wrote"
    return ""


def remember(file: Path) -> None:
    """Leaves word that the file was met damaged: what is met in the middle of work is put right at the next start."""
    with suppress(OSError):
        _mark(file).touch(mode=0o600)


def remembered(file: Path) -> bool:
    """Whether it was."""
    return _mark(file).exists()


def forget(file: Path) -> None:
    """It has been put right."""
    with suppress(OSError):
        _mark(file).unlink(missing_ok=True)


def _mark(file: Path) -> Path:
    return file.with_name(f"{file.name}.damaged")

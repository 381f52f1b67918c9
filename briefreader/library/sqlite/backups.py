"""Copies of the reader's own file, whole at one moment whoever writes meanwhile; the dated ones, seven of them."""

from __future__ import annotations

import os
import secrets
import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from briefreader.domain.errors import LibraryError
from briefreader.library.sqlite.errors import in_words

KEPT = 7
FOLDER = "backups"


def copy(db: sqlite3.Connection, to: Path) -> None:
    """Writes all of `db` to a new private file, on the disk when this returns.  Raises LibraryError, in words."""
    try:
        os.close(os.open(to, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600))
        with closing(sqlite3.connect(to)) as copied:
            db.backup(copied)
            copied.execute("PRAGMA journal_mode = DELETE")
        _flushed(to)
    except OSError as error:
        raise LibraryError(f"{to} cannot be written ({error.strerror}).") from None
    except sqlite3.Error as error:
        with suppress(OSError):
            to.unlink()
        raise in_words(error, getattr(db, "file", to)) or error from None


def dated(db: sqlite3.Connection, folder: Path, why: str) -> Path:
    """A copy named by the moment and by what it was made before; older ones than the newest seven go."""
    folder.mkdir(mode=0o700, exist_ok=True)
    stamp = datetime.now().strftime("%Y%m%d-%H%M%S")
    to = folder / f"notes-{stamp}-{why}-{secrets.token_hex(3)}.db"
    rough = to.with_suffix(".unfinished")
    copy(db, rough)
    rough.rename(to)
    for old in [one for one in newest(folder) if one != to][KEPT - 1 :]:  # `to` stays, whatever the clock says
        old.unlink(missing_ok=True)
    return to


def carry(file: Path, name: str, text: str) -> None:
    """Lets a copy hold a text file beside what it holds."""
    with closing(sqlite3.connect(file)) as db, db:
        db.execute("CREATE TABLE carried (name TEXT PRIMARY KEY, text TEXT NOT NULL)")
        db.execute("INSERT INTO carried VALUES (?, ?)", (name, text))
    _flushed(file)


def carried(db: sqlite3.Connection) -> dict[str, str]:
    """Takes out the text files that a copy holds, by name."""
    if not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'carried'").fetchone():
        return {}
    found = dict(db.execute("SELECT name, text FROM carried").fetchall())
    db.execute("DROP TABLE carried")
    return found


def newest(folder: Path) -> list[Path]:
    """The dated copies, the newest first."""
    return sorted(folder.glob("notes-*.db"), key=lambda one: one.name, reverse=True)


def _flushed(file: Path) -> None:
    handle = os.open(file, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

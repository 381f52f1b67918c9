"""The two files: opened, brought up to date, and written in one kind of transaction."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from briefreader.domain.errors import LibraryError
from briefreader.library import migrations

Connection = sqlite3.Connection
"""What the hall holds and hands on; only this room knows that it is SQLite."""

PATIENCE_SECONDS = 5.0

_LIBRARY_MARK = 0x62724C69  # "brLi" and "brNo", SQLite's application_id
_NOTES_MARK = 0x62724E6F


def open_notes(file: Path) -> sqlite3.Connection:
    """The reader's own file, to be written; what is committed is on the disk (synchronous=FULL)."""
    db = _opened(file, migrations.NOTES, _NOTES_MARK, "It holds your notes: keep it, and restore a backup of it.")
    db.execute("PRAGMA synchronous = FULL")
    return db


def open_library(library: Path, notes: Path) -> sqlite3.Connection:
    """The library, to be written, with the reader's file attached as `notes`."""
    open_notes(notes).close()
    advice = "It can be rebuilt: move it away and refresh."
    db = _opened(library, migrations.LIBRARY, _LIBRARY_MARK, advice)
    db.execute("PRAGMA synchronous = NORMAL")
    db.execute("ATTACH ? AS notes", (str(notes),))
    return db


def open_reader(library: Path, notes: Path) -> sqlite3.Connection:
    """The library with `notes` attached, to be read only; both files are there already."""
    db = open_library(library, notes)
    db.execute("PRAGMA query_only = ON")
    return db


@contextmanager
def writing(db: sqlite3.Connection) -> Iterator[None]:
    """All or nothing, begun IMMEDIATE so that a second writer waits instead of failing; may be nested.

    Raises LibraryError in words where the disk or the file refuses.
    """
    if db.in_transaction:
        yield
        return
    try:
        db.execute("BEGIN IMMEDIATE")
        yield
        db.execute("COMMIT")
    except sqlite3.OperationalError as error:
        raise LibraryError(_explained(error)) from error
    finally:
        if db.in_transaction:
            db.execute("ROLLBACK")


def _explained(error: sqlite3.OperationalError) -> str:
    told = str(error)
    if "full" in told:
        return "The disk is full: nothing was changed; free some space and try again."
    if "readonly" in told:
        return "The library is read-only: nothing was changed."
    if "locked" in told:
        return "Another briefreader kept the library busy for too long: nothing was changed; try again."
    return f"The library could not be written ({told}): nothing was changed."


def _opened(file: Path, steps: Sequence[Sequence[str]], mark: int, advice: str) -> sqlite3.Connection:
    try:
        os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))
        db = sqlite3.connect(file, timeout=PATIENCE_SECONDS, isolation_level=None)
    except (OSError, sqlite3.Error) as error:
        raise LibraryError(f"{file} cannot be opened ({error}).") from None
    try:
        _up_to_date(db, file, steps, mark)
    except sqlite3.DatabaseError as error:
        db.close()
        raise LibraryError(f"{file} is damaged or no file of briefreader's ({error}). {advice}") from None
    except LibraryError:
        db.close()
        raise
    return db


def _up_to_date(db: sqlite3.Connection, file: Path, steps: Sequence[Sequence[str]], mark: int) -> None:
    """Runs the steps that the file has not seen, each in one transaction with the note that it was made."""
    known = db.execute("PRAGMA application_id").fetchone()[0]
    version = db.execute("PRAGMA user_version").fetchone()[0]
    if known != mark and (known or version or db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]):
        raise LibraryError(f"{file} is no file of briefreader's: move it away, or choose another folder with --home.")
    if version > len(steps):
        raise LibraryError(f"{file} was written by a newer briefreader: update the program.")
    db.execute("PRAGMA foreign_keys = ON")
    if version == len(steps):
        return
    db.execute("PRAGMA journal_mode = WAL")
    with writing(db):
        version = db.execute("PRAGMA user_version").fetchone()[0]  # another process may have been quicker
        for number, step in enumerate(steps[version:], version + 1):
            for statement in step:
                db.execute(statement)
            db.execute(f"PRAGMA user_version = {number}")
        db.execute(f"PRAGMA application_id = {mark}")

"""The two files, opened: the reader's own and the library, each with what keeps it safe.

SQLite before 3.51.3 can lose a commit when one connection checkpoints a write-ahead log just as another starts it
anew.  Many connections write the reader's file, so there nobody checkpoints in passing: only whoever opens it while
its log has grown, holding the write lock, and whoever closes it last.  The library has one writer at a time.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from briefreader.domain.errors import BusyError, LibraryError
from briefreader.library.articles import counts
from briefreader.library.journal.mirror_file import JournalFile
from briefreader.library.sqlite import integrity, migrations
from briefreader.library.sqlite.connection import Connection, writing
from briefreader.library.sqlite.errors import damaged, in_words
from briefreader.library.sqlite.private_copy import Borrowed, borrowed_copy
from briefreader.library.sqlite.upgrade import Schema, upgrade, version

__all__ = ["Connection", "open_library", "open_notes", "open_reader"]  # the hall knows connections from here

PATIENCE_SECONDS = 5.0
_PAUSE_SECONDS = 0.01
SQLITE: tuple[int, ...] = sqlite3.sqlite_version_info
"""The version of SQLite that we stand on."""

JOURNAL = "journal.jsonl"
"""Beside the reader's file, of its journal a copy."""

LOG_BYTES = 4_000_000
"""A write-ahead log of the reader's file is folded into it once it is longer than this."""

LOG_PAGES = 4_000
"""The library's log is folded into it every so many pages: a page that many articles change is copied once for all."""


def open_notes(file: Path) -> Connection:
    """The reader's own file, to be written; what is committed is on the disk (synchronous=FULL).

    Made where there is none.  Raises LibraryError, in words, for a file that is foreign, newer or damaged.
    """
    db, _ = _ready(file, migrations.NOTES)
    db.execute("PRAGMA synchronous = FULL")
    db.execute("PRAGMA wal_autocheckpoint = 0")
    log = _log(file)
    if log.exists() and log.stat().st_size > LOG_BYTES:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    if writable(file):
        copy = JournalFile(file.with_name(JOURNAL))
        db.brought_back = copy.settle(db)
        db.committed = copy.follow
    return db


def open_library(library: Path, notes: Path) -> Connection:
    """The library, to be written by one process at a time, with the reader's file attached to be read.

    Both are made where there are none; a library made anew holds what was kept with annotations.  Raises as
    `open_notes` does.
    """
    open_notes(notes).close()
    db, new = _ready(library, migrations.LIBRARY)
    db.execute("PRAGMA synchronous = NORMAL")
    db.execute(f"PRAGMA wal_autocheckpoint = {LOG_PAGES}")
    _attach(db, notes)
    if new:
        with writing(db):
            from briefreader.library.articles.store import restore_kept  # late: a library is made anew once

            restore_kept(db)
            counts.settle_all(db)
    return db


def open_reader(library: Path, notes: Path) -> Connection:
    """The library with the reader's file attached, to be read only; made or brought up to date where needed."""
    if not library.exists() or not notes.exists():
        open_library(library, notes).close()
    db = _both(library, notes)
    if not _latest(db, library, notes):
        db.close()
        for file in (library, notes):
            if not writable(file):
                raise _older(file)
        open_library(library, notes).close()
        db = _both(library, notes)
    db.execute("PRAGMA query_only = ON")
    return db


def _both(library: Path, notes: Path) -> Connection:
    """A connection to both files.  Raises LibraryError for one that is foreign, newer or damaged."""
    with ExitStack() as undoing:
        db = connected(library)
        undoing.callback(db.close)
        _attach(db, notes)
        _latest(db, library, notes)
        undoing.pop_all()
    return db


def _latest(db: Connection, library: Path, notes: Path) -> bool:
    """Whether neither file waits for a step.  Raises LibraryError for one that is foreign or newer."""
    asked = ((library, migrations.LIBRARY, "main"), (notes, migrations.NOTES, "notes"))
    return all(version(db, file, schema, name) == len(schema.steps) for file, schema, name in asked)


def _ready(file: Path, schema: Schema) -> tuple[Connection, bool]:
    """A connection to a file that is up to date, and whether it is new."""
    if not file.exists():
        try:
            os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))
        except OSError as error:
            raise LibraryError(
                f"{file} cannot be made ({error.strerror}): choose another folder with --home."
            ) from None
    db = connected(file)
    with ExitStack() as closing:
        closing.callback(db.close)
        if writable(file):
            _logged_ahead(db, file, schema)
        elif version(db, file, schema) < len(schema.steps):
            raise _older(file)
        db.execute("PRAGMA foreign_keys = ON")
        new = upgrade(db, file, schema, _copied if schema is migrations.NOTES else lambda *_: None)
        closing.pop_all()
    return db, new


def _older(file: Path) -> LibraryError:
    return LibraryError(
        f"{file} is of an older briefreader and read-only, so it cannot be brought up to date: "
        "copy its folder to where you can write, and open that with --home."
    )


def _copied(db: Connection, seen: int) -> None:
    """Before the reader's own file becomes another; one in which nothing was done yet needs no backup."""
    from briefreader.library.sqlite import backups  # late: hardly any start makes a step

    if not db.execute("SELECT 1 FROM journal UNION ALL SELECT 1 FROM read_marks LIMIT 1").fetchone():
        return
    try:
        backups.dated(db, db.file.with_name(backups.FOLDER), f"schema{seen}")
    except OSError as error:
        raise LibraryError(
            f"{db.file} is to be brought up to date, and no backup of it can be made ({error.strerror}): "
            "nothing was changed."
        ) from None


def _logged_ahead(db: Connection, file: Path, schema: Schema) -> None:
    """Turns on write-ahead logging, which SQLite refuses at once while another process does the same."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while db.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        seen = version(db, file, schema)  # a foreign file is left as it is
        try:
            if not seen and schema is migrations.LIBRARY:  # which shrinks again, and can be told so only now
                db.execute("PRAGMA auto_vacuum = INCREMENTAL")
            db.execute("PRAGMA journal_mode = WAL")
        except BusyError:
            if time.monotonic() > deadline:
                raise
            time.sleep(_PAUSE_SECONDS)


def connected(file: Path, mode: str = "rw") -> Connection:
    """A connection to a file that is there, and as it is."""
    borrowed = _borrowed(file)
    if borrowed.folder:
        mode = "ro"  # what was written to a copy would be lost
    try:
        db = sqlite3.connect(
            _uri(borrowed.file, mode), timeout=PATIENCE_SECONDS, isolation_level=None, factory=Connection, uri=True
        )
    except sqlite3.Error as error:
        raise in_words(error, file) or LibraryError(f"{file} cannot be opened ({error}).") from error
    db.file = file
    db.borrowed.append(borrowed)
    return db


def _attach(db: Connection, notes: Path) -> None:
    """Read-only, so that no transaction of the library's ever holds the lock of the reader's file."""
    borrowed = _borrowed(notes)
    db.execute("ATTACH ? AS notes", (_uri(borrowed.file, "ro"),))
    db.borrowed.append(borrowed)


def _borrowed(file: Path) -> Borrowed:
    """The file itself; a copy where its folder lets nobody make the index that its log wants."""
    index = file.with_name(f"{file.name}-shm")
    pending = _log(file).exists() and not index.exists() and not os.access(file.parent, os.W_OK)
    return borrowed_copy(file, file.parent) if pending else Borrowed(file)


def _uri(file: Path, mode: str) -> str:
    """How SQLite is to open `file`: a folder that nobody can write needs its leave to do without the shared index."""
    if not writable(file):
        mode = "ro" if _log(file).exists() or os.access(file.parent, os.W_OK) else "ro&immutable=1"
    return f"{file.absolute().as_uri()}?mode={mode}"


@contextmanager
def looked_at(file: Path, schema: Schema, in_use: bool) -> Iterator[Connection]:
    """A connection by which nothing is written, not even an index of the log, and no word of damage is left.

    Raises LibraryError for a file that is foreign, newer or damaged.
    """
    live = in_use and file.with_name(f"{file.name}-shm").exists()
    log = _log(file)
    pending = not live and log.exists() and log.stat().st_size
    borrowed = borrowed_copy(file, file.parent) if pending else Borrowed(file)
    how = "ro" if live or borrowed.folder else "ro&immutable=1"
    with ExitStack() as closing:
        closing.callback(borrowed.give_back)
        uri = f"{borrowed.file.absolute().as_uri()}?mode={how}"
        try:
            db = sqlite3.connect(uri, isolation_level=None, factory=Connection, uri=True)
        except sqlite3.Error as error:
            raise in_words(error, file) or LibraryError(f"{file} cannot be opened ({error}).") from error
        closing.callback(db.close)
        db.file, db.remembers_damage = file, False
        version(db, file, schema)
        yield db


def checked(db: Connection, thorough: bool) -> None:
    """Looks the main file through if it is small or has to be.  Raises DamagedError."""
    size = db.file.stat().st_size
    if not thorough and size > integrity.AT_ONCE_BYTES:
        return
    if integrity.told_against(db, thorough or size <= integrity.WHOLE_BYTES):
        raise damaged(db.file)


def known_as_notes(db: Connection, file: Path) -> bool:
    """Whether it holds something.  Raises LibraryError for what is no reader's file of this version or an earlier."""
    return version(db, file, migrations.NOTES) > 0


def writable(file: Path) -> bool:
    """Whether we may write the file, or make it where it is not."""
    return os.access(file.parent, os.W_OK) and (not file.exists() or os.access(file, os.W_OK))


def _log(file: Path) -> Path:
    return file.with_name(file.name + "-wal")

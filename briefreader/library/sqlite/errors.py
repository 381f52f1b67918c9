"""What SQLite refuses, in words: each refusal that a reader can do something about is a LibraryError."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from briefreader.domain.errors import BusyError, DamagedError, LibraryError

DAMAGED_NOTES = "Start briefreader again: it is kept aside, and the journal beside it brings every note back."
DAMAGED_LIBRARY = "Start briefreader again: it is kept aside and made anew; your notes lie in another file."

_UNWRITTEN = (  # what SQLite makes of every refusal to write but “no space left”: a quota above all
    sqlite3.SQLITE_IOERR_WRITE,
    sqlite3.SQLITE_IOERR_FSYNC,
    sqlite3.SQLITE_IOERR_DIR_FSYNC,
    sqlite3.SQLITE_IOERR_TRUNCATE,
    sqlite3.SQLITE_IOERR_SHMSIZE,
    sqlite3.SQLITE_IOERR_SHMMAP,
)


def in_words(error: sqlite3.Error | UnicodeDecodeError, file: Path) -> LibraryError | None:
    """The error to raise instead; None where only whoever writes briefreader can do something about it."""
    match getattr(error, "sqlite_errorcode", 0) & 0xFF:  # the lower byte is the kind, the rest its variety
        case sqlite3.SQLITE_FULL:
            return LibraryError("The disk is full: nothing was changed; free some space and try again.")
        case sqlite3.SQLITE_READONLY:
            return LibraryError(f"{file} is read-only: nothing was changed.")
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return BusyError("Another briefreader kept the library busy for too long: nothing was changed; try again.")
        case sqlite3.SQLITE_IOERR if getattr(error, "sqlite_errorcode", 0) in _UNWRITTEN:
            return LibraryError(
                f"{file} cannot be written: nothing was changed; see whether the disk, or your share of it (quota), is "
                "full, free some space and try again."
            )
        case sqlite3.SQLITE_IOERR:
            return LibraryError(f"The disk failed while {file} was read or written ({error}).")
        case sqlite3.SQLITE_CANTOPEN:
            return LibraryError(f"{file} cannot be opened: see who owns it and its folder, or choose another --home.")
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return damaged(file)
    if isinstance(error, UnicodeDecodeError) or "Could not decode to UTF-8" in str(
        error
    ):  # sqlite3's own words, which bear no code
        return damaged(file)
    return None


def damaged(file: Path) -> DamagedError:
    """The words for a file with wrong bytes in it."""
    advice = DAMAGED_NOTES if file.name.startswith("notes") else DAMAGED_LIBRARY
    return DamagedError(f"{file} is damaged. {advice}", file)

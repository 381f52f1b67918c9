"""The reader's own file made anew: from the journal's copy, dated backups, and what can be read of the damaged one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path

from briefreader.domain.errors import LibraryError
from briefreader.library import database
from briefreader.library.journal import mirror_file
from briefreader.library.sqlite import backups, integrity
from briefreader.library.sqlite.connection import Connection, writing

_UNTOLD = ("read_marks", "positions", "drafts", "state")
"""What the journal does not tell of, or not all."""

_OWN = (
    "subscriptions", "moves", "bookmarks", "notes", "tags", "corrections", "kept_articles", "kept_statements",
    "made", "verdicts", "actor_merges", "actor_names", "actor_splits", "saved_searches", "put_away", "journal",
    "undone",
)  # fmt: skip
_STEP = 1 << 12


def recover(file: Path, damaged: Path | None) -> int:
    """Makes `file`, which is not there; how many changes it holds.  `damaged` is where it was put aside."""
    folder, told = file.with_name(backups.FOLDER), file.with_name(database.JOURNAL)
    copies = [one for one in backups.newest(folder) if _readable(one)]
    from_journal = told.exists() and mirror_file.last_line(told) is not None
    if not from_journal and copies:
        with closing(sqlite3.connect(_uri(copies[0]), uri=True)) as copied:
            backups.copy(copied, file)
    with closing(database.open_notes(file)) as db:
        sources = [one for one in (damaged, *copies[:1]) if one is not None]
        for source in sources:
            for table in _UNTOLD if from_journal else (*_OWN, *_UNTOLD):
                with suppress(sqlite3.Error), closing(sqlite3.connect(_uri(source), uri=True)) as other:
                    other.execute("PRAGMA writable_schema = ON")  # else nothing is read of a file that was cut off
                    _take(db, other, table)
        db.committed = None
        return int(db.execute("SELECT count(*) FROM journal WHERE kind <> 'keep'").fetchone()[0])


def _readable(file: Path) -> bool:
    """Whether a backup is whole, and of a version that we know."""
    try:
        with closing(database.connected(file, "ro")) as db:
            db.remembers_damage = False
            database.known_as_notes(db, file)
            return not integrity.told_against(db)
    except (sqlite3.Error, LibraryError):
        return False


def _take(db: Connection, other: sqlite3.Connection, table: str) -> None:
    """The rows that are not there yet, each by itself: one that cannot be taken keeps no other back."""
    columns = [found[1] for found in db.execute("SELECT * FROM pragma_table_info(?)", (table,))]
    theirs = [found[1] for found in other.execute("SELECT * FROM pragma_table_info(?)", (table,))]
    shared = [name for name in columns if name in theirs]
    names, places = ", ".join(shared), ", ".join("?" for _ in shared)
    with writing(db):
        for row in _rows(other, f"SELECT {names} FROM {table}"):
            with suppress(sqlite3.Error, LibraryError):
                db.execute(f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({places})", row)


def _rows(other: sqlite3.Connection, select: str) -> Iterator[Sequence[object]]:
    """What can be read from the beginning on, and from the end back to where that broke off."""
    for order in ("ASC", "DESC"):
        with suppress(sqlite3.Error, UnicodeDecodeError):
            yield from other.execute(f"{select} ORDER BY 1 {order}")
            return


def _uri(file: Path) -> str:
    return f"{file.absolute().as_uri()}?mode=ro"

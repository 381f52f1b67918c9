"""A connection to our files: its refusals are told in words, and all its changes go through one door."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

from briefreader.domain.errors import DamagedError
from briefreader.domain.text.unspaced_scripts import spaced
from briefreader.library.sqlite import integrity
from briefreader.library.sqlite.errors import damaged, in_words
from briefreader.library.sqlite.private_copy import Borrowed

_REFUSALS = (sqlite3.DatabaseError, UnicodeDecodeError)  # the latter: SQLite's words with a damaged file's in them


class Rows(sqlite3.Cursor):
    """What a statement gives; raises LibraryError, in words, where the disk or the file refuses."""

    connection: Connection

    def execute(self, sql: str, parameters: Any = (), /) -> Rows:
        """As sqlite3's."""
        try:
            super().execute(sql, parameters)
        except _REFUSALS as error:
            self._tell(error)
        return self

    def executemany(self, sql: str, parameters: Iterable[Any], /) -> Rows:
        """As sqlite3's."""
        try:
            super().executemany(sql, parameters)
        except _REFUSALS as error:
            self._tell(error)
        return self

    def fetchone(self) -> Any:
        """As sqlite3's."""
        try:
            return super().fetchone()
        except _REFUSALS as error:
            self._tell(error)

    def fetchall(self) -> list[Any]:
        """As sqlite3's; for many rows quicker than one by one."""
        try:
            return super().fetchall()
        except _REFUSALS as error:
            self._tell(error)

    def __next__(self) -> Any:
        try:
            return super().__next__()
        except _REFUSALS as error:
            self._tell(error)

    def _tell(self, error: sqlite3.DatabaseError | UnicodeDecodeError) -> NoReturn:
        words = in_words(error, self.connection.file)
        if isinstance(words, DamagedError) and self.connection.remembers_damage:
            integrity.remember(words.file)
        raise words or error


class Connection(sqlite3.Connection):
    """What the hall holds and hands on; only this room knows that it is SQLite."""

    file = Path()  # the main file, for what is told about it
    committed: Callable[[sqlite3.Connection], None] | None = None  # what else is done before a change is acknowledged
    remembers_damage = True  # so that the next start puts the file aside
    brought_back = 0  # changes that the main file had lost and has again

    def __init__(self, *how: Any, **more: Any) -> None:
        super().__init__(*how, **more)
        super().execute("PRAGMA temp_store = MEMORY")  # else sorting writes what is in the home to a folder outside it
        self.borrowed: list[Borrowed] = []
        self.create_function("spaced", 1, spaced, deterministic=True)

    def execute(self, sql: str, parameters: Any = (), /) -> Rows:
        """As sqlite3's."""
        return self.cursor(Rows).execute(sql, parameters)

    def executemany(self, sql: str, parameters: Iterable[Any], /) -> Rows:
        """As sqlite3's."""
        return self.cursor(Rows).executemany(sql, parameters)

    def acknowledge(self) -> None:
        """Does what is due before anybody is told of the changes so far: they are written to the journal's file."""
        if self.committed:
            self.committed(self)

    def close(self) -> None:
        """As sqlite3's; what was copied to be read goes."""
        super().close()
        for one in self.borrowed:
            one.give_back()


def as_json(db: sqlite3.Connection, words: str | bytes) -> Any:
    """What we wrote as JSON, compressed where it is bytes.

    Raises DamagedError for what we never wrote: no check of SQLite's sees that.
    """
    try:
        return json.loads(zlib.decompress(words) if isinstance(words, bytes) else words)
    except (zlib.error, ValueError):
        file = db.file if isinstance(db, Connection) else Path()
        integrity.remember(file)
        raise damaged(file) from None


@contextmanager
def writing(db: sqlite3.Connection, *, lasting: bool = True) -> Iterator[None]:
    """All or nothing, begun IMMEDIATE so that a second writer waits instead of failing; may be nested.

    In the reader's file it is on the disk at the end, unless `lasting` is False: then a crash of the program loses
    nothing, but one of the whole machine may lose the last of it (where the reader stopped, what was opened).  Whoever
    writes such a change to the journal, as the titles that feeds bring, calls `Connection.acknowledge` after many.
    """
    if db.in_transaction:
        yield
        return
    if not lasting:
        db.execute("PRAGMA main.synchronous = NORMAL")
    try:
        db.execute("BEGIN IMMEDIATE")
        yield
        db.execute("COMMIT")
        if lasting and isinstance(db, Connection):
            db.acknowledge()
    finally:
        if db.in_transaction:
            db.execute("ROLLBACK")
        if not lasting:
            db.execute("PRAGMA main.synchronous = FULL")

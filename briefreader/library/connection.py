"""A connection to our files: its refusals are told in words, and all its changes go through one door."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from briefreader.library.refusals import in_words


class Connection(sqlite3.Connection):
    """What the hall holds and hands on; only this room knows that it is SQLite."""

    file = Path()  # the main file, for what is told about it

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        """As sqlite3's, but raises LibraryError, in words, where the disk or the file refuses."""
        try:
            return super().execute(sql, parameters)
        except sqlite3.DatabaseError as error:
            told = in_words(error, self.file)
            if told is None:
                raise
            raise told from error


@contextmanager
def writing(db: sqlite3.Connection, *, lasting: bool = True) -> Iterator[None]:
    """All or nothing, begun IMMEDIATE so that a second writer waits instead of failing; may be nested.

    In the reader's file it is on the disk at the end, unless `lasting` is False: then a crash of the program loses
    nothing, but one of the whole machine may lose the last of it (where the reader stopped, what was opened).
    """
    if db.in_transaction:
        yield
        return
    if not lasting:
        db.execute("PRAGMA main.synchronous = NORMAL")
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    finally:
        if db.in_transaction:
            db.execute("ROLLBACK")
        if not lasting:
            db.execute("PRAGMA main.synchronous = FULL")

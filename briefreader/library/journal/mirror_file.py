"""A copy of the journal as a plain file beside notes.db, a line a change: what was done is there if notes.db is not.

It is only ever appended to, on the disk before anything is acknowledged.  Where it and notes.db differ, whichever knows
more tells the other; where they tell of different things, the file is kept aside and written anew.
"""

from __future__ import annotations

import fcntl
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from briefreader.library.journal import journal
from briefreader.library.journal.entries import Line, after, line, parsed, replay
from briefreader.library.sqlite import integrity
from briefreader.library.sqlite.connection import Connection
from briefreader.library.sqlite.errors import damaged

_BLOCK = 1 << 16


class JournalFile:
    """The file, as one process appends to it."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._last = 0
        self._size = -1  # of the file when `_last` was its last line

    def settle(self, db: Connection) -> int:
        """Makes both tell the same; how many changes notes.db had lost and has again."""
        with suppress(OSError):
            theirs = last_line(self.file)  # asked first: what another process does meanwhile comes into notes.db first
            own = journal.last(db)
            if not self.file.exists() or (theirs and theirs.number <= own and theirs.same(line(db, theirs.number))):
                self.follow(db)
                return 0
            if integrity.told_against(db, thorough=True):  # a damaged file knows neither what it lost nor what is true
                raise damaged(db.file)
            if theirs and theirs.number > own and (own == 0 or self._holds(line(db, own))):
                return self._brought_back(db)
            from briefreader.library.sqlite.quarantine import set_aside  # late: hardly ever needed

            set_aside(self.file)
            self.follow(db)
        return 0

    def follow(self, db: sqlite3.Connection) -> None:
        """Appends what notes.db has told since; a full disk is made up for the next time."""
        if journal.last(db) <= self._last:
            return
        with suppress(OSError), self._locked() as handle:
            size = os.fstat(handle).st_size
            if size != self._size:
                found = _last(handle)
                self._last = found.number if found else 0
            words = "".join(f"{one.written()}\n" for one in after(db, self._last)).encode()
            if words and size and os.pread(handle, 1, size - 1) != b"\n":
                words = b"\n" + words  # what was cut off stays a line of its own
            if words:  # at most starts there is nothing to tell, and no disk to wait for
                _write(handle, words)
            self._size = size + len(words)
            self._last = journal.last(db)

    def _brought_back(self, db: Connection) -> int:
        """By one process at a time: the next one finds nothing left to do."""
        number = 0
        with self._locked():
            own = journal.last(db)
            for one in lines(self.file):
                if one.number > own:
                    _again(db, one)
                    own, number = one.number, number + 1
        return number

    def _holds(self, wanted: Line | None) -> bool:
        return wanted is not None and any(wanted.same(one) for one in lines(self.file) if one.number == wanted.number)

    @contextmanager
    def _locked(self) -> Iterator[int]:
        handle = os.open(self.file, os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            yield handle
        finally:
            os.close(handle)


def _again(db: Connection, one: Line) -> None:
    try:
        replay(db, one)
    except sqlite3.IntegrityError:  # a line of that number is there, and was not seen
        raise damaged(db.file) from None


def lines(file: Path) -> Iterator[Line]:
    """Every line of the file that can be read, in its order."""
    with file.open("rb") as source:
        for words in source:
            if (one := parsed(words)) is not None:
                yield one


def last_line(file: Path) -> Line | None:
    """The last line that can be read; None without any."""
    try:
        handle = os.open(file, os.O_RDONLY | os.O_CLOEXEC)
    except FileNotFoundError:
        return None
    try:
        return _last(handle)
    finally:
        os.close(handle)


def _last(handle: int) -> Line | None:
    """The last line that can be read: a write that was cut off has left one that cannot."""
    start, words, step = os.fstat(handle).st_size, b"", _BLOCK
    while start:
        step, start = min(step, start) * 2, start - min(step, start)
        words = os.pread(handle, step // 2, start) + words
        found = words.split(b"\n")
        for one in reversed(found if start == 0 else found[1:]):
            if one and (told := parsed(one)) is not None:
                return told
    return None


def _write(handle: int, words: bytes) -> None:
    while words:
        words = words[os.write(handle, words) :]
    os.fsync(handle)

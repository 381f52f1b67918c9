"""Who may write: a lock on a file, let go by the system however its holder ends."""

from __future__ import annotations

import fcntl
import os
from contextlib import suppress
from pathlib import Path

from briefreader.domain.errors import BusyError, LibraryError

_PLACES = 15  # always as many, so that nobody ever reads half a number or an empty file


class Held:
    """A file that is locked (flock) for as long as it is held."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._handle = -1

    @property
    def held(self) -> bool:
        """Whether this process holds it by this object."""
        return self._handle >= 0

    def let_go(self) -> None:
        """Gives it back; nothing happens when it is not held."""
        if self.held:
            os.close(self._handle)
            self._handle = -1

    def _opened(self) -> int:
        """The file to lock, made where there is none."""
        return os.open(self.file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)


class Lock(Held):
    """An exclusive lock that says in its file who holds it."""

    def take(self) -> None:
        """Takes it at once or raises BusyError with the holder's pid; LibraryError where the file cannot be made."""
        try:
            handle = self._opened()
        except OSError as error:
            raise LibraryError(f"{self.file} cannot be written ({error.strerror}).") from None
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            pid = _pid(os.read(handle, 32))
            os.close(handle)
            raise BusyError(f"Another briefreader (process {pid or 'unknown'}) is at it.", pid) from None
        with suppress(OSError):  # a full disk: the lock holds all the same, and only its holder's name is missing
            os.pwrite(handle, f"{os.getpid():<{_PLACES}}\n".encode(), 0)
        self._handle = handle


def holder(file: Path) -> int | None:
    """The process that holds it, 0 where that is not told; None where nobody does.  Nothing is written."""
    try:
        handle = os.open(file, os.O_RDONLY | os.O_CLOEXEC | os.O_NOFOLLOW)
    except OSError:
        return None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return _pid(os.read(handle, 32))
    finally:
        os.close(handle)
    return None


def _pid(written: bytes) -> int:
    words = written.split()
    return int(words[0]) if words and words[0].isdigit() else 0

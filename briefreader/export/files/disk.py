"""One folder on disk: reads and replaces the files directly in it, follows no link, leaves no half file."""

from __future__ import annotations

import errno
import fcntl
import os
import re
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from briefreader.domain.errors import ExportError

_PARTIAL = re.compile(r"\.briefreader-[0-9a-f]{12}\.tmp")
_OPEN_FILES = "/proc/self/fd"
_HEAD = 32_768  # bytes in which a front matter must end to be looked at
_ADVICE = {
    errno.EACCES: "choose a folder that you may write to",
    errno.EPERM: "choose a folder that you may write to",
    errno.EROFS: "choose a folder that can be written to",
    errno.ENOSPC: "free some space and export again",
    errno.EDQUOT: "free some space and export again",
    errno.ENOTDIR: "choose a folder",
    errno.EEXIST: "choose a folder",
}


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as it was read; tells whether somebody wrote it since."""

    data: bytes
    stamp: tuple[int, int, int]  # inode, size, nanosecond of the last change
    mode: int


class Vault:
    """An open folder.  Every name given is a bare file name in it."""

    def __init__(self, folder: Path, handle: int) -> None:
        self.folder = folder
        self._handle = handle

    def names(self) -> list[str]:
        """Everything that lies in the folder, sorted."""
        with os.scandir(self._handle) as entries:
            return sorted(entry.name for entry in entries)

    def head(self, name: str) -> str:
        """The beginning of a file, or nothing where it is no file that can be read."""
        with self._reading(name) as file:
            return os.read(file, _HEAD).decode("utf-8", "replace") if file is not None else ""

    def seen(self, name: str) -> Seen | None:
        """A file with its text, or None where there is none; a link is none."""
        with self._reading(name) as file:
            if file is None:
                return None
            status = os.fstat(file)
            with os.fdopen(os.dup(file), "rb") as stream:
                return Seen(stream.read(), _stamp(status), stat.S_IMODE(status.st_mode))

    def put(self, name: str, text: str, before: Seen | None) -> bool:
        """Makes `text` the content of `name`, whole or not at all.

        False, and nothing is done, where another program wrote the file since it was read: then its words win.
        Raises ExportError where it cannot be written.
        """
        partial = f".briefreader-{secrets.token_hex(6)}.tmp"
        try:
            with self._written(partial, text.encode(), before.mode if before else None):
                if self._stamp(name) != (before.stamp if before else None):
                    return False
                os.replace(partial, name, src_dir_fd=self._handle, dst_dir_fd=self._handle)
        except OSError as error:
            raise refused(self.folder / name, error) from None
        finally:
            with suppress(OSError):  # it has become the file, or never came to be
                os.unlink(partial, dir_fd=self._handle)
        with suppress(OSError):  # not every file system can; the file itself is safe
            os.fsync(self._handle)
        return True

    def sweep(self) -> None:
        """Takes away what an export that was killed has left: whoever still writes one of these holds a lock on it."""
        for name in filter(_PARTIAL.fullmatch, self.names()):
            with suppress(OSError):
                file = os.open(name, os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC, dir_fd=self._handle)
                try:
                    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    os.unlink(name, dir_fd=self._handle)
                finally:
                    os.close(file)

    @contextmanager
    def _written(self, name: str, data: bytes, mode: int | None) -> Iterator[None]:
        """A file of these bytes under `name`, locked for as long as it is to be replaced by nobody."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
        nameless = self._nameless()
        file = os.open(name, flags, 0o666, dir_fd=self._handle) if nameless is None else nameless
        with os.fdopen(file, "wb") as stream:
            with suppress(OSError):  # not every file system has locks
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            stream.write(data)
            stream.flush()
            if mode is not None:
                os.fchmod(file, mode)
            os.fsync(file)
            if nameless is not None:
                os.link(f"{_OPEN_FILES}/{file}", name, dst_dir_fd=self._handle, follow_symlinks=True)
            yield

    def _nameless(self) -> int | None:
        """A file that has no name before it is whole, so that a kill leaves nothing; None where there are none such."""
        if not hasattr(os, "O_TMPFILE") or not Path(_OPEN_FILES).is_dir():
            return None
        try:
            return os.open(".", os.O_TMPFILE | os.O_WRONLY | os.O_CLOEXEC, 0o666, dir_fd=self._handle)
        except OSError:  # this file system has none; what else stands against it is met with a name too
            return None

    def _stamp(self, name: str) -> tuple[int, int, int] | None:
        try:
            return _stamp(os.stat(name, dir_fd=self._handle, follow_symlinks=False))
        except FileNotFoundError:
            return None

    @contextmanager
    def _reading(self, name: str) -> Iterator[int | None]:
        """A descriptor of a plain file; None for links, folders, pipes and what may not be read."""
        flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
        try:
            file = os.open(name, flags, dir_fd=self._handle)
        except OSError:
            yield None
            return
        try:
            yield file if stat.S_ISREG(os.fstat(file).st_mode) else None
        finally:
            os.close(file)


@contextmanager
def opened(folder: Path, make: bool = True) -> Iterator[Vault | None]:
    """The folder, made where it is missing; without `make`, None for a missing one.

    Raises ExportError where it is no folder or cannot be made.
    """
    try:
        if make:
            folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except FileNotFoundError:
        yield None
        return
    except OSError as error:
        raise refused(folder, error) from None
    vault = Vault(folder, handle)
    try:
        if make:
            vault.sweep()
        yield vault
    finally:
        os.close(handle)


def refused(path: Path, error: OSError) -> ExportError:
    """What an operating system's error means, in a sentence that says what to do."""
    advice = _ADVICE.get(error.errno or 0, "choose another place and export again")
    return ExportError(f"{path} cannot be written ({error.strerror}): {advice}. Nothing in it was changed.")


def _stamp(status: os.stat_result) -> tuple[int, int, int]:
    return status.st_ino, status.st_size, status.st_mtime_ns

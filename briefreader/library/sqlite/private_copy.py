"""A file as it is, or a private copy of it and its log for as long as one is read."""

from __future__ import annotations

import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from briefreader.domain.errors import LibraryError

_PREFIX = "briefreader-"


@dataclass(frozen=True, slots=True)
class Borrowed:
    """A file to read, and the folder that goes when it has been read."""

    file: Path
    folder: tempfile.TemporaryDirectory[str] | None = None

    def give_back(self) -> None:
        """Removes the copy, if it is one."""
        if self.folder is not None:
            self.folder.cleanup()


def borrowed_copy(file: Path, folder: Path) -> Borrowed:
    """A copy of the file with its log, in a folder of its own inside `folder`.

    Where `folder` cannot be written, which is why some files are copied, it goes to the system's temporary files.
    Raises LibraryError, in words.
    """
    inside = folder if os.access(folder, os.W_OK) else None
    copies = tempfile.TemporaryDirectory(prefix=_PREFIX, dir=inside)
    try:
        for name in (file.name, f"{file.name}-wal"):
            part = file.with_name(name)
            if part.exists():
                shutil.copyfile(part, Path(copies.name, name))
    except OSError as error:
        copies.cleanup()
        raise LibraryError(f"{file} cannot be read, nor copied to {copies.name} ({error.strerror}).") from None
    return Borrowed(Path(copies.name, file.name), copies)

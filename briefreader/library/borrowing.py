"""A file as it is, or a private copy of it and its log for as long as one is read."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from briefreader.domain.errors import LibraryError


@dataclass(frozen=True, slots=True)
class Borrowed:
    """A file to read, and the folder that goes when it has been read."""

    file: Path
    folder: tempfile.TemporaryDirectory[str] | None = None

    def give_back(self) -> None:
        """Removes the copy, if it is one."""
        if self.folder is not None:
            self.folder.cleanup()


def borrowed_copy(file: Path) -> Borrowed:
    """A copy of the file with its log.  Raises LibraryError, in words."""
    folder = tempfile.TemporaryDirectory(prefix="briefreader-")
    try:
        for name in (file.name, f"{file.name}-wal"):
            part = file.with_name(name)
            if part.exists():
                shutil.copyfile(part, Path(folder.name, name))
    except OSError as error:
        folder.cleanup()
        raise LibraryError(f"{file} cannot be read, nor copied to {folder.name} ({error.strerror}).") from None
    return Borrowed(Path(folder.name, file.name), folder)

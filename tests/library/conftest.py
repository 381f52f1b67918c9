"""A home's two files, new, as the worker and the screens have them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefreader.library import database
from briefreader.library.database import Connection


@dataclass(frozen=True)
class Files:
    """The three connections a program has, and the folder they lie in."""

    folder: Path
    library: Connection  # the worker's, to write
    notes: Connection  # the screens', to write
    reader: Connection  # the screens', to read

    @classmethod
    def opened(cls, folder: Path) -> Files:
        """Those of a folder."""
        library, notes = folder / "library.db", folder / "notes.db"
        return cls(
            folder,
            database.open_library(library, notes),
            database.open_notes(notes),
            database.open_reader(library, notes),
        )

    def close(self) -> None:
        """Lets go of both files."""
        for one in (self.reader, self.library, self.notes):
            one.close()


@pytest.fixture
def files(tmp_path: Path) -> Iterator[Files]:
    """Open, and closed after the test."""
    found = Files.opened(tmp_path)
    yield found
    found.close()

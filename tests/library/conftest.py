"""A home's two files, new, as the worker and the screens have them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefreader.library import database


@dataclass(frozen=True)
class Files:
    """The three connections a program has, and the folder they lie in."""

    folder: Path
    library: sqlite3.Connection  # the worker's, to write
    notes: sqlite3.Connection  # the screens', to write
    reader: sqlite3.Connection  # the screens', to read


@pytest.fixture
def files(tmp_path: Path) -> Iterator[Files]:
    """Open, and closed after the test."""
    library, notes = tmp_path / "library.db", tmp_path / "notes.db"
    found = Files(
        tmp_path,
        database.open_library(library, notes),
        database.open_notes(notes),
        database.open_reader(library, notes),
    )
    yield found
    for one in (found.library, found.notes, found.reader):
        one.close()

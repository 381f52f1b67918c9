"""What a shell may complete a line with: read from a home's files as they are, and nothing where that cannot be."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefreader.domain.errors import LibraryError
from briefreader.domain.ids import Kind
from briefreader.library import database
from briefreader.library.sqlite import migrations
from briefreader.library.sqlite.upgrade import Schema

_MOST = 100  # of each sort: nobody reads more
_COPIED_BYTES = 20_000_000  # after a crash a file is read from a copy, and this much is copied while somebody waits
_IN_RANGE = "BETWEEN ? AND ? || '{'"
_OUTLETS = (
    "WITH RECURSIVE one(name) AS (SELECT min(outlet) FROM articles UNION ALL "
    "SELECT (SELECT min(outlet) FROM articles WHERE outlet > name) FROM one WHERE name IS NOT NULL) "
    "SELECT name FROM one WHERE name IS NOT NULL"
)


@dataclass(frozen=True, slots=True)
class Offers:
    """The rows of both files; no file is made, brought up to date or written."""

    library: Path
    notes: Path
    in_use: bool  # whether a program has the home open

    def addresses(self) -> list[str]:
        """Those of all feeds, in the order in which they were subscribed to."""
        return self._texts("SELECT url FROM subscriptions ORDER BY number")

    def folders(self) -> list[str]:
        """The folders that hold feeds."""
        return self._texts("SELECT DISTINCT folder FROM subscriptions WHERE folder <> '' ORDER BY folder")

    def saved_searches(self) -> list[str]:
        """The names of saved searches."""
        return self._texts("SELECT name FROM saved_searches ORDER BY name")

    def tags(self) -> list[str]:
        """All tags of the reader's."""
        return self._texts("SELECT DISTINCT tag FROM tags ORDER BY tag")

    def outlets(self) -> list[str]:
        """The names of all outlets."""
        return [str(name) for (name,) in _rows(self.library, migrations.LIBRARY, self.in_use, _OUTLETS)]

    def ids(self, kind: Kind, letters: str) -> list[tuple[str, int]]:
        """Ids of one kind that begin with `letters`, and the date of each (seconds since 1970), the newest first."""
        match kind:
            case Kind.ARTICLE:
                select = f"SELECT id, sort FROM articles WHERE id {_IN_RANGE} ORDER BY sort DESC LIMIT ?"
                return self._ids(self.library, migrations.LIBRARY, select, letters)
            case Kind.STATEMENT:
                select = "SELECT s.id, a.sort FROM statements s JOIN articles a ON a.key = s.number >> 16 "
                select += f"WHERE s.id {_IN_RANGE} LIMIT ?"
                return self._ids(self.library, migrations.LIBRARY, select, letters)
            case Kind.NOTE:
                select = f"SELECT id, at FROM notes WHERE id {_IN_RANGE} ORDER BY at DESC LIMIT ?"
                return self._ids(self.notes, migrations.NOTES, select, letters)

    def _texts(self, select: str) -> list[str]:
        return [str(text) for (text,) in _rows(self.notes, migrations.NOTES, self.in_use, select)]

    def _ids(self, file: Path, schema: Schema, select: str, letters: str) -> list[tuple[str, int]]:
        return [(str(id), int(at)) for id, at in _rows(file, schema, self.in_use, select, letters, letters, _MOST)]


def _rows(file: Path, schema: Schema, in_use: bool, select: str, *values: object) -> list[Any]:
    log = file.with_name(f"{file.name}-wal")
    try:
        if not in_use and log.exists() and log.stat().st_size and file.stat().st_size > _COPIED_BYTES:
            return []
        with database.looked_at(file, schema, in_use) as db:
            return db.execute(select, values).fetchall()
    except (LibraryError, sqlite3.Error, OSError, UnicodeError):  # whatever it is, the next command says it
        return []

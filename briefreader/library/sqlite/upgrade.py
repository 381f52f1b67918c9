"""Brings a file up to date: the steps it has not seen, each whole or not at all, with the note that it was made."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from briefreader.domain.errors import ForeignError, LibraryError
from briefreader.library.sqlite.connection import Connection, writing
from briefreader.library.sqlite.errors import damaged

WORDS = "tokenize='unicode61 remove_diacritics 2'"
"""How an index of words tells them apart."""

_MADE = re.compile(r"^\s*(CREATE|DROP) (?:VIRTUAL )?(?:TABLE|VIEW) (\w+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Schema:
    """What one of our files is."""

    mark: int  # SQLite's application_id, by which a file is known as ours
    steps: tuple[tuple[str, ...], ...]  # statements by step; only ever appended to

    def names(self, seen: int) -> set[str]:
        """The tables and views of a file that has seen so many steps."""
        found: dict[str, str] = {}
        for done, name in _MADE.findall("\n".join(one for step in self.steps[:seen] for one in step)):
            found[name] = done
        return {name for name, done in found.items() if done == "CREATE"}


def version(db: Connection, file: Path, schema: Schema, name: str = "main") -> int:
    """How many of the steps the file, attached as `name`, has seen.

    Raises LibraryError for a foreign file and for a newer one.
    """
    with _one_moment(db):
        known = db.execute(f"PRAGMA {name}.application_id").fetchone()[0]
        seen = int(db.execute(f"PRAGMA {name}.user_version").fetchone()[0])
        holds = {found[0] for found in db.execute(f"SELECT name FROM {name}.sqlite_master")}
    if known != schema.mark and (known or seen or holds):
        raise ForeignError(
            f"{file} is no file of briefreader's: move it away, or choose another folder with --home.", file
        )
    if seen > len(schema.steps):
        raise LibraryError(f"{file} was written by a newer briefreader: update the program.")
    if schema.names(seen) - holds:
        raise damaged(file)
    return seen


@contextmanager
def _one_moment(db: Connection) -> Iterator[None]:
    """All that is read inside is of one moment, whatever another process writes meanwhile."""
    if db.in_transaction:
        yield
        return
    db.execute("BEGIN")
    try:
        yield
    finally:
        if db.in_transaction:
            db.execute("ROLLBACK")


def upgrade(db: Connection, file: Path, schema: Schema, before: Callable[[Connection, int], None]) -> bool:
    """Makes the steps that are missing; whether the file is new.  Raises as `version` does.

    `before` hears of a file that holds something, and how many steps it has seen, when more are to come.
    """
    first = version(db, file, schema)
    if 0 < first < len(schema.steps):
        before(db, first)
    for number in range(first, len(schema.steps)):
        with writing(db):
            if version(db, file, schema) != number:  # another process was quicker
                continue
            for statement in schema.steps[number]:
                db.execute(statement)
            db.execute(f"PRAGMA application_id = {schema.mark}")
            db.execute(f"PRAGMA user_version = {number + 1}")
    return first == 0

"""What the reader has put away and may bring back."""

from __future__ import annotations

import sqlite3

from briefreader.library.journal import journal
from briefreader.library.journal.journal import Edit, row
from briefreader.library.sqlite.connection import writing

SAMPLES = "samples"
"""The articles that come with the program."""


def is_away(db: sqlite3.Connection, name: str) -> bool:
    """Whether it is put away."""
    return row(db, "put_away", name=name) is not None


def put(db: sqlite3.Connection, name: str, away: bool, sentence: str, at: int) -> None:
    """Puts it away, or brings it back: a change that undo takes back."""
    with writing(db):
        before = row(db, "put_away", name=name)
        after = (before or {"name": name, "at": at}) if away else None
        journal.do(db, sentence, [Edit("put_away", before, after)], at)

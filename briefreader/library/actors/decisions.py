"""What the reader says of who is who: kept, journalled, and never touched by an analysis."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import asdict

from briefreader.domain.marks.actor_decisions import Decisions, Merge, Name, Split
from briefreader.library.journal import journal
from briefreader.library.journal.journal import Edit, row
from briefreader.library.sqlite.connection import writing

Decision = Merge | Name | Split

_TABLES = {Merge: "actor_merges", Name: "actor_names", Split: "actor_splits"}
_KEYS = {Merge: ("actor",), Name: ("actor",), Split: ("article", "actor")}

TABLES = tuple(_TABLES.values())


def decisions(db: sqlite3.Connection) -> Decisions:
    """All that the reader has said."""
    merges = [Merge(*found) for found in db.execute("SELECT actor, name, other, other_name FROM actor_merges")]
    names = [Name(*found) for found in db.execute("SELECT actor, name, before FROM actor_names")]
    splits = [Split(*found) for found in db.execute("SELECT article, actor, own, name FROM actor_splits")]
    return Decisions(
        {one.actor: one for one in merges},
        {one.actor: one for one in names},
        {(one.article, one.actor): one for one in splits},
    )


def decide(db: sqlite3.Connection, made: Sequence[Decision], sentence: str, at: int) -> None:
    """Makes them, each in the place of the one about the same, as one change."""
    with writing(db):
        edits = [Edit(_TABLES[type(one)], _row(db, one), {**asdict(one), "at": at}) for one in made]
        journal.do(db, sentence, edits, at)


def take_back(db: sqlite3.Connection, gone: Sequence[Decision], sentence: str, at: int) -> None:
    """Takes them back, as one change."""
    with writing(db):
        journal.do(db, sentence, [Edit(_TABLES[type(one)], _row(db, one), None) for one in gone], at)


def _row(db: sqlite3.Connection, one: Decision) -> journal.Row | None:
    told = asdict(one)
    return row(db, _TABLES[type(one)], **{key: told[key] for key in _KEYS[type(one)]})

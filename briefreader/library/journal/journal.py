"""The append-only record of everything the reader did: undo, redo and recovery are made of it.

A change is a list of edits, each one row of one table before and after; it is written in the transaction that
makes it.  Undoing applies the edits backwards and appends a line of its own; nothing is ever deleted here.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from briefreader.library.sqlite.connection import as_json, writing

Row = dict[str, Any]

KEYS = {
    "bookmarks": ("target",),
    "notes": ("id",),
    "tags": ("target", "tag"),
    "corrections": ("target",),
    "made": ("target",),
    "verdicts": ("target", "words"),
    "actor_merges": ("actor",),
    "actor_names": ("actor",),
    "actor_splits": ("article", "actor"),
    "read_marks": ("article",),
    "subscriptions": ("url",),
    "saved_searches": ("name",),
    "put_away": ("name",),
    "moves": ("url",),
    "kept_articles": ("article", "hash"),
    "kept_statements": ("id",),
}
KEPT = ("kept_articles", "kept_statements")  # rows that never change: of them a line names the key alone
_NUMBERED = ("notes", "subscriptions")  # shown in the order in which they came


@dataclass(frozen=True, slots=True)
class Edit:
    """One row of one table: as it was (None: not there) and as it is to be (None: gone)."""

    table: str
    before: Row | None
    after: Row | None


@dataclass(frozen=True, slots=True)
class Change:
    """What was undone or redone."""

    sentence: str
    edits: tuple[Edit, ...]  # as they were made just now: backwards where it was undone

    @property
    def gone(self) -> tuple[str, ...]:
        """The addresses of feeds that are no longer subscribed to."""
        return tuple(one.before["url"] for one in self._feeds if one.before and not one.after)

    @property
    def back(self) -> tuple[str, ...]:
        """The addresses of feeds that are subscribed to again."""
        return tuple(one.after["url"] for one in self._feeds if one.after and not one.before)

    @property
    def samples(self) -> bool:
        """Whether the bundled articles were put away or brought back."""
        return any(one.table == "put_away" for one in self.edits)

    @property
    def _feeds(self) -> Sequence[Edit]:
        return [one for one in self.edits if one.table == "subscriptions"]


def do(db: sqlite3.Connection, sentence: str, edits: Sequence[Edit], at: int) -> None:
    """Makes the change and records it, on the disk when this returns; nothing is recorded where nothing changes."""
    wanted = [edit for edit in edits if edit.before != edit.after]
    if not wanted:
        return
    with writing(db):
        for edit in wanted:
            put(db, edit.table, edit.before, edit.after)
        append(db, "do", None, sentence, wanted, at)
        db.execute("UPDATE undone SET dropped = 1 WHERE dropped = 0")


def undo(db: sqlite3.Connection, at: int) -> Change | None:
    """Takes back the latest change that stands; None when there is none."""
    with writing(db):
        found = db.execute(
            "SELECT number, sentence, edits FROM journal WHERE kind = 'do' "
            "AND number NOT IN (SELECT number FROM undone) ORDER BY number DESC LIMIT 1"
        ).fetchone()
        if found is None:
            return None
        edits = edits_told(db, found[2])
        for edit in reversed(edits):
            put(db, edit.table, edit.after, edit.before)
        db.execute("INSERT INTO undone (number) VALUES (?)", (found[0],))
        append(db, "undo", found[0], found[1], [], at)
    return Change(found[1], tuple(Edit(one.table, one.after, one.before) for one in reversed(edits)))


def redo(db: sqlite3.Connection, at: int) -> Change | None:
    """Makes the change again that was taken back last; None when there is none, or a new one came between."""
    with writing(db):
        found = db.execute(
            "SELECT j.number, j.sentence, j.edits FROM undone u JOIN journal j ON j.number = u.number "
            "WHERE u.dropped = 0 ORDER BY j.number LIMIT 1"
        ).fetchone()
        if found is None:
            return None
        edits = edits_told(db, found[2])
        for edit in edits:
            put(db, edit.table, edit.before, edit.after)
        db.execute("DELETE FROM undone WHERE number = ?", (found[0],))
        append(db, "redo", found[0], found[1], [], at)
    return Change(found[1], tuple(edits))


def record(db: sqlite3.Connection, edits: Sequence[Edit], at: int) -> None:
    """Records what has just been done and no undo takes back: what annotations hang on, a feed that moved."""
    append(db, "keep", None, "", [short(one) for one in edits], at)


def short(edit: Edit) -> Edit:
    """As a line of the journal tells it: of a kept row its key."""
    if edit.table not in KEPT or edit.after is None:
        return edit
    return Edit(edit.table, None, {name: edit.after[name] for name in KEYS[edit.table]})


def last(db: sqlite3.Connection) -> int:
    """The number of the latest line; 0 without any."""
    return int(db.execute("SELECT coalesce(max(number), 0) FROM journal").fetchone()[0])


def row(db: sqlite3.Connection, table: str, **key: Any) -> Row | None:
    """The row of `table` with this key, as an edit wants it; None when there is none."""
    where = " AND ".join(f"{name} = ?" for name in key)
    cursor = db.execute(f"SELECT * FROM {table} WHERE {where}", tuple(key.values()))
    found = cursor.fetchone()
    if found is None:
        return None
    return {name[0]: value for name, value in zip(cursor.description, found, strict=True) if name[0] != "number"}


def put(db: sqlite3.Connection, table: str, old: Row | None, new: Row | None) -> None:
    """Replaces the row; what the journal names is one of our tables and their columns, never outside text.

    A row that has come there otherwise in the meantime goes too, by a DELETE: REPLACE would not set off the triggers
    that keep counts and words.  A changed row keeps its number, which is its place among the others.
    """
    keys = KEYS[table]
    where = " AND ".join(f"{name} = ?" for name in keys)
    values = dict(new or {})
    for there in (old, new):
        if there is not None:
            key = tuple(there[name] for name in keys)
            if table in _NUMBERED:
                for (number,) in db.execute(f"SELECT number FROM {table} WHERE {where}", key):
                    values["number"] = number
            db.execute(f"DELETE FROM {table} WHERE {where}", key)
    if new is not None:
        places = ", ".join("?" for _ in values)
        db.execute(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({places})", tuple(values.values()))


def append(
    db: sqlite3.Connection, kind: str, of: int | None, sentence: str, edits: Sequence[Edit], at: int, number: int = 0
) -> None:
    """Appends a line; `number` where it is not simply the next one."""
    told = json.dumps(
        [[edit.table, edit.before, edit.after] for edit in edits], ensure_ascii=False, separators=(",", ":")
    )
    db.execute(
        "INSERT INTO journal (number, at, kind, of, sentence, edits) VALUES (?, ?, ?, ?, ?, ?)",
        (number or None, at, kind, of, sentence, told),
    )


def edits_told(db: sqlite3.Connection, told: str) -> list[Edit]:
    """What a line says that was done."""
    return [Edit(table, before, after) for table, before, after in as_json(db, told)]

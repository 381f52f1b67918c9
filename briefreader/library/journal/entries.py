"""The lines of the journal, whole: told to a file of their own, read from it, and done again where they are missing."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from briefreader.library.journal.journal import KEPT, KEYS, Edit, Row, append, edits_told, put, row, short
from briefreader.library.sqlite.connection import writing


@dataclass(frozen=True, slots=True)
class Line:
    """One line."""

    number: int
    at: int
    kind: str  # do, undo, redo; keep: done, and no step that undo would take back
    of: int | None  # the line that was undone or redone
    sentence: str
    edits: tuple[Edit, ...]

    def written(self) -> str:
        """As JSON."""
        told = asdict(self) | {"edits": [[one.table, one.before, one.after] for one in self.edits]}
        return json.dumps(told, ensure_ascii=False, separators=(",", ":"))

    def same(self, other: Line | None) -> bool:
        """Whether both tell of one change; what kept rows hold beside their keys is not compared."""
        return other is not None and (self.number, self.at, self.kind, self.of, self.sentence) == (
            (other.number, other.at, other.kind, other.of, other.sentence)
        )


def parsed(words: bytes) -> Line | None:
    """The line in a file's bytes; None for what is none of ours, as where a write was cut off."""
    try:
        match json.loads(words):
            case {
                "number": int(number), "at": int(at), "kind": str(kind), "of": int() | None as of,
                "sentence": str(sentence), "edits": list(edits),
            }:  # fmt: skip
                return Line(number, at, kind, of, sentence, tuple(_edit(one) for one in edits))
    except (ValueError, RecursionError):
        pass
    return None


def after(db: sqlite3.Connection, number: int) -> Iterator[Line]:
    """The lines after that number."""
    for told, at, kind, of, sentence, edits in db.execute(
        "SELECT number, at, kind, of, sentence, edits FROM journal WHERE number > ? ORDER BY number", (number,)
    ):
        yield Line(told, at, kind, of, sentence, tuple(_whole(db, one) for one in edits_told(db, edits)))


def line(db: sqlite3.Connection, number: int) -> Line | None:
    """The line of that number."""
    return next((one for one in after(db, number - 1) if one.number == number), None)


def replay(db: sqlite3.Connection, line: Line) -> None:
    """Does what a line tells, and records it: for a file that has not seen it."""
    with writing(db):
        match line.kind:
            case "do" | "keep":
                for one in line.edits:
                    _do(db, one)
                if line.kind == "do":
                    db.execute("UPDATE undone SET dropped = 1 WHERE dropped = 0")
            case "undo":
                for one in reversed(_edits_of(db, line.of)):
                    _do(db, Edit(one.table, one.after, one.before))
                db.execute("INSERT OR IGNORE INTO undone (number) VALUES (?)", (line.of,))
            case "redo":
                for one in _edits_of(db, line.of):
                    _do(db, one)
                db.execute("DELETE FROM undone WHERE number = ?", (line.of,))
        append(db, line.kind, line.of, line.sentence, [short(one) for one in line.edits], line.at, line.number)


def _do(db: sqlite3.Connection, edit: Edit) -> None:
    """Puts the row; a table or a column that another version has told of is left out."""
    columns = {found[1] for found in db.execute("SELECT * FROM pragma_table_info(?)", (edit.table,))}
    if edit.table not in KEYS or not columns:
        return
    before, after = (
        side and {name: value for name, value in side.items() if name in columns} for side in (edit.before, edit.after)
    )
    if edit.table in KEPT and before is None and after and row(db, edit.table, **short(edit).after or {}):
        return  # they never change, and the words of theirs that are looked for stand in a table of their own
    put(db, edit.table, before, after)


def _edits_of(db: sqlite3.Connection, number: int | None) -> list[Edit]:
    found = db.execute("SELECT edits FROM journal WHERE number = ?", (number,)).fetchone()
    return edits_told(db, found[0]) if found else []


def _whole(db: sqlite3.Connection, edit: Edit) -> Edit:
    if edit.table not in KEPT or edit.after is None:
        return edit
    return Edit(edit.table, None, row(db, edit.table, **edit.after))


def _edit(told: Any) -> Edit:
    """Raises ValueError for what is no row of ours."""
    match told:
        case [str(table), before, after]:
            return Edit(table, _row(table, before), _row(table, after))
    raise ValueError


def _row(table: str, told: Any) -> Row | None:
    if told is None:
        return None
    if not isinstance(told, dict) or not all(isinstance(value, str | int | None) for value in told.values()):
        raise ValueError
    if not all(key in told for key in KEYS.get(table, ())):
        raise ValueError
    return told

"""What was acknowledged, held against what is there after a kill: nothing less, and nothing but what was under way."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from briefreader.library.database import Connection
from briefreader.library.notes import state

_ABSENT: dict[str, Any] = {"bookmark": False, "tags": [], "draft": ""}


@dataclass
class Ledger:
    """Keys such as "note ID" with the values they must have; grows from round to round."""

    sure: dict[str, Any] = field(default_factory=dict)
    acknowledged: int = 0
    exports: int = 0
    lost: list[str] = field(default_factory=list)
    _journal: int = 0  # the last line seen

    def after_kill(self, books: list[Path], notes: Connection) -> None:
        """Takes in what the victims have written down, and looks for all of it."""
        recorded = self._recorded(notes)
        under_way: dict[str, Any] = {}
        for book in books:
            for key, value in self._read(book, recorded):
                under_way[key] = [*under_way.get(key, ()), value] if key == "new" else value
        self._look_for_notes(notes, under_way)
        for key, value in self.sure.items():
            kind, _, target = key.partition(" ")
            if kind == "note":
                continue
            found = _found(notes, kind, target)
            if found == under_way.get(key, value):
                self.sure[key] = found
            elif found != value:
                self.lost.append(f"{key}: {found!r} instead of {value!r}")

    def _read(self, book: Path, recorded: set[str]) -> list[tuple[str, Any]]:
        """The book's last line where it only says that something was begun; the book begins anew."""
        open_: list[tuple[str, Any]] = []
        for line in book.read_bytes().splitlines() if book.exists() else ():
            state, key, value = json.loads(line)
            if state in ("fault", "trouble"):
                self.lost.append(f"{state}: {key} {value}")
            elif key == "export":
                self.exports += state == "done"
            elif state == "begun":
                open_ = [(key, value)]
                if key != "new":
                    self.sure.setdefault(key, _ABSENT.get(key.partition(" ")[0]))
            else:
                open_ = []
                self.sure[key] = value
                self.acknowledged += 1
                if key.startswith("note ") and f"{key} {value}" not in recorded:
                    self.lost.append(f"{key} is not in the journal")
        book.unlink(missing_ok=True)
        return open_

    def _look_for_notes(self, notes: Connection, under_way: dict[str, Any]) -> None:
        there = dict(notes.execute("SELECT id, text FROM notes").fetchall())
        for key, text in [one for one in self.sure.items() if one[0].startswith("note ")]:
            found = there.pop(key.removeprefix("note "), None)
            if found == under_way.get(key, text):
                self.sure[key] = found
            elif found != text:
                self.lost.append(f"{key}: {found!r} instead of {text!r}")
        for id, text in there.items():  # made, and not acknowledged any more
            self.sure[f"note {id}"] = text
            if text not in under_way.get("new", ()):
                self.lost.append(f"note {id} is nobody's: {text!r}")

    def _recorded(self, notes: Connection) -> set[str]:
        """The notes that the journal has been told of since the last look, each as "note ID TEXT"."""
        rows = notes.execute("SELECT number, edits FROM journal WHERE number > ?", (self._journal,)).fetchall()
        self._journal = max([self._journal, *(number for number, _ in rows)])
        edits = [edit for _, told in rows for edit in json.loads(told)]
        return {f"note {after['id']} {after['text']}" for table, _, after in edits if table == "notes" and after}


def _found(notes: Connection, kind: str, target: str) -> Any:
    match kind:
        case "bookmark":
            return notes.execute("SELECT 1 FROM bookmarks WHERE target = ?", (target,)).fetchone() is not None
        case "tags":
            return sorted(tag for (tag,) in notes.execute("SELECT tag FROM tags WHERE target = ?", (target,)))
        case _:
            return state.draft(notes, target)

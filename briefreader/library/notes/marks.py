"""Bookmarks, notes, tags and corrections: each change is on the disk, and in the journal, when its function returns.

`target` is a statement's or an article's id, `article` the id of the article it belongs to, `at` seconds since 1970.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta, timezone
from typing import TypeVar

from briefreader.domain.marks.annotation import UNMARKED, Correction, Made, Marks, Note
from briefreader.library.journal import journal
from briefreader.library.journal.journal import Edit, row
from briefreader.library.sqlite.connection import writing

T = TypeVar("T")

_TABLES = ("bookmarks", "notes", "tags", "corrections", "made")
_BY_TARGET = {
    "bookmarks": ("target",),
    "notes": ("id",),
    "tags": ("target", "tag"),
    "corrections": ("target",),
    "made": ("target",),
}


def bookmark(db: sqlite3.Connection, target: str, article: str, on: bool, sentence: str, at: int) -> None:
    """Sets or takes away the bookmark."""
    with writing(db):
        before = row(db, "bookmarks", target=target)
        after = (before or {"target": target, "article": article, "at": at}) if on else None
        journal.do(db, sentence, [Edit("bookmarks", before, after)], at)


def put_note(db: sqlite3.Connection, note: Note, article: str, sentence: str, at: int) -> None:
    """Adds the note, or puts it in the place of the one with its id."""
    after = {
        "id": note.id,
        "target": note.target,
        "article": article,
        "text": note.text,
        **moment_row(note.at),
    }
    with writing(db):
        journal.do(db, sentence, [Edit("notes", row(db, "notes", id=note.id), after)], at)


def moment_row(moment: datetime) -> journal.Row:
    """The columns of a note's moment: seconds since 1970, and how many minutes the reader's clock was ahead of UTC."""
    ahead = moment.utcoffset() or timedelta()
    return {"at": int(moment.timestamp()), "ahead": round(ahead.total_seconds() / 60)}


def remove_note(db: sqlite3.Connection, note_id: str, sentence: str, at: int) -> None:
    """Takes the note away; undo brings it back."""
    with writing(db):
        journal.do(db, sentence, [Edit("notes", row(db, "notes", id=note_id), None)], at)


def set_tags(db: sqlite3.Connection, target: str, article: str, tags: Iterable[str], sentence: str, at: int) -> None:
    """Gives the target exactly these tags."""
    wanted = dict.fromkeys(tags)
    with writing(db):
        had = {found[0] for found in db.execute("SELECT tag FROM tags WHERE target = ?", (target,))}
        gone = [Edit("tags", row(db, "tags", target=target, tag=tag), None) for tag in sorted(had - wanted.keys())]
        new = [{"target": target, "tag": tag, "article": article, "at": at} for tag in wanted if tag not in had]
        journal.do(db, sentence, [*gone, *(Edit("tags", None, after) for after in new)], at)


def correct(
    db: sqlite3.Connection, targets: Sequence[str], article: str, correction: Correction, sentence: str, at: int
) -> None:
    """Sets who said these statements of an article, as one change."""
    said = {"article": article, "actor": correction.actor, "name": correction.name, "at": at}
    with writing(db):
        edits = [Edit("corrections", row(db, "corrections", target=one), {"target": one, **said}) for one in targets]
        journal.do(db, sentence, edits, at)


def make(
    db: sqlite3.Connection, target: str, article: str, made: Made, correction: Correction | None, sentence: str, at: int
) -> None:
    """Words marked by hand become a statement, with who said it, or a highlight: one change."""
    after = {"target": target, "article": article, "kind": made.value, "at": at}
    with writing(db):
        edits = [Edit("made", row(db, "made", target=target), after)]
        if correction is not None:
            said = {"target": target, "article": article, "actor": correction.actor, "name": correction.name, "at": at}
            edits.append(Edit("corrections", row(db, "corrections", target=target), said))
        journal.do(db, sentence, edits, at)


def clear(db: sqlite3.Connection, target: str, sentence: str, at: int) -> None:
    """Takes away everything that the reader has put on a target, as one change."""
    with writing(db):
        edits = [
            Edit(table, row(db, table, **dict(zip(keys, found, strict=True))), None)
            for table, keys in _BY_TARGET.items()
            for found in db.execute(f"SELECT {', '.join(keys)} FROM {table} WHERE target = ?", (target,)).fetchall()
        ]
        journal.do(db, sentence, edits, at)


def note(db: sqlite3.Connection, note_id: str) -> Note | None:
    """The note of that id."""
    found = db.execute("SELECT id, target, text, at, ahead FROM notes WHERE id = ?", (note_id,)).fetchone()
    return _note(found) if found else None


def last_note(db: sqlite3.Connection, target: str) -> datetime:
    """When the latest of the notes on `target` was written; 1970 where there are none."""
    (at,) = db.execute("SELECT coalesce(max(at), 0) FROM notes WHERE target = ?", (target,)).fetchone()
    return datetime.fromtimestamp(at, UTC)


def article_of(db: sqlite3.Connection, target: str) -> str | None:
    """The article that a marked target belongs to."""
    for table in _TABLES:
        found = db.execute(f"SELECT article FROM {table} WHERE target = ? LIMIT 1", (target,)).fetchone()
        if found:
            return str(found[0])
    return None


def marked_articles(db: sqlite3.Connection) -> set[str]:
    """The ids of all articles with a mark on them or on one of their statements."""
    return {found[0] for table in _TABLES for found in db.execute(f"SELECT DISTINCT article FROM {table}")}


def marks_of(db: sqlite3.Connection, article: str) -> dict[str, Marks]:
    """The marks of an article's targets, itself included, by target; only those that have any."""
    bookmarked = {found[0] for found in db.execute("SELECT target FROM bookmarks WHERE article = ?", (article,))}
    notes = _grouped(
        (found[1], _note(found))
        for found in db.execute(
            "SELECT id, target, text, at, ahead FROM notes WHERE article = ? ORDER BY at, number", (article,)
        )
    )
    tags = _grouped(db.execute("SELECT target, tag FROM tags WHERE article = ? ORDER BY tag", (article,)))
    corrections = {
        target: Correction(actor, name)
        for target, actor, name in db.execute(
            "SELECT target, actor, name FROM corrections WHERE article = ?", (article,)
        )
    }
    made = {
        target: Made(kind) for target, kind in db.execute("SELECT target, kind FROM made WHERE article = ?", (article,))
    }
    targets = bookmarked | notes.keys() | tags.keys() | corrections.keys() | made.keys()
    return {
        target: Marks(
            target in bookmarked,
            tuple(notes.get(target, ())),
            tuple(tags.get(target, ())),
            corrections.get(target),
            made.get(target),
        )
        for target in targets
    }


def marks(db: sqlite3.Connection, target: str, article: str) -> Marks:
    """The marks of one target."""
    return marks_of(db, article).get(target, UNMARKED)


def _note(found: Sequence[object]) -> Note:
    note_id, target, text, at, ahead = found
    clock = timezone(timedelta(minutes=int(str(ahead))))
    return Note(str(note_id), str(target), str(text), datetime.fromtimestamp(int(str(at)), clock))


def _grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, list[T]]:
    groups: dict[str, list[T]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return groups

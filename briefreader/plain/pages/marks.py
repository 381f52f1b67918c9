"""What the reader has put on an article or a statement, in words."""

from __future__ import annotations

from briefreader.domain.marks.annotation import Marks
from briefreader.plain.shell.sentence import ended
from briefreader.wording.counts import counted


def marks_words(marks: Marks, notes_follow: bool = False) -> list[str]:
    """ "bookmarked", "2 notes", "tagged fish and lane"; the notes are not counted where they are told next."""
    return [
        *(["bookmarked"] if marks.bookmarked else []),
        *([counted(len(marks.notes), "note")] if marks.notes and not notes_follow else []),
        *([f"tagged {' and '.join(marks.tags)}"] if marks.tags else []),
    ]


def notes_lines(marks: Marks) -> list[str]:
    """Each note in a line; several are numbered, as the commands that change and remove one count them."""
    many = len(marks.notes) > 1
    return [f"Note{f' {number}' if many else ''}: {ended(note.text)}" for number, note in enumerate(marks.notes, 1)]

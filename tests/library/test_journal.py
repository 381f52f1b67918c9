"""Everything the reader does can be taken back, after a restart too, and is never lost."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from briefreader.domain.annotation import Correction, Note
from briefreader.library import database, journal, marks, read
from tests.library.conftest import Files

AT = datetime(2026, 1, 10, tzinfo=UTC)


def everything(files: Files):
    return marks.marks_of(files.notes, "article")


CHANGES = {
    "bookmark": lambda db: marks.bookmark(db, "target", "article", True, "bookmarked", 1),
    "note": lambda db: marks.put_note(db, Note("note01", "target", "Compare.", AT), "article", "noted", 1),
    "tags": lambda db: marks.set_tags(db, "target", "article", ["fish", "quota"], "tagged", 1),
    "correction": lambda db: marks.correct(db, "target", "article", Correction("actor1", "Ana Petrel"), "set", 1),
}


@pytest.mark.parametrize("kind", CHANGES)
def test_a_change_is_undone_and_redone(files: Files, kind: str) -> None:
    CHANGES[kind](files.notes)
    made = everything(files)
    assert made["target"].any
    assert journal.undo(files.notes, 2)
    assert everything(files) == {}
    assert journal.redo(files.notes, 3)
    assert everything(files) == made


def test_undo_survives_a_restart(files: Files) -> None:
    for change in CHANGES.values():
        change(files.notes)
    files.notes.close()
    again = database.open_notes(files.folder / "notes.db")
    told = [journal.undo(again, 2) for _ in range(5)]
    assert [change and change.sentence for change in told] == ["set", "tagged", "noted", "bookmarked", None]
    assert marks.marks_of(again, "article") == {}
    again.close()


def test_a_new_change_ends_what_could_be_redone(files: Files) -> None:
    CHANGES["bookmark"](files.notes)
    journal.undo(files.notes, 2)
    CHANGES["note"](files.notes)
    assert journal.redo(files.notes, 3) is None
    assert not everything(files)["target"].bookmarked


def test_a_change_that_changes_nothing_is_not_recorded(files: Files) -> None:
    CHANGES["bookmark"](files.notes)
    CHANGES["bookmark"](files.notes)
    journal.undo(files.notes, 2)
    assert journal.undo(files.notes, 3) is None


def test_a_removed_note_comes_back_word_for_word_and_is_found_again(files: Files) -> None:
    CHANGES["note"](files.notes)
    marks.remove_note(files.notes, "note01", "removed it", 2)
    assert everything(files) == {}
    journal.undo(files.notes, 3)
    assert everything(files)["target"].notes == (Note("note01", "target", "Compare.", AT),)
    found = files.notes.execute("SELECT count(*) FROM note_search WHERE note_search MATCH 'compare'").fetchone()
    assert found == (1,)


def test_marking_many_read_is_one_change(files: Files) -> None:
    read.mark(files.notes, [(f"article{n}", "feed") for n in range(50)], True, "marked 50 articles read", 1)
    assert read.is_read(files.notes, "article7")
    journal.undo(files.notes, 2)
    assert not read.is_read(files.notes, "article7")
    assert files.notes.execute("SELECT sum(articles) FROM read_counts").fetchone() == (0,)

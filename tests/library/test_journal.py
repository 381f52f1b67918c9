"""Everything the reader does can be taken back, after a restart too, and is never lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefreader.domain.marks.annotation import Correction, Note
from briefreader.domain.news.feed import Subscription
from briefreader.library import database
from briefreader.library.database import Connection
from briefreader.library.journal import journal
from briefreader.library.notes import marks, reading_progress, subscriptions
from tests.library.conftest import Files
from tests.library.making import FEED

AT = datetime(2026, 1, 10, tzinfo=UTC)


def everything(db: Connection) -> Any:
    """All that the reader has made."""
    return (
        marks.marks_of(db, "article"),
        subscriptions.all_(db),
        sorted(one for (one,) in db.execute("SELECT article FROM read_marks")),
        dict(db.execute("SELECT feed, articles FROM read_counts WHERE articles")),
        sorted(db.execute("SELECT rowid FROM note_search WHERE note_search MATCH 'compare'").fetchall()) != [],
    )


def note(words: str = "Compare.") -> Note:
    return Note("note01", "target", words, AT)


CHANGES: dict[str, Callable[[Connection], object]] = {
    "bookmark": lambda db: marks.bookmark(db, "target", "article", True, "bookmark", 1),
    "bookmark away": lambda db: marks.bookmark(db, "target", "article", False, "bookmark away", 1),
    "note": lambda db: marks.put_note(db, note(), "article", "note", 1),
    "other words": lambda db: marks.put_note(db, note("Other words."), "article", "other words", 1),
    "note away": lambda db: marks.remove_note(db, "note01", "note away", 1),
    "tags": lambda db: marks.set_tags(db, "target", "article", ["fish", "quota"], "tags", 1),
    "other tags": lambda db: marks.set_tags(db, "target", "article", ["quota", "sea"], "other tags", 1),
    "correct": lambda db: marks.correct(db, ["target"], "article", Correction("actor1", "Ana Petrel"), "correct", 1),
    "nobody": lambda db: marks.correct(db, ["target"], "article", Correction(None, "nobody"), "nobody", 1),
    "read": lambda db: reading_progress.mark(db, [("article", FEED), ("other1", FEED)], True, "read", 1),
    "unread": lambda db: reading_progress.mark(db, [("article", FEED)], False, "unread", 1),
    "subscribe": lambda db: subscriptions.add(db, Subscription(FEED, "Alder Courier", "World")),
    "unsubscribe": lambda db: subscriptions.remove(db, FEED),
}
FIRST = ("bookmark", "note", "tags", "correct", "read", "subscribe")


@pytest.mark.parametrize("kind", FIRST)
def test_a_change_is_undone_and_redone(files: Files, kind: str) -> None:
    before = everything(files.notes)
    CHANGES[kind](files.notes)
    made = everything(files.notes)
    assert made != before
    assert journal.undo(files.notes, 2)
    assert everything(files.notes) == before
    assert journal.redo(files.notes, 3)
    assert everything(files.notes) == made


def test_undo_survives_a_restart(files: Files) -> None:
    for kind in FIRST[:4]:
        CHANGES[kind](files.notes)
    files.notes.close()
    again = database.open_notes(files.folder / "notes.db")
    told = [journal.undo(again, 2) for _ in range(5)]
    assert [change and change.sentence for change in told] == ["correct", "tags", "note", "bookmark", None]
    assert marks.marks_of(again, "article") == {}
    again.close()


def test_a_new_change_ends_what_could_be_redone(files: Files) -> None:
    CHANGES["bookmark"](files.notes)
    journal.undo(files.notes, 2)
    CHANGES["note"](files.notes)
    assert journal.redo(files.notes, 3) is None
    assert not marks.marks_of(files.notes, "article")["target"].bookmarked


def test_a_change_that_changes_nothing_is_not_recorded(files: Files) -> None:
    CHANGES["bookmark"](files.notes)
    CHANGES["bookmark"](files.notes)
    journal.undo(files.notes, 2)
    assert journal.undo(files.notes, 3) is None


def test_a_removed_note_comes_back_word_for_word_and_is_found_again(files: Files) -> None:
    CHANGES["note"](files.notes)
    with_note = everything(files.notes)
    marks.remove_note(files.notes, "note01", "removed it", 2)
    assert marks.marks_of(files.notes, "article") == {}
    journal.undo(files.notes, 3)
    assert everything(files.notes) == with_note
    assert marks.note(files.notes, "note01") == note()


def test_notes_stand_in_the_order_they_were_written(files: Files) -> None:
    for hour in (8, 9, 10):
        one = Note(f"note{hour:02}", "target", f"At {hour}.", AT.replace(hour=hour))
        marks.put_note(files.notes, one, "article", "noted", 1)
    marks.remove_note(files.notes, "note09", "removed", 2)
    journal.undo(files.notes, 3)
    assert [one.id for one in marks.marks_of(files.notes, "article")["target"].notes] == ["note08", "note09", "note10"]


def test_marking_many_read_is_one_change(files: Files) -> None:
    pairs = [(f"article{n}", FEED) for n in range(2000)]
    reading_progress.mark(files.notes, pairs[:3], True, "three", 1)
    reading_progress.mark(files.notes, pairs, True, "marked 2000 articles read", 1)
    assert reading_progress.is_read(files.notes, "article7")
    journal.undo(files.notes, 2)
    assert reading_progress.is_read(files.notes, "article2")
    assert not reading_progress.is_read(files.notes, "article7")
    assert files.notes.execute("SELECT sum(articles) FROM read_counts").fetchone() == (3,)


def test_an_article_marked_twice_in_one_change_is_marked_once(files: Files) -> None:
    reading_progress.mark(files.notes, [("article", FEED), ("article", FEED)], True, "read", 1)
    assert files.notes.execute("SELECT articles FROM read_counts").fetchone() == (1,)


def test_opening_an_article_is_no_step_that_undo_would_take_back(files: Files) -> None:
    CHANGES["bookmark"](files.notes)
    reading_progress.opened(files.notes, "article", FEED, 2)
    undone = journal.undo(files.notes, 3)
    assert undone is not None
    assert undone.sentence == "bookmark"
    assert reading_progress.is_read(files.notes, "article")


def test_nothing_is_ever_taken_out_of_the_journal(files: Files) -> None:
    for kind in FIRST:
        CHANGES[kind](files.notes)
    for step in (journal.undo, journal.undo, journal.redo, journal.undo):
        step(files.notes, 2)
    CHANGES["bookmark away"](files.notes)
    kinds = [kind for (kind,) in files.notes.execute("SELECT kind FROM journal ORDER BY number")]
    assert kinds == [*["do"] * 6, "undo", "undo", "redo", "undo", "do"]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(kinds=st.lists(st.sampled_from([*CHANGES, "undo", "redo"]), max_size=12))
def test_undo_and_redo_walk_back_and_forth_over_whatever_was_done(files: Files, kinds: list[str]) -> None:
    db = files.notes
    while journal.undo(db, 0):
        pass
    start = everything(db)
    CHANGES["bookmark"](db)  # what was undone above cannot be redone any more
    past, future = [start, everything(db)], []
    for kind in kinds:
        if kind == "undo":
            if len(past) > 1:
                future.append(past.pop())
            journal.undo(db, 2)
        elif kind == "redo":
            if future:
                past.append(future.pop())
            journal.redo(db, 2)
        else:
            CHANGES[kind](db)
            if everything(db) != past[-1]:
                past.append(everything(db))
                future.clear()
        assert everything(db) == past[-1]
    while journal.undo(db, 3):
        pass
    assert everything(db) == start


def test_a_changed_note_or_feed_keeps_its_place(files: Files) -> None:
    db = files.notes
    for id in ("zz", "aa", "mm"):
        marks.put_note(db, Note(id, "target", id, AT), "article", "note", 1)
    marks.put_note(db, Note("zz", "target", "other words", AT), "article", "note", 1)
    assert [one.id for one in marks.marks_of(db, "article")["target"].notes] == ["zz", "aa", "mm"]
    journal.undo(db, 2)
    assert [one.text for one in marks.marks_of(db, "article")["target"].notes] == ["zz", "aa", "mm"]
    for url in (FEED, FEED + "/2"):
        subscriptions.add(db, Subscription(url))
    subscriptions.change(db, FEED, "rename", title="Alder Courier")
    assert [one.url for one in subscriptions.all_(db)] == [FEED, FEED + "/2"]

"""Words marked by hand, verdicts on changed ones, and the list of everything marked."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefreader.domain.errors import AnnotationError, NotFoundError
from briefreader.domain.marks.annotation import Made, Place
from briefreader.domain.search.query import parsed
from briefreader.domain.statements.actor import Speaker
from briefreader.domain.statements.statement import StatementKind
from briefreader.domain.text.span import Span
from briefreader.services.marks.annotations import in_order
from briefreader.services.reading import rows
from tests.newsroom import ALIA, EDITED, FEED, STORY, Newsroom


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    found = Newsroom(tmp_path / "home")
    yield found
    asyncio.run(found.close())


def place(room: Newsroom) -> Place:
    return room.one.place


def test_a_statement_that_nobody_saw(room: Newsroom) -> None:
    done = room.desk.mark_words(room.article, room.span(" “We will not wait for another winter,” "), ALIA)
    assert done.sentence == "Marked “We will not wait for another winter,” as a statement of Alia Reyl."
    one = room.one
    assert (one.id, one.statement.kind, one.statement.text) == (
        done.id,
        StatementKind.DIRECT,
        "“We will not wait for another winter,”",
    )
    assert one.speaker and (one.speaker.name, one.speaker.by_reader) == ("Alia Reyl", True)
    assert (one.marks.made, one.highlight, one.place) == (Made.STATEMENT, False, Place.EXACT)
    (row,) = rows.statements(room.desk._opened, parsed('actor:reyl said:"another winter"'))
    assert (row["actor"], row["why"]) == ({"id": "alia000001", "name": "Alia Reyl"}, "set by the reader")


def test_a_highlight_is_nobodys_statement(room: Newsroom) -> None:
    room.mark("a ferry in its place")
    one = room.one
    assert (one.highlight, one.speaker, one.marks.made) == (True, None, Made.HIGHLIGHT)
    assert "— highlighted (Courier" in room.desk.copied(room.reading, one)
    assert not list(rows.statements(room.desk._opened, parsed(f"feed:{FEED}")))
    row = rows.article(room.desk._opened, room.article)
    assert row and [found["text"] for found in row["highlights"]] == ["a ferry in its place"]
    assert len(room.desk.headlines(parsed("is:marked"))) == 1
    assert len(room.desk.headlines(parsed(f"said:ferry feed:{FEED}"))) == 0


def test_one_undo_takes_all_of_it_back(room: Newsroom) -> None:
    room.mark("a ferry in its place", ALIA)
    assert room.desk.undo().startswith("Undone: marked “a ferry in its place” as a statement of Alia Reyl")
    assert room.reading.statements == ()
    assert len(room.desk.headlines(parsed("actor:reyl"))) == 0
    assert room.desk.redo().startswith("Done again")
    assert room.one.speaker == Speaker("alia000001", "Alia Reyl", None, by_reader=True)


def test_it_can_be_noted_on_cleared_and_had_again(room: Newsroom) -> None:
    target = room.mark("a ferry in its place")
    room.desk.annotate(target, "Who pays?")
    room.desk.tag(target, ["ferry"])
    assert room.desk.clear(target) == "Took every mark from “a ferry in its place”."
    assert room.reading.statements == ()
    room.desk.undo()
    assert room.one.marks.notes[0].text == "Who pays?" and room.one.marks.tags == ("ferry",)


@pytest.mark.parametrize("words", [" ", ". "])
def test_nothing_is_no_mark(room: Newsroom, words: str) -> None:
    with pytest.raises(AnnotationError, match="at least a word"):
        room.mark(words)


def test_the_same_words_are_marked_once(room: Newsroom) -> None:
    room.mark("a ferry in its place")
    with pytest.raises(AnnotationError, match="already"):
        room.mark("a ferry in its place", ALIA)
    with pytest.raises(NotFoundError):
        room.desk.mark_words("0" * 16, Span(0, 5), None)


def test_changed_words_wait_for_a_word_of_the_readers(room: Newsroom) -> None:
    target = room.mark("“We will not wait for another winter,”", ALIA)
    room.publish(EDITED)
    assert (room.one.place, room.one.now) == (Place.CHANGED, "“We will not wait for one more winter,”")
    told = room.desk.judge(room.article, target, accepted=True)
    assert told == "Took the new wording for “We will not wait for another winter,”."
    one = room.one
    assert (one.place, one.accepted, one.now) == (Place.MOVED, True, "“We will not wait for one more winter,”")
    assert one.statement.text == "“We will not wait for another winter,”"  # never rewritten
    assert one.statement.span.of(EDITED) == one.now
    room.publish("It rained. " + EDITED)
    assert (room.one.place, room.one.accepted) == (Place.MOVED, True)
    room.publish(EDITED.replace("one more winter", "ten winters"))
    assert room.one.place in (Place.CHANGED, Place.ORPHAN)


def test_refused_words_are_no_place_and_another_wording_is_asked_about_again(room: Newsroom) -> None:
    target = room.mark("“We will not wait for another winter,”", ALIA)
    room.publish(EDITED)
    room.desk.judge(room.article, target, accepted=False)
    assert place(room) is Place.ORPHAN
    with pytest.raises(AnnotationError):
        room.desk.judge(room.article, target, accepted=True)
    room.publish(STORY.replace("wait for another winter", "wait for a third winter"))
    assert place(room) is Place.CHANGED
    room.publish(STORY)
    assert place(room) is Place.EXACT


def test_a_verdict_can_be_taken_back(room: Newsroom) -> None:
    target = room.mark("“We will not wait for another winter,”", ALIA)
    room.publish(EDITED)
    room.desk.judge(room.article, target, accepted=False)
    room.desk.undo()
    assert room.one.place is Place.CHANGED


def test_the_difference_by_word(room: Newsroom) -> None:
    assert room.desk.comparison(room.article) is None
    target = room.mark("“We will not wait for another winter,”", ALIA)
    assert room.desk.comparison(room.article, target) is None
    room.publish(EDITED)
    found = room.desk.comparison(room.article, target)
    assert found is not None
    pieces = [(str(piece.fate), piece.text) for paragraph in found.paragraphs for piece in paragraph]
    assert ("gone", "another") in pieces and ("new", "one more") in pieces


def test_everything_marked_with_what_was_lost_first(room: Newsroom) -> None:
    first = room.desk.headlines(parsed("is:sample")).window(0, 1)[0].id
    room.desk.bookmark(first)
    room.mark("“We will not wait for another winter,”", ALIA)
    room.mark("a ferry in its place")
    room.publish(EDITED.replace("a ferry in its place", "money"))
    found = room.desk.annotations()
    assert len(found) == 2
    ordered = in_order([one for part in found.each() for one in part])
    assert [(one.place, one.said.statement.text if one.said else one.title) for one in ordered] == [
        (Place.CHANGED, "“We will not wait for another winter,”"),
        (Place.ORPHAN, "a ferry in its place"),
        (Place.EXACT, ordered[-1].title),
    ]


def test_a_note_that_was_begun_is_among_the_marks(room: Newsroom) -> None:
    """On a statement that bears nothing else, and on the article."""
    room.analyse()
    target = room.reading.statements[0].id
    room.desk.drafts.keep(target, "Not yet said")
    (found,) = [one for part in room.desk.annotations().each() for one in part]
    assert (found.said and found.said.id, found.draft, found.marks.any) == (target, "Not yet said", False)
    room.desk.drafts.keep(target, "")
    room.desk.drafts.keep(room.article, "Of the whole")
    (found,) = [one for part in room.desk.annotations().each() for one in part]
    assert (found.said, found.draft) == (None, "Of the whole")
    room.desk.drafts.keep("gone", "Of nothing that is there")
    assert len(room.desk.annotations()) == 1

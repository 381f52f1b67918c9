"""A corrected speaker holds: through other borders, another speaker, a lost statement and an edited article."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from briefreader.analysis.analyse import analyse
from briefreader.domain.marks.annotation import Correction, Place
from briefreader.domain.reading.reading import ReadStatement
from briefreader.domain.search.query import EVERYTHING, parsed
from briefreader.domain.statements.analysis import Analysis
from briefreader.domain.statements.statement import Statement, joined
from briefreader.domain.text.span import Span
from briefreader.library.articles import analyses
from briefreader.services.reading import rows
from tests.newsroom import ALIA, FEED, Newsroom

STORY = (
    "Olek Rusk met Lena Brask, the mayor, on Monday. Rusk said the pier would stay closed. "
    "He said the money was gone. He said nobody had asked. “We will see to it in the spring,” Lena Brask promised."
)
GONE, ASKED, CLOSED = "the money was gone", "nobody had asked", "the pier would stay closed"


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    found = Newsroom(tmp_path / "home")
    found.publish(STORY)
    found.analyse()
    yield found
    asyncio.run(found.close())


def said(room: Newsroom, words: str) -> ReadStatement:
    """The one statement that is shown of these words."""
    (found,) = [one for one in room.reading.statements if words in one.statement.text or one.statement.text in words]
    return found


def named(room: Newsroom, words: str) -> str | None:
    one = said(room, words)
    return one.speaker.name if one.speaker else None


def correct(room: Newsroom, words: str, actor: str | None = ALIA.actor) -> str:
    return room.desk.correct(said(room, words).id, actor, ALIA.name if actor else "")


def analysed_again(room: Newsroom, change: Callable[[Statement], Statement | None]) -> None:
    """What a better method may find of it."""
    article = room.reading.article
    found = analyse(article)
    made = [change(one) if one.text == GONE else one for one in found.statements]
    better: Analysis = replace(found, statements=tuple(one for one in made if one))
    analyses.store(room.worker, article.id, article.hash, better)


def with_borders(room: Newsroom, before: int, after: int) -> Callable[[Statement], Statement]:
    text = room.reading.article.text

    def change(one: Statement) -> Statement:
        content = (Span(one.span.start - before, one.span.end + after),)
        return replace(one, id=f"other{before}{after}", content=content, text=joined(text, content))

    return change


def lost(_: Statement) -> None:
    return None


def another_speaker(one: Statement) -> Statement:
    return replace(one, actor="elsewhere1", speaker=Span(0, 9))


@pytest.mark.parametrize("nobody", [False, True])
@pytest.mark.parametrize("how", ["a word more", "a word less", "lost", "another speaker"])
def test_a_correction_holds_whatever_a_later_analysis_finds(room: Newsroom, how: str, nobody: bool) -> None:
    assert named(room, GONE) == "Olek Rusk"
    correct(room, GONE, None if nobody else ALIA.actor)
    changes = {
        "a word more": with_borders(room, len("said "), 0), "a word less": with_borders(room, -len("the "), 0),
        "lost": lost, "another speaker": another_speaker,
    }  # fmt: skip
    analysed_again(room, changes[how])
    one = said(room, GONE)
    assert (one.speaker.name if one.speaker else None) == (None if nobody else "Alia Reyl")
    assert one.by_reader and one.place is Place.EXACT and one.statement.text == GONE
    told = [row for row in rows.statements(room.desk._opened, parsed(f"feed:{FEED}")) if GONE in row["text"]]
    assert [row["why"] for row in told] == ["set by the reader"]


def test_a_note_stays_on_its_words_and_the_better_method_says_who_said_them(room: Newsroom) -> None:
    target = said(room, GONE).id
    room.desk.annotate(target, "Compare this.")
    analysed_again(room, lambda one: another_speaker(with_borders(room, 0, 1)(one)))
    one = said(room, GONE)
    assert one.id == target and one.marks.notes
    assert one.speaker and one.speaker.name == "Olek Rusk"  # now given to nobody the article knows: as it was marked


def test_a_statement_inside_a_marked_one_is_not_hidden(room: Newsroom) -> None:
    room.desk.correct(said(room, "spring").id, ALIA.actor, ALIA.name)
    article = room.reading.article
    found = analyse(article)
    inner = [replace(one, id="inner1", content=(room.span("in the spring"),), text="in the spring")
             for one in found.statements if "spring" in one.text]  # fmt: skip
    left = [one for one in found.statements if "spring" not in one.text]
    analyses.store(room.worker, article.id, article.hash, replace(found, statements=(*left, *inner)))
    assert len([one for one in room.reading.statements if "spring" in one.statement.text]) == 2


def test_a_correction_holds_in_an_edited_article(room: Newsroom) -> None:
    correct(room, GONE)
    room.publish("It rained. " + STORY)
    assert named(room, GONE) == "Alia Reyl" and said(room, GONE).place is Place.MOVED
    room.analyse()
    assert named(room, GONE) == "Alia Reyl"
    room.publish(STORY.replace(f"He said {GONE}. ", ""))
    room.analyse()
    assert named(room, GONE) == "Alia Reyl" and said(room, GONE).place is Place.ORPHAN


def test_what_is_like_it_is_corrected_in_one_step(room: Newsroom) -> None:
    correct(room, GONE)
    told = room.desk.correct_alike([said(room, ASKED).id, said(room, CLOSED).id], Correction(ALIA.actor, ALIA.name))
    assert told == "2 more statements are Alia Reyl’s."
    assert [named(room, words) for words in (GONE, ASKED, CLOSED)] == ["Alia Reyl"] * 3
    assert room.desk.undo() == "Undone: 2 more statements are Alia Reyl’s."
    assert [named(room, words) for words in (GONE, ASKED, CLOSED)] == ["Alia Reyl", "Olek Rusk", "Olek Rusk"]
    room.desk.redo()
    analysed_again(room, lost)
    assert [named(room, words) for words in (GONE, ASKED)] == ["Alia Reyl"] * 2
    assert (
        room.desk.correct_alike([said(room, ASKED).id], Correction(None, "")) == "1 more statement is said by nobody."
    )


def test_lists_tell_the_reader_s_word(room: Newsroom) -> None:
    correct(room, GONE)
    analysed_again(room, lost)
    assert len(list(rows.statements(room.desk._opened, parsed("actor:reyl")))) == 1
    assert all(row["id"] for row in rows.actors(room.desk._opened, EVERYTHING))

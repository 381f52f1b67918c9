"""Why this speaker: told below the panes, the signs marked in the text as long as the statement is selected."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefreader.domain.marks.annotation import Correction, Marks, Place
from briefreader.tui.present.arrangement import Name
from briefreader.tui.present.ink import Ground
from briefreader.tui.present.painting import View, painted
from briefreader.wording.statements.explanation import links, why_sentences
from tests.tui.panes_readings import reading
from tests.tui.seat import Seat, seated

ADDED = "“All such vessels will be turned back,”"


def linked(seat: Seat) -> str:
    """The words on the screen that are marked as signs."""
    view: View = seat.stage.article._view
    runs = [run for row in range(len(view.page.lines)) for run in painted(view, row)]
    return "|".join(run.text for run in runs if run.ink.ground is Ground.LINK)


@pytest.mark.parametrize("size", [(80, 24), (140, 42)])
async def test_w_tells_why_and_marks_the_signs(size: tuple[int, int]) -> None:
    async with seated(size=size) as seat:
        await seat.opened()
        await seat.press("]", "]", "]", "w")
        assert seat.said == (
            "Mara Lindqvist: named next to the quotation: “Lindqvist added” → “ministry spokeswoman Mara Lindqvist”. "
            "Rules and tagger agree. Of 100 statements like it, 97 are correct."
        )
        await seat.until(lambda: linked(seat))
        assert linked(seat).replace("|", " ") == "ministry spokeswoman Mara Lindqvist Lindqvist added"
        await seat.press("w")
        assert linked(seat) == "" and seat.chosen.picked is not None


async def test_another_statement_and_esc_take_the_marks_away() -> None:
    async with seated() as seat:
        await seat.opened()
        await seat.press("]", "]", "]", "w")
        await seat.until(lambda: linked(seat))
        await seat.press("]")
        assert linked(seat) == ""
        await seat.press("[", "w")
        await seat.until(lambda: linked(seat))
        await seat.press("escape")
        assert linked(seat) == "" and seat.chosen.picked is not None
        await seat.press("escape")
        assert seat.chosen.picked is None


async def test_from_the_list_of_statements_the_text_comes_to_the_front() -> None:
    async with seated(size=(80, 24)) as seat:
        await seat.opened()
        await seat.press("]", "]", "]")
        seat.stage.go(Name.STATEMENTS)
        await seat.press("w")
        assert seat.stage.shown(Name.ARTICLE)


async def test_without_a_statement_it_says_how_to_choose_one() -> None:
    async with seated() as seat:
        await seat.opened()
        await seat.press("w")
        assert seat.said == "Choose a statement first: press ]."


def test_what_is_told_of_each_sort() -> None:
    whole = reading()
    said = next(one for one in whole.statements if one.statement.text == ADDED)
    mine = replace(said, marks=Marks(correction=Correction("a2reyl0", "Tomas Reyl")))
    assert why_sentences(whole, mine)[0].startswith("As you said. The analysis had Mara Lindqvist: named next")
    unclear = replace(said, speaker=None, statement=replace(said.statement, confidence=0.4))
    assert why_sentences(whole, unclear)[0].startswith("Not attributed: too uncertain. The best guess is Mara Lind")
    nobody = next(one for one in whole.statements if one.statement.actor is None)
    assert why_sentences(whole, nobody) == ["Not attributed: nobody is named near the quotation."]
    assert why_sentences(whole, replace(said, highlight=True)) == ["Your highlight: nobody is said to have said it."]


def test_signs_are_marked_only_where_they_still_stand() -> None:
    whole = reading()
    said = next(one for one in whole.statements if one.statement.text == ADDED)
    text = whole.article.text
    assert [span.of(text) for span in links(whole, said)] == [
        "added", "Lindqvist", "ministry spokeswoman Mara Lindqvist",
    ]  # fmt: skip
    assert links(whole, replace(said, place=Place.ORPHAN)) == ()
    edited = replace(whole, article=replace(whole.article, text=text.replace("ministry spokes", "Ministry spokes")))
    assert [span.of(text) for span in links(edited, said)] == ["added", "Lindqvist"]

"""Statements led in by their verb, as rows of the panes: what leads in is dimmer, and said once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefreader.domain.reading.reading import ReadStatement
from briefreader.tui.present.ink import Role, cells
from briefreader.tui.present.rows import WORDS_LINES, led_lines, statement_height, statement_lines
from briefreader.wording.statements.voices import colours
from tests.tui.panes_readings import reading


def led(lead: str, words: str = "objection to patrols by outside powers") -> ReadStatement:
    said = reading().statements[0]
    return replace(said, lead_in=lead, statement=replace(said.statement, text=words))


def test_what_leads_in_is_dim_and_the_verb_does_not_stand_below_again() -> None:
    whole, said = reading(), led("has repeated its ")
    rows = statement_lines(whole, said, 36, colours(whole), picked=False)
    assert [piece.text for piece in rows[0][1:]] == ["has repeated its ", "objection to"]
    assert [piece.ink.role for piece in rows[0][1:]] == [Role.DIM, Role.TEXT]
    assert "".join(piece.text for piece in rows[-1]).strip() == "▎ Strait Ministry"
    bare = statement_lines(whole, replace(said, lead_in=""), 36, colours(whole), picked=False)
    assert "".join(piece.text for piece in bare[-1]).strip() == "▎ Strait Ministry · repeated"


@pytest.mark.parametrize("width", [1, 2, 5, 9, 14, 20, 36, 80])
@pytest.mark.parametrize("lead", ["", "accused ", "said that", "has more than once refused to ", "名詞を "])
def test_every_width(lead: str, width: int) -> None:
    whole, said = reading(), led(lead)
    assert len(statement_lines(whole, said, width, {}, picked=True)) == statement_height(said, width)
    rows = led_lines(said, width, WORDS_LINES)
    assert all(cells(row) <= max(2, width) for row in rows)
    dim = "".join(piece.text for row in rows for piece in row if piece.ink.role is Role.DIM)
    assert lead.replace(" ", "").startswith(dim.replace(" ", "").rstrip("…"))
    if len(rows) < WORDS_LINES:
        assert dim.replace(" ", "") == lead.replace(" ", "")

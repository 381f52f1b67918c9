"""Who speaks in a transcript, and which paragraphs are whose."""

from __future__ import annotations

import pytest

from briefreader.analysis.attribution import turns
from briefreader.domain.news.article import BlockKind
from tests.analysis.reading import read

TURNS = {
    "names in capitals": (("BRASK: Boats sink.", "RUSK: They do not."), ["BRASK", "RUSK"]),
    "full names that come again": (
        ("Lena Brask: Boats sink.", "Olek Rusk: No.", "Lena Brask: Yes.", "Olek Rusk: No!"),
        ["Lena Brask", "Olek Rusk", "Lena Brask", "Olek Rusk"],
    ),
    "a title in capitals": (("MR. BRASK: Boats sink.", "MRS. RUSK: They do not."), ["MR. BRASK", "MRS. RUSK"]),
    "one line is a heading": (("BRASK: Boats sink.", "Nobody came."), []),
    "full names once each are headings": (("Lena Brask: A life", "Olek Rusk: A letter"), []),
    "a note is nobody": (("NOTE: Boats sink.", "UPDATE: They do not."), []),
    "a correction is nobody": (("EDITOR’S NOTE: Boats sink.", "EDITOR’S NOTE: They do."), []),
    "a time is nobody": (("10:30 Boats sink.", "11:30 They do not."), []),
    "a turn may open with a mark": (("“BRASK: Boats sink.", "“RUSK: They do not.”"), ["BRASK", "RUSK"]),
    "a name without words": (("BRASK:", "RUSK:"), []),
    "another paragraph of a turn": (
        ("BRASK: Boats sink.", "And trains fail.", "RUSK: No.", "BRASK: Yes.", "RUSK: No!"),
        ["BRASK", "BRASK", "RUSK", "BRASK", "RUSK"],
    ),
    "a remark in brackets is nobody's": (
        ("BRASK: Boats sink.", "(laughter)", "RUSK: No.", "BRASK: Yes.", "RUSK: No!"),
        ["BRASK", "RUSK", "BRASK", "RUSK"],
    ),
    "a remark about the speaker is the article's": (
        ("BRASK: Boats sink.", "Then Brask rose.", "RUSK: No.", "BRASK: Yes.", "RUSK: No!"),
        ["BRASK", "RUSK", "BRASK", "RUSK"],
    ),
    "before a stranger the article speaks": (
        ("BRASK: Boats sink.", "And trains fail.", "RUSK: No."),
        ["BRASK", "RUSK"],
    ),
}


@pytest.mark.parametrize(("paragraphs", "expected"), TURNS.values(), ids=TURNS)
def test_the_turns_of_a_transcript(paragraphs: tuple[str, ...], expected: list[str]) -> None:
    one = read("\n\n".join(paragraphs))
    said = turns.turns(one.text, one.blocks).values()
    assert [turn.speaker.of(one.text) for turn in said if turn.speaker] == expected


def test_a_turn_s_words_are_without_its_name() -> None:
    one = read("BRASK: Boats sink.\n\nRUSK: They do not.")
    assert [turn.content[0].of(one.text) for turn in turns.turns(one.text, one.blocks).values()] == [
        "Boats sink.",
        "They do not.",
    ]


GENERIC = {
    "a letter": ("Q", True),
    "a word": ("Question", True),
    "a role": ("Moderator", True),
    "a number behind": ("Reporter 2", True),
    "a name": ("BRASK", False),
    "a name that begins so": ("Quentin", False),
}


@pytest.mark.parametrize(("label", "expected"), GENERIC.values(), ids=GENERIC)
def test_a_label_that_names_nobody(label: str, expected: bool) -> None:
    assert turns.is_generic(label) is expected


ANSWERING = {"a letter": ("A", True), "a word": ("Answer", True), "who asks": ("Q", False), "a name": ("Ana", False)}


@pytest.mark.parametrize(("label", "expected"), ANSWERING.values(), ids=ANSWERING)
def test_a_label_of_whoever_is_questioned(label: str, expected: bool) -> None:
    assert bool(turns.ANSWERING.match(label)) is expected


HEADINGS: dict[str, tuple[str, BlockKind, list[str]]] = {
    "a briefing by somebody": ("Briefing by Spokeswoman Lin Mao", BlockKind.HEADING, ["Spokeswoman Lin Mao"]),
    "an interview with somebody": ("Interview with Lin Mao in Oslo", BlockKind.HEADING, ["Lin Mao"]),
    "a paragraph introduces nobody": ("Briefing by Spokeswoman Lin Mao", BlockKind.PARAGRAPH, []),
}


@pytest.mark.parametrize(("heading", "kind", "expected"), HEADINGS.values(), ids=HEADINGS)
def test_whom_a_heading_introduces(heading: str, kind: BlockKind, expected: list[str]) -> None:
    one = read(f"{heading}\n\nQ: Do boats sink?\n\nA: They do.", kind, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH)
    said = list(turns.turns(one.text, one.blocks).values())
    assert [span.of(one.text) for span in turns.introduced(one.text, one.blocks, said)] == expected

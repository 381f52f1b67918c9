"""Statements told by a page's form: turns of a transcript, posts, quotations signed below."""

from __future__ import annotations

import pytest

from briefreader.analysis import forms
from briefreader.domain.article import BlockKind
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
    "a remark about a speaker is the article's": (
        ("BRASK: Boats sink.", "Then Rusk rose.", "RUSK: No.", "BRASK: Yes.", "RUSK: No!"),
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
    said = forms.turns(one.text, one.blocks).values()
    assert [turn.speaker.of(one.text) for turn in said if turn.speaker] == expected


def test_a_turn_s_words_are_without_its_name() -> None:
    one = read("BRASK: Boats sink.\n\nRUSK: They do not.")
    assert [turn.content[0].of(one.text) for turn in forms.turns(one.text, one.blocks).values()] == [
        "Boats sink.",
        "They do not.",
    ]


EMBED, PARAGRAPH, QUOTE = BlockKind.EMBED, BlockKind.PARAGRAPH, BlockKind.QUOTE
POSTS: dict[str, tuple[str, BlockKind, list[tuple[str | None, str]]]] = {
    "a signed post": ("Boats sink. — Lena Brask (@brask)", EMBED, [("Lena Brask", "Boats sink.")]),
    "a post without signature is nobody's": ("Boats sink.", EMBED, [(None, "Boats sink.")]),
    "a signature without words is no post": ("— Lena Brask (@brask)", EMBED, []),
    "a paragraph is no post": ("Boats sink. — Lena Brask (@brask)", PARAGRAPH, []),
}


@pytest.mark.parametrize(("text", "kind", "expected"), POSTS.values(), ids=POSTS)
def test_an_embedded_post(text: str, kind: BlockKind, expected: list[tuple[str | None, str]]) -> None:
    one = read(text, kind)
    found = list(forms.posts(one.text, one.blocks))
    assert [(p.speaker.of(text) if p.speaker else None, p.content[0].of(text)) for p in found] == expected


BELOW: dict[str, tuple[str, BlockKind, list[str]]] = {
    "a name below a quotation": ("“Boats sink.”\n\n— Lena Brask", PARAGRAPH, ["Lena Brask"]),
    "a name with its office": ("“Boats sink.”\n\n— Lena Brask, mayor", PARAGRAPH, ["Lena Brask, mayor"]),
    "a name below a block quote": ("Boats sink.\n\n– Lena Brask", QUOTE, ["Lena Brask"]),
    "a name below a paragraph without marks": ("Boats sink.\n\n— Lena Brask", PARAGRAPH, []),
    "a quotation that is half a paragraph": ("“Boats sink,” he said, and left.\n\n— Lena Brask", PARAGRAPH, []),
    "a sentence below": ("“Boats sink.”\n\n— Brask said so", PARAGRAPH, []),
    "small letters below": ("“Boats sink.”\n\n— the mayor", PARAGRAPH, []),
    "no dash": ("“Boats sink.”\n\nLena Brask", PARAGRAPH, []),
}


@pytest.mark.parametrize(("text", "kind", "expected"), BELOW.values(), ids=BELOW)
def test_a_quotation_signed_below(text: str, kind: BlockKind, expected: list[str]) -> None:
    one = read(text, kind, PARAGRAPH)
    found = forms.signed_below(one.text, one.blocks, one.quoted)
    assert [report.speaker.of(text) for report in found if report.speaker] == expected

"""What the rules find in one sentence: whose words, which, and by what evidence."""

from __future__ import annotations

import pytest

from briefreader.analysis.attribution import rules
from briefreader.analysis.attribution.report import Evidence, Report
from briefreader.domain.news.article import BlockKind
from tests.analysis.reading import line, read

Found = tuple[str | None, str, Evidence]


def told(text: str, one: Report) -> Found:
    speaker = one.speaker.of(text) if one.speaker else None
    return speaker, " … ".join(piece.of(text) for piece in one.content), one.evidence


SENTENCES: dict[str, tuple[str, list[Found]]] = {
    "named before the quotation": ("Brask said: “Boats sink.”", [("Brask", "“Boats sink.”", Evidence.NAMED_BEFORE)]),
    "named after the quotation": ("“Boats sink,” Brask said.", [("Brask", "“Boats sink,”", Evidence.NAMED_AFTER)]),
    "inverted": ("“Boats sink,” said Brask.", [("Brask", "“Boats sink,”", Evidence.INVERTED)]),
    "reported": ("Brask said that boats sink.", [("Brask", "boats sink", Evidence.REPORTED)]),
    "a thing": ("Brask condemned the raid.", [("Brask", "the raid", Evidence.OBJECT)]),
    "a parenthesis": (
        "The boats, Brask said, may sink.",
        [("Brask", "The boats … may sink", Evidence.PARENTHESIS)],
    ),
    "a clause before the verb": (
        "The boats may sink, Brask said.",
        [("Brask", "The boats may sink", Evidence.PARENTHESIS)],
    ),
    "a quotation that a verb interrupts": (
        "“Boats,” Brask said, “sink.”",
        [("Brask", "“Boats,” … “sink.”", Evidence.NAMED_AFTER)],
    ),
    "according to": ("Boats sink, according to Brask.", [("Brask", "Boats sink", Evidence.ACCORDING)]),
    "a participle": (
        "Brask left, adding that boats sink.",
        [("Brask", "boats sink", Evidence.PARTICIPLE)],
    ),
    "a shared subject": ("Brask left and said that boats sink.", [("Brask", "boats sink", Evidence.SHARED)]),
    "a relative clause": ("Brask, who said that boats sink, left.", [("who", "boats sink", Evidence.RELATIVE)]),
    "behind a colon": ("Brask was blunt: “Boats sink.”", [("Brask", "“Boats sink.”", Evidence.COLON)]),
    "signed": ("“Boats sink.” — Lena Brask", [("Lena Brask", "“Boats sink.”", Evidence.SIGNED)]),
    "announced": ("Brask said:", [("Brask", "", Evidence.ANNOUNCED)]),
    "a quotation alone": ("“Boats sink.”", []),
    "a statement read out": (
        "In a statement, the port said that boats sink.",
        [("the port", "boats sink", Evidence.REPORTED)],
    ),
    "two reports": (
        "Brask said that boats sink, while Rusk said that trains fail.",
        [("Brask", "boats sink", Evidence.REPORTED), ("Rusk", "trains fail", Evidence.REPORTED)],
    ),
    "a report within a report is its words": (
        "Brask said that Rusk believes that boats sink.",
        [("Brask", "Rusk believes that boats sink", Evidence.REPORTED)],
    ),
    "nothing is reported": ("The boats sank on Monday.", []),
    "a term in marks": ("The “red line” was crossed.", []),
}


@pytest.mark.parametrize(("text", "expected"), SENTENCES.values(), ids=SENTENCES)
def test_the_reports_of_a_sentence(text: str, expected: list[Found]) -> None:
    assert [told(text, one) for one in rules.in_stretch(line(text).stretch)] == expected


SPEECH = {"saying": ("Brask said that boats sink.", True), "thinking": ("Brask believes that boats sink.", False)}


@pytest.mark.parametrize(("text", "speech"), SPEECH.values(), ids=SPEECH)
def test_whether_it_is_speech(text: str, speech: bool) -> None:
    assert [one.speech for one in rules.in_stretch(line(text).stretch)] == [speech]


BLOCKS = {
    BlockKind.PARAGRAPH: True,
    BlockKind.LIST_ITEM: True,
    BlockKind.QUOTE: True,
    BlockKind.HEADING: False,
    BlockKind.CAPTION: False,
    BlockKind.BYLINE: False,
    BlockKind.FURNITURE: False,
    BlockKind.EMBED: False,
}


@pytest.mark.parametrize(("kind", "expected"), BLOCKS.items(), ids=[kind.value for kind in BLOCKS])
def test_the_blocks_that_are_read_sentence_by_sentence(kind: BlockKind, expected: bool) -> None:
    one = read("Brask said that boats sink.", kind)
    ((*stretches,),) = rules.cut(one.text, one.blocks, one.sentences, one.quoted, ())
    assert bool(stretches) is expected


def test_a_block_of_a_page_s_form_is_not_read_again() -> None:
    one = read("BRASK: Rusk said that boats sink.\n\nRUSK: No.")
    found = rules.RuleTagger()(one.text, one.blocks, one.sentences, one.quoted)
    assert [report.evidence for report in found] == [Evidence.TRANSCRIPT] * 2

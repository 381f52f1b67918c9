"""Reports joined over sentences and paragraphs, and quotations given to who spoke last."""

from __future__ import annotations

import pytest

from briefreader.analysis.attribution import linking, rules
from briefreader.analysis.attribution.report import Evidence
from tests.analysis.reading import read

LINKED: dict[str, tuple[str, list[tuple[str | None, str, Evidence]]]] = {
    "a second sentence of a quotation": (
        "“Boats sink,” Brask said. “Trains fail.”",
        [("Brask", "“Boats sink,” … “Trains fail.”", Evidence.NAMED_AFTER)],
    ),
    "a sentence between parts them": (
        "“Boats sink,” Brask said. It rained. “Trains fail.”",
        [("Brask", "“Boats sink,”", Evidence.NAMED_AFTER), ("Brask", "“Trains fail.”", Evidence.FOLLOWING)],
    ),
    "the next paragraph goes on": (
        "“Boats sink,” Brask said.\n\n“Trains fail.”",
        [("Brask", "“Boats sink,”", Evidence.NAMED_AFTER), ("Brask", "“Trains fail.”", Evidence.CONTINUED)],
    ),
    "words behind the speaker are no going on": (
        "“Boats sink,” Brask said. Nobody came.\n\n“Trains fail.”",
        [("Brask", "“Boats sink,”", Evidence.NAMED_AFTER), ("Brask", "“Trains fail.”", Evidence.FOLLOWING)],
    ),
    "a quotation never closed runs on": (
        "Brask said: “Boats sink.\n\n“Trains fail.”",
        [("Brask", "“Boats sink. … “Trains fail.”", Evidence.NAMED_BEFORE)],
    ),
    "announced words stand in the next paragraph": (
        "The mayor said:\n\n“Boats sink.”",
        [("The mayor", "“Boats sink.”", Evidence.ANNOUNCED)],
    ),
    "announced words without marks": (
        "The mayor said:\n\nIt rained.",
        [("The mayor", "It rained.", Evidence.ANNOUNCED)],
    ),
    "announced words that never come are gone": ("The mayor said:", []),
    "who begins the sentence before a quotation": (
        "Lena Brask has left. “Trains fail.”",
        [("Lena Brask", "“Trains fail.”", Evidence.FOLLOWING)],
    ),
    "a surname alone is too little": ("Brask has left. “Trains fail.”", [(None, "“Trains fail.”", Evidence.FOLLOWING)]),
    "three paragraphs on it is nobody's": (
        "“Boats sink,” Brask said.\n\nIt rained.\n\nIt snowed.\n\n“Trains fail.”",
        [("Brask", "“Boats sink,”", Evidence.NAMED_AFTER), (None, "“Trains fail.”", Evidence.FOLLOWING)],
    ),
    "two paragraphs on it is still the last one's": (
        "“Boats sink,” Brask said.\n\nIt rained.\n\n“Trains fail.”",
        [("Brask", "“Boats sink,”", Evidence.NAMED_AFTER), ("Brask", "“Trains fail.”", Evidence.FOLLOWING)],
    ),
    "a quotation before anybody spoke": ("“Trains fail.”", [(None, "“Trains fail.”", Evidence.FOLLOWING)]),
    "a term in a sentence is no quotation of anybody": ("The “red line” was crossed.", []),
    "what somebody only thinks leads to no quotation": (
        "Brask believes that boats sink.\n\n“Trains fail.”",
        [("Brask", "boats sink", Evidence.REPORTED), (None, "“Trains fail.”", Evidence.FOLLOWING)],
    ),
}


@pytest.mark.parametrize(("text", "expected"), LINKED.values(), ids=LINKED)
def test_the_reports_of_a_text(text: str, expected: list[tuple[str | None, str, Evidence]]) -> None:
    one = read(text)
    parts = (one.text, one.blocks, one.sentences, one.quoted)
    found = linking.linked(*parts, rules.RuleTagger()(*parts))
    assert [
        (r.speaker.of(text) if r.speaker else None, " … ".join(p.of(text) for p in r.content), r.evidence)
        for r in found
    ] == expected

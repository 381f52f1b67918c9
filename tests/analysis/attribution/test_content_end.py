"""Where reported words end."""

from __future__ import annotations

import pytest

from briefreader.analysis.attribution import content_spans
from briefreader.analysis.attribution.content_end import cut_off
from briefreader.analysis.attribution.verb_candidates import candidates
from tests.analysis.reading import line

ENDS = {
    "at the full stop": ("Brask said that boats sink.", "boats sink"),
    "before the next report of the same subject": (
        "Brask said that boats sink and added that trains fail.",
        "boats sink",
    ),
    "before a report behind a semicolon": ("Brask said that boats sink; Rusk said trains fail.", "boats sink"),
    "before while and another's report": ("Brask said boats sink, while Rusk said trains fail.", "boats sink"),
    "before a participle that reports": ("Brask said boats sink, adding that trains fail.", "boats sink"),
    "a report inside the words is part of them": (
        "Brask said that Rusk said boats sink.",
        "Rusk said boats sink",
    ),
    "before but and a deed": ("Brask said boats sink, but gave no reason.", "boats sink"),
    "but and an auxiliary go on": ("Brask said boats sink, but will sail.", "boats sink, but will sail"),
    "a thing ends before and and a deed": ("Brask condemned the raid and left the hall.", "the raid"),
    "a clause does not end at and": ("Brask said boats sink and trains fail.", "boats sink and trains fail"),
    "behind a quotation that a comma leads to": ("Brask said, “No,” and left.", "“No,”"),
    "behind two quotations joined": ("Brask said: “No” and “never” again.", "“No” and “never”"),
    "behind a quotation with the sentence's comma": ("Brask called it “dead,” leaving the hall.", "it “dead,”"),
    "at the comma of a relative clause": ("Brask, who said boats sink, left the hall.", "boats sink"),
    "at the comma of a clause that opens": ("When Brask said boats sink, nobody came.", "boats sink"),
    "no comma hangs on": ("Brask said boats sink,", "boats sink"),
    "no dash hangs on": ("Brask said boats sink —", "boats sink"),
}


@pytest.mark.parametrize(("text", "expected"), ENDS.values(), ids=ENDS)
def test_where_the_words_end(text: str, expected: str) -> None:
    one = line(text)
    verb, *later = candidates(one.stretch)
    pieces = cut_off(one.stretch, content_spans.right(one.stretch, verb), later, verb)
    assert [one.words(piece) for piece in pieces] == [expected]


def test_no_words_have_no_end() -> None:
    assert cut_off(line("Brask said.").stretch, None, []) == []

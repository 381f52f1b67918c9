"""Abbreviations by how sure it is that their dot ends no sentence: each list, and a sentence that rests on it."""

from __future__ import annotations

import pytest

from briefreader.analysis.text import abbreviations
from tests.analysis.reading import read

LISTS = {
    "a title stands before a name": (abbreviations.TITLES, "gov", True),
    "an office in short stands before a name": (abbreviations.TITLES, "sen", True),
    "and others is no title": (abbreviations.TITLES, "al", False),
    "a page stands before its number": (abbreviations.NUMBERED, "p", True),
    "a month stands in a date": (abbreviations.DATED, "sept", True),
    "May is no abbreviation": (abbreviations.DATED, "may", False),
    "a firm may end a sentence": (abbreviations.PLAIN, "inc", True),
    "a state may end a sentence": (abbreviations.PLAIN, "calif", True),
    "a word is no abbreviation": (abbreviations.PLAIN, "port", False),
}


@pytest.mark.parametrize(("those", "word", "expected"), LISTS.values(), ids=LISTS)
def test_a_list(those: frozenset[str], word: str, expected: bool) -> None:
    assert (word in those) is expected


SPLIT = {
    "the dot of a title ends nothing": ("Then Gov. Brask left.", 1),
    "the dot of a title before a capital ends nothing": ("It was Lt. Col. Rusk.", 1),
    "the dot of a number's word ends nothing before a number": ("See art. 7 of the pact.", 1),
    "the dot of a number's word ends a sentence before a word": ("They said no. Brask left.", 2),
    "the dot of a month ends nothing before a day": ("It fell on Sept. 3 last year.", 1),
    "the dot of a month ends a sentence before a word": ("It fell in Sept. Brask left.", 2),
    "the dot of a firm ends nothing before its name goes on": ("He left Vole Inc. Holdings there.", 1),
    "the dot of a firm ends a sentence before an opening word": ("He left Vole Inc. The firm failed.", 2),
    "the dot of a country ends a sentence before an opening word": ("He left the U.S. However, Brask stayed.", 2),
    "the dot of a country ends nothing before a noun": ("He met the U.S. Senate there.", 1),
    "initials end nothing": ("It was J. K. Rusk.", 1),
    "a full word's dot ends a sentence": ("They left the port. Brask stayed.", 2),
}


@pytest.mark.parametrize(("text", "many"), SPLIT.values(), ids=SPLIT)
def test_a_sentence_that_rests_on_it(text: str, many: int) -> None:
    assert len(read(text).sentences) == many

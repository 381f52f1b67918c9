"""From runs of capitalised words to possible names: what is cut off before them and behind."""

from __future__ import annotations

import re

import pytest

from briefreader.analysis.entities.name_candidates import Piece, pieces
from tests.analysis.reading import read


def found(text: str) -> list[Piece]:
    one = read(text)
    starts = frozenset(sentence.start for sentence in one.sentences)
    lower = frozenset(re.findall(r"(?<![\w'’-])[a-z]{2,}(?![\w-])", text))
    return list(pieces(text, one.blocks[0].span, starts, lower))


NAMES = {
    "a name": ("He met Lena Brask.", ["Lena Brask"]),
    "the first word of a sentence is no name": ("Meanwhile Brask left.", ["Brask"]),
    "an adverb that opens is no name": ("Reportedly Brask left.", ["Brask"]),
    "a word that stands small elsewhere opens only": ("Embattled Brask left, embattled again.", ["Brask"]),
    "a given name that opens is kept": ("Lena Brask left.", ["Lena Brask"]),
    "a number in letters that opens is no name": ("Seven Karvelians left.", ["Karvelians"]),
    "a pronoun with its verb is none": ("You're late, Brask.", ["Brask"]),
    "an article before a known body stays out": ("The European Union met.", ["European Union"]),
    "a title is cut off": ("Then Foreign Minister Lena Brask left.", ["Lena Brask"]),
    "a demonym before a person is cut off": ("Then Norwegian Lena Brask left.", ["Lena Brask"]),
    "a demonym before a body stays": ("Then the Norwegian Fishing Council left.", ["Norwegian Fishing Council"]),
    "a demonym alone is no name": ("He met the Norwegians.", []),
    "an unknown people's adjective is no name": ("He met Tolvanian farmers.", []),
    "an unknown people's adjective that speaks is a name": ("Then Tolvanian said no.", ["Tolvanian"]),
    "a creed is no name": ("He met a Marxist there.", []),
    "an event is no name": ("He saw the Velm Summit.", []),
    "an event with a person's name is one": ("He met Lena March.", ["Lena March"]),
    "a shout is no name": ("He saw STOP THE FEES there.", []),
    "a quoted title of three words is none": ("He saw “The Long Winter” there.", []),
    "a quoted name of two is one": ("He saw “Lena Brask” there.", ["Lena Brask"]),
    "a lone title is no name": ("He met the Secretary there.", []),
    "a pope keeps his title": ("Then Pope Benedict left.", ["Pope Benedict"]),
    "a king of two words loses it": ("Then King Olek Rusk left.", ["Olek Rusk"]),
    "a small word makes a body of a name": ("He met the Brask campaign.", ["Brask campaign"]),
    "a body in small letters": ("He met the Norwegian police.", ["Norwegian police"]),
    "I at the end is the writer": ("He saw what Brask I knew.", ["Brask"]),
}


@pytest.mark.parametrize(("text", "expected"), NAMES.values(), ids=NAMES)
def test_what_may_be_a_name(text: str, expected: list[str]) -> None:
    assert [one.span.of(text) for one in found(text)] == expected


TITLES = {
    "an office": ("Then Foreign Minister Lena Brask left.", "Foreign Minister"),
    "an office with its country": ("Then British Prime Minister Lena Brask left.", "British Prime Minister"),
    "an office with of": ("Then Secretary of State Lena Brask left.", "Secretary of State"),
    "an honorific": ("Then Mrs. Lena Brask left.", "Mrs."),
    "an honorific stands alone": ("Then Mr. King left.", "Mr."),
    "a demonym": ("Then Norwegian Lena Brask left.", "Norwegian"),
    "an outlet and a word we do not know": ("Then CNN Insider Lena Brask left.", "CNN Insider"),
    "no title": ("Then Lena Brask left.", None),
    "a body has none": ("Then the Chief Justice Council left.", None),
}


@pytest.mark.parametrize(("text", "title"), TITLES.values(), ids=TITLES)
def test_the_capitalised_title_before_a_name(text: str, title: str | None) -> None:
    (one,) = found(text)
    assert (one.title.of(text) if one.title else None) == title


OPENS = {
    "at the start of a sentence": ("Brask left.", True),
    "behind a quotation mark": ("He said: “Brask left.”", True),
    "inside a sentence": ("Then Brask left.", False),
}


@pytest.mark.parametrize(("text", "expected"), OPENS.values(), ids=OPENS)
def test_whether_only_the_beginning_may_explain_a_capital(text: str, expected: bool) -> None:
    assert [one.opens for one in found(text)] == [expected]

"""Words as they are found and compared, and the lists of those that say nothing by themselves."""

from __future__ import annotations

import re

import pytest

from briefreader.analysis.text import words
from briefreader.analysis.text.words import UPPER, WORD, fold

FOLDED = {
    "capitals do not count": ("NATO", "nato"),
    "accents do not count": ("São Tomé", "sao tome"),
    "letters that Unicode does not take apart are written plainly": ("Đorđe Łukø", "dorde luko"),
    "a sharp s is two": ("Großmark", "grossmark"),
    "a ligature is two letters": ("Æbelholt", "aebelholt"),
    "dots of an abbreviation do not count": ("U.S.", "us"),
    "a possessive does not count": ("Norway's", "norway"),
    "a typographic possessive does not count": ("Norway’s", "norway"),
    "the apostrophe of a plural possessive does not count": ("miners’", "miners"),
    "an apostrophe inside a name does not count": ("N'Djamena", "ndjamena"),
    "a hyphen parts words": ("Bosnia-Herzegovina", "bosnia herzegovina"),
    "an ampersand stays": ("Vole & Stin", "vole & stin"),
    "any row of spaces is one": ("New \u00a0 York", "new york"),
    "a final s that is no possessive stays": ("Athens", "athens"),
}


@pytest.mark.parametrize(("written", "expected"), FOLDED.values(), ids=FOLDED)
def test_a_name_as_it_is_compared(written: str, expected: str) -> None:
    assert fold(written) == expected


FOUND = {
    "a hyphen joins": ("a co-author", ["a", "co-author"]),
    "an apostrophe joins": ("O’Hara isn't in", ["O’Hara", "isn't", "in"]),
    "a dash parts": ("talks—again", ["talks", "again"]),
    "marks are no words": ("“No,” she …", ["No", "she"]),
}


@pytest.mark.parametrize(("text", "expected"), FOUND.values(), ids=FOUND)
def test_the_words_of_a_text(text: str, expected: list[str]) -> None:
    assert WORD.findall(text) == expected


CAPITALS = {"Latin": "V", "accented Latin": "É", "Czech": "Ž", "Greek": "Ω", "Cyrillic": "Ж", "Vietnamese": "Ế"}
NO_CAPITALS = {"a small letter": "v", "an accented small letter": "é", "a digit": "5", "a Chinese character": "中"}


@pytest.mark.parametrize("letter", CAPITALS.values(), ids=CAPITALS)
def test_a_capital_letter(letter: str) -> None:
    assert re.fullmatch(f"[{UPPER}]", letter)


@pytest.mark.parametrize("letter", NO_CAPITALS.values(), ids=NO_CAPITALS)
def test_no_capital_letter(letter: str) -> None:
    assert not re.fullmatch(f"[{UPPER}]", letter)


LISTED = {
    "a month and its abbreviation are dates": (words.DATE_WORDS, {"September", "Sept"}, {"Septimus", "september"}),
    "a weekday and its plural are dates": (words.DATE_WORDS, {"Tuesday", "Tuesdays", "Tues"}, {"Today"}),
    "a sentence opens with what is no name": (
        words.OPENERS,
        {"meanwhile", "according", "third"},
        {"britain", "parliament"},
    ),
    "pronouns of any person": (words.PRONOUNS, {"she", "whom", "themselves"}, {"ministry"}),
    "articles and possessives determine": (words.DETERMINERS, {"the", "her", "every"}, {"of", "two"}),
    "verbs of saying carry no topic": (words.STOP, {"said", "told"}, {"ceasefire"}),
    "what most articles use counts half": (words.OFTEN, {"people", "million"}, {"embargo"}),
}


@pytest.mark.parametrize(("those", "inside", "outside"), LISTED.values(), ids=LISTED)
def test_a_list_of_words(those: frozenset[str], inside: set[str], outside: set[str]) -> None:
    assert inside <= those
    assert not outside & those

"""A block cut between full stops, into words, marks and whole quotations."""

from __future__ import annotations

import pytest

from briefreader.analysis.text.stretches import QUOTATION, Stretch, stretches
from tests.analysis.reading import line, read

Q = QUOTATION
CUT = {
    "a mark is a thing of its own": ("Talks failed, again.", ["Talks", "failed", ",", "again", "."]),
    "a quotation is one thing": ("“We go. Now,” Brask said.", [Q, "Brask", "said", "."]),
    "a quotation inside another is part of it": ("“She said ‘no’ twice,” he added.", [Q, "he", "added", "."]),
    "a hyphen joins": ("a vice-president left", ["a", "vice-president", "left"]),
    "a possessive belongs to its word": ("Norway’s envoys’ car", ["Norway’s", "envoys’", "car"]),
    "an abbreviation keeps its dots": ("the U.S. envoy", ["the", "U.S.", "envoy"]),
    "an ampersand joins": ("the R&D unit", ["the", "R&D", "unit"]),
    "a sum is one thing": ("cost $1,200.50 then", ["cost", "$1,200.50", "then"]),
    "a figure without a sign is one thing": ("cost 1,200.50 then", ["cost", "1,200.50", "then"]),
    "two hyphens are one dash": ("talks -- again", ["talks", "--", "again"]),
    "a handle is a mark and a word": ("by @velm today", ["by", "@", "velm", "today"]),
}


@pytest.mark.parametrize(("text", "things"), CUT.values(), ids=CUT)
def test_the_things_of_a_sentence(text: str, things: list[str]) -> None:
    assert list(line(text).stretch.words) == things


def cut(text: str) -> list[Stretch]:
    found = read(text)
    return list(stretches(found.text, found.blocks[0].span, 3, found.sentences, found.outer))


PARTED = {
    "sentences are parted": ("The pier is shut. Boats wait.", ["The pier is shut.", "Boats wait."]),
    "a stop inside a quotation parts nothing": ("“Go. Now,” she said.", ["“Go. Now,” she said."]),
    "a verb in small letters belongs to the quotation before it": ("“Go!” she said.", ["“Go!” she said."]),
    "a signature belongs to the quotation before it": ("“Go.” — Lena Brask", ["“Go.” — Lena Brask"]),
    "a new sentence behind a quotation is parted": ("“Go.” Brask left.", ["“Go.”", "Brask left."]),
    "a question behind no quotation is parted": ("Who pays? the bank asked.", ["Who pays? the bank asked."]),
}


@pytest.mark.parametrize(("text", "parts"), PARTED.values(), ids=PARTED)
def test_where_stretches_part(text: str, parts: list[str]) -> None:
    assert [one.span(0, len(one)).of(text) for one in cut(text)] == parts


def test_a_stretch_knows_its_block() -> None:
    assert [one.block for one in cut("One pier. Two piers.")] == [3, 3]


def test_a_sentence_without_end_is_cut() -> None:
    assert [len(one) for one in cut("pier " * 700)] == [300, 300, 100]


CAPITALS = {
    "a name": ("Brask left", "Brask", True),
    "a small word": ("Brask left", "left", False),
    "a name behind an Arabic article": ("the al-Maktab quarter", "al-Maktab", True),
    "a name behind a French article": ("at d'Orsay now", "d'Orsay", True),
    "a small word with a hyphen": ("an ex-mayor left", "ex-mayor", False),
    "an acronym": ("the IMF left", "IMF", True),
    "a figure": ("12 left", "12", False),
}


@pytest.mark.parametrize(("text", "word", "expected"), CAPITALS.values(), ids=CAPITALS)
def test_whether_a_word_has_a_capital(text: str, word: str, expected: bool) -> None:
    one = line(text)
    assert one.stretch.capital(one.at(word)) is expected


ENDINGS = {
    "a comma holds the sentence's comma and ends speech": ("“No,” she said.", True, True),
    "a stop ends speech": ("“No.” she said", False, True),
    "a dash ends speech": ("“No —” she said", False, True),
    "an inner quotation ends speech": ("“She said ‘no’” he said", False, True),
    "a bare word ends no speech": ("“red line” talks", False, False),
}


@pytest.mark.parametrize(("text", "comma", "stop"), ENDINGS.values(), ids=ENDINGS)
def test_how_a_quotation_ends(text: str, comma: bool, stop: bool) -> None:
    one = cut(text)[0]
    assert (one.comma_inside(0), 0 in one.stops) == (comma, stop)


BEHIND = {"a full stop": ("Talks failed.", 2), "dots": ("Talks failed . . .", 2), "no stop": ("Talks failed", 2)}


@pytest.mark.parametrize(("text", "end"), BEHIND.values(), ids=BEHIND)
def test_the_end_before_closing_stops(text: str, end: int) -> None:
    assert line(text).stretch.end == end


def test_words_are_compared_in_small_letters_with_straight_apostrophes() -> None:
    assert line("Norway’s PM").stretch.low == ("norway's", "pm")

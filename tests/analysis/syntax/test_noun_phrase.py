"""What can be part of a noun phrase."""

from __future__ import annotations

import pytest

from briefreader.analysis.syntax import noun_phrase
from tests.analysis.reading import line

SPEAKERS = {
    "a name": ("Brask", True),
    "a common noun with its article": ("the ministry", True),
    "a common noun for those who speak": ("officials", True),
    "a possessive and a noun": ("her deputy", True),
    "a pronoun needs no explaining": ("she", False),
    "a pronoun with its verb": ("she's", False),
    "a common noun alone": ("harbour dues", False),
    "a figure": ("45", False),
    "a time": ("yesterday evening", False),
}


@pytest.mark.parametrize(("words", "expected"), SPEAKERS.values(), ids=SPEAKERS)
def test_what_can_speak(words: str, expected: bool) -> None:
    st = line(words).stretch
    assert noun_phrase.can_speak(st, (0, len(st))) is expected


WHEN = {
    "a weekday": ("on Tuesday", "Tuesday", True),
    "a month behind a preposition": ("in May", "May", True),
    "a month behind last": ("last May", "May", True),
    "a month behind a day": ("6 May", "May", True),
    "a month before a day": ("the May 6 talks", "May", True),
    "a surname that is a month": ("Theresa May", "May", False),
    "a surname at the start": ("May said", "May", False),
    "a month that is nobody's name": ("Theresa January", "January", True),
    "a noun": ("the talks", "talks", False),
}


@pytest.mark.parametrize(("text", "word", "expected"), WHEN.values(), ids=WHEN)
def test_what_tells_when(text: str, word: str, expected: bool) -> None:
    one = line(text)
    assert noun_phrase.tells_when(one.stretch, one.at(word)) is expected


BRACKETS = {
    "round brackets": ("Brask ( Green ) left", ")", "("),
    "square brackets": ("Brask [ sic ] left", "]", "["),
    "another sort does not pair": ("Brask [ Green ) left", ")", None),
    "none that opens": ("Brask ) left", ")", None),
    "too far away": ("( " + "pier " * 16 + ") left", ")", None),
}


@pytest.mark.parametrize(("text", "closing", "opening"), BRACKETS.values(), ids=BRACKETS)
def test_the_bracket_that_another_closes(text: str, closing: str, opening: str | None) -> None:
    one = line(text)
    found = noun_phrase.bracket(one.stretch, one.at(closing), 0)
    assert (None if found is None else one.stretch.words[found]) == opening


TIMES = {
    "a weekday": ("Tuesday", True),
    "a preposition and a day": ("on Tuesday", True),
    "last week": ("last week", True),
    "an adverb": ("repeatedly", True),
    "an auxiliary alone": ("would", True),
    "a man called Will is none": ("Will", False),
    "a woman called May is none": ("May", False),
    "a name": ("Brask", False),
    "a name and a day": ("Brask on Tuesday", False),
    "a noun": ("the ministry", False),
}


@pytest.mark.parametrize(("words", "expected"), TIMES.values(), ids=TIMES)
def test_what_is_only_a_time(words: str, expected: bool) -> None:
    st = line(words).stretch
    assert noun_phrase.only_time(st, 0, len(st)) is expected


JOINED = {
    "two names": ("Brask and Rusk left", True),
    "a name and a group": ("Brask and aides left", True),
    "a name and his": ("Brask and his lawyer left", True),
    "two plurals": ("farmers and pilots left", True),
    "a group and its neighbour": ("officials and the press left", True),
    "a name and a clause of its own": ("Brask and they left", False),
    "a comma before another clause": ("Talks failed, and boats waited", False),
    "a comma in a row of names": ("Brask, Rusk, and Vole left", True),
    "a name and a verb": ("Brask and left", False),
    "nothing behind": ("Brask and", False),
    "nothing before": ("and Brask left", False),
    "a name and the body of another": ("Brask and the ministry left", True),
    "a group and a name": ("officials and Brask left", True),
    "two singulars without an article": ("boat and train left", False),
    "a singular before a plural": ("staff and nurses left", True),
    "a plural before a singular": ("nurses and staff left", True),
    "a group before a singular": ("party and crew left", True),
    "a singular before a group": ("crew and party left", True),
    "a semicolon before another clause": ("Talks failed; and Brask left", False),
    "a common noun and an article begin a clause": ("the bridge and the ministry left", False),
}


@pytest.mark.parametrize(("text", "expected"), JOINED.values(), ids=JOINED)
def test_whether_and_joins_two_nouns(text: str, expected: bool) -> None:
    one = line(text)
    assert noun_phrase.joins(one.stretch, one.at("and"), len(one.stretch)) is expected


def test_what_a_quotation_fills() -> None:
    one = line("the “Leave” side")
    assert list(noun_phrase.filled(one.stretch, 1)) == list(range(4, 11))

"""Small words by the part they play."""

from __future__ import annotations

import pytest

from briefreader.analysis.text import function_words

NUMBERS = {
    "a word for a number": ("three", True),
    "a compound number": ("twenty-seven", True),
    "figures": ("27", True),
    "tens": ("ninety", True),
    "a compound that is no number": ("twofold-plan", False),
    "a noun": ("treaty", False),
}


@pytest.mark.parametrize(("word", "expected"), NUMBERS.values(), ids=NUMBERS)
def test_a_number(word: str, expected: bool) -> None:
    assert function_words.number(word) is expected


ADVERBS = {
    "an adverb of the list": ("again", True),
    "a word in -ly": ("repeatedly", True),
    "a noun in -ly": ("assembly", False),
    "a name in -ly": ("italy", False),
    "an adjective in -ly": ("likely", False),
    "a short word in -ly": ("ally", False),
    "a verb in -ly": ("reply", False),
    "an adverb that is short": ("only", True),
    "a noun": ("treaty", False),
}


@pytest.mark.parametrize(("word", "expected"), ADVERBS.values(), ids=ADVERBS)
def test_an_adverb(word: str, expected: bool) -> None:
    assert function_words.adverb(word) is expected


VERBS = {
    "an irregular past form": ("went", "home", True),
    "an auxiliary": ("has", "home", True),
    "a form in -ed before an article": ("signed", "the", True),
    "a form in -ed before a preposition": ("agreed", "on", True),
    "a form in -ed before a day": ("arrived", "monday", True),
    "a form in -ed before a pronoun": ("warned", "them", True),
    "a form in -ed before a noun is an adjective": ("proposed", "treaty", False),
    "a short word in -ed": ("shed", "the", False),
    "a noun": ("treaty", "the", False),
}


@pytest.mark.parametrize(("word", "following", "expected"), VERBS.values(), ids=VERBS)
def test_what_is_most_likely_a_verb(word: str, following: str, expected: bool) -> None:
    assert function_words.verb_like(word, following) is expected


TIMES = {
    "a weekday": ("tuesday", True),
    "a month": ("january", True),
    "a relative time": ("yesterday", True),
    "a year": ("2026", True),
    "a part of the day": ("evening", True),
    "a noun": ("summit", False),
    "a number in letters": ("seven", False),
}


@pytest.mark.parametrize(("word", "expected"), TIMES.values(), ids=TIMES)
def test_what_tells_when(word: str, expected: bool) -> None:
    assert function_words.time_word(word) is expected


@pytest.mark.parametrize(("word", "expected"), [("last", True), ("earlier", True), ("first", False), ("the", False)])
def test_what_begins_a_time(word: str, expected: bool) -> None:
    assert function_words.time_start(word) is expected


LISTED = {
    "a pronoun with its auxiliary is a subject": (function_words.SUBJECTS, "they've", True),
    "an object form is no subject": (function_words.SUBJECTS, "them", False),
    "somebody is a subject alone": (function_words.LONE, "nobody", True),
    "a relative pronoun opens a clause": (function_words.CLAUSE, "whose", True),
    "a preposition opens no clause": (function_words.CLAUSE, "with", False),
    "of stands inside a noun phrase": (function_words.NOMINAL_PREPOSITIONS, "of", True),
    "during stands outside a noun phrase": (function_words.NOMINAL_PREPOSITIONS, "during", False),
    "a spokeswoman speaks": (function_words.GROUPS, "spokeswoman", True),
    "a bridge does not speak": (function_words.GROUPS, "bridge", False),
    "a contracted auxiliary is an auxiliary": (function_words.AUXILIARIES, "won't", True),
    "a possessive determines": (function_words.DETERMINERS, "its", True),
}


@pytest.mark.parametrize(("those", "word", "expected"), LISTED.values(), ids=LISTED)
def test_a_list_of_words(those: frozenset[str], word: str, expected: bool) -> None:
    assert (word in those) is expected

"""How well a place in a text fits the words, and the neighbours, that an anchor remembers."""

from __future__ import annotations

import pytest

from briefreader.analysis.anchoring.anchor import anchor
from briefreader.analysis.anchoring.context_match import Candidate, Kept, names, near_places, weighed
from briefreader.analysis.text.normalize import folded
from briefreader.domain.marks.same_speaker import Whose
from tests.analysis.reading import span_of

TEXT = "Envoys met in Oslo. Brask said the pact was dead for good, and Rusk left. Nobody wept."
WORDS = "the pact was dead"


def kept(text: str = TEXT, words: str = WORDS) -> Kept:
    return Kept.of(anchor(text, span_of(text, words)))


def placed(text: str, words: str) -> Candidate:
    plain = folded(text).text
    return weighed(plain, kept(), *(span_of(plain, words).start, span_of(plain, words).end))


NAMES = {
    "a capital": ("then Brask left", {"Brask"}),
    "a figure": ("then 27 left", {"27"}),
    "a word with a figure": ("the G7 met", {"G7"}),
    "an opening word is none": ("The envoys left", set()),
    "small letters": ("envoys left", set()),
}


@pytest.mark.parametrize(("context", "expected"), NAMES.values(), ids=NAMES)
def test_the_words_that_tell_a_sentence_from_a_similar_one(context: str, expected: set[str]) -> None:
    assert names(context) == expected


AROUND = {
    "names of its own sentence before": (TEXT, WORDS, {"Brask"}, {"Rusk"}),
    "no names of another sentence": (TEXT, "Nobody wept", set(), set()),
    "none behind words that end their sentence": ("Brask said no. Rusk wept.", "said no.", {"Brask"}, set()),
}


@pytest.mark.parametrize(("text", "words", "before", "after"), AROUND.values(), ids=AROUND)
def test_the_names_that_an_anchor_remembers(text: str, words: str, before: set[str], after: set[str]) -> None:
    one = kept(text, words)
    assert one.names_before == before
    assert one.names_after == after


CLOSED = {
    "a neighbour took its place": ("for good, and Rusk left", True),
    "a few letters of a neighbour are none": ("for good", False),
    "the words themselves are none": (WORDS, False),
}


@pytest.mark.parametrize(("words", "expected"), CLOSED.values(), ids=CLOSED)
def test_whether_words_are_a_neighbour_of_the_kept_ones(words: str, expected: bool) -> None:
    assert kept().closed_by(words) is expected


def test_the_same_place_leaves_no_doubt() -> None:
    one = placed(TEXT, WORDS)
    assert (one.doubt, one.words, one.at_odds) == (0, 1, False)


DOUBTS = {
    "other words": (TEXT.replace("dead", "deaf"), "the pact was deaf"),
    "another neighbour before": (TEXT.replace("Brask said", "it seemed"), WORDS),
    "another neighbour behind": (TEXT.replace("for good", "at noon"), WORDS),
}


@pytest.mark.parametrize(("text", "words"), DOUBTS.values(), ids=DOUBTS)
def test_what_makes_a_place_doubtful(text: str, words: str) -> None:
    assert placed(text, words).doubt > 0


ODDS = {
    "its speaker is gone": (TEXT.replace("Brask", "Vole"), True),
    "a name behind is gone": (TEXT.replace("Rusk", "Vole"), True),
    "a small word is gone": (TEXT.replace("met in", "sat in"), False),
    "another name came": (TEXT.replace("and Rusk", "and Vole with Rusk"), False),
}


@pytest.mark.parametrize(("text", "expected"), ODDS.values(), ids=ODDS)
def test_whether_a_name_beside_the_words_is_missing(text: str, expected: bool) -> None:
    assert placed(text, WORDS).at_odds is expected


SAID = {
    "by the same, a name beside them gone": (TEXT.replace("Brask", "Vole"), Whose.SAME, False),
    "by nobody that is known, a name beside them gone": (TEXT.replace("Brask", "Vole"), Whose.UNKNOWN, True),
    "by another, all names there": (TEXT, Whose.OTHER, True),
    "by the same, all names there": (TEXT, Whose.SAME, False),
}


@pytest.mark.parametrize(("text", "whose", "expected"), SAID.values(), ids=SAID)
def test_whose_the_words_are_outweighs_the_names_beside_them(text: str, whose: Whose, expected: bool) -> None:
    place = span_of(text, WORDS)
    assert weighed(folded(text).text, kept(), place.start, place.end, whose).at_odds is expected


def test_a_doubtful_place_is_not_clearer_than_a_sure_one() -> None:
    sure, doubtful = placed(TEXT, WORDS), placed(TEXT.replace("Brask said", "it seemed"), WORDS)
    assert sure.clearer_than(doubtful)
    assert not doubtful.clearer_than(sure)
    assert not sure.clearer_than(sure)


FOUND = {
    "a word has changed": (TEXT.replace("was dead", "is dead"), ["the pact is dead"]),
    "the words stand twice": (f"{TEXT} {TEXT}", [WORDS, WORDS]),
    "a short text that is like them": ("the pact is dead", ["the pact is dead"]),
    "nothing like them": ("Boats sank off Velm in a gale; nobody drowned, they say.", []),
}


@pytest.mark.parametrize(("text", "expected"), FOUND.values(), ids=FOUND)
def test_the_places_of_words_like_the_kept_ones(text: str, expected: list[str]) -> None:
    plain = folded(text).text
    found = [
        plain[one.start : one.end]
        for one in near_places(plain, kept(), lambda start, end: Whose.UNKNOWN)
        if one.words > 0.7
    ]
    assert found == expected

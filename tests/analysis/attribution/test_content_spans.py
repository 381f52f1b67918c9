"""How far the reported words reach behind a verb and before it."""

from __future__ import annotations

import pytest

from briefreader.analysis.attribution import content_spans
from briefreader.analysis.attribution.verb_candidates import candidates
from tests.analysis.reading import line

RIGHT = {
    "a clause with that": ("Brask said that boats sink.", "boats sink"),
    "a clause without that": ("Brask said the boats sink.", "the boats sink"),
    "that which points at a noun is said": ("Brask said that day was near.", "that day was near"),
    "that which is a subject is said": ("Brask said that was all.", "that was all"),
    "a question": ("Brask asked whether boats sink.", "whether boats sink"),
    "a verb to come": ("Brask vowed to sink boats.", "to sink boats"),
    "a thing": ("Brask condemned the raid.", "the raid"),
    "a thing behind a preposition of the verb": ("Brask called for a vote.", "a vote"),
    "a quotation": ("Brask said “never again”.", "“never again”"),
    "a quotation behind a comma": ("Brask said, “Never again.”", "“Never again.”"),
    "a quotation behind a colon": ("Brask said: “Never again.”", "“Never again.”"),
    "words behind a colon": ("Brask said: boats sink.", "boats sink"),
    "behind a listener": ("Brask told reporters that boats sink.", "boats sink"),
    "behind a listener without that": ("Brask told the council the boats sink.", "the boats sink"),
    "behind a listener that is a pronoun": ("Brask told them boats often sink.", "boats often sink"),
    "behind a day": ("Brask said on Monday that boats sink.", "boats sink"),
    "behind a bare day": ("Brask said Monday that boats sink.", "boats sink"),
    "behind last week": ("Brask said last week that boats sink.", "boats sink"),
    "behind where it was said": ("Brask said in a statement that boats sink.", "boats sink"),
    "behind a parenthesis in commas": ("Brask said, in a letter to the port, that boats sink.", "boats sink"),
    "whom to ask for it": ("Brask asked the port to sink boats.", "the port to sink boats"),
    "his claim that": ("Brask repeated his claim that boats sink.", "boats sink"),
    "a figure that was added": ("The index added 20 points.", None),
    "an ambassador called home": ("Norway recalled its ambassador on Monday.", None),
    "only a day": ("Brask said on Monday.", None),
    "nothing": ("Brask said.", None),
    "an adverb alone": ("Brask said so again.", None),
    "a term beside going on": ("The prize would go “to whoever finds it” there.", None),
}


@pytest.mark.parametrize(("text", "expected"), RIGHT.values(), ids=RIGHT)
def test_the_words_behind_a_verb(text: str, expected: str | None) -> None:
    one = line(text)
    verb = next(c for c in candidates(one.stretch))
    assert one.words(content_spans.right(one.stretch, verb)) == expected


LEFT = {
    "a quotation with its comma": ("“Boats sink,” Brask said.", "“Boats sink,”"),
    "a quotation and an inverted verb": ("“Boats sink,” said Brask.", "“Boats sink,”"),
    "a question": ("“Do boats sink?” Brask asked.", "“Do boats sink?”"),
    "a clause with a comma": ("The boats may sink, Brask said.", "The boats may sink"),
    "a clause with a dash": ("The boats may sink — Brask said.", "The boats may sink"),
    "behind the article's own words": ("She was blunt: “Boats sink,” Brask said.", "“Boats sink,”"),
    "behind a connective": ("And boats may well sink, Brask said.", "boats may well sink"),
    "a name with a nickname holds no words": ("Olek “the Postman” Brask said no.", None),
    "no comma": ("The boats Brask said.", None),
    "an adverbial is not said": ("When boats sank, Brask said no.", None),
    "too little to be said": ("Today, Brask said no.", None),
}


@pytest.mark.parametrize(("text", "expected"), LEFT.values(), ids=LEFT)
def test_the_words_before_a_verb(text: str, expected: str | None) -> None:
    one = line(text)
    verb = candidates(one.stretch)[-1]
    assert one.words(content_spans.left(one.stretch, verb, 0)) == expected


BEHIND = {
    "at a comma": ("he said in Oslo, boats sink", ","),
    "at a quotation": ("he said in Oslo “no”", "\x00"),
    "at the end": ("he said in Oslo", None),
}


@pytest.mark.parametrize(("text", "word"), BEHIND.values(), ids=BEHIND)
def test_where_a_parenthesis_ends(text: str, word: str | None) -> None:
    st = line(text).stretch
    at = content_spans.behind_parenthesis(st, 2)
    assert (st.words[at] if at < len(st) else None) == word

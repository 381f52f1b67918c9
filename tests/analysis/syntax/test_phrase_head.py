"""The head of a speaker's noun phrase, told from its words alone."""

from __future__ import annotations

import pytest

from briefreader.analysis.syntax.phrase_head import head, head_span
from briefreader.domain.text.span import Span

HEADS = {
    "a noun alone": ("officials", "officials"),
    "behind its adjectives": ("two senior Karvelian officials", "officials"),
    "before of": ("the ministry of works", "ministry"),
    "before familiar with": ("two officials familiar with the talks", "officials"),
    "before a comma": ("a judge, speaking in Oslo", "judge"),
    "before a bracket": ("the bureau (HSB)", "bureau"),
    "before a relative clause": ("a nurse who was there", "nurse"),
    "before a participle": ("a motion filed by the union", "motion"),
    "before an -ing": ("nurses coming off duty", "nurses"),
    "an -ing behind an article describes the noun": ("the ruling party of Karvelia", "party"),
    "an -ing behind a number does so too": ("two leading economists", "economists"),
    "an -ing behind a possessive does so too": ("Norway’s ruling coalition", "coalition"),
    "an -ing that is the noun": ("the ruling of the court", "ruling"),
    "before a dash": ("a judge – now retired – there", "judge"),
    "before near": ("a farmer near Velm", "farmer"),
    "without a possessive": ("the court’s", "court"),
    "a compound": ("the vice-president of Karvelia", "vice-president"),
    "an abbreviation stays whole": ("two U.S. officials", "officials"),
    "a statement released by": ("a statement released by the port", "statement"),
    "a hyphen inside a word ends nothing": ("a think-tank director", "director"),
}


@pytest.mark.parametrize(("phrase", "noun"), HEADS.values(), ids=HEADS)
def test_the_head_of_a_phrase(phrase: str, noun: str) -> None:
    assert head(phrase) == noun


def test_a_phrase_without_words_is_its_own_head() -> None:
    assert head_span("— …", Span(0, 3)) == Span(0, 3)


def test_the_head_stands_where_it_says() -> None:
    text = "Then two officials of the port spoke."
    assert head_span(text, Span(5, 30)).of(text) == "officials"

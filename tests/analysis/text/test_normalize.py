"""A text in which only words count, and the way back from it."""

from __future__ import annotations

import pytest

from briefreader.analysis.text.normalize import folded

FOLDED = {
    "curly double marks are straight": ("“Never,”", '"Never,"'),
    "single marks are double": ("‘Never’", '"Never"'),
    "angle marks are straight": ("«Never»", '"Never"'),
    "low marks are straight": ("„Never“", '"Never"'),
    "an apostrophe is a mark like any other": ("miners’", 'miners"'),
    "every dash is a hyphen": ("a–b — c―d", "a-b - c-d"),
    "a minus is a hyphen": ("−4", "-4"),
    "a space that does not break is a space": ("5\u00a0km", "5 km"),
    "a thin space is a space": ("5\u2009km", "5 km"),
    "a line end is a space": ("one\ntwo", "one two"),
    "several spaces are one": ("one \n\n  two", "one two"),
    "a soft hyphen is nothing": ("minis\xadter", "minister"),
    "three dots are an ellipsis": ("well...", "well…"),
    "two dots stay": ("well..", "well.."),
    "capitals stay": ("NATO", "NATO"),
    "accents stay": ("Orbán", "Orbán"),
}


@pytest.mark.parametrize(("text", "expected"), FOLDED.values(), ids=FOLDED)
def test_a_text_folded(text: str, expected: str) -> None:
    assert folded(text).text == expected


LED_BACK = {
    "nothing before it is shorter": ("The pier is shut.", "pier", "pier"),
    "behind spaces that became one": ("The   pier is shut.", "pier", "pier"),
    "behind a soft hyphen": ("Minis\xadter Brask left.", "Brask", "Brask"),
    "behind an ellipsis": ("Well... Brask left.", "Brask", "Brask"),
    "over a soft hyphen": ("The minis\xadter left.", "minister", "minis\xadter"),
    "over a line end": ("The\n\nminister left.", "The minister", "The\n\nminister"),
    "over three dots": ("It was... late.", "was… late", "was... late"),
    "behind several of them": ("A  B\xad  C... Brask", "Brask", "Brask"),
}


@pytest.mark.parametrize(("text", "words", "original"), LED_BACK.values(), ids=LED_BACK)
def test_where_folded_words_stand_in_the_original(text: str, words: str, original: str) -> None:
    made = folded(text)
    at = made.text.index(words)
    assert made.original(at, at + len(words)).of(text) == original

"""Whom a "they" may mean that no name tells."""

from __future__ import annotations

import pytest

from briefreader.analysis.coreference.plural_pronouns import groups
from tests.analysis.reading import read, report, span_of

FOUND: dict[str, tuple[str, str | None]] = {
    "the subject of the sentence before": ("Fishing unions met Brask. They said boats sink.", "Fishing unions"),
    "a plural without an s": ("The police met Brask. They said boats sink.", "The police"),
    "people with an article": ("The women met Brask. They said boats sink.", "The women"),
    "with what says of where": ("Farmers from Velm met Brask. They said boats sink.", "Farmers from Velm"),
    "two sentences before": ("Two nurses left. It rained. They said boats sink.", "Two nurses"),
    "three sentences before is too far": ("Two nurses left. It rained. It hailed. They said boats sink.", None),
    "the sentence's own": ("The nurses left when they said boats sink.", "The nurses"),
    "one person is no they": ("The mayor left. They said boats sink.", None),
    "things do not speak": ("The talks failed. They said boats sink.", None),
    "trains do not speak": ("The trains stopped. They said boats sink.", None),
    "a name is no common noun": ("Brask left. They said boats sink.", None),
    "a word in -ss is no plural": ("The press left. They said boats sink.", None),
    "a subject behind an adverbial": ("In Velm, nurses left. They said boats sink.", "nurses"),
}


@pytest.mark.parametrize(("text", "expected"), FOUND.values(), ids=FOUND)
def test_the_plural_before_they(text: str, expected: str | None) -> None:
    one = read(text)
    they = "They" if "They" in text else "they"
    found = list(groups(text, one.sentences, [report(text, "boats sink", they, "said")]))
    assert found == ([span_of(text, expected)] if expected else [])


def test_only_they_is_looked_for() -> None:
    text = "Two nurses left. She said boats sink."
    assert not list(groups(text, read(text).sentences, [report(text, "boats sink", "She", "said")]))

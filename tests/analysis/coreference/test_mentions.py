"""Where an article's actors are mentioned."""

from __future__ import annotations

import pytest

from briefreader.analysis.coreference.mentions import REACH, Mentions
from briefreader.domain.statements.actor import ActorKind
from briefreader.domain.text.span import Span
from tests.analysis.reading import actor, span_of

TEXT = "Brask met Rusk. “Vole left,” Brask said. Rusk slept."
CAST = [actor(TEXT, name) for name in ("Brask", "Rusk", "Vole")]
MENTIONS = Mentions(CAST, [span_of(TEXT, "“Vole left,”")])

WITHIN = {
    "a whole name": ("Brask met", ["Brask"]),
    "half a name": ("ask met Ru", ["Brask", "Rusk"]),
    "no name": ("met", []),
    "a name in a quotation counts": ("“Vole left,”", ["Vole"]),
}


@pytest.mark.parametrize(("words", "names"), WITHIN.values(), ids=WITHIN)
def test_the_mentions_within_some_words(words: str, names: list[str]) -> None:
    assert [one.actor.name for one in MENTIONS.within(span_of(TEXT, words))] == names


BEFORE = {
    "the nearest first, none in a quotation": ("slept", ["Rusk", "Brask", "Rusk", "Brask"]),
    "nobody who comes later": ("met", ["Brask"]),
    "nobody before the first": ("Brask", []),
}


@pytest.mark.parametrize(("words", "names"), BEFORE.values(), ids=BEFORE)
def test_the_mentions_before_a_place(words: str, names: list[str]) -> None:
    assert [one.actor.name for one in MENTIONS.before(TEXT.index(words))] == names


def test_nobody_is_looked_for_beyond_reach() -> None:
    text = f"Brask left.{' ' * REACH}Rusk slept."
    far = Mentions([actor(text, "Brask"), actor(text, "Rusk")], [])
    assert [one.actor.name for one in far.before(len(text))] == ["Rusk"]


QUOTED = {"inside": ("Vole", True), "before it": ("met", False), "behind it": ("said", False)}


@pytest.mark.parametrize(("words", "expected"), QUOTED.values(), ids=QUOTED)
def test_whether_a_place_is_in_a_quotation(words: str, expected: bool) -> None:
    assert MENTIONS.in_quotation(span_of(TEXT, words)) is expected


def test_the_mentions_of_some_actors_leave_out_quotations() -> None:
    assert [one.span for one in MENTIONS.of({"Vole", "Rusk"})] == [span_of(TEXT, "Rusk"), span_of(TEXT, "Rusk", 2)]


def test_mentions_of_all_actors_stand_in_text_order() -> None:
    bodies = [actor(TEXT, "Rusk", ActorKind.ORGANIZATION), actor(TEXT, "Brask")]
    spans = [one.span for one in Mentions(bodies, []).within(Span(0, len(TEXT)))]
    assert spans == sorted(spans)

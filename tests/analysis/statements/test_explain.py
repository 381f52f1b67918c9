"""Why a report is given to whom it is given to, from its parts; whole texts: `tests/analysis/test_explaining.py`."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefreader.analysis.attribution.report import Report, Seen
from briefreader.analysis.statements.explain import explanations
from briefreader.domain.statements.actor import Actor, ActorKind
from briefreader.domain.statements.explanation import Called, Explanation, FoundBy
from tests.analysis.reading import actor, read, report


def explained(text: str, found: Report, who: Actor | None, *earlier: tuple[Report, Actor]) -> Explanation:
    reports, cast = [*(one for one, _ in earlier), found], [*(one for _, one in earlier), who]
    actors = list({one.id: one for one in cast if one}.values())
    return explanations(text, actors, reports, cast, [one.span for one in read(text).outer])[-1]


SIGNS = {
    "the cue behind its speaker": ("Brask said boats sink.", "Brask", "said", "Brask said"),
    "the cue before its speaker": ("“Boats sink,” said Brask.", "Brask", "said", "said Brask"),
    "something between them": ("Brask, a mayor, said boats sink.", "Brask", "said", "Brask … said"),
    "a mark is no cue to tell of": ("Brask: boats sink.", "Brask", ":", "Brask"),
    "nobody": ("It was said boats sink.", "", "said", "said"),
    "neither": ("It is so: boats sink.", "", "", ""),
}


@pytest.mark.parametrize(("text", "speaker", "cue", "sign"), SIGNS.values(), ids=SIGNS)
def test_the_words_that_report(text: str, speaker: str, cue: str, sign: str) -> None:
    words = "oats sink"
    assert explained(text, report(text, words, speaker, cue), None).sign == sign


CALLED = {
    "a name": ("Brask said boats sink.", "Brask", Called.NAME),
    "a noun": ("Then the mayor said boats sink.", "the mayor", Called.NOUN),
    "a pronoun": ("She said boats sink.", "She", Called.PRONOUN),
    "nobody": ("It was said boats sink.", "", Called.NONE),
}


@pytest.mark.parametrize(("text", "speaker", "called"), CALLED.values(), ids=CALLED)
def test_what_the_speaker_is_called_by(text: str, speaker: str, called: Called) -> None:
    assert explained(text, report(text, "boats sink", speaker, "said"), None).called is called


CHAINS = {
    "a name needs no way": ("Lena Brask said boats sink.", "Lena Brask", ["Lena Brask"]),
    "a pronoun leads to the name": ("Lena Brask left. She said boats sink.", "She", ["She", "Lena Brask"]),
    "the nearest form of the name": ("Lena Brask left. Brask rose. She said boats sink.", "She", ["She", "Brask"]),
    "a name in a quotation is none": ("Lena Brask rose. “Brask!” She said boats sink.", "She", ["She", "Lena Brask"]),
    "a judge who is named later": ("A judge said boats sink. It was Lena Brask.", "A judge", ["A judge", "Lena Brask"]),
}


@pytest.mark.parametrize(("text", "speaker", "links"), CHAINS.values(), ids=CHAINS)
def test_the_way_to_the_name(text: str, speaker: str, links: list[str]) -> None:
    who = actor(text, "Lena Brask", ActorKind.PERSON, "Brask")
    found = explained(text, report(text, "boats sink", speaker, "said"), who)
    assert [link.words for link in found.chain] == links


def test_the_way_goes_by_what_a_speaker_was_called_before() -> None:
    text = "Lena Brask left. The mayor said trains fail. She said boats sink."
    who = actor(text, "Lena Brask")
    earlier = (report(text, "trains fail", "The mayor", "said"), who)
    found = explained(text, report(text, "boats sink", "She", "said"), who, earlier)
    assert [link.words for link in found.chain] == ["She", "The mayor", "Lena Brask"]


FOUND = {"no net has read it": (None, FoundBy.RULES), "the net has": (FoundBy.BORDERS, FoundBy.BORDERS)}


@pytest.mark.parametrize(("seen", "expected"), FOUND.values(), ids=FOUND)
def test_who_has_found_it(seen: FoundBy | None, expected: FoundBy) -> None:
    text = "Brask said boats sink."
    one = replace(report(text, "boats sink", "Brask", "said"), seen=Seen(1, 1, seen) if seen else None)
    assert explained(text, one, None).found_by is expected

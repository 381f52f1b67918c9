"""What a speaker is called by, and whose words a phrase speaks for; more in `tests/analysis/test_speakers.py`."""

from __future__ import annotations

import pytest

from briefreader.analysis.coreference.resolve import Cast, sort_of
from briefreader.domain.statements.actor import Actor, ActorKind
from tests.analysis.reading import actor, read, report, span_of

PERSON, BODY = ActorKind.PERSON, ActorKind.ORGANIZATION

SORTS = {
    "a name": ("Lena Brask", "name"),
    "a name behind an article": ("The Velm Council", "name"),
    "a name inside": ("a spokesman for Velm", "name"),
    "a common noun": ("the ministry", "noun"),
    "a common noun that opens": ("The ministry", "noun"),
    "a pronoun": ("she", "pronoun"),
    "a relative pronoun": ("who", "pronoun"),
}


@pytest.mark.parametrize(("words", "expected"), SORTS.values(), ids=SORTS)
def test_what_a_speaker_is_called_by(words: str, expected: str) -> None:
    assert sort_of(words, span_of(words, words)) == expected


def test_nobody_is_called_nothing() -> None:
    assert sort_of("Boats sink.", None) == "none"


def cast(text: str) -> list[Actor]:
    made = [
        actor(text, "Lena Brask", PERSON, "Brask", role="mayor"),
        actor(text, "Olek Rusk", PERSON, "Rusk"),
        actor(text, "IMF", BODY),
        actor(text, "Velm Council", BODY),
        actor(text, "a nurse", PERSON, named=False),
    ]
    return [one for one in made if one.mentions]


RESOLVED: dict[str, tuple[str, str, str | None]] = {
    "a name": ("Lena Brask said boats sink.", "Lena Brask", "Lena Brask"),
    "a name with its title": ("Mayor Lena Brask said boats sink.", "Mayor Lena Brask", "Lena Brask"),
    "a name with its apposition": (
        "Brask, a friend of Rusk, said boats sink.",
        "Brask, a friend of Rusk",
        "Lena Brask",
    ),
    "a name behind its apposition": ("Its mayor, Lena Brask, said boats sink.", "Its mayor, Lena Brask", "Lena Brask"),
    "an adviser to somebody is another": ("An adviser to Brask said boats sink.", "An adviser to Brask", None),
    "somebody's possessive is another": ("Brask’s son said boats sink.", "Brask’s son", None),
    "a possessive alone is its owner": ("Brask’s said boats sink.", "Brask’s", "Lena Brask"),
    "a report speaks for its body": ("The IMF report said boats sink.", "The IMF report", "IMF"),
    "a study by a body speaks for it": ("A study by the IMF said boats sink.", "A study by the IMF", "IMF"),
    "her letter is hers": ("Lena Brask left. Her letter said boats sink.", "Her letter", "Lena Brask"),
    "a panel of a body speaks for it": ("A panel of the IMF said boats sink.", "A panel of the IMF", "IMF"),
    "somebody without a name": ("Then a nurse said boats sink.", "a nurse", "a nurse"),
    "nobody": ("It was said boats sink.", "", None),
}


@pytest.mark.parametrize(("text", "speaker", "expected"), RESOLVED.values(), ids=RESOLVED)
def test_which_actor_a_phrase_means(text: str, speaker: str, expected: str | None) -> None:
    one = read(text)
    found = Cast(text, one.sentences, cast(text), []).resolved([report(text, "boats sink", speaker)])
    assert [each.id if each else None for each in found] == [expected]


def test_the_same_words_mean_the_same_actor_again() -> None:
    text = "Lena Brask met Olek Rusk. She said boats sink and trains fail."
    both = [report(text, "boats sink", "She"), report(text, "trains fail", "She")]
    found = Cast(text, read(text).sentences, cast(text), []).resolved(both)
    assert [one.id if one else None for one in found] == ["Lena Brask"] * 2

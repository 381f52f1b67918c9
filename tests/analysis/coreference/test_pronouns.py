"""Whom a pronoun means."""

from __future__ import annotations

import pytest

from briefreader.analysis.coreference import pronouns
from briefreader.analysis.coreference.mentions import Mentions
from briefreader.analysis.coreference.pronouns import Pronouns, Spoken
from briefreader.analysis.entities import gender
from briefreader.domain.statements.actor import Actor, ActorKind
from tests.analysis.reading import actor, read, report, span_of

WORDS = {
    "a pronoun": ("she", True),
    "with a capital": ("He", True),
    "with its auxiliary": ("they’ve", True),
    "with something between": ("who in 2010", True),
    "most of whom": ("most of whom", True),
    "a possessive": ("his", True),
    "a name": ("Brask", False),
    "a common noun": ("the minister", False),
    "somebody": ("somebody", False),
}


@pytest.mark.parametrize(("words", "expected"), WORDS.values(), ids=WORDS)
def test_whether_words_are_a_pronoun(words: str, expected: bool) -> None:
    assert pronouns.is_pronoun(words) is expected


PLAIN = {
    "without its auxiliary": ("He’s", "he"),
    "without what stands between": ("who in 2010", "who"),
    "whom of most of whom": ("most of whom", "whom"),
    "other words as they are": ("The Minister", "the minister"),
}


@pytest.mark.parametrize(("words", "expected"), PLAIN.values(), ids=PLAIN)
def test_the_pronoun_alone(words: str, expected: str) -> None:
    assert pronouns.pronoun(words) == expected


def cast(text: str) -> list[Actor]:
    made = [
        actor(text, "Lena Brask", ActorKind.PERSON, "Brask", role="mayor"),
        actor(text, "Boris Rusk", ActorKind.PERSON, "Rusk"),
        actor(text, "Ymir Vole", ActorKind.PERSON, "Vole"),
        actor(text, "Velm Council", ActorKind.ORGANIZATION),
        actor(text, "Norway", ActorKind.COUNTRY),
        actor(text, "Two nurses", ActorKind.GROUP, named=False),
    ]
    return [one for one in made if one.mentions]


def meant(text: str, word: str, spoken: dict[str, tuple[str, str, str]], times: int) -> str | None:
    """Whom the last `word` of `text` means; `spoken` has speaker, cue and words of an earlier report, by actor."""
    one = read(text)
    actors = cast(text)
    genders = {each.id: gender.of(each) for each in actors if each.kind is ActorKind.PERSON}
    mentions = Mentions(actors, [quoted.span for quoted in one.outer])
    named = {each.id: each for each in actors}
    before = [
        Spoken(report(text, words, speaker, cue), named.get(name)) for name, (speaker, cue, words) in spoken.items()
    ]
    speaker = span_of(text, word, times)
    now = report(text, text[speaker.end :].strip(" .") or "boats sink")
    found = Pronouns(text, one.sentences, mentions, genders).meant(word.lower(), now, speaker, before)
    return found.id if found else None


Rows = dict[str, tuple[str, str, dict[str, tuple[str, str, str]], str | None]]
MEANT: Rows = {
    "the subject of the sentence before": ("Lena Brask left. She said boats sink.", "She", {}, "Lena Brask"),
    "she is no man": ("Boris Rusk met Lena Brask. She said boats sink.", "She", {}, "Lena Brask"),
    "he is no woman": ("Lena Brask met Boris Rusk. He said boats sink.", "He", {}, "Boris Rusk"),
    "somebody of unknown gender may be he": ("Ymir Vole left. He said boats sink.", "He", {}, "Ymir Vole"),
    "who is surely a he comes first": ("Ymir Vole met Boris Rusk. He said boats sink.", "He", {}, "Boris Rusk"),
    "it is a body": ("Lena Brask met the Velm Council. It said boats sink.", "It", {}, "Velm Council"),
    "it is a country": ("Norway met. It said boats sink.", "It", {}, "Norway"),
    "it is nobody": ("Lena Brask left. It said boats sink.", "It", {}, None),
    "they are a group": ("Two nurses met Lena Brask. They said boats sink.", "They", {}, "Two nurses"),
    "they may be a body": ("Lena Brask met the Velm Council. They said boats sink.", "They", {}, "Velm Council"),
    "they are no single person": ("Lena Brask left. They said boats sink.", "They", {}, None),
    "I is the author": ("Lena Brask left. I said boats sink.", "I", {}, None),
    "who spoke last goes on": (
        "Lena Brask said trains fail. It rained. She said boats sink.", "She",
        {"Lena Brask": ("Lena Brask", "said", "trains fail")}, "Lena Brask",
    ),
    "a new subject since takes over": (
        "Boris Rusk said trains fail. Ymir Vole rose. He said boats sink.", "He",
        {"Boris Rusk": ("Boris Rusk", "said", "trains fail")}, "Ymir Vole",
    ),
    "whom a question was put to answers": (
        "Lena Brask asked Boris Rusk whether trains fail. He said boats sink.", "He",
        {"Lena Brask": ("Lena Brask", "asked", "whether trains fail")}, "Boris Rusk",
    ),
    "two called together are they": (
        "Mr Brask and Mr Rusk said trains fail. They said boats sink.", "They",
        {"Lena Brask": ("Mr Brask and Mr Rusk", "said", "trains fail")}, "Lena Brask",
    ),
    "a name in a quotation is not meant": ("“Boris Rusk left.” He said boats sink.", "He", {}, None),
    "who stands right before who": ("They met Lena Brask, who said boats sink.", "who", {}, "Lena Brask"),
    "who is no body": ("Lena Brask of the Velm Council, who said boats sink.", "who", {}, "Lena Brask"),
    "which is no person": ("The Velm Council of Lena Brask, which said boats sink.", "which", {}, "Velm Council"),
    "who does not reach into another sentence": ("They met Lena Brask. Those who said boats sink.", "who", {}, None),
    "somebody is any person": ("Ymir Vole left. Then somebody said boats sink.", "somebody", {}, "Ymir Vole"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "word", "spoken", "expected"), MEANT.values(), ids=MEANT)
def test_whom_a_pronoun_means(
    text: str, word: str, spoken: dict[str, tuple[str, str, str]], expected: str | None
) -> None:
    assert meant(text, word, spoken, text.count(word)) == expected


def test_where_a_report_ends() -> None:
    text = "“Boats sink,” said Brask."
    assert pronouns.end_of(report(text, "“Boats sink,”", "Brask", "said")) == text.index(".")


NEAR = {"right behind": (" ", True), "within reach": (" " * 1000, True), "too far": (" " * 2000, False)}


@pytest.mark.parametrize(("gap", "expected"), NEAR.values(), ids=NEAR)
def test_whether_a_report_is_near(gap: str, expected: bool) -> None:
    text = f"Brask said boats sink.{gap}She left."
    assert pronouns.is_near(report(text, "boats sink", "Brask", "said"), span_of(text, "She")) is expected

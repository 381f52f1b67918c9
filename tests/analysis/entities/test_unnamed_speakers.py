"""Speakers without a name: what they are called, of what kind they are, which of them are the same."""

from __future__ import annotations

import pytest

from briefreader.analysis.entities.unnamed_speakers import is_common, kind_of_noun, unnamed
from briefreader.domain.statements.actor import ActorKind
from tests.analysis.reading import span_of

PERSON, BODY, GROUP = ActorKind.PERSON, ActorKind.ORGANIZATION, ActorKind.GROUP
DOCUMENT, OTHER = ActorKind.DOCUMENT, ActorKind.OTHER

NAMES: dict[str, tuple[str, str | None]] = {
    "without its article": ("a spokeswoman", "spokeswoman"),
    "a plural": ("officials", "officials"),
    "a possessive stays": ("her deputy", "her deputy"),
    "up to a comma": ("the judge, a former mayor", "judge"),
    "up to a relative clause": ("officials who have read it", "officials"),
    "up to what they know": ("officials familiar with the talks", "officials"),
    "up to a participle": ("two nurses coming off duty", "two nurses"),
    "with of": ("a spokesman for the ministry", "spokesman for the ministry"),
    "single spaces": ("the  foreign\nministry", "foreign ministry"),
    "a pronoun is nobody": ("they", None),
    "an adverbial is nobody": ("after the talks", None),
    "most of whom is no phrase": ("most of whom", None),
    "a possessive alone is no phrase": ("the court’s", None),
    "a figure is nobody": ("45", None),
    "such as is no part of it": ("such as officials", "such as officials"),
}


@pytest.mark.parametrize(("words", "name"), NAMES.values(), ids=NAMES)
def test_what_somebody_without_a_name_is_called(words: str, name: str | None) -> None:
    found = unnamed(words, [span_of(words, words)], "x")
    assert [one.name for one in found] == ([name] if name else [])
    assert not any(one.named for one in found)


KINDS = {
    "a spokeswoman is a person": ("a ministry spokeswoman", PERSON),
    "a leading expert is a person": ("a leading expert", PERSON),
    "a ruling party is a body": ("the ruling party", BODY),
    "a trade in -er is a person": ("a ferry builder", PERSON),
    "a trade in -ist is a person": ("a glaciologist", PERSON),
    "an expert in -ian is a person": ("a dietician", PERSON),
    "officials are a group": ("two Karvelian officials", GROUP),
    "police are a group": ("the police in Velm", BODY),
    "women are a group": ("three women", GROUP),
    "critics are a group": ("critics of the pact", GROUP),
    "a ministry is a body": ("the foreign ministry", BODY),
    "a court is a body": ("a federal court", BODY),
    "a poll is a document": ("a poll of voters", DOCUMENT),
    "reports are documents": ("several reports", DOCUMENT),
    "a statement is a document": ("a statement from the port", DOCUMENT),
    "a bus is one and no person": ("a bus", OTHER),
    "a crisis is nobody": ("the crisis", OTHER),
    "a word in -ss is no plural": ("the harness", OTHER),
}


@pytest.mark.parametrize(("words", "kind"), KINDS.values(), ids=KINDS)
def test_of_what_kind_a_noun_is(words: str, kind: ActorKind) -> None:
    assert kind_of_noun(words) is kind


COMMON = {
    "an office": ("Spokesman", True),
    "a body": ("Police", True),
    "a document": ("Poll", True),
    "a crowd": ("Voters", True),
    "a plural": ("Ferries", True),
    "a name": ("Brask", False),
    "a name in -us": ("Damascus", False),
}


@pytest.mark.parametrize(("word", "expected"), COMMON.values(), ids=COMMON)
def test_a_common_noun_with_a_capital(word: str, expected: bool) -> None:
    assert is_common(word) is expected


def test_one_wording_is_one_speaker_whatever_its_article() -> None:
    text = "A judge spoke. The judge left."
    (one,) = unnamed(text, [span_of(text, "A judge"), span_of(text, "The judge")], "x")
    assert [span.of(text) for span in one.mentions] == ["A judge", "The judge"]


def test_two_wordings_are_two() -> None:
    text = "A judge spoke. A nurse left."
    assert len(unnamed(text, [span_of(text, "A judge"), span_of(text, "A nurse")], "x")) == 2


def test_the_same_words_in_another_article_are_another() -> None:
    text = "A judge"
    first, second = (unnamed(text, [span_of(text, text)], scope)[0].id for scope in ("one", "two"))
    assert first != second

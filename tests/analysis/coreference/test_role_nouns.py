"""Common nouns that stand for an actor named before."""

from __future__ import annotations

import pytest

from briefreader.analysis.coreference import role_nouns
from briefreader.domain.statements.actor import Actor, ActorKind

PERSON, BODY = ActorKind.PERSON, ActorKind.ORGANIZATION


def somebody(name: str, kind: ActorKind = BODY, role: str | None = None) -> Actor:
    return Actor(name, name, kind, role=role)


WORDS = {
    "a person by the office": (somebody("Lena Brask", PERSON, "foreign minister"), {"minister"}),
    "a person by the head of the role": (somebody("Lena Brask", PERSON, "leader of the party"), {"leader"}),
    "a lawyer by the word for all lawyers": (somebody("Lena Brask", PERSON, "defence attorney"), {"lawyer"}),
    "nobody by a former office": (somebody("Lena Brask", PERSON, "former mayor"), set()),
    "nobody by an office of the past": (somebody("Lena Brask", PERSON, "ex-mayor"), set()),
    "no person by the name": (somebody("Lena Judge", PERSON), set()),
    "a body by the last word of its name": (somebody("Velm Harbour Commission"), {"commission"}),
    "a body by the word before of": (somebody("Ministry of Works"), {"ministry", "works"}),
    "a body by what it is called": (somebody("Tarrow", BODY, "grid operator"), {"operator"}),
    "no body by a name of one word": (somebody("Tarrow"), set()),
}


@pytest.mark.parametrize(("one", "expected"), WORDS.values(), ids=WORDS)
def test_the_nouns_for_an_actor(one: Actor, expected: set[str]) -> None:
    assert role_nouns.words_for(one) == expected


ALIKE = {
    "attorney and lawyer": ("attorney", "lawyer", True),
    "premier and minister": ("premier", "minister", True),
    "firm and company": ("firm", "company", True),
    "candidate and nominee": ("candidate", "nominee", True),
    "judge and lawyer": ("judge", "lawyer", False),
    "ministry and minister": ("ministry", "minister", False),
}


@pytest.mark.parametrize(("one", "other", "expected"), ALIKE.values(), ids=ALIKE)
def test_nouns_that_may_be_said_of_the_same(one: str, other: str, expected: bool) -> None:
    assert (role_nouns.alike(one) == role_nouns.alike(other)) is expected


PRONOUNS = {"the woman": ("woman", "she"), "the man": ("man", "he"), "the minister": ("minister", None)}


@pytest.mark.parametrize(("noun", "pronoun"), PRONOUNS.values(), ids=PRONOUNS)
def test_the_pronoun_that_would_mean_the_same(noun: str, pronoun: str | None) -> None:
    assert role_nouns.pronoun_for(noun) == pronoun


MAY_BE = {
    "a company whose name tells nothing": ("company", somebody("Velm Transit"), True),
    "a company in capitals": ("company", somebody("VTX"), True),
    "a name of one word may be a person's": ("company", somebody("Tarrow"), False),
    "a name of one word with a role": ("company", somebody("Tarrow", BODY, "grid operator"), True),
    "a committee is no company": ("company", somebody("Budget Committee"), False),
    "a bureau is an agency": ("agency", somebody("Harbour Safety Bureau"), True),
    "a daily is a newspaper": ("newspaper", somebody("Alder Post"), True),
    "a commission is no newspaper": ("newspaper", somebody("Harbour Commission"), False),
    "a person is no company": ("company", somebody("Lena Brask", PERSON), False),
    "a minister is nobody's body": ("minister", somebody("Velm Transit"), False),
}


@pytest.mark.parametrize(("noun", "one", "expected"), MAY_BE.values(), ids=MAY_BE)
def test_whether_a_body_may_be_called_so(noun: str, one: Actor, expected: bool) -> None:
    assert role_nouns.may_be(noun, one) is expected


SORTS = {
    "a court is a collective": (role_nouns.is_collective, "court", True),
    "a judge is none": (role_nouns.is_collective, "judge", False),
    "a nominee is an epithet": (role_nouns.is_epithet, "nominee", True),
    "a minister is none": (role_nouns.is_epithet, "minister", False),
    "senators are many": (role_nouns.is_many, "senators", True),
    "governments are many": (role_nouns.is_many, "governments", True),
    "a senator is one": (role_nouns.is_many, "senator", False),
    "a word that ends in s is one": (role_nouns.is_many, "congress", False),
    "a nurse is a person": (role_nouns.is_person, "nurse", True),
    "a bank is none": (role_nouns.is_person, "bank", False),
}


@pytest.mark.parametrize(("asked", "noun", "expected"), SORTS.values(), ids=SORTS)
def test_what_sort_of_noun_it_is(asked: object, noun: str, expected: bool) -> None:
    assert callable(asked) and asked(noun) is expected

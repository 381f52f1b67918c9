"""Whether an actor is a he or a she, as far as title, role and name tell."""

from __future__ import annotations

import pytest

from briefreader.analysis.entities import gender
from briefreader.analysis.entities.gender import FEMALE, MALE, UNKNOWN
from briefreader.domain.statements.actor import Actor, ActorKind

GENDERS = {
    "a woman's name": ("Lena Brask", None, (), FEMALE),
    "a man's name": ("Oleksandr Rusk", None, (), MALE),
    "a name of either": ("Robin Brask", None, (), UNKNOWN),
    "a double name by its first part": ("Jean-Ymir Brask", None, (), MALE),
    "a role tells more than a name": ("Robin Brask", "spokeswoman", (), FEMALE),
    "a man's role": ("Robin Brask", "ministry spokesman", (), MALE),
    "an honorific among the aliases": ("Brask", None, ("Mrs Brask",), FEMALE),
    "an honorific with its dot": ("Brask", None, ("Mr. Brask",), MALE),
    "a noble title": ("Lady Brask", None, (), FEMALE),
    "words of both tell nothing": ("Robin Brask", "chairwoman and father", (), UNKNOWN),
    "a Slavic surname in -ova": ("Ymir Braskova", None, (), FEMALE),
    "a Slavic surname in -ov": ("Ymir Braskov", None, (), MALE),
    "a Slavic surname in -skaya": ("Ymir Brasskaya", None, (), FEMALE),
    "a Slavic surname in -sky": ("Ymir Brassky", None, (), MALE),
    "an unknown given name in -a": ("Ysmira Rusk", None, (), FEMALE),
    "a short one in -a": ("Yma Rusk", None, (), UNKNOWN),
    "a surname alone tells nothing": ("Braskov", None, (), UNKNOWN),
    "a role of either tells nothing": ("Ymir Rusk", "foreign minister", (), UNKNOWN),
    "no name": ("", None, (), UNKNOWN),
}


@pytest.mark.parametrize(("name", "role", "aliases", "expected"), GENDERS.values(), ids=GENDERS)
def test_he_or_she(name: str, role: str | None, aliases: tuple[str, ...], expected: str) -> None:
    assert gender.of(Actor("x", name, ActorKind.PERSON, role=role, aliases=aliases)) == expected

"""Surface forms of one actor are one; anybody else is somebody else."""

from __future__ import annotations

import pytest

from briefreader.domain.marks.same_speaker import agree, is_same
from briefreader.domain.statements.actor import Actor, ActorKind, Speaker

PERSON, BODY, COUNTRY, GROUP = ActorKind.PERSON, ActorKind.ORGANIZATION, ActorKind.COUNTRY, ActorKind.GROUP
CASES = [
    # marked as, with the role; then the actor who has the words now, its kind, role and aliases; whether they are one
    ("Smith", None, "John Smith", PERSON, None, (), True),
    ("Mr Smith", None, "John Smith", PERSON, None, (), True),
    ("John Smith", None, "Smith", PERSON, None, (), True),
    ("J. Smith", None, "John Smith", PERSON, None, (), True),
    ("John Smith", None, "John A. Smith", PERSON, None, (), True),
    ("Dr. Anna Alpha", None, "Anna Alpha", PERSON, None, (), True),
    ("Kim", None, "Kim Jong Un", PERSON, None, (), True),
    ("Žižek", None, "Slavoj Zizek", PERSON, None, (), True),
    ("Anna Smith", None, "John Smith", PERSON, None, (), False),
    ("Anna Alpha", None, "Anna Beta", PERSON, None, (), False),
    ("Anna Alpha", None, "Bert Beta", PERSON, "mayor", (), False),
    ("the mayor’s office", None, "Bert Beta", PERSON, "mayor", (), False),
    ("minister", None, "Carla Gamma", PERSON, "minister of works", (), True),
    ("deputy minister", None, "Carla Gamma", PERSON, "minister of works", (), False),
    ("Carla Gamma", "minister of works", "minister", PERSON, None, (), True),
    ("Carla Gamma", None, "minister", PERSON, None, (), False),
    ("officials", None, "two officials", GROUP, None, (), False),
    ("Foreign Ministry", None, "Karvelian Foreign Ministry", BODY, None, (), True),
    ("Ministry", None, "Ministry of Works", BODY, None, (), False),
    ("HBA", None, "Harbour Board of Alder", BODY, None, (), True),
    ("HBA", None, "Alder Courier", BODY, None, ("HBA",), True),
    ("Karvelia", None, "Bank of Karvelia", BODY, None, (), False),
    ("Bank of Karvelia", None, "Karvelia", COUNTRY, None, (), False),
    ("Alder", None, "Port Alder", COUNTRY, None, ("Alder",), True),
]  # fmt: skip


def actor(name: str, kind: ActorKind = PERSON, role: str | None = None, aliases: tuple[str, ...] = ()) -> Actor:
    return Actor(f"now {name}", name, kind, role=role, aliases=aliases)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]} and {case[2]}")
def test_forms_of_a_name(case: tuple[str, str | None, str, ActorKind, str | None, tuple[str, ...], bool]) -> None:
    marked, role, name, kind, other_role, aliases, same = case
    now = actor(name, kind, other_role, aliases)
    assert is_same(Speaker("then", marked, role), now, [now, actor("Olek Rusk")]) is same


def test_the_same_id_is_the_same_whatever_it_is_called() -> None:
    now = actor("Ruth Brown")
    assert is_same(Speaker(now.id, "Ruth Green"), now, [now])


def test_two_whom_the_article_tells_apart_are_two() -> None:
    bare, full = actor("Smith"), actor("John Smith")
    assert not is_same(Speaker(bare.id, "Smith"), full, [bare, full])


def test_a_form_that_two_bear_is_nobody_s() -> None:
    anna, bert = actor("Anna Smith"), actor("Bert Smith")
    assert not is_same(Speaker("then", "Smith"), bert, [anna, bert])
    works, trade = actor("Anna Alpha", role="minister of works"), actor("Bert Beta", role="minister of trade")
    assert not is_same(Speaker("then", "minister"), works, [works, trade])


def test_without_a_cast_names_and_roles_tell() -> None:
    assert agree(Speaker("a", "Mr Smith"), Speaker("b", "John Smith")) and agree(Speaker("a", "A"), Speaker("a", "B"))
    assert not agree(Speaker("a", "Anna Smith"), Speaker("b", "John Smith"))

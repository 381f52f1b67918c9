"""What an article says somebody is: the title before a name, the words beside it."""

from __future__ import annotations

import pytest

from briefreader.analysis.entities import roles
from briefreader.domain.statements.actor import ActorKind
from tests.analysis.reading import span_of

PERSON, BODY = ActorKind.PERSON, ActorKind.ORGANIZATION

BEFORE = {
    "an office": ("Then mayor Brask left.", "mayor"),
    "an office with its field": ("Then foreign minister Brask left.", "foreign minister"),
    "an office with its country": ("Then Norway’s foreign minister Brask left.", "Norway’s foreign minister"),
    "a former office": ("Then former senator Brask left.", "former senator"),
    "an office with of": ("Then secretary of state Brask left.", "secretary of state"),
    "an office with of and its country": ("Then US secretary of state Brask left.", "US secretary of state"),
    "an office with for": ("Then minister for health Brask left.", "minister for health"),
    "a thing with of is none": ("Then the head of cattle Brask left.", None),
    "what no office has is none": ("Then a matter of state Brask left.", None),
    "a field that no list holds": ("Then sleep researcher Brask left.", "sleep researcher"),
    "a trade made of two words": ("Then aid worker Brask left.", "aid worker"),
    "a body": ("Then the newspaper chain Brask left.", "newspaper chain"),
    "the article stays out": ("Then the minister Brask left.", "minister"),
    "a verb stays out": ("They asked minister Brask about it.", "minister"),
    "a comma ends it": ("In Oslo, minister Brask left.", "minister"),
    "a line end ends it": ("Norway\nminister Brask left.", "minister"),
    "whom it is said to is no title": ("They gave it to Brask.", None),
    "a preposition is no title": ("They came with Brask.", None),
    "a mark before the name": ("The minister, Brask left.", None),
}


@pytest.mark.parametrize(("text", "title"), BEFORE.values(), ids=BEFORE)
def test_the_title_right_before_a_name(text: str, title: str | None) -> None:
    found = roles.title_before(text, text.rindex("Brask"))
    assert (found.of(text) if found else None) == title


EXTENDED = {
    "its country": ("Then Norway’s Prime Minister left.", "Norway’s Prime Minister"),
    "former": ("Then former Prime Minister left.", "former Prime Minister"),
    "a field in small letters": ("The trade Prime Minister left.", "trade Prime Minister"),
    "a verb stays out": ("They asked Prime Minister Brask.", "Prime Minister"),
    "another line stays out": ("Norway\nPrime Minister Brask left.", "Prime Minister"),
    "a comma ends it": ("In Norway, Prime Minister Brask left.", "Prime Minister"),
}


@pytest.mark.parametrize(("text", "expected"), EXTENDED.values(), ids=EXTENDED)
def test_what_belongs_to_a_capitalised_title(text: str, expected: str) -> None:
    assert roles.extended(text, span_of(text, "Prime Minister")).of(text) == expected


PLURALS = {
    "an office in the plural": ("Senators", True),
    "an abbreviation in the plural": ("Sens.", True),
    "a title in -men": ("Congressmen", True),
    "a compound": ("co-founders", True),
    "one office": ("Senator", False),
    "a field that ends in s": ("Economics", False),
}


@pytest.mark.parametrize(("title", "expected"), PLURALS.values(), ids=PLURALS)
def test_a_title_of_several(title: str, expected: bool) -> None:
    assert roles.is_plural(title) is expected


OFFICES = {
    "an office": ("spokeswoman", True),
    "an office in the plural": ("senators", True),
    "an office with a capital": ("Minister", True),
    "an abbreviation": ("Gov.", True),
    "an honorific": ("Mrs", True),
    "a trade in -woman": ("ferrywoman", True),
    "a trade in -keeper": ("beekeeper", True),
    "a trade in -ologist": ("glaciologist", True),
    "a name that looks like a trade": ("Hoffman", False),
    "a body": ("ministry", False),
    "a country": ("Norway", False),
}


@pytest.mark.parametrize(("word", "expected"), OFFICES.values(), ids=OFFICES)
def test_an_office(word: str, expected: bool) -> None:
    assert roles.is_office(word) is expected


KINDS: dict[str, tuple[str, ActorKind | None]] = {
    "an office is somebody's": ("foreign minister", PERSON),
    "a body is a body's": ("newspaper chain", BODY),
    "an office inside": ("Minister for Health", PERSON),
    "a demonym tells nothing": ("British", None),
    "a party tells nothing": ("Republican", None),
}


@pytest.mark.parametrize(("title", "kind"), KINDS.values(), ids=KINDS)
def test_whose_title_it_is(title: str, kind: ActorKind | None) -> None:
    assert roles.kind_of_title(title) is kind


BESIDE: dict[str, tuple[str, str, ActorKind | None]] = {
    "an office behind": ("Brask, the foreign minister, left.", "foreign minister", PERSON),
    "an office at the end": ("He met Brask, a judge.", "judge", PERSON),
    "an office with of": ("Brask, head of the port board, left.", "head of the port board", PERSON),
    "an age before the office": ("Brask, 54, a nurse, left.", "nurse", PERSON),
    "who is": ("Brask, who is the mayor of Velm, left.", "mayor of Velm", PERSON),
    "a body behind": ("Brask, the state broadcaster, left.", "state broadcaster", BODY),
    "a body by its noun": ("Brask, the ruling party, left.", "ruling party", BODY),
    "an office before": ("The foreign minister, Brask, left.", "foreign minister", PERSON),
    "its office before": ("The port and its chairman, Brask, left.", "chairman", PERSON),
    "a body before": ("The grid operator, Brask, left.", "grid operator", BODY),
    "a brother is another's": ("Rusk, the brother of the king, Brask, left.", "", None),
    "an office that a preposition has": ("Talks with the minister, Brask said.", "", None),
    "a verb is no role": ("Brask, said the minister, left.", "", None),
    "a clause is no role": ("Brask, however, left.", "", None),
    "a thing is no role": ("Brask, the ferry, left.", "", None),
    "no comma": ("Brask left the minister.", "", None),
}


@pytest.mark.parametrize(("text", "role", "kind"), BESIDE.values(), ids=BESIDE)
def test_the_role_beside_a_name(text: str, role: str, kind: ActorKind | None) -> None:
    assert roles.apposition(text, span_of(text, "Brask")) == roles.Apposition(role, kind)


PLAIN = {
    "without the article": ("the foreign minister", "foreign minister"),
    "without a possessive": ("its chairman", "chairman"),
    "without a second title": ("Chairman Rep.", "Chairman"),
    "with single spaces": ("foreign\n minister", "foreign minister"),
    "an honorific alone stays": ("Mrs.", "Mrs."),
    "a plain role stays": ("foreign minister", "foreign minister"),
}


@pytest.mark.parametrize(("role", "expected"), PLAIN.values(), ids=PLAIN)
def test_a_role_in_plain(role: str, expected: str) -> None:
    assert roles.plain(role) == expected

"""Whom "the senator", "a judge" or "his campaign" means."""

from __future__ import annotations

import pytest

from briefreader.analysis.coreference.definite_descriptions import Descriptions
from briefreader.analysis.coreference.mentions import Mentions
from briefreader.analysis.coreference.pronouns import Pronouns
from briefreader.analysis.entities import gender
from briefreader.domain.statements.actor import Actor, ActorKind
from tests.analysis.reading import actor, read, report, span_of

PERSON, BODY = ActorKind.PERSON, ActorKind.ORGANIZATION


def cast(text: str) -> list[Actor]:
    made = [
        actor(text, "Lena Brask", PERSON, role="senator"),
        actor(text, "Olek Rusk", PERSON),
        actor(text, "Petra Vole", PERSON, role="judge"),
        actor(text, "Anna Stin", PERSON, role="former governor"),
        actor(text, "Velm Transit", BODY),
        actor(text, "Harbour Commission", BODY),
        actor(text, "Rusk campaign", BODY),
        actor(text, "Alder District Court", BODY),
    ]
    return [one for one in made if one.mentions]


def meant(text: str, phrase: str, noun: str) -> str | None:
    one = read(text)
    actors = cast(text)
    mentions = Mentions(actors, [quoted.span for quoted in one.outer])
    genders = {each.id: gender.of(each) for each in actors if each.kind is PERSON}
    speaker = span_of(text, phrase)
    them = Pronouns(text, one.sentences, mentions, genders)
    found = Descriptions(text, actors, mentions, them).meant(noun, report(text, "boats sink", phrase), speaker, [])
    return found.id if found else None


ROWS: dict[str, tuple[str, str, str, str | None]] = {
    "by the role given before": (
        "Lena Brask left. The senator said boats sink.", "The senator", "senator", "Lena Brask",
    ),
    "by the last word of the name": (
        "The Harbour Commission met. The commission said boats sink.", "The commission", "commission",
        "Harbour Commission",
    ),
    "the nearest of that role": (
        "Petra Vole left. Lena Brask rose. The judge said boats sink.", "The judge", "judge", "Petra Vole",
    ),
    "by the role given only later": (
        "The judge said boats sink. It rained on Petra Vole.", "The judge", "judge", "Petra Vole",
    ),
    "a judge who is named later": (
        "A judge said boats sink. It was Petra Vole.", "A judge", "judge", "Petra Vole",
    ),
    "a judge is not who was named before": ("Petra Vole left. A judge said boats sink.", "A judge", "judge", None),
    "several are none of them": ("Lena Brask left. The senators said boats sink.", "The senators", "senators", None),
    "the woman is a she": ("Olek Rusk met Lena Brask. The woman said boats sink.", "The woman", "woman", "Lena Brask"),
    "the man is a he": ("Lena Brask met Olek Rusk. The man said boats sink.", "The man", "man", "Olek Rusk"),
    "his campaign is called after him": (
        "Olek Rusk left the Rusk campaign. His campaign said boats sink.", "His campaign", "campaign", "Rusk campaign",
    ),
    "her campaign is not his": (
        "Lena Brask left the Rusk campaign. Her campaign said boats sink.", "Her campaign", "campaign", None,
    ),
    "the company is a body whose name tells nothing": (
        "Velm Transit met. The company said boats sink.", "The company", "company", "Velm Transit",
    ),
    "a company with an adjective may be another": (
        "Velm Transit met. The large company said boats sink.", "The large company", "company", None,
    ),
    "the company is no commission": (
        "The Harbour Commission met. The company said boats sink.", "The company", "company", None,
    ),
    "the nominee is whose role is not told": (
        "Olek Rusk left. The nominee said boats sink.", "The nominee", "nominee", "Olek Rusk",
    ),
    "the nominee is nobody with another role": (
        "Lena Brask left. The nominee said boats sink.", "The nominee", "nominee", None,
    ),
    "the nominee is the one without a name": (
        "A nominee met Olek Rusk. The nominee said boats sink.", "The nominee", "nominee", None,
    ),
    "the Republican governor may be whose role is not told": (
        "Olek Rusk left. The Republican governor said boats sink.", "The Republican governor", "governor", "Olek Rusk",
    ),
    "the angry governor may be anybody": (
        "Olek Rusk left. The angry governor said boats sink.", "The angry governor", "governor", None,
    ),
    "no former governor is the governor": (
        "Anna Stin left. The governor said boats sink.", "The governor", "governor", None,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "phrase", "noun", "expected"), ROWS.values(), ids=ROWS)
def test_whom_a_description_means(text: str, phrase: str, noun: str, expected: str | None) -> None:
    assert meant(text, phrase, noun) == expected

"""What an article's own pronouns tell of somebody whose name does not."""

from __future__ import annotations

import pytest

from briefreader.analysis.coreference.gender_evidence import told_by_pronouns
from briefreader.analysis.coreference.mentions import Mentions
from briefreader.analysis.entities.gender import FEMALE, MALE
from tests.analysis.reading import actor, read

TOLD = {
    "a pronoun behind the name": ("Brask said she was late.", FEMALE),
    "another pronoun behind the name": ("Brask said he was late.", MALE),
    "a possessive behind the name": ("Brask left his office.", MALE),
    "herself": ("Brask saw herself there.", FEMALE),
    "a pronoun in the next sentence tells nothing": ("Brask left. She was late.", None),
    "a pronoun in a quotation tells nothing": ("Brask said: “She was late.”", None),
    "a pronoun behind another person tells nothing": ("Brask met Rusk and his son.", None),
    "a pronoun far away tells nothing": (f"Brask left the hall {'of the port ' * 6}with her son.", None),
    "a pronoun that stands before the name too": ("His lawyer, Brask, said he was late.", None),
    "another pronoun before the name": ("Her lawyer, Brask, said he was late.", MALE),
    "two that differ tell nothing": ("Brask left his office. Brask said she was late.", None),
    "two that agree": ("Brask left her office. Brask said she was late.", FEMALE),
}


@pytest.mark.parametrize(("text", "expected"), TOLD.values(), ids=TOLD)
def test_he_or_she_by_the_pronouns_behind_a_name(text: str, expected: str | None) -> None:
    one = read(text)
    cast = [actor(text, "Brask"), actor(text, "Rusk")]
    persons = Mentions(cast, [quoted.span for quoted in one.outer]).of({"Brask", "Rusk"})
    assert told_by_pronouns(text, persons, {}).get("Brask") == expected


def test_who_is_known_is_not_looked_for() -> None:
    text = "Brask said she was late."
    persons = Mentions([actor(text, "Brask")], []).of({"Brask"})
    assert told_by_pronouns(text, persons, {"Brask": MALE}) == {}

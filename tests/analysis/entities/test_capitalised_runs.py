"""Runs of capitalised words, and where one name ends and another begins."""

from __future__ import annotations

import pytest

from briefreader.analysis.entities.capitalised_runs import joined, parts, runs, title_case
from tests.analysis.reading import read

PARTED = {
    "a full name": ("He met Lena Brask there.", ["Lena Brask"]),
    "two names parted by a comma": ("He met Lena Brask, Olek Rusk too.", ["Lena Brask", "Olek Rusk"]),
    "and joins two people": ("He met Lena Brask and Olek Rusk.", ["Lena Brask", "Olek Rusk"]),
    "and stands inside a body's name": ("He met the Food and Farming Agency.", ["Food and Farming Agency"]),
    "and parts two countries": ("He met Norway and Denmark.", ["Norway", "Denmark"]),
    "and parts a country from a body": ("He met Norway and the Council.", ["Norway", "Council"]),
    "an ampersand joins": ("He met Vole & Stin there.", ["Vole & Stin"]),
    "of joins what takes it": ("He saw the Bank of Tolvany.", ["Bank of Tolvany"]),
    "of the joins what takes it": ("He saw the Council of the North.", ["Council of the North"]),
    "of parts what does not take it": ("He saw Lena Brask of Velm.", ["Lena Brask", "Velm"]),
    "of joins a title": ("He saw Secretary of State Lena Brask.", ["Secretary of State Lena Brask"]),
    "to joins a body with an aim": ("He saw the Alliance to Save Velm.", ["Alliance to Save Velm"]),
    "to parts what has no aim": ("He took Lena Brask to Velm.", ["Lena Brask", "Velm"]),
    "a particle stays": ("He met Anna van der Velm.", ["Anna van der Velm"]),
    "an Arabic article stays": ("He met Omar al-Maktab.", ["Omar al-Maktab"]),
    "initials stay": ("He met J. K. Rusk.", ["J. K. Rusk"]),
    "a nickname stays": ("He met Olek “Jay” Rusk.", ["Olek Jay Rusk"]),
    "a day is cut out": ("On Tuesday Brask left.", ["On", "Brask"]),
    "a month is cut out": ("It fell in March Brask said.", ["It", "Brask"]),
    "a month that is a surname stays": ("He met Theresa May.", ["Theresa May"]),
    "a possessive ends a name": ("He met Norway’s Brask.", ["Norway", "Brask"]),
    "a plural possessive of a body stays": ("He met the Farmers’ Union.", ["Farmers Union"]),
    "an adjective with a participle is cut out": ("He met the Hallin-based Stin Group.", ["Stin Group"]),
    "a party and state are cut out": ("He met Brask, R-Ky., there.", ["Brask"]),
    "a time zone is cut out": ("It fell at noon GMT Brask said.", ["It", "Brask"]),
    "small letters are none": ("nobody came.", []),
}


@pytest.mark.parametrize(("text", "expected"), PARTED.values(), ids=PARTED)
def test_the_names_of_a_run(text: str, expected: list[str]) -> None:
    found = runs(text, read(text).blocks[0].span)
    names = [joined(part) for run in found for part in parts(run)]
    assert [name for name in names if name not in ("He", "It") or name in expected] == expected


TITLES = {
    "a headline in capitals": ("Ministers Agree On Plan For The Harbour Pier", True),
    "a sentence": ("Ministers agree on a plan for the Harbour Pier", False),
    "small words count for nothing": ("Ministers Agree with Envoys about the Harbour Pier", True),
    "too few capitals tell nothing": ("Ministers Agree", False),
    "a long paragraph is no headline": ("Ministers Agree On Plan For Harbour Pier " * 5, False),
}


@pytest.mark.parametrize(("words", "expected"), TITLES.values(), ids=TITLES)
def test_a_headline_in_which_capitals_tell_nothing(words: str, expected: bool) -> None:
    assert title_case(words) is expected

"""Given names, whose they are, and surnames that stand before them."""

from __future__ import annotations

import pytest

from briefreader.analysis.lexicon.given_names import EITHER, FEMALE, MALE, is_given, leads_family

GIVEN = {
    "a man's name": ("Oleksandr", True),
    "a woman's name": ("Petra", True),
    "a name of either": ("Robin", True),
    "a double name counts by its first part": ("Anna-Lena", True),
    "a surname is none": ("Brask", False),
    "small letters are no name": ("petra", False),
    "a common noun is none": ("Harbour", False),
}


@pytest.mark.parametrize(("word", "expected"), GIVEN.values(), ids=GIVEN)
def test_a_given_name(word: str, expected: bool) -> None:
    assert is_given(word) is expected


FAMILY = {
    "a Chinese surname": ("Zhang", True),
    "a Korean surname": ("Kim", True),
    "a Vietnamese surname with its accents": ("Nguyễn", True),
    "a Vietnamese surname without a letter of ours": ("Đặng", True),
    "a surname that stands behind": ("Brask", False),
    "an English word is left out": ("Long", False),
}


@pytest.mark.parametrize(("word", "expected"), FAMILY.values(), ids=FAMILY)
def test_a_surname_that_stands_before_the_given_name(word: str, expected: bool) -> None:
    assert leads_family(word) is expected


def test_a_name_of_his_and_hers_is_listed_as_either_s() -> None:
    assert MALE & FEMALE <= EITHER

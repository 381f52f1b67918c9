"""Bodies named partly in small letters."""

from __future__ import annotations

import pytest

from briefreader.analysis.entities.capitalised_runs import parts, runs
from briefreader.analysis.entities.lowercase_organisations import body_behind, following_body
from tests.analysis.reading import read

BODIES = {
    "a people's police": ("Turkish police", "Turkish police"),
    "a people's ministry": ("Norwegian foreign ministry", "Norwegian foreign ministry"),
    "a country's ministry": ("Norway’s foreign ministry", "Norway’s foreign ministry"),
    "a place's ministry": ("Gaza’s health ministry", "Gaza’s health ministry"),
    "a chamber's committee": ("Senate banking committee", "Senate banking committee"),
    "several words say of what": ("Norwegian armed forces", "Norwegian armed forces"),
    "a body used as an adjective": ("Russian military action", None),
    "a base is no army": ("Russian army bases", None),
    "another noun": ("Norwegian farmers", None),
    "a person has no ministry": ("Brask’s ministry", None),
    "a people without a country": ("European commission", None),
}


@pytest.mark.parametrize(("text", "body"), BODIES.values(), ids=BODIES)
def test_the_body_that_a_land_begins(text: str, body: str | None) -> None:
    (run,) = runs(text, read(text).blocks[0].span)
    end = body_behind(text, parts(run)[0])
    assert (None if end is None else text[:end]) == body


FOLLOWING = {
    "a campaign": ("Brask campaign aides", "Brask campaign"),
    "an administration": ("Brask administration", "Brask administration"),
    "a regime": ("Brask regime", "Brask regime"),
    "campaigning is none": ("Brask campaigns there", None),
    "another noun": ("Brask supporters", None),
}


@pytest.mark.parametrize(("text", "expected"), FOLLOWING.values(), ids=FOLLOWING)
def test_the_small_word_that_makes_another_actor(text: str, expected: str | None) -> None:
    end = following_body(text, len("Brask"))
    assert (None if end is None else text[:end]) == expected

"""What a tag may be: each spelling beside the tag that comes of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.domain.marks.tag import is_valid, same, valid, valid_tags

KEPT = [
    "housing",
    "a_b",
    "climate-change",
    "World/Europe",
    "covid-19",
    "_2024",
    "हिन्दी",
    "東京",
    "Žižek",
    "🔥",
    "👍🏽",
    "x²",
]
CHANGED = {
    "#housing": "housing",
    "##housing": "housing",
    "climate change": "climate-change",
    "#Climate  change ": "Climate-change",
    "foo, bar": "foo-bar",
    "D&D": "D-D",
    "it’s time": "its-time",
    "C++": "C",
    "v1.2": "v1-2",
    "(yes)": "yes",
    "a / b": "a/b",
    "/a//b/": "a/b",
    "2024": "_2024",
    "2024-01": "_2024-01",
    "a\u200bb\ttab": "ab-tab",
    "a - b": "a-b",
    "[[page]]": "page",
    "!!!": "",
    "#": "",
    "- /": "",
    "": "",
}


@pytest.mark.parametrize("name", KEPT)
def test_a_tag_that_vaults_take_stays_as_it_is(name: str) -> None:
    assert valid(name) == name and is_valid(name)


@pytest.mark.parametrize(("name", "tag"), CHANGED.items())
def test_any_other_becomes_one(name: str, tag: str) -> None:
    assert valid(name) == tag and not is_valid(name)


@given(st.text(max_size=20))
def test_the_rule_gives_a_tag_or_nothing_and_has_no_more_to_change(name: str) -> None:
    tag = valid(name)
    assert (is_valid(tag) and valid(tag) == tag) if tag else not any(map(str.isalnum, tag))
    assert not set(tag) & set(" \t\n,.;:!?#[](){}'\"`\\<>%=^|")


def test_spellings_of_one_tag_are_one() -> None:
    assert same("#Climate change") == same("climate-change") != same("climate")
    assert valid_tags(["Climate change", "fish", "#climate-change", "!!!"]) == ("Climate-change", "fish")

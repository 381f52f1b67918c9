"""Nouns by what they say of a name: a body, an office, an event, a place, a document."""

from __future__ import annotations

import pytest

from briefreader.analysis import heads

LISTED = {
    "a ministry is a body": (heads.BODIES, "Ministry", True),
    "a street is no body": (heads.BODIES, "Street", False),
    "a bank goes on with of": (heads.TAKES_OF, "Bank", True),
    "a firm does not go on with of": (heads.TAKES_OF, "Holdings", False),
    "a commission may have and in its name": (heads.JOINT_BODIES, "Commission", True),
    "a bank joined by and is two": (heads.JOINT_BODIES, "Bank", False),
    "a short form leaves out Group": (heads.FIRMS, "Group", True),
    "a short form keeps Commission": (heads.FIRMS, "Commission", False),
    "a secretary goes on with of": (heads.TITLES_OF, "Secretary", True),
    "a professor does not": (heads.TITLES_OF, "Professor", False),
    "a bridge is a place": (heads.PLACES, "Bridge", True),
    "a name that begins with Port is a place": (heads.PLACES_BEGIN, "Port", True),
    "a summit is an event": (heads.EVENTS, "Summit", True),
    "a treaty is no actor": (heads.EVENTS, "Treaty", True),
    "a council is no event": (heads.EVENTS, "Council", False),
    "a spokeswoman holds an office": (heads.OFFICES, "spokeswoman", True),
    "a trade is an office too": (heads.OFFICES, "welder", True),
    "a ministry is no office": (heads.OFFICES, "ministry", False),
    "Deputy stands in a title": (heads.TITLES, "Deputy", True),
    "Mrs is an honorific": (heads.HONORIFICS, "Mrs", True),
    "Senator is a title and no honorific": (heads.HONORIFICS, "Senator", False),
    "actors warn": (heads.SPOKEN, "warned", True),
    "nobody says by resigning": (heads.SPOKEN, "resigned", False),
    "people resign": (heads.HUMAN, "resigned", True),
    "treaties do what is not human": (heads.HUMAN, "expired", False),
    "voters are many": (heads.CROWDS, "voters", True),
    "a spokesman is one": (heads.CROWDS, "spokesman", False),
    "a poll may say something": (heads.DOCUMENTS, "poll", True),
    "a ferry says nothing": (heads.DOCUMENTS, "ferry", False),
    "a government is a body of people": (heads.COLLECTIVES, "government", True),
    "a treaty is none": (heads.COLLECTIVES, "treaty", False),
}


@pytest.mark.parametrize(("those", "word", "expected"), LISTED.values(), ids=LISTED)
def test_a_list_of_nouns(those: frozenset[str], word: str, expected: bool) -> None:
    assert (word in those) is expected


SMALL = {
    "offices": heads.OFFICES,
    "documents": heads.DOCUMENTS,
    "collectives": heads.COLLECTIVES,
    "verbs": heads.SPOKEN,
}
LARGE = {"bodies": heads.BODIES, "places": heads.PLACES, "events": heads.EVENTS, "honorifics": heads.HONORIFICS}


@pytest.mark.parametrize("those", SMALL.values(), ids=SMALL)
def test_what_is_looked_up_in_small_letters_is_written_so(those: frozenset[str]) -> None:
    assert not [word for word in those if word != word.lower()]


@pytest.mark.parametrize("those", LARGE.values(), ids=LARGE)
def test_what_ends_a_name_has_a_capital(those: frozenset[str]) -> None:
    assert not [word for word in those if not word[0].isupper()]

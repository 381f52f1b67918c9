"""Nouns by what they say of a name: a body, an office, an event, a place, a document."""

from __future__ import annotations

import pytest

from briefreader.analysis.lexicon import head_nouns

LISTED = {
    "a ministry is a body": (head_nouns.BODIES, "Ministry", True),
    "a street is no body": (head_nouns.BODIES, "Street", False),
    "a bank goes on with of": (head_nouns.TAKES_OF, "Bank", True),
    "a firm does not go on with of": (head_nouns.TAKES_OF, "Holdings", False),
    "a commission may have and in its name": (head_nouns.JOINT_BODIES, "Commission", True),
    "a bank joined by and is two": (head_nouns.JOINT_BODIES, "Bank", False),
    "a short form leaves out Group": (head_nouns.FIRMS, "Group", True),
    "a short form keeps Commission": (head_nouns.FIRMS, "Commission", False),
    "a secretary goes on with of": (head_nouns.TITLES_OF, "Secretary", True),
    "a professor does not": (head_nouns.TITLES_OF, "Professor", False),
    "a bridge is a place": (head_nouns.PLACES, "Bridge", True),
    "a name that begins with Port is a place": (head_nouns.PLACES_BEGIN, "Port", True),
    "a summit is an event": (head_nouns.EVENTS, "Summit", True),
    "a treaty is no actor": (head_nouns.EVENTS, "Treaty", True),
    "a council is no event": (head_nouns.EVENTS, "Council", False),
    "a spokeswoman holds an office": (head_nouns.OFFICES, "spokeswoman", True),
    "a trade is an office too": (head_nouns.OFFICES, "welder", True),
    "a ministry is no office": (head_nouns.OFFICES, "ministry", False),
    "Deputy stands in a title": (head_nouns.TITLES, "Deputy", True),
    "Mrs is an honorific": (head_nouns.HONORIFICS, "Mrs", True),
    "Senator is a title and no honorific": (head_nouns.HONORIFICS, "Senator", False),
    "actors warn": (head_nouns.SPOKEN, "warned", True),
    "nobody says by resigning": (head_nouns.SPOKEN, "resigned", False),
    "people resign": (head_nouns.HUMAN, "resigned", True),
    "treaties do what is not human": (head_nouns.HUMAN, "expired", False),
    "voters are many": (head_nouns.CROWDS, "voters", True),
    "a spokesman is one": (head_nouns.CROWDS, "spokesman", False),
    "a poll may say something": (head_nouns.DOCUMENTS, "poll", True),
    "a ferry says nothing": (head_nouns.DOCUMENTS, "ferry", False),
    "a government is a body of people": (head_nouns.COLLECTIVES, "government", True),
    "a treaty is none": (head_nouns.COLLECTIVES, "treaty", False),
}


@pytest.mark.parametrize(("those", "word", "expected"), LISTED.values(), ids=LISTED)
def test_a_list_of_nouns(those: frozenset[str], word: str, expected: bool) -> None:
    assert (word in those) is expected


SMALL = {
    "offices": head_nouns.OFFICES,
    "documents": head_nouns.DOCUMENTS,
    "collectives": head_nouns.COLLECTIVES,
    "verbs": head_nouns.SPOKEN,
}
LARGE = {
    "bodies": head_nouns.BODIES,
    "places": head_nouns.PLACES,
    "events": head_nouns.EVENTS,
    "honorifics": head_nouns.HONORIFICS,
}


@pytest.mark.parametrize("those", SMALL.values(), ids=SMALL)
def test_what_is_looked_up_in_small_letters_is_written_so(those: frozenset[str]) -> None:
    assert not [word for word in those if word != word.lower()]


@pytest.mark.parametrize("those", LARGE.values(), ids=LARGE)
def test_what_ends_a_name_has_a_capital(those: frozenset[str]) -> None:
    assert not [word for word in those if not word[0].isupper()]

"""Which words of a sentence are verbs that report, and whose they are."""

from __future__ import annotations

import pytest

from briefreader.analysis.attribution.report import Evidence
from briefreader.analysis.attribution.verb_candidates import candidates
from tests.analysis.reading import line

FOUND: dict[str, tuple[str, list[tuple[str, str | None]]]] = {
    "a verb behind its subject": ("Brask said no.", [("said", "Brask")]),
    "a verb with its auxiliaries": ("Brask has repeatedly said no.", [("has repeatedly said", "Brask")]),
    "a verb with went on to": ("Brask went on to say no.", [("went on to say", "Brask")]),
    "a particle belongs to the verb": ("Brask pointed out that boats wait.", [("pointed out", "Brask")]),
    "a preposition belongs to the verb": ("Brask called for a vote.", [("called for", "Brask")]),
    "a passive reports nothing": ("Brask was told on Monday.", []),
    "having been told reports nothing": ("Brask had been warned of it.", []),
    "an adjective reports nothing": ("The accused men left.", []),
    "a participle with by reports nothing": ("A plan proposed by Brask failed.", []),
    "a noun in the plural reports nothing": ("Three claims were paid.", []),
    "a noun behind an article reports nothing": ("The report was late.", []),
    "a noun with of reports nothing": ("Reports of fire were false.", []),
    "a noun in -ing reports nothing": ("The ruling was late.", []),
    "a warning that somebody gave": ("His warning that boats sink is old.", [("warning", "His")]),
    "a plural subject of a base form": ("Officials warn that boats sink.", [("warn", "Officials")]),
    "a base form behind to needs its words": ("Brask came to say that boats sink.", [("say", "Brask")]),
    "a base form behind to without words": ("Brask came to say goodbye.", []),
    "a name that looks like a verb": ("They met Claims there.", []),
    "two verbs of one subject": (
        "Brask said no and added that boats sink.",
        [("said", "Brask"), ("added", "Brask")],
    ),
    "a relative clause": ("Brask, who said no, left.", [("said", "who")]),
    "a participle": ("Brask left, adding that boats sink.", [("adding", "Brask")]),
    "a letter that says": ("They sent a letter saying that boats sink.", [("saying", "a letter")]),
    "an inverted verb": ("“No,” said Brask.", [("said", "Brask")]),
    "an inverted verb and a day": ("“No,” said Brask on Monday.", [("said", "Brask")]),
    "a verb behind a quotation": ("“No,” Brask said.", [("said", "Brask")]),
    "began and a verb in -ing": ("Crowds began chanting “no”.", [("began chanting", "Crowds")]),
    "Will is a man": ("Will said no.", [("said", "Will")]),
}


@pytest.mark.parametrize(("text", "expected"), FOUND.values(), ids=FOUND)
def test_the_verbs_that_report(text: str, expected: list[tuple[str, str | None]]) -> None:
    one = line(text)
    assert [(one.words((c.start, c.end)), one.words(c.speaker)) for c in candidates(one.stretch)] == expected


EVIDENCE = {
    "before its words": ("Brask said that boats sink.", Evidence.REPORTED),
    "inverted": ("“No,” said Brask.", Evidence.INVERTED),
    "a relative clause": ("Brask, who said no, left.", Evidence.RELATIVE),
    "a participle": ("Brask left, adding that boats sink.", Evidence.PARTICIPLE),
    "a subject shared with a deed": ("Brask left and said no.", Evidence.SHARED),
}


@pytest.mark.parametrize(("text", "evidence"), EVIDENCE.values(), ids=EVIDENCE)
def test_how_it_is_known_whose_verb_it_is(text: str, evidence: Evidence) -> None:
    assert [one.evidence for one in candidates(line(text).stretch)] == [evidence]


OBJECTS = {
    "called for takes a thing": ("Brask called for a vote.", True),
    "warned of takes a thing": ("Brask warned of a vote.", True),
    "pointed out takes words": ("Brask pointed out the way.", False),
    "said takes words": ("Brask said the way was shut.", False),
}


@pytest.mark.parametrize(("text", "expected"), OBJECTS.values(), ids=OBJECTS)
def test_whether_only_a_thing_may_follow(text: str, expected: bool) -> None:
    assert [one.object_only for one in candidates(line(text).stretch)] == [expected]


LEFT = {
    "its own subject belongs to it": ("Then Brask said no.", "Brask"),
    "a shared subject does not": ("Brask left and said no.", "said"),
    "a relative pronoun belongs to it": ("Brask, who said no, left.", "who"),
}


@pytest.mark.parametrize(("text", "word"), LEFT.values(), ids=LEFT)
def test_where_a_report_begins(text: str, word: str) -> None:
    one = line(text)
    assert [one.stretch.words[c.left] for c in candidates(one.stretch)] == [word]


def test_a_list_without_end_is_no_speech() -> None:
    assert len(candidates(line("said, " * 60 + "Brask.").stretch)) == 30

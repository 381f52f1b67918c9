"""What the rules and the net have found, made one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefreader.analysis.attribution.report import Evidence, Report
from briefreader.analysis.tagger.features import tokens_of
from briefreader.analysis.tagger.merge import joined
from briefreader.analysis.tagger.model import Read
from briefreader.domain.statements.explanation import FoundBy
from tests.analysis.reading import read, report

Told = list[tuple[str | None, str]]


def merged(
    text: str, rules: list[Report], net: list[Report], words: float = 2.0, source: float = 2.0
) -> tuple[Report, ...]:
    """The reports of `text`, where the net is so sure (log odds) of every token."""
    one = read(text)
    tokens = tokens_of(one.text, one.blocks, one.sentences, one.quoted, rules)
    many = len(tokens)
    return joined(one.text, tokens, Read([0] * many, [source] * many, [words] * many), rules, net)


def told(text: str, found: tuple[Report, ...]) -> Told:
    return [
        (one.speaker.of(text) if one.speaker else None, " … ".join(p.of(text) for p in one.content)) for one in found
    ]


REPORTED = "Brask left. Rusk said boats sink and trains fail."
QUOTED = "“Boats sink,” said Brask."
SIGNED = "“Boats sink.” — Lena Brask"


def rusk(words: str = "boats sink and trains fail", speaker: str = "Rusk") -> Report:
    return report(REPORTED, words, speaker, "said")


ROWS: dict[str, tuple[str, list[Report], list[Report], Told]] = {
    "a plain sentence is the net's": (
        REPORTED, [rusk("boats sink")], [rusk("and trains fail")],
        [("Rusk", "boats sink"), ("Rusk", "and trains fail")],
    ),
    "the same words are as the rules have them": (
        REPORTED, [rusk("boats sink and trains")], [rusk()], [("Rusk", "boats sink and trains")],
    ),
    "other words of the same speaker are as the net has them": (
        REPORTED, [rusk("boats sink")], [rusk()], [("Rusk", "boats sink and trains fail")],
    ),
    "a speaker whom only the rules know": (
        REPORTED, [rusk()], [rusk(speaker="")], [("Rusk", "boats sink and trains fail")],
    ),
    "a speaker in another sentence gives way": (
        REPORTED, [rusk()], [rusk(speaker="Brask")], [("Rusk", "boats sink and trains fail")],
    ),
    "another speaker in the same sentence stays the net's": (
        REPORTED, [rusk(speaker="Brask")], [rusk()], [("Rusk", "boats sink and trains fail")],
    ),
    "words of nobody that are not quoted are none": (REPORTED, [], [rusk(speaker="")], []),
    "a report that the net has missed": (REPORTED, [rusk()], [], [("Rusk", "boats sink and trains fail")]),
    "an attitude that the net has missed is none": (REPORTED, [replace(rusk(), speech=False)], [], []),
    "words of nobody that the net has missed are none": (REPORTED, [rusk(speaker="")], [], []),
    "a quotation with its speaker behind is as the rules have it": (
        QUOTED, [report(QUOTED, "“Boats sink,”", "Brask", "said", Evidence.INVERTED)],
        [report(QUOTED, "“Boats sink,” said", "Brask")],
        [("Brask", "“Boats sink,”")],
    ),
    "a page's own form is as the rules have it": (
        SIGNED, [report(SIGNED, "“Boats sink.”", "Lena Brask", "—", Evidence.SIGNED)],
        [report(SIGNED, "“Boats sink.” —", "Brask")],
        [("Lena Brask", "“Boats sink.”")],
    ),
    "a quotation of nobody's stays": (QUOTED, [], [report(QUOTED, "“Boats sink,”")], [(None, "“Boats sink,”")]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "rules", "net", "expected"), ROWS.values(), ids=ROWS)
def test_the_reports_of_both(text: str, rules: list[Report], net: list[Report], expected: Told) -> None:
    assert told(text, merged(text, rules, net)) == expected


SURE: dict[str, tuple[Report, float, float, bool]] = {
    "sure of words and speaker": (rusk(), 2.0, 2.0, True),
    "unsure of the words": (rusk(), 0.1, 2.0, False),
    "unsure of the speaker": (rusk(), 2.0, -2.0, False),
    "a doubtful speaker is one": (rusk(), 2.0, -1.0, True),
    "unsure of an attitude's words": (replace(rusk(), speech=False), 0.1, 2.0, True),
}


@pytest.mark.parametrize(("one", "words", "source", "expected"), SURE.values(), ids=SURE)
def test_what_the_net_alone_has_found(one: Report, words: float, source: float, expected: bool) -> None:
    assert bool(merged(REPORTED, [], [one], words, source)) is expected


def test_what_the_rules_have_found_too_needs_no_odds() -> None:
    assert merged(REPORTED, [rusk()], [rusk()], -3.0, -3.0)


FOUND = {
    "both agree": ([rusk()], [rusk()], FoundBy.BOTH),
    "the net alone": ([], [rusk()], FoundBy.TAGGER),
    "the rules alone": ([rusk()], [], FoundBy.RULES),
    "other borders": ([rusk("boats sink")], [rusk()], FoundBy.BORDERS),
    "other speakers": ([rusk(speaker="Brask")], [rusk()], FoundBy.SPEAKERS),
}


@pytest.mark.parametrize(("rules", "net", "expected"), FOUND.values(), ids=FOUND)
def test_who_has_found_a_report(rules: list[Report], net: list[Report], expected: FoundBy) -> None:
    assert [one.seen.found_by if one.seen else None for one in merged(REPORTED, rules, net)] == [expected]


def test_the_net_does_not_judge_a_page_s_form() -> None:
    (one,) = merged(SIGNED, [report(SIGNED, "“Boats sink.”", "Lena Brask", "—", Evidence.SIGNED)], [])
    assert one.seen is None


def test_odds_are_those_of_words_and_speaker() -> None:
    (one,) = merged(REPORTED, [rusk()], [rusk()], 1.5, -0.5)
    assert one.seen and (one.seen.words, one.seen.speaker) == (1.5, -0.5)

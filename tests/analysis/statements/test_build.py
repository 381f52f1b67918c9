"""A report made into a statement: what kind it is, what bears on it, and what is worth keeping."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefreader.analysis.attribution.report import Evidence, Report, Seen
from briefreader.analysis.statements import build
from briefreader.domain.news.article import Article
from briefreader.domain.statements.explanation import FoundBy
from briefreader.domain.statements.statement import StatementKind
from tests.analysis.reading import actor, read, report

DIRECT, MIXED, INDIRECT = StatementKind

KINDS: dict[str, tuple[str, str | list[str], StatementKind]] = {
    "all words in marks": ("“Boats sink,” Brask said.", "“Boats sink,”", DIRECT),
    "two pieces in marks": ("“Boats,” Brask said, “sink.”", ["“Boats,”", "“sink.”"], DIRECT),
    "one piece of two in marks": ("“Boats,” Brask said, sink.", ["“Boats,”", "sink"], MIXED),
    "some words in marks": ("Brask said boats “sink fast”.", "boats “sink fast”", MIXED),
    "no words in marks": ("Brask said boats sink.", "boats sink", INDIRECT),
    "marks beside the words": ("“Never”, and Brask said boats sink.", "boats sink", INDIRECT),
}


@pytest.mark.parametrize(("text", "words", "kind"), KINDS.values(), ids=KINDS)
def test_whose_own_words_they_are(text: str, words: str | list[str], kind: StatementKind) -> None:
    assert build.kind_of(text, report(text, words).content, read(text).outer) is kind


OWN = {Evidence.POST: DIRECT, Evidence.TRANSCRIPT: DIRECT, Evidence.REPORTED: INDIRECT}


@pytest.mark.parametrize(("evidence", "kind"), OWN.items(), ids=[one.value for one in OWN])
def test_a_page_s_form_makes_words_the_speaker_s_own(evidence: Evidence, kind: StatementKind) -> None:
    one = read("Brask: boats sink.")
    made = build.statement(
        Article("x", "", one.text, one.blocks), report(one.text, "boats sink", evidence=evidence), None, one.outer
    )
    assert made.kind is kind


def test_a_statement_has_the_words_of_its_report() -> None:
    one = read("“Boats,” Brask said, “sink.”")
    found = report(one.text, ["“Boats,”", "“sink.”"], "Brask", "said", Evidence.NAMED_AFTER)
    made = build.statement(Article("x", "", one.text, one.blocks), found, actor(one.text, "Brask"), one.outer)
    assert (made.text, made.actor, made.why) == ("“Boats,” … “sink.”", "Brask", "named next to the quotation")


KEPT: dict[str, tuple[str, str, str, str, Evidence, bool]] = {
    "a clause": ("Brask said boats sink.", "boats sink", "Brask", "said", Evidence.REPORTED, True),
    "no words at all": ("Brask said: “…”", "“…”", "Brask", "said", Evidence.NAMED_BEFORE, False),
    "a term that nobody is known to have said": ("The “red line” stays.", "“red line”", "", "", Evidence.LOOSE, False),
    "a longer quotation that nobody is known to have said": (
        "The “line that was red” stays.", "“line that was red”", "", "", Evidence.LOOSE, True,
    ),
    "a term that somebody used": ("Brask said “red line”.", "“red line”", "Brask", "said", Evidence.NAMED_BEFORE, True),
    "a question put to the speaker": (
        "Asked whether boats sink, Brask left.", "whether boats sink", "Brask", "Asked", Evidence.PARTICIPLE, False,
    ),
    "a question that the speaker put": (
        "Brask asked whether boats sink.", "whether boats sink", "Brask", "asked", Evidence.REPORTED, True,
    ),
    "what neither of two said": (
        "Neither Brask nor Rusk would say who left.", "who left", "Rusk", "say", Evidence.REPORTED, False,
    ),
    "not to be named": ("Brask asked not to be named.", "not to be named", "Brask", "asked", Evidence.REPORTED, False),
    "to remain anonymous": (
        "Brask asked to remain anonymous.", "to remain anonymous", "Brask", "asked", Evidence.REPORTED, False,
    ),
    "a book's title": (
        "Brask read “The Long Winter”.", "“The Long Winter”", "Brask", "read", Evidence.NAMED_BEFORE, False,
    ),
    "a quotation in title case that ends with a stop": (
        "Brask said “Make Velm Great.”", "“Make Velm Great.”", "Brask", "said", Evidence.NAMED_BEFORE, True,
    ),
    "a quotation in small letters": (
        "Brask said “the long winter”.", "“the long winter”", "Brask", "said", Evidence.NAMED_BEFORE, True,
    ),
    "a title said after the words is no title": (
        "“The Long Winter”, Brask said.", "“The Long Winter”", "Brask", "said", Evidence.NAMED_AFTER, True,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "words", "speaker", "cue", "evidence", "expected"), KEPT.values(), ids=KEPT)
def test_what_is_worth_keeping(
    text: str, words: str, speaker: str, cue: str, evidence: Evidence, expected: bool
) -> None:
    assert build.worth_keeping(text, report(text, words, speaker, cue, evidence)) is expected


LONG = " ".join(["boats"] * 50)
FEATURES: dict[str, tuple[str, str, str, str, set[str], set[str]]] = {
    "a plain cue and a name": (
        "Brask said boats sink all day.", "boats sink all day", "Brask", "said",
        {"plain cue", "speaker name", "reported indirect"}, {"short", "long", "attitude"},
    ),
    "another cue": ("Brask warned boats sink all day.", "boats sink all day", "Brask", "warned", set(), {"plain cue"}),
    "a cue with an auxiliary": ("Brask has said boats sink.", "boats sink", "Brask", "has said", {"plain cue"}, set()),
    "few words": ("Brask said boats sink.", "boats sink", "Brask", "said", {"short"}, {"long"}),
    "many words": (f"Brask said {LONG}.", LONG, "Brask", "said", {"long"}, {"short"}),
    "nobody": ("It was said boats sink.", "boats sink", "", "said", {"speaker none"}, {"speaker name"}),
    "a noun that does not speak": (
        "the ferry said boats sink.", "boats sink", "the ferry", "said", {"unlikely speaker"}, set(),
    ),
    "a noun that speaks": ("the ministry said boats sink.", "boats sink", "the ministry", "said",
                           {"speaker noun"}, {"unlikely speaker"}),
}  # fmt: skip


@pytest.mark.parametrize(("text", "words", "speaker", "cue", "on", "off"), FEATURES.values(), ids=FEATURES)
def test_what_bears_on_a_report(text: str, words: str, speaker: str, cue: str, on: set[str], off: set[str]) -> None:
    found = build.features(text, report(text, words, speaker, cue), INDIRECT).keys()
    assert on <= found
    assert not off & found


def test_what_the_net_makes_of_a_report_bears_on_it() -> None:
    text = "Brask said boats sink."
    seen = replace(report(text, "boats sink", "Brask", "said"), seen=Seen(1.5, 0.5, FoundBy.BOTH))
    found = build.features(text, seen, INDIRECT)
    assert (found["net: words indirect"], found["net: speaker indirect"], found["net: agreed indirect"]) == (
        1.5,
        0.5,
        1,
    )
    assert "net" not in build.features(text, replace(seen, seen=None), INDIRECT)


def made(words: str, confidence: float) -> bool:
    one = read(f"Brask said {words}.")
    found: Report = report(one.text, words, "Brask", "said")
    said = build.statement(Article("x", "", one.text, one.blocks), found, None, one.outer)
    return build.likely(replace(said, confidence=confidence))


LIKELY = {
    "indirect words that are likely": ("boats sink", 0.4, True),
    "indirect words that are not": ("boats sink", 0.3, False),
    "quoted words need less": ("“boats sink”", 0.2, True),
    "quoted words that are hardly anybody's": ("“boats sink”", 0.1, False),
}


@pytest.mark.parametrize(("words", "confidence", "expected"), LIKELY.values(), ids=LIKELY)
def test_what_is_likely_enough_to_be_told(words: str, confidence: float, expected: bool) -> None:
    assert made(words, confidence) is expected

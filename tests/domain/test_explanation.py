"""Why a statement is given to its speaker, from its parts to one line."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefreader.domain.reading.reading import ReadStatement
from briefreader.domain.statements.actor import Speaker
from briefreader.domain.statements.explanation import Called, Explanation, FoundBy, Link, shortened
from briefreader.domain.statements.statement import Statement, StatementKind
from briefreader.domain.text.span import Span


def link(words: str, start: int = 0) -> Link:
    return Link(Span(start, start + len(words)), words)


NAMED = Explanation(Called.NAME, "said Ana Petrel", (link("Ana Petrel"),), "Ana Petrel", FoundBy.BOTH)
HE = Explanation(
    Called.PRONOUN, "he added", (link("he", 90), link("the envoy", 50), link("Rusk")), "Olek Rusk", FoundBy.TAGGER
)
SAID = Statement(
    "state1", StatementKind.DIRECT, (Span(0, 11),), "“We agree,”", None, None, "rusk01", True, 0.9, "pronoun, last", HE
)  # fmt: skip


def test_a_name_that_stands_there_is_its_own_explanation() -> None:
    assert NAMED.path == "“said Ana Petrel”" and not NAMED.led and NAMED.shortcut == ""
    assert replace(NAMED, sign="said Petrel", chain=(link("Petrel"),)).path == "“said Petrel” → Ana Petrel"


def test_the_way_from_a_pronoun_to_the_name() -> None:
    assert HE.path == "“he added” → “the envoy” → “Rusk” → Olek Rusk"
    assert HE.shortcut == "“he” → Olek Rusk"
    assert replace(HE, chain=HE.chain[:1], name="").path == "“he added”"


def test_one_line_begins_with_the_heading_and_ends_with_who_found_it() -> None:
    assert SAID.explained == f"pronoun, last: {HE.path}; found by the tagger alone"
    assert replace(SAID, because=None).explained == "pronoun, last"
    nobody = Explanation(Called.NONE, found_by=FoundBy.BORDERS)
    assert replace(SAID, why="nobody is named for it", because=nobody).explained == (
        "nobody is named for it; found by rules and tagger"
    )


def test_nobody_is_named_where_no_speaker_is_shown() -> None:
    assert ReadStatement(SAID, Speaker("rusk01", "Olek Rusk")).explained == SAID.explained
    assert (
        ReadStatement(SAID, None).explained == "pronoun, last; found by the tagger alone; too unclear to name anybody"
    )


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("a short phrase", "a short phrase"),
        ("two  spaces\nand a line", "two spaces and a line"),
        ("w" * 70, "w" * 59 + "…"),
    ],
)
def test_a_long_phrase_is_cut_at_a_word(words: str, told: str) -> None:
    assert shortened(words) == told
    assert shortened("the chief inspector of works, who was there", 30) == "the chief inspector of works…"

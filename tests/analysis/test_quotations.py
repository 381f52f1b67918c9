"""Quotation marks of every style, straight and curly, over paragraphs and inside each other."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.analysis.text.quotations import Quotation, quotations
from briefreader.domain.news.article import Block, BlockKind, assembled
from briefreader.domain.text.span import Span


def found(*paragraphs: str) -> list[tuple[str, Quotation]]:
    text, blocks = assembled([(BlockKind.PARAGRAPH, words) for words in paragraphs])
    return [(one.inner.of(text), one) for one in quotations(text, blocks)]


def inner(*paragraphs: str) -> list[str]:
    return [words for words, _ in found(*paragraphs)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('"Go," he said. "Now!"', ["Go,", "Now!"]),
        ("“Go,” he said. “Now!”", ["Go,", "Now!"]),
        ("''Go,'' he said. ''Now!''", ["Go,", "Now!"]),
        ("«Go,» he said.", ["Go,"]),
        ("„Go,“ he said.", ["Go,"]),
        ("‘Go,’ he said.", ["Go,"]),
        ("'Go,' he said.", ["Go,"]),
        ('The plan ("too late") failed.', ["too late"]),
        ("the so-called“pilot”phase", ["pilot"]),
    ],
)
def test_every_style_of_mark(text: str, words: list[str]) -> None:
    assert inner(text) == words


def test_marks_mixed_by_a_careless_typist() -> None:
    assert inner('“It is unusual,“ she said. "It is," he said, “hard.”') == ["It is unusual,", "It is,", "hard."]
    assert inner('"It is unusual,” she said.') == ["It is unusual,"]


def test_apostrophes_are_no_quotations() -> None:
    assert inner("The workers’ strike isn’t over, and the ’90s aren’t back.") == []
    assert inner("The workers' strike isn't over. Rock 'n' roll.") == []


def test_a_plural_possessive_does_not_close_a_single_quotation() -> None:
    assert inner("‘We met the workers’ leader,’ he said.") == ["We met the workers’ leader,"]


def test_feet_and_inches_are_no_quotation() -> None:
    assert inner("The wall is 6'2\" high.") == []


def test_a_quotation_in_a_quotation_stands_behind_it_and_deeper() -> None:
    both = found("“He said, ‘Keep going,’ and we did,” she said.")
    assert [(words, one.depth) for words, one in both] == [
        ("He said, ‘Keep going,’ and we did,", 0),
        ("Keep going,", 1),
    ]


def test_paragraphs_that_open_and_only_the_last_closes() -> None:
    first, second, third = (one for _, one in found("He said: “One.", "“Two.", "“Three.” And left."))
    assert not first.closed
    assert not first.continues
    assert not second.closed
    assert second.continues
    assert third.closed
    assert third.continues


def test_an_unclosed_quotation_ends_with_its_paragraph_and_drags_nothing_along() -> None:
    assert inner("He said: “One.", "The sea was calm.", "“Two,” she said.") == ["One.", "Two,"]
    assert not any(one.continues for _, one in found("He said: “One.", "Calm.", "“Two,” she said."))


def test_bylines_and_leftovers_hold_no_quotations() -> None:
    text = "Read more: “The pier”"
    assert quotations(text, [Block(BlockKind.FURNITURE, Span(0, len(text)))]) == ()


@given(st.text(alphabet="ab .,“”‘’\"'«»„`s\n", max_size=60))
def test_any_row_of_marks_gives_ordered_spans_inside_the_block(text: str) -> None:
    every = quotations(text, [Block(BlockKind.PARAGRAPH, Span(0, len(text)))])
    assert [one.span for one in every] == sorted(one.span for one in every)
    for one in every:
        assert 0 <= one.span.start <= one.inner.start <= one.inner.end <= one.span.end <= len(text)
    outer = [one.span for one in every if not one.depth]
    assert not any(a.overlaps(b) for a, b in pairwise(outer))

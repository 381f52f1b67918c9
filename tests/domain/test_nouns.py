"""Ids, spans and blocks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefreader.domain import ids
from briefreader.domain.news.article import BlockKind, assembled
from briefreader.domain.text.span import Span, hull


@given(st.lists(st.text()))
def test_every_id_is_one(parts: list[str]) -> None:
    assert ids.is_id(ids.made_from(*parts))


def test_parts_do_not_run_into_each_other() -> None:
    assert ids.made_from("ab", "c") != ids.made_from("a", "bc") != ids.made_from("abc")


def test_a_statement_is_known_by_its_words_and_surroundings_not_by_its_place() -> None:
    text = "Before the words. “We agree,” she said. After the words."
    start = text.index("“")
    end = text.index("”") + 1
    further = "A paragraph was added above this one here. " + text
    by = len(further) - len(text)
    assert ids.statement_id("a", text, start, end) != ids.statement_id("b", text, start, end)
    near = ids.statement_id("a", text, start, end)
    moved = ids.statement_id("a", further, start + by, end + by)
    assert near != moved  # 32 characters before reach into what was added
    assert moved == ids.statement_id("a", "x" * 9 + further, start + by + 9, end + by + 9)


def test_spans() -> None:
    text = "  some words "
    assert Span(0, len(text)).trimmed(text) == Span(2, 12)
    assert Span(0, 2).trimmed(text) == Span(2, 2)
    assert hull([Span(5, 7), Span(1, 3)]) == Span(1, 7)
    assert Span(1, 7).contains(Span(1, 7)) and not Span(1, 3).overlaps(Span(3, 5))


def test_blocks_stand_where_the_text_has_them() -> None:
    text, blocks = assembled([(BlockKind.HEADING, "One"), (BlockKind.PARAGRAPH, ""), (BlockKind.CAPTION, "Two")])
    assert [(block.kind.value, block.span.of(text)) for block in blocks] == [("heading", "One"), ("caption", "Two")]

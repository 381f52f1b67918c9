"""The page of an article: offsets, strokes, what is copied, and every width there is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefreader.analysis.analyse import analyse
from briefreader.domain.marks.annotation import Marks, Note, Place
from briefreader.domain.news.article import Article, BlockKind, assembled
from briefreader.domain.reading.reading import Reading, ReadStatement
from briefreader.domain.statements.actor import Speaker
from briefreader.domain.statements.analysis import Analysis
from briefreader.domain.statements.statement import Statement, StatementKind
from briefreader.domain.text.clean import clean
from briefreader.domain.text.span import Span
from briefreader.sources.bundled import bundled_articles
from briefreader.tui.present.ink import Ground, Role, cells
from briefreader.tui.present.painting import painted
from briefreader.tui.present.viewing import viewed
from briefreader.wording.statements.lines import shown
from tests.tui.panes_readings import NOW, reading
from tests.tui.test_panes_wrap import ANY_TEXT

WIDTHS = [*range(1, 60), 66, 74, 80, 82, 100, 140, 200]


@pytest.mark.parametrize("width", WIDTHS)
def test_every_line_fits_at_every_width_and_says_what_the_text_says(width: int) -> None:
    whole = reading()
    view = viewed(whole, whole.analysis.summary if whole.analysis else (), width)
    for row, line in enumerate(view.page.lines):
        assert cells(painted(view, row)) <= max(width, 8)
        if line.in_text:
            assert whole.article.text[line.start : line.end] == line.text
    body = "".join(line.text for line in view.page.lines if line.in_text)
    assert "".join(body.split()) == "".join(whole.article.text.split())


@given(
    st.lists(st.tuples(st.sampled_from(BlockKind), ANY_TEXT.filter(str.strip)), max_size=5),
    st.integers(20, 200),
    st.data(),
)
@settings(max_examples=60)
def test_any_text_with_any_statement_can_be_painted(
    parts: list[tuple[BlockKind, str]], width: int, data: st.DataObject
) -> None:
    text, blocks = assembled(parts)
    ends = data.draw(st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))), max_size=4))
    said = tuple(_said(number, text, Span(*sorted(pair))) for number, pair in enumerate(ends) if pair[0] != pair[1])
    article = Article("artany", clean("\x1b[2J[b]" + text[:50]), text, blocks, published=NOW)
    view = viewed(Reading(article, Analysis(1, "en"), said), (), width, statement="said0", actor="b")
    for row in range(len(view.page.lines)):
        assert cells(painted(view, row)) <= width
        assert view.said_at(row, 10) is None or view.said_at(row, 10) in said


def _said(number: int, text: str, span: Span) -> ReadStatement:
    statement = Statement(
        f"said{number}", StatementKind.DIRECT, (span,), span.of(text), None, None, "a", True, 1, "named"
    )
    note = Note("n", f"said{number}", "a note\nof two lines", NOW)
    return ReadStatement(statement, Speaker("a" if number % 2 else "b", "Somebody"), Marks(True, (note,), ("tag",)))


def test_places_lead_from_the_text_to_the_page_and_back() -> None:
    whole = reading()
    for width in (30, 60, 120):
        page = viewed(whole, (), width).page
        for row, line in enumerate(page.lines):
            if line.in_text:
                assert page.row_at(line.start) == page.row_at(line.end - 1) == row
                assert page.offset_at(row) == line.start
        assert page.offset_at(0) == 0
        assert page.row_at(10**6) == max(row for row, line in enumerate(page.lines) if line.in_text)


def test_a_statement_s_words_are_underlined_in_its_speaker_s_colour_and_nothing_else_is() -> None:
    whole = reading(marked=False)
    view = viewed(whole, (), 60)
    lit = [
        piece.text
        for row in range(len(view.page.lines))
        for piece in painted(view, row)
        if piece.ink.underlined and piece.ink.voice == 1
    ]
    assert " ".join(lit) == " ".join(said.statement.text for said in shown(whole, "a1lindq"))


def test_the_innermost_of_nested_statements_lies_on_top_unless_another_is_selected() -> None:
    text = "He said: she says yes to it all."
    outer, inner = _said(0, text, Span(0, 32)), _said(1, text, Span(18, 21))
    article = Article("artnest", "Nested", *assembled([(BlockKind.PARAGRAPH, text)]))
    whole = Reading(article, Analysis(1, "en"), (outer, inner))
    view = viewed(whole, (), 60)
    row = view.page.row_at(0)
    assert view.strokes.at(row, 19) is inner
    assert view.strokes.at(row, 2) is outer
    picked = replace(view, statement="said0")
    assert {piece.ink.ground for piece in painted(picked, row) if piece.text in text} >= {Ground.PICKED}
    assert all(piece.ink.ground is Ground.PICKED for piece in painted(picked, row) if piece.text == text)


def test_with_an_actor_chosen_the_others_step_back_and_the_name_stands_out() -> None:
    whole = reading()
    view = viewed(whole, (), 70, actor="a2reyl0")
    runs = [piece for row in range(len(view.page.lines)) for piece in painted(view, row)]
    assert {piece.ink.voice for piece in runs if piece.ink.underlined} == {view.colours["a2reyl0"]}
    assert any(piece.text == "Reyl" and piece.ink.role is Role.STRONG for piece in runs)


def test_copied_words_are_the_article_s_own_across_lines_and_blocks() -> None:
    whole = reading()
    page = viewed(whole, (), 40).page
    first, last = page.row_at(40), page.row_at(260)
    words = page.copied(whole.article.text, (first, 3), (last, 5))
    assert words == whole.article.text[page.lines[first].start + 3 : page.lines[last].start + 5]


def test_what_is_withheld_pending_or_gone_is_said_in_words() -> None:
    whole = reading()
    foreign = replace(whole, analysis=Analysis(1, "fi"), statements=())
    assert "this article is in Finnish" in _page_words(foreign)
    assert "Analysing…" in _page_words(reading(analysed=False))
    assert "NO LONGER IN THE TEXT “The ferry will sail" in _page_words(whole)
    assert "Was in the first version of the article." in _page_words(whole)


def test_an_article_of_which_only_the_marked_words_are_here_says_so() -> None:
    whole = reading()
    part = viewed(replace(whole, article=replace(whole.article, excerpt=True)), (), 80)
    assert any("only what you marked of it" in line.text for line in part.page.lines)


def test_an_article_without_text_says_so() -> None:
    bare = Reading(Article("a", "Talks resume", "", (), "Courier", url="https://news.example/1"), Analysis(0, "und"))
    told = [line.text for line in viewed(bare, (), 80).page.lines]
    assert "The feed sent no text; press f to fetch its page." in told


def test_the_article_in_another_language_says_so_and_an_outlet_that_signs_is_told_once() -> None:
    first, *others = bundled_articles()
    german = next(article for article in others if article.language == "de")
    assert "this article is in German" in _page_words(Reading(german, analyse(german)))
    told = next(line.text for line in viewed(Reading(first, None), (), 100).page.lines if line.role is Role.DIM)
    assert told.count("briefreader") == 1
    signed = replace(first, byline="Ana Petrel")
    assert "Ana Petrel" in _page_words(Reading(signed, None))


def test_a_changed_statement_shows_the_wording_that_was_marked() -> None:
    whole = reading(marked=False)
    changed = replace(whole.statements[0], place=Place.CHANGED, now="objection to patrols by outside powers")
    changed = replace(changed, statement=replace(changed.statement, text="objection to foreign boats"))
    told = _page_words(replace(whole, statements=(changed,)))
    assert "You marked: objection to foreign boats" in told


def test_notes_are_folded_to_two_lines() -> None:
    long = Marks(notes=(Note("n", "artstrait", "word " * 400, NOW),))
    lines = viewed(replace(reading(), marks=long), (), 60).page.lines
    noted = [line.text for line in lines if line.role is Role.NOTE and line.text.startswith("word")]
    assert len(noted) == 2 and noted[-1].endswith("…")


def _page_words(whole: Reading) -> str:
    return " ".join(line.text for line in viewed(whole, (), 100).page.lines)

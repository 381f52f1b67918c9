"""A brief that opens the text: marked there beside all other marks, and not printed a second time."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefreader.domain.news.article import BlockKind, assembled
from briefreader.domain.reading.reading import Reading
from briefreader.domain.text.span import Span
from briefreader.tui.present.ink import Ground
from briefreader.tui.present.painting import View, painted
from briefreader.tui.present.viewing import viewed
from briefreader.tui.terminal.ascii import translated
from tests.tui.panes_readings import reading

WIDE = """
    BRIEF · marked in the text
 “▎ The Strait Ministry repeated its long-standing objection to patrols by
  ▎ outside powers on Thursday, as the islands and their backers press the
  ▎ idea.

▌“▎ “The stationing of boats, depots and other equipment in the channel
▌ ▎ will be classified as an intervention,” ministry spokeswoman Mara
  ▎ Lindqvist said.

    ▭ A patrol boat off Port Alder last spring.

  “ “All such vessels will be turned back,” Lindqvist added."""
NARROW = """
   BRIEF
  ▎The Strait Ministry
  ▎repeated its long-
 “▎standing objection
  ▎to patrols by"""
NARROWEST = """
  BRIEF
 ▎The Strait
 ▎Ministry
 ▎repeated its
 ▎long-standing
 “objection to
 ▎patrols by"""


def opened(number: int = 2) -> Reading:
    """The Strait Ministry's objection, whose first two paragraphs are its brief."""
    whole = reading(marked=False)
    assert whole.analysis is not None
    brief = tuple(block.span for block in whole.article.blocks[1 : 1 + number])
    return replace(whole, analysis=replace(whole.analysis, summary=brief))


def view(width: int, number: int = 2, picked: int | None = None) -> View:
    whole = opened(number)
    assert whole.analysis is not None
    return viewed(whole, whole.analysis.summary, width, whole.statements[picked].id if picked is not None else None)


def lines(of: View) -> list[str]:
    return ["".join(piece.text for piece in painted(of, row)).rstrip() for row in range(len(of.page.lines))]


def from_label(of: View, count: int) -> list[str]:
    found = lines(of)
    at = next(row for row, line in enumerate(found) if "BRIEF" in line)
    return found[at : at + count]


@pytest.mark.parametrize(("width", "picked", "expected"), [(78, 1, WIDE), (26, None, NARROW), (15, None, NARROWEST)])
def test_its_sentences_bear_a_bar_beside_the_marks_of_their_statements(
    width: int, picked: int | None, expected: str
) -> None:
    wanted = expected.split("\n")[1:]
    assert from_label(view(width, picked=picked), len(wanted)) == wanted


def test_no_word_of_it_is_printed_twice() -> None:
    for width in (15, 26, 40, 78, 120):
        words = "".join("".join(line.text for line in view(width).page.lines).split())
        assert words.count("TheStraitMinistryrepeated") == 1


def test_it_stands_above_the_text_where_it_is_not_the_text_s_beginning() -> None:
    whole = reading(marked=False)
    assert whole.analysis is not None
    apart = lines(viewed(whole, whole.analysis.summary, 78))
    assert sum("The Strait Ministry repeated" in line for line in apart) == 2
    assert not any("marked in the text" in line for line in apart)


def test_the_bar_is_drawn_in_ascii_too_and_is_no_matter_of_colour() -> None:
    shown = [translated(line) for line in from_label(view(78), 7)]
    assert [line[:7] for line in shown[1:6]] == [' "| The', "  | out", "  | ide", "", ' "| "Th']


def test_hits_and_statements_are_lit_inside_it() -> None:
    of = view(78, picked=1)
    text = opened().article.text
    at = text.index("depots")
    of = replace(of, hits=(Span(at, at + 6),))
    row = of.page.row_at(at)
    assert [piece.text for piece in painted(of, row) if piece.ink.ground is Ground.HIT] == ["depots"]
    assert any(piece.ink.ground is Ground.PICKED for piece in painted(of, row))
    assert of.said_at(row, 1) is of.statements[opened().statements[1].id]


def test_a_sentence_within_a_paragraph_and_one_close_by() -> None:
    text, blocks = assembled(
        [
            (BlockKind.PARAGRAPH, "The lane opens in April. Nobody in the harbour had known of it before."),
            (BlockKind.PARAGRAPH, "It is narrow."),
        ]
    )
    whole = opened()
    whole = replace(whole, article=replace(whole.article, text=text, blocks=blocks), statements=())
    near = (Span(0, 24), Span(len(text) - 13, len(text)))
    shown = from_label(viewed(whole, near, 44), 5)
    assert [line.strip() for line in shown] == [
        "BRIEF · marked in the text",
        "▎ The lane opens in April. Nobody in",
        "the harbour had known of it before.",
        "",
        "▎ It is narrow.",
    ]


def test_before_it_is_known_and_where_there_is_none() -> None:
    whole = opened()
    for brief in ((), (Span(10**6, 10**6 + 5),)):
        assert len(viewed(whole, brief, 40).page.lines) > 10
    assert "Analysing…" in "".join(lines(viewed(replace(whole, analysis=None), (), 40)))

"""What the blocks of a plain file and of a page's article are taken for."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from briefreader.analysis.blocks.layout import article_of, refined
from briefreader.domain.news.article import Article, BlockKind, assembled

K = BlockKind


def kinds(text: str) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.span.of(text)) for block in article_of(text, "x").blocks]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("By Ana Petrel", K.BYLINE),
        ("By Ana Petrel and Tomas Ruel, Port Alder", K.BYLINE),
        ("BY ANA PETREL", K.BYLINE),
        ("Published: 6 January 2026", K.BYLINE),
        ("Tuesday, January 6, 2026", K.BYLINE),
        ("(Reuters)", K.BYLINE),
        ("Reporting by Ana Petrel; editing by Tomas Ruel", K.BYLINE),
        ("Photo: the pier at Port Alder.", K.CAPTION),
        ("FILE - The pier at Port Alder, January 2026.", K.CAPTION),
        ("The pier at low water. (AP Photo/Tomas Ruel)", K.CAPTION),
        ("Crowds at the pier on Monday. Getty Images", K.CAPTION),
        ("Read more: the pier, a history.", K.FURNITURE),
        ("Advertisement", K.FURNITURE),
        ("Sign up for our newsletter.", K.FURNITURE),
        ("Follow us on Twitter.", K.FURNITURE),
        ("0:00 / 1:45", K.FURNITURE),
        ("What the divers found", K.HEADING),
        ("- A second driver on every train.", K.LIST_ITEM),
        ("2. A second driver on every train.", K.LIST_ITEM),
        ("Photographs were taken of the pier before it fell.", K.PARAGRAPH),
        ("Read aloud in the town hall, the letter drew applause.", K.PARAGRAPH),
        ("By Monday the pier was closed, and the boats lay in the outer harbour.", K.PARAGRAPH),
    ],
)
def test_one_paragraph(words: str, kind: BlockKind) -> None:
    assert kinds(f"The pier of Port Alder is closed for the winter.\n\n{words}")[1:] == [(kind, words)]


def test_blocks_stand_between_blank_lines_whatever_their_newlines() -> None:
    text = "\ufeffThe pier is\nclosed.\r\n\r\nIt will open in June.\n \n\nAsk the mayor."
    assert [words for _, words in kinds(text)] == ["The pier is\nclosed.", "It will open in June.", "Ask the mayor."]


def test_lines_are_blocks_where_they_end_as_paragraphs_do() -> None:
    text = "The pier is closed.\nIt will open in June.\nAsk the mayor."
    assert len(kinds(text)) == 3
    assert len(kinds("The pier is\nclosed until the month of\nJune.")) == 1


def test_a_byline_squeezed_into_the_first_line_becomes_a_block() -> None:
    text = "By Ana Petrel PORT ALDER — The council voted."
    assert kinds(text) == [(K.BYLINE, "By Ana Petrel"), (K.BYLINE, "PORT ALDER —"), (K.PARAGRAPH, "The council voted.")]


def test_a_post_is_one_block_with_its_signature() -> None:
    text = "The tram company answered.\n\nTrams are back.\n\n— Velm Transit (@velm) January 5, 2026\n\nNobody cheered."
    assert [kind for kind, _ in kinds(text)] == [K.PARAGRAPH, K.EMBED, K.PARAGRAPH]


@pytest.mark.parametrize("end", ["ENDS", "###", "Notes to editors", "Media contact: press@port.example"])
def test_a_press_release_ends_before_its_notes(end: str) -> None:
    news = "The port will open on Monday after a winter of repairs, the board announced."
    text = f"{news}\n\n{end}\n\nThe board is committed to the sea."
    assert [kind for kind, _ in kinds(text)] == [K.PARAGRAPH, K.FURNITURE, K.FURNITURE]


def test_a_press_release_does_not_end_with_the_contact_at_its_head() -> None:
    text = "Press contact: press@port.example\n\nThe port will open on Monday, the board announced after a vote."
    assert kinds(text)[-1][0] is K.PARAGRAPH


@pytest.mark.parametrize("dateline", ["PORT ALDER", "PORT ALDER, January 6", "PORT ALDER, 6 January", "HALLIN, 7 Jan"])
def test_where_the_words_begin_behind_a_dateline(dateline: str) -> None:
    text = f"{dateline} — The council voted."
    assert kinds(text) == [(K.BYLINE, f"{dateline} —"), (K.PARAGRAPH, "The council voted.")]


def test_particulars_where_they_are_evident() -> None:
    article = article_of(
        "Pier closed\n\nBy Ana Petrel\n\n6 January 2026\n\nPORT ALDER (Reuters) — The pier is shut.", "x"
    )
    assert article.title == "Pier closed"
    assert article.byline == "Ana Petrel"
    assert article.outlet == "Reuters"
    assert article.published == datetime(2026, 1, 6, tzinfo=UTC)


def test_a_page_s_paragraphs_are_seen_through_but_its_headings_believed() -> None:
    text, blocks = assembled(
        [(K.PARAGRAPH, "Photo: the pier."), (K.HEADING, "Advertisement"), (K.PARAGRAPH, "It fell")]
    )
    article = refined(Article("x", "", text, blocks))
    assert [block.kind for block in article.blocks] == [K.CAPTION, K.HEADING, K.PARAGRAPH]
    assert replace(article, blocks=blocks) == Article("x", "", text, blocks)


def test_nothing_is_no_block() -> None:
    assert kinds("") == []
    assert kinds(" \n\n \t\n") == []
    assert kinds("\ufeff") == []

"""Briefs: texts of ours with the sentences that must be chosen beside each, and what may never be in one."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefreader.analysis.brief import sentence_filters
from briefreader.analysis.brief.summary import MOST, shown, summary
from briefreader.analysis.entities.actors import actors
from briefreader.analysis.entities.recognise import find
from briefreader.analysis.text.sentences import sentences
from briefreader.domain.news.article import Article, BlockKind, assembled
from briefreader.domain.text.span import Span

FOLDER = Path(__file__).parents[2] / "fixtures" / "analysis" / "summary"
STEMS = [file.stem for file in sorted(FOLDER.glob("*.txt")) if not file.stem.endswith(".expected")]


def brief(*parts: tuple[BlockKind, str]) -> list[str]:
    text, blocks = assembled(list(parts))
    found = sentences(text, blocks)
    people = actors(Article("one", "", text, blocks), find(text, blocks, found), (), "one")
    chosen = summary(text, blocks, found, (), people)
    assert list(chosen) == sorted(chosen)
    return [span.of(text) for span in chosen]


def paragraphs(text: str) -> list[tuple[BlockKind, str]]:
    return [(BlockKind.PARAGRAPH, part) for part in text.strip().split("\n\n")]


@pytest.mark.parametrize("stem", STEMS)
def test_the_sentences_chosen(stem: str) -> None:
    text = (FOLDER / f"{stem}.txt").read_text(encoding="utf-8")
    expected = (FOLDER / f"{stem}.expected.txt").read_text(encoding="utf-8")
    assert brief(*paragraphs(text)) == expected.splitlines()


def test_only_paragraphs_and_list_items_are_read() -> None:
    kinds = [kind for kind in BlockKind if kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)]
    told = [(kind, "The council of Port Alder voted on Friday to reopen the lane.") for kind in kinds]
    item = "The pilots of Port Alder have rejected the fee."
    assert brief(*told, (BlockKind.LIST_ITEM, item)) == [item]


def test_a_long_article_gives_three() -> None:
    text = "\n\n".join(
        [
            "The council of Port Alder opened a bridge on Monday.",
            "Pilots in Karvelia began a strike over night shifts.",
            "Heavy rain filled the Imra reservoir within a week.",
            "A court in Hallin struck down the press decree.",
            "Cod boats stayed at home because of the storm.",
        ]
    )
    assert len(brief(*paragraphs(text))) == MOST


def test_nothing_fit_gives_nothing() -> None:
    assert brief((BlockKind.PARAGRAPH, "Why?"), (BlockKind.PARAGRAPH, "(pictured)")) == []
    assert summary("", (), (), (), ()) == ()


@pytest.mark.parametrize(
    "words",
    [
        "“We voted for timetables and for nothing else.",
        "The mayor (left) opened the bridge on Monday.",
        "Photo: the bridge on Monday at noon.",
        "Follow @alderport for more on the bridge.",
        "Why did the council close the bridge?",
        "Monday, 5 January 2026",
        "and the bridge was closed on the same day.",
        "The council closed the bridge on Monday",
        "It rained.",
        "THE COUNCIL CLOSED THE BRIDGE ON MONDAY.",
        "‘We voted for timetables and nothing else, he said.",
        "Sign up for our morning letter about the port.",
    ],
)
def test_what_does_not_read_whole(words: str) -> None:
    assert not sentence_filters.reads_whole(words)


@pytest.mark.parametrize(
    "words",
    [
        "“We voted for timetables,” she said on Monday.",
        "The ministers’ plan isn't the council's, it said.",
        "‘We voted for timetables,’ she said on Monday.",
        "The photographers’ union met in Port Alder.",
        "12 boats sank in the storm on Monday.",
    ],
)
def test_what_reads_whole(words: str) -> None:
    assert sentence_filters.reads_whole(words)


@pytest.mark.parametrize(
    "words",
    [
        *("He left.", "But the council left.", "“It’s late,” she said.", "The pair left.", "One of them left."),
        *("In his view it was late.", "After that the council left.", "Both left.", "Not only that, it rained."),
    ],
)
def test_what_leans_on_the_sentence_before(words: str) -> None:
    assert sentence_filters.leans(words)


@pytest.mark.parametrize(
    "words",
    [
        *("It was on Monday that the council left.", "This week the council left.", "Those who left were cold."),
        *("Both Norway and Tolvany left.", "The council left.", "One of the pilots left.", "In Hallin it rained."),
    ],
)
def test_what_stands_by_itself(words: str) -> None:
    assert not sentence_filters.leans(words)


def test_the_pane_shows_two_sentences_or_sixty_words_but_never_none() -> None:
    long, short = "word " * 70, "word " * 20
    text = long + short + short + short
    spans = [Span(0, 350), Span(350, 450), Span(450, 550), Span(550, 650)]
    assert shown(text, spans[:2]) == (spans[0],)
    assert shown(text, spans[1:]) == (spans[1], spans[2])
    assert shown(text, ()) == ()

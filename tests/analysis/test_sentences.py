"""Each fixture lists sentences, one a line, cases apart by a blank line; joined by spaces they must come apart."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.analysis.blocks.layout import refined
from briefreader.analysis.text.sentences import sentences
from briefreader.domain.news.article import Article, Block, BlockKind, assembled
from briefreader.domain.text.span import Span

FOLDER = Path(__file__).parents[2] / "fixtures" / "analysis" / "sentences"
CASES = [
    pytest.param(case.split("\n"), id=f"{file.stem}-{number}")
    for file in sorted(FOLDER.glob("*.txt"))
    for number, case in enumerate(file.read_text(encoding="utf-8").strip().split("\n\n"))
]


def found(text: str, *blocks: Block) -> list[str]:
    whole = refined(Article("x", "", text, (Block(BlockKind.PARAGRAPH, Span(0, len(text))),))).blocks
    return [span.of(text) for span in sentences(text, blocks or whole)]


@pytest.mark.parametrize("expected", CASES)
def test_sentences_of_a_paragraph(expected: list[str]) -> None:
    assert found(("" if expected[0].endswith("。") else " ").join(expected)) == expected


def test_none_crosses_a_block() -> None:
    text, blocks = assembled([(BlockKind.HEADING, "No stop here"), (BlockKind.PARAGRAPH, "One. Two")])
    assert found(text, *blocks) == ["No stop here", "One.", "Two"]


def test_a_missing_space_is_seen_only_before_a_word_that_opens_sentences() -> None:
    assert found("They went home.The rest stayed at Alder.com all night.") == [
        "They went home.",
        "The rest stayed at Alder.com all night.",
    ]


def test_edges_carry_no_white_space() -> None:
    assert found("  One.   Two.\n ") == ["One.", "Two."]


def test_nothing_comes_of_nothing() -> None:
    assert found("") == []


@given(st.text(alphabet="Ab. !?\"“”’'()[]0\n…。", max_size=60))
def test_whatever_the_text_nothing_is_lost_or_doubled(text: str) -> None:
    assert "".join("".join(found(text)).split()) == "".join(text.split())


@pytest.mark.shared
@pytest.mark.parametrize(("name", "least"), [("gum", 0.975), ("golden", 0.9)])
def test_boundaries_of_the_development_data(shared: Path, name: str, least: float) -> None:
    """Sentence ends found and wanted, both as a share of their mean."""
    file = shared / "sentences" / "dev" / f"{name}.jsonl"
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    right, wanted = 0, 0.0
    for row in rows:
        blocks = tuple(Block(BlockKind.PARAGRAPH, span) for span in _paragraphs(row["text"]))
        ends = {span.end for span in sentences(row["text"], blocks)}
        gold = {end for _, end in row["spans"]}
        right += len(ends & gold)
        wanted += (len(ends) + len(gold)) / 2
    assert right / wanted >= least


def _paragraphs(text: str) -> list[Span]:
    found, start = [], 0
    for part in text.split("\n\n"):
        found.append(Span(start, start + len(part)).trimmed(text))
        start += len(part) + 2
    return found

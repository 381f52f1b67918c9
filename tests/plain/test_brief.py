"""The plain reader goes on behind a brief that opens the text: nothing is told twice, nothing is lost."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from briefreader.domain.news.article import Article, BlockKind
from briefreader.domain.reading.reading import Reading
from briefreader.domain.statements.analysis import Analysis
from briefreader.plain.pages.article import head_lines, opening_ahead, paragraph_lines, unheard
from tests.wording.test_brief import P, read

B = BlockKind.BYLINE


def told(parts: Sequence[tuple[BlockKind, str]], number: int = 0) -> list[str]:
    """What is told of a text on opening it before the block of that number, and then by Enter until its end."""
    text, blocks, brief = read(parts)
    reading = Reading(Article("a1", "Lane", text, blocks), Analysis(1, "en", summary=brief))
    heard = opening_ahead(reading, brief, number)
    lines = [line for line in head_lines(reading, brief, (), heard) if line.startswith("Brief")]
    while (number := unheard(reading, number, heard)) < len(blocks):
        lines += paragraph_lines(reading, number, (), heard)
        number += 1
    return lines


@pytest.mark.parametrize(
    ("parts", "number", "expected"),
    [
        (
            [(P, "VARDO — ⟦It opens.⟧ ⟦It is narrow.⟧ Ask."), (P, "So it is.")],
            0,
            ["Brief, the first two sentences of the text: VARDO — It opens. It is narrow.", "Ask.", "So it is."],
        ),
        (
            [(P, "⟦It opens.⟧"), (P, "⟦It is narrow.⟧"), (P, "Ask.")],
            0,
            ["Brief, the first two sentences of the text: It opens. It is narrow.", "Ask."],
        ),
        ([(P, "⟦It opens.⟧")], 0, ["Brief, the first sentence of the text: It opens."]),
        (
            [(B, "By I. Marsh."), (P, "⟦It opens.⟧"), (P, "Ask.")],
            0,
            ["Brief, the first sentence of the text: It opens.", "By I. Marsh.", "Ask."],
        ),
        (
            [(P, "⟦It opens.⟧ Why?"), (P, "⟦Ask.⟧ So it is.")],
            0,
            ["Brief, the first sentence of the text and one from further down: It opens. Ask.", "Why?",
             "Ask. So it is."],
        ),
        ([(P, "Why?"), (P, "⟦It opens.⟧")], 0, ["Brief: It opens.", "Why?", "It opens."]),
        ([(P, "⟦It opens.⟧"), (P, "Ask.")], 1, ["Brief: It opens.", "Ask."]),
    ],
)  # fmt: skip
def test_what_is_told(parts: Sequence[tuple[BlockKind, str]], number: int, expected: list[str]) -> None:
    assert told(parts, number) == expected

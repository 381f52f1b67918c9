"""Whether a brief is read where it stands: texts in blocks, its sentences between ⟦ and ⟧."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest

from briefreader.domain.news.article import Block, BlockKind, assembled
from briefreader.domain.text.span import Span
from briefreader.wording.news.brief import in_sight, opening, origin

P, L, H, B, C, Q, E = (
    BlockKind.PARAGRAPH,
    BlockKind.LIST_ITEM,
    BlockKind.HEADING,
    BlockKind.BYLINE,
    BlockKind.CAPTION,
    BlockKind.QUOTE,
    BlockKind.EMBED,
)
FILLER = "The pilots met again in the afternoon and said nothing new. " * 12
CASES: dict[str, tuple[list[tuple[BlockKind, str]], int, bool]] = {  # blocks, how many open the text, in sight
    "one paragraph": ([(P, "⟦The lane opens.⟧ ⟦It is narrow.⟧ Nobody knew.")], 2, True),
    "a paragraph each": ([(P, "⟦The lane opens.⟧"), (P, "⟦It is narrow.⟧"), (P, "Nobody knew.")], 2, True),
    "the whole text of a feed": ([(P, "⟦The lane opens in April.⟧")], 1, True),
    "one long sentence": ([(P, f"⟦{FILLER.replace('.', ';').strip()}.⟧"), (P, "Nobody knew.")], 1, True),
    "after a dateline": ([(P, "PORT ALDER — ⟦The lane opens.⟧ ⟦It is narrow.⟧")], 2, True),
    "after a dateline in a block": ([(P, "PORT ALDER, 7 January"), (P, "⟦The lane opens.⟧")], 1, True),
    "after what stands beside the text": (
        [(C, "A boat off Port Alder."), (B, "By I. Marsh."), (H, "News."), (P, "⟦The lane opens.⟧")],
        1,
        True,
    ),
    "a list": ([(L, "⟦The lane opens.⟧"), (L, "⟦It is narrow.⟧")], 2, True),
    "the second close by": ([(P, "⟦The lane opens.⟧ Nobody knew."), (P, "⟦It is narrow.⟧")], 1, True),
    "the second far below": ([(P, f"⟦The lane opens.⟧ {FILLER}"), (P, "⟦It is narrow.⟧")], 1, False),
    "the third far below": ([(P, f"⟦The lane opens.⟧ ⟦It is narrow.⟧ {FILLER}"), (P, "⟦Ask.⟧")], 2, False),
    "not the first sentence": ([(P, "Nobody knew. ⟦The lane opens.⟧")], 0, False),
    "not the first paragraph": ([(P, "Nobody knew."), (P, "⟦The lane opens.⟧")], 0, False),
    "after a quotation": ([(P, "“Ask the pilots,” they say: “Now.”"), (P, "⟦The lane opens.⟧")], 0, False),
    "after a post": ([(E, "Marsh: We value the help of all who came."), (P, "⟦The lane opens.⟧")], 0, False),
    "after a block quote": ([(Q, "No boat shall enter."), (P, "⟦The lane opens.⟧")], 0, False),
    "after a sentence without an end": (
        [(P, "What the council of Port Alder said on Friday of the lane, and what it meant"), (P, "⟦The lane opens.⟧")],
        0,
        False,
    ),
    "no brief": ([(P, "Nobody knew.")], 0, False),
    "no text": ([], 0, False),
}


def read(parts: Sequence[tuple[BlockKind, str]]) -> tuple[str, tuple[Block, ...], tuple[Span, ...]]:
    """The text without the marks, its blocks, and the sentences between them."""
    marked, _ = assembled(list(parts))
    text, blocks = assembled([(kind, re.sub("[⟦⟧]", "", words)) for kind, words in parts])
    ends = [found.start() - number for number, found in enumerate(re.finditer("[⟦⟧]", marked))]
    return text, blocks, tuple(Span(*pair) for pair in zip(ends[::2], ends[1::2], strict=True))


@pytest.mark.parametrize("name", CASES)
def test_a_brief_that_opens_the_text_can_be_read_there(name: str) -> None:
    parts, number, seen = CASES[name]
    text, blocks, brief = read(parts)
    assert opening(text, blocks, brief) == brief[:number]
    assert in_sight(text, blocks, brief) is seen


@pytest.mark.parametrize(
    ("opens", "all_", "words"),
    [
        (1, 1, "the first sentence of the text"),
        (2, 2, "the first two sentences of the text"),
        (3, 3, "the first three sentences of the text"),
        (1, 2, "the first sentence of the text and one from further down"),
        (1, 3, "the first sentence of the text and others from further down"),
        (2, 3, "the first two sentences of the text and one from further down"),
    ],
)
def test_which_sentences_it_is_in_words(opens: int, all_: int, words: str) -> None:
    brief = [Span(number, number + 1) for number in range(all_)]
    assert origin(brief[:opens], brief) == words

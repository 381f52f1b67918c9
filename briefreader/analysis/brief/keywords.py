"""The ten words that say what an article is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from math import log

from briefreader.analysis.text.words import DATE_WORDS, OFTEN, STOP
from briefreader.domain.news.article import Block, BlockKind

MOST = 10
_READ = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE)
_WORD = re.compile(r"[^\W\d_]{3,}(?:-[^\W\d_]+)*|\b[A-Z]{2}\b")
_DATES = frozenset(word.lower() for word in DATE_WORDS)
_EARLY = 30  # words: where being early begins to count less


def keywords(text: str, blocks: Sequence[Block], title: str) -> tuple[str, ...]:
    """At most ten words in the article's own spelling, the most telling first.

    A word tells the more the more often and the earlier it comes, less if every article uses it, more if the
    title does.
    """
    spelt = [word for block in blocks if block.kind in _READ for word in _words(text, block)]
    words = [word if len(word) == 2 else word.lower() for word in spelt]  # "US" is not "us"
    counts = Counter(words)
    first = {word: place for place, word in reversed(list(enumerate(words)))}
    titled = frozenset(word.lower() for word in _WORD.findall(title))
    weight = {
        word: log(1 + count) / (_EARLY + first[word]) * (0.5 if word in OFTEN else 1) * (1.5 if word in titled else 1)
        for word, count in counts.items()
        if word not in STOP and word not in _DATES
    }
    ranked = sorted(weight, key=lambda word: (-weight[word], first[word]))[:MOST]
    return tuple(spelt[first[word]] for word in ranked)


def _words(text: str, block: Block) -> list[str]:
    """The words of a block."""
    return _WORD.findall(text, block.span.start, block.span.end)

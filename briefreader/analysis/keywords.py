"""The ten words that say what an article is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from math import log

from briefreader.analysis.words import DATE_WORDS, STOP
from briefreader.domain.article import Block, BlockKind

MOST = 10
_READ = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE)
_LOOKED_AT = 12_000  # characters
_WORD = re.compile(r"[^\W\d_]{3,}(?:-[^\W\d_]+)*")
_DATES = frozenset(word.lower() for word in DATE_WORDS)


def keywords(text: str, blocks: Sequence[Block], title: str) -> tuple[str, ...]:
    """At most ten words in the article's own spelling, the most telling first."""
    spelt = [word for block in blocks if block.kind in _READ for word in _WORD.findall(block.span.of(text))]
    words = [word.lower() for word in spelt]
    counts = Counter(words)
    first = {word: place for place, word in reversed(list(enumerate(words)))}
    titled = frozenset(word.lower() for word in _WORD.findall(title))
    weight = {
        word: log(1 + count) * (1.5 if word in titled else 1.0) / log(12 + first[word])
        for word, count in counts.items()
        if word not in STOP and word not in _DATES
    }
    ranked = sorted(weight, key=lambda word: (-weight[word], first[word]))[:MOST]
    return tuple(spelt[first[word]] for word in ranked)

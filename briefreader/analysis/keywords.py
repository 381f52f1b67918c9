"""The ten words that say what an article is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log

from briefreader.analysis.words import DATE_WORDS, STOP, WORD
from briefreader.domain.article import Block, BlockKind

MOST = 10
_READ = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE)
_DATES = frozenset(word.lower() for word in DATE_WORDS)


def keywords(text: str, blocks: Sequence[Block], title: str) -> tuple[str, ...]:
    """At most ten words in the article's own spelling, the most telling first."""
    seen: dict[str, Counter[str]] = {}
    first: dict[str, int] = {}
    for place, found in enumerate(f for b in blocks if b.kind in _READ for f in WORD.finditer(text, b.span.start, b.span.end)):
        word = found[0].removesuffix("'s").removesuffix("’s")
        key = word.lower()
        if len(key) > 2 and key not in STOP and key not in _DATES and not key.isdigit():
            seen.setdefault(key, Counter())[word] += 1
            first.setdefault(key, place)
    in_title = {word.lower() for word in WORD.findall(title)}
    weight = {
        key: log(1 + sum(forms.values())) * (1.5 if key in in_title else 1.0) / log(12 + first[key])
        for key, forms in seen.items()
    }
    ranked = sorted(weight, key=lambda key: (-weight[key], first[key]))[:MOST]
    return tuple(seen[key].most_common(1)[0][0] for key in ranked)

"""The brief: whole sentences of the article that together say most of it, none of which needs its neighbours."""

from __future__ import annotations

from collections.abc import Sequence

from briefreader.domain.actor import Actor
from briefreader.domain.article import Block, BlockKind
from briefreader.domain.span import Span
from briefreader.domain.statement import Statement

MOST = 3
SHOWN_WORDS = 60
_READ = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)


def summary(
    text: str, blocks: Sequence[Block], sentences: Sequence[Span], statements: Sequence[Statement], actors: Sequence[Actor]
) -> tuple[Span, ...]:
    """Up to three whole sentences, in text order."""
    read = [block.span for block in blocks if block.kind in _READ]
    return tuple(s for s in sentences if any(span.contains(s) for span in read))[:MOST]


def shown(text: str, summary_spans: Sequence[Span]) -> tuple[Span, ...]:
    """What the article pane shows of a brief: two sentences or about sixty words, at least one sentence."""
    kept: list[Span] = []
    words = 0
    for span in summary_spans[:2]:
        words += len(span.of(text).split())
        if kept and words > SHOWN_WORDS:
            break
        kept.append(span)
    return tuple(kept)

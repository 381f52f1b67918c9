"""An article of which only the reader's marks are here: its text is the marked words, each with what stood around it.

It is made anew whenever it is read and never stored, so that the marks keep the places they had in the real article
and find them when a feed brings it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from briefreader.domain import ids
from briefreader.domain.marks.annotation import Anchor, Verdict
from briefreader.domain.news.article import BLOCK_BREAK, Article, Block, BlockKind
from briefreader.domain.text.span import Span
from briefreader.library.notes.snapshots import KeptStatement

_CUT = "…"

Verdicts = Mapping[str, Sequence[Verdict]]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The article with such a text, and what was marked in it with its places there."""

    article: Article
    kept: tuple[KeptStatement, ...]
    verdicts: Verdicts


def excerpt(article: Article, marked: Sequence[KeptStatement], verdicts: Verdicts) -> Excerpt:
    """`article`, which has no text, with a paragraph for each of `marked`; words accepted since stand for theirs."""
    parts: list[str] = []
    at = 0
    places: list[tuple[KeptStatement, Verdict | None, int]] = []
    for one in marked:
        accepted = next((said for said in verdicts.get(one.statement.id, ()) if said.accepted), None)
        before, words = _paragraph(accepted.anchor if accepted else one.anchor)
        places.append((one, accepted, at + before))
        parts.append(words)
        at += len(words) + len(BLOCK_BREAK)
    text = BLOCK_BREAK.join(parts)
    text_hash = ids.text_hash(text)
    return Excerpt(
        replace(article, text=text, blocks=_blocks(text), excerpt=True),
        tuple(_moved(one, start, text_hash, accepted is not None) for one, accepted, start in places),
        {one.statement.id: [_placed(said, start, text_hash)] for one, said, start in places if said},
    )


def _paragraph(anchor: Anchor) -> tuple[int, str]:
    """The words in their own paragraph, as far as it is known, and where in it they begin."""
    before, after = _around(anchor)
    return len(before), f"{before}{anchor.exact}{after}"


def _around(anchor: Anchor) -> tuple[str, str]:
    """What stood before and after the words in their paragraph; where it goes on, from one whole word to another."""
    before = anchor.prefix.rpartition(BLOCK_BREAK)[2]
    after = anchor.suffix.partition(BLOCK_BREAK)[0]
    if len(before) == ids.CONTEXT:
        before = f"{_CUT} {before.partition(' ')[2]}"
    if len(after) == ids.CONTEXT:
        after = f"{after.rpartition(' ')[0]} {_CUT}"
    return before, after


def _blocks(text: str) -> tuple[Block, ...]:
    blocks, at = [], 0
    for words in text.split(BLOCK_BREAK):
        if words:
            blocks.append(Block(BlockKind.PARAGRAPH, Span(at, at + len(words))))
        at += len(words) + len(BLOCK_BREAK)
    return tuple(blocks)


def _moved(one: KeptStatement, start: int, text_hash: str, replaced: bool) -> KeptStatement:
    """The statement with its places in the excerpt; without any where accepted words stand there instead."""
    if replaced:
        return replace(one, anchor=replace(one.anchor, exact=""))
    by = start - one.anchor.span.start
    content = tuple(span.shifted(by) for span in one.statement.content)
    anchor = replace(one.anchor, span=one.anchor.span.shifted(by), text_hash=text_hash)
    return replace(one, statement=replace(one.statement, content=content, speaker=None, cue=None), anchor=anchor)


def _placed(said: Verdict, start: int, text_hash: str) -> Verdict:
    place = Span(start, start + len(said.anchor.exact))
    return replace(said, anchor=replace(said.anchor, span=place, text_hash=text_hash))

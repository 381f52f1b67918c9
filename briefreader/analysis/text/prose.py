"""What of an article is read: no code, tables and pictures; each line that is one by itself.

Nobody speaks in a timetable, and a picture's description is nobody's statement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from briefreader.domain.news.article import NO_PROSE, Article, Block, BlockKind
from briefreader.domain.text.span import Span

_BEFORE = re.compile(r"\s*(?:\[[x ]\]\s+)?")  # a nested item's blanks, and whether it is done
_LINE = re.compile(r"\S[^\n]*")
_LINED = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
_WIDTH = 45  # characters of the longest line in text that was broken at a width
_SHORT = 80  # of a line that is no paragraph


def prose(article: Article) -> Article:
    """The article with the blocks in which somebody may say something or be named; its text stays as it is."""
    blocks = (part for block in article.blocks if block.kind not in NO_PROSE for part in _parts(article.text, block))
    return replace(article, blocks=tuple(blocks))


def _parts(text: str, block: Block) -> Iterator[Block]:
    """A block, or where its lines are lines, each of them."""
    if block.kind is BlockKind.LIST_ITEM and (before := _BEFORE.match(text, *block.span.as_list())):
        block = replace(block, span=Span(before.end(), block.span.end))
    if block.kind not in _LINED or "\n" not in block.span.of(text):
        yield block
        return
    for span in _lines(text, block.span):
        yield replace(block, span=span)


def _lines(text: str, block: Span) -> Iterator[Span]:
    """The lines of a block as far as they are lines, and not one paragraph broken at a width."""
    lines = [Span(found.start(), found.end()) for found in _LINE.finditer(text, block.start, block.end)]
    longest = max(map(len, lines))
    wrapped = longest >= _WIDTH and all(
        len(line) + 1 + len(after.of(text).split()[0]) > longest for line, after in pairwise(lines)
    )
    start = lines[0].start
    for line, after in pairwise(lines):
        if wrapped or len(line) >= _SHORT or text[after.start].islower():
            continue
        if not _is_quoting(text[start : line.end]):
            yield Span(start, line.end).trimmed(text)
            start = after.start
    yield Span(start, lines[-1].end).trimmed(text)


def _is_quoting(words: str) -> bool:
    """Whether a quotation is open at the end of `words`."""
    return words.count("“") > words.count("”") or words.count('"') % 2 == 1

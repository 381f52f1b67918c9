"""Statements told by a page's form rather than by its sentences: posts, and quotes with their names below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefreader.analysis.attribution.report import Evidence, Report
from briefreader.analysis.blocks import posts as signing
from briefreader.analysis.text.quotations import Quotation
from briefreader.analysis.text.words import UPPER
from briefreader.domain.news.article import Block, BlockKind
from briefreader.domain.text.span import Span

_BELOW = re.compile(rf"(?:[—–]|--?)\s*(?P<name>[{UPPER}][^\n—–:;!?\"“”]{{1,100}}?)[.]?\Z")
_NOT_NAMES = re.compile(r"\b(?:said|says|was|were|is|are|has|had|will|would)\b")


def posts(text: str, blocks: Sequence[Block]) -> Iterator[Report]:
    """Embedded posts, each a statement by its author; nobody is named for one without a signature."""
    for number, block in enumerate(blocks):
        if block.kind is not BlockKind.EMBED:
            continue
        found = signing.post(text, block.span)
        if found is not None:
            yield Report(found.dash, found.author, (found.words,), Evidence.POST, number)
        elif signing.signature(block.span.of(text)) is None:
            yield Report(None, None, (block.span,), Evidence.POST, number)


def signed_below(text: str, blocks: Sequence[Block], quoted: Sequence[Quotation]) -> Iterator[Report]:
    """Quotations that fill a block, with nothing but "— Name" in the next."""
    whole = {one.span.start: one for one in quoted if not one.depth}
    for number, block in enumerate(blocks[1:], 1):
        before = blocks[number - 1]
        if not (0 < len(block.span) < 120) or (before.span.start not in whole and before.kind is not BlockKind.QUOTE):
            continue
        name = _BELOW.match(text, block.span.start, block.span.end)
        if name is None or _NOT_NAMES.search(name["name"]):
            continue
        one = whole.get(before.span.start)
        if one is None or one.span.end >= before.span.end - 1:
            dash = Span(name.start(), name.start() + 1)
            yield Report(dash, Span(*name.span("name")), (before.span,), Evidence.SIGNED, number - 1)

"""Statements told by a page's form rather than by its sentences: posts, transcripts, quotes with their names below."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from briefreader.analysis import posts as signing
from briefreader.analysis.quotations import Quotation
from briefreader.analysis.tagger import Evidence, Report
from briefreader.analysis.words import UPPER
from briefreader.domain.article import Block, BlockKind
from briefreader.domain.span import Span

_TURN = re.compile(
    rf"(?:[{UPPER}][{UPPER}.'’-]+(?: [{UPPER}][{UPPER}.'’-]*){{0,4}}"
    rf"|(?:[{UPPER}][a-z'’-]+ ){{1,3}}[{UPPER}][\w'’-]+)(?=:\s)"
)
_NO_SPEAKER = frozenset(
    "note update correction editor's related warning caution photo video source sources watch".split()
)
_MOST_MORE = 4
"""Paragraphs of one turn behind its first; what is longer is the article's own words."""

_WORDS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_BELOW = re.compile(rf"(?:[—–]|--?)\s*(?P<name>[{UPPER}][^\n—–:;!?\"“”]{{1,100}}?)[.]?\Z")
_NOT_NAMES = re.compile(r"\b(?:said|says|was|were|is|are|has|had|will|would)\b")


def turns(text: str, blocks: Sequence[Block]) -> dict[int, Report]:
    """By number of the block: what is said in the lines of a transcript, "NAME: …", and in those that go on with one.

    Paragraphs between two turns go on with the first where another answers who has more turns than that one: an
    article's own remarks lead to the next excerpt, or to a stranger.
    """
    opened = _opened(text, blocks)
    names = {number: _last_name(text, one) for number, one in opened.items()}
    often = Counter(names.values())
    said = dict(opened)
    for number, following in pairwise(opened):
        more = range(number + 1, following)
        answered = names[following] != names[number] and often[names[following]] > 1
        if answered and len(more) <= _MOST_MORE and all(_goes_on(text, blocks[other], often) for other in more):
            one = replace(opened[number], content=(*opened[number].content, *(blocks[other].span for other in more)))
            said |= dict.fromkeys((number, *more), one)
    return dict(sorted(said.items()))


def _last_name(text: str, turn: Report) -> str:
    """The last word of who has a turn: "JANE DOE" is "DOE" from then on."""
    return turn.speaker.of(text).casefold().split()[-1] if turn.speaker else ""


def _goes_on(text: str, block: Block, names: Container[str]) -> bool:
    """Whether a block between two turns may be more of the first: no "(laughter)", nothing about those who speak."""
    words = _WORDS.findall(block.span.of(text).casefold())
    return (
        block.kind is BlockKind.PARAGRAPH
        and bool(words)
        and text[block.span.start] not in "(["
        and not any(word in names for word in words)
    )


def _opened(text: str, blocks: Sequence[Block]) -> dict[int, Report]:
    """By number of the block: the turns, each with the words of its first paragraph.

    One such line is a heading or a dateline; it takes two to talk.
    """
    found = {}
    for number, block in enumerate(blocks):
        if block.kind is not BlockKind.PARAGRAPH:
            continue
        marked = text.startswith(('"', "“"), block.span.start)  # each turn may open as a paragraph of a long quotation
        name = _TURN.match(text, block.span.start + marked, block.span.end)
        if name is None or name[0].lower().split()[0] in _NO_SPEAKER or name[0].lower().split()[-1] in _NO_SPEAKER:
            continue
        content = Span(name.end() + 1, block.span.end).trimmed(text)
        if len(content) > 1:
            found[number] = (name, content)
    often = Counter(name[0] for name, _ in found.values())
    capitals = {number for number, (name, _) in found.items() if name[0].isupper()}
    return {
        number: Report(
            Span(name.end(), name.end() + 1), Span(name.start(), name.end()), (content,), Evidence.TRANSCRIPT, number
        )
        for number, (name, content) in found.items()
        if (number in capitals and len(capitals) > 1) or often[name[0]] > 1
    }


def posts(text: str, blocks: Sequence[Block]) -> Iterator[Report]:
    """Embedded posts, each a statement by its author; nobody is named for one without a signature."""
    for number, block in enumerate(blocks):
        if block.kind is not BlockKind.EMBED:
            continue
        signature = signing.signature(block.span.of(text))
        if signature is None:
            yield Report(None, None, (block.span,), Evidence.POST, number)
            continue
        start = block.span.start
        content = Span(start, start + signature.start()).trimmed(text)
        dash = Span(start + signature.start(), start + signature.start() + 1)
        if len(content):
            speaker = Span(*signing.author(signature)).shifted(start)
            yield Report(dash, speaker, (content,), Evidence.POST, number)


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

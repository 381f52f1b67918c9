"""What comes of an entry's or a page's text: clean words in blocks, where they lead, and what is no words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from briefreader.domain.news.article import BLOCK_BREAK, Block, BlockKind, Link, assembled
from briefreader.domain.news.media import Medium
from briefreader.domain.text.span import Span
from briefreader.sources.text import limits
from briefreader.sources.text.inline_text import Words

Part = tuple[BlockKind, Words]
"""A block before it has its place in a text."""


class Body(NamedTuple):
    """All strings are clean; spans count in `text`."""

    text: str
    blocks: tuple[Block, ...]
    links: tuple[Link, ...]
    media: tuple[Medium, ...] = ()

    @property
    def words(self) -> int:
        """How many characters there are that somebody wrote to be read: descriptions of pictures are not."""
        lengths = [len(block.span) for block in self.blocks if block.kind is not BlockKind.MEDIA]
        return sum(lengths) + len(BLOCK_BREAK) * len(lengths)


NO_BODY = Body("", (), ())


def put_together(parts: Iterable[Part], media: Iterable[Medium] = ()) -> Body:
    """One text of the parts, cut at limits.TEXT, with spans that count in it."""
    kept, room = [], limits.TEXT
    for kind, words in parts:
        fits = len(words.text) <= room
        kept.append((kind, words if fits else Words(words.text[:room])))
        room -= len(words.text) + len(BLOCK_BREAK)
        if room <= 0:
            break
    text, blocks = assembled([(kind, words.text) for kind, words in kept])
    links = [
        Link(Span(start, end).shifted(block.span.start), address)
        for block, (_, words) in zip(blocks, kept, strict=True)
        for start, end, address in words.links
    ]
    return Body(text, blocks, tuple(links[: limits.LINKS]), _once(media))


def _once(media: Iterable[Medium]) -> tuple[Medium, ...]:
    """Each once: pages show the same picture small and large, and again for those who run no scripts."""
    found: dict[str, Medium] = {}
    for one in media:
        key = one.url or f"{one.kind}: {one.words}"
        if key not in found or (one.words and not found[key].words):
            found[key] = one
    return tuple(found.values())[: limits.MEDIA]

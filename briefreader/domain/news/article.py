"""What a publisher wrote: an article as clean text, cut into blocks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from briefreader.domain import ids
from briefreader.domain.news.media import Medium
from briefreader.domain.text.span import Span

BLOCK_BREAK = "\n\n"
"""What stands between two blocks in an article's text."""


class BlockKind(StrEnum):
    """What a block is for; briefs come from paragraphs and list items, statements from those, quotes and embeds.

    Lines in a block are its author's; those of code and tables are shown as they are.
    """

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    QUOTE = "quote"  # a block quote
    CAPTION = "caption"
    BYLINE = "byline"  # "By …", a dateline alone on its line, an agency's mark
    EMBED = "embed"  # a social post standing in the article
    FURNITURE = "furniture"  # "Read more", "Advertisement", a playback line
    PREFORMATTED = "preformatted"  # code, a timetable: its lines and blanks are its author's
    TABLE = "table"  # a line a row, its columns kept
    MEDIA = "media"  # stands for a picture, a film, a frame: "[Picture: A cat on a roof]"


VERBATIM = (BlockKind.PREFORMATTED, BlockKind.TABLE)
"""Shown as they are: no blank of theirs is given up."""

NO_PROSE = (*VERBATIM, BlockKind.MEDIA)
"""Nobody speaks in these, and nothing is named in them."""


@dataclass(frozen=True, slots=True)
class Block:
    """One block of an article's text."""

    kind: BlockKind
    span: Span


@dataclass(frozen=True, slots=True)
class Link:
    """Words of the text that lead somewhere; the address is http or https and clean."""

    span: Span
    url: str


@dataclass(frozen=True, slots=True)
class Article:
    """One version of one article.  All strings are clean; every Span counts in `text`."""

    id: str
    title: str
    text: str
    blocks: tuple[Block, ...]
    outlet: str = ""
    byline: str = ""
    url: str = ""  # http(s) or empty
    published: datetime | None = None  # UTC; None where the publisher gave no date that can be believed
    feed: str = ""  # the subscription's address; empty for a bundled article
    language: str = ""  # as the publisher declared it ("en-GB"), or empty
    credit: str = ""  # whose reporting a bundled article rests on
    sample: bool = False  # an invented story of ours, and said so
    links: tuple[Link, ...] = ()
    media: tuple[Medium, ...] = ()  # in the order in which they stand, enclosures last
    full: bool = False  # the text is that of the article's page, not what its feed gives of it
    excerpt: bool = False  # the publisher's text is not here: the text is what the reader marked in it elsewhere

    @property
    def hash(self) -> str:
        """The fingerprint of this version's text."""
        return ids.text_hash(self.text)

    @property
    def words(self) -> int:
        """How many words there are to read, roughly: for a reading time."""
        described = (block.span.of(self.text) for block in self.blocks if block.kind is BlockKind.MEDIA)
        return len(self.text.split()) - sum(len(words.split()) for words in described)

    @property
    def address(self) -> str:
        """What shows it best: its page; without one, what its feed encloses, or the first of what it shows."""
        besides = sorted(self.media, key=lambda one: not one.enclosed)
        return self.url or next((one.url for one in besides if one.url), "")


def assembled(parts: list[tuple[BlockKind, str]]) -> tuple[str, tuple[Block, ...]]:
    """The text made of `parts` with BLOCK_BREAK between them, and its blocks; empty parts are left out."""
    pieces: list[str] = []
    blocks: list[Block] = []
    at = 0
    for kind, words in parts:
        if not words:
            continue
        if pieces:
            at += len(BLOCK_BREAK)
        pieces.append(words)
        blocks.append(Block(kind, Span(at, at + len(words))))
        at += len(words)
    return BLOCK_BREAK.join(pieces), tuple(blocks)

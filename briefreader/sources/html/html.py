"""Markup of an entry or a page as clean text in blocks: what a person would read of it, and nothing that acts."""

from __future__ import annotations

import re
from collections.abc import Mapping

from briefreader.domain.news.article import BLOCK_BREAK, Block, BlockKind, Link, assembled
from briefreader.domain.text.span import Span
from briefreader.sources.html.block_builder import Gathering, Words
from briefreader.sources.html.elements import BREAKING, FOREIGN, UNREAD, is_hidden, kind_of
from briefreader.sources.html.furniture import kind_by_words
from briefreader.sources.html.markup import Reader, tell
from briefreader.sources.text import limits
from briefreader.sources.text.links import web_address
from briefreader.sources.text.single_line import literal_line, unescaped

Blocks = tuple[str, tuple[Block, ...], tuple[Link, ...]]
"""A text, its blocks and its links."""

_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<!--|<!\[CDATA\[")
_BLOCK_TAG = re.compile(r"<(?:p|div|br|li|ul|ol|table|blockquote|h[1-6]|section|article|pre)\b", re.IGNORECASE)
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n\s*")
_ESCAPED_TAG = re.compile(
    r"&lt;/?(?:p|a|br|div|span|img|em|strong|b|i|ul|ol|li|h[1-6]|blockquote|figure)\b", re.IGNORECASE
)


def blocks_of(markup: str, base: str = "") -> Blocks:
    """Text, blocks and links of HTML or of plain text; links are made absolute with `base`."""
    markup = _unescaped_once(markup[: limits.MARKUP])
    if not _TAG.search(markup):
        return plain_blocks(unescaped(unescaped(markup)))  # escaped twice, as titles are
    return put_together(read(_with_paragraphs(markup), base))


def plain_blocks(text: str) -> Blocks:
    """Text and blocks of plain text, every character of it taken literally; blank lines end a paragraph."""
    parts = (literal_line(part) for part in _BLANK_LINE.split(text[: limits.MARKUP].replace("\r\n", "\n")))
    return put_together([(_judged(BlockKind.PARAGRAPH, words), Words(words, ())) for words in parts if words])


def read(markup: str, base: str = "") -> list[tuple[BlockKind, Words]]:
    """The blocks of HTML in their order, however broken it is."""
    reader = _Reader(base)
    tell(markup, reader)
    return reader.finished()


def put_together(parts: list[tuple[BlockKind, Words]]) -> Blocks:
    """One text of the parts, cut at limits.TEXT, with spans that count in it."""
    kept, room = [], limits.TEXT
    for kind, words in parts:
        fits = len(words.text) <= room
        kept.append((kind, words if fits else Words(words.text[:room], ())))
        room -= len(words.text) + len(BLOCK_BREAK)
        if room <= 0:
            break
    text, blocks = assembled([(kind, words.text) for kind, words in kept])
    links = [
        Link(Span(start, end).shifted(block.span.start), address)
        for block, (_, words) in zip(blocks, kept, strict=True)
        for start, end, address in words.links
    ]
    return text, blocks, tuple(links[: limits.LINKS])


class _Reader(Reader):
    """Makes blocks of what the parser tells."""

    def __init__(self, base: str) -> None:
        self._base = base
        self._gathering = Gathering()
        self._kinds = [BlockKind.PARAGRAPH]
        self._unread: list[str] = []  # the elements we are in that are not for reading
        self._parts: list[tuple[BlockKind, Words]] = []
        self._room = limits.TEXT  # characters that may still come

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if self._unread and self._unread[0] in FOREIGN and tag in BREAKING:
            self._unread.clear()  # a drawing that was never closed ends where the text goes on, as in browsers
        if self._unread or tag in UNREAD or is_hidden(attributes):
            self._unread.append(tag)
        elif tag in BREAKING:
            self._end_block()
            self._kinds.append(kind_of(tag, attributes, self._kinds[-1]))
        elif tag == "a":
            self._gathering.begin_link(web_address(attributes.get("href", ""), self._base))
        elif tag == "br":
            if self._gathering.line_break():
                self._end_block()
        elif tag in ("td", "th"):
            self._gathering.column()
        elif tag == "q":
            self._gathering.add("“")

    def end(self, tag: str) -> None:
        if self._unread:
            self._unread.pop()
        elif tag in BREAKING:
            self._end_block()
            if len(self._kinds) > 1:
                self._kinds.pop()
        elif tag == "a":
            self._gathering.end_link()
        elif tag == "q":
            self._gathering.add("”")

    def data(self, words: str) -> None:
        if not self._unread and not self._full:
            self._gathering.add(words)

    def finished(self) -> list[tuple[BlockKind, Words]]:
        """All blocks."""
        self._end_block()
        return self._parts

    @property
    def _full(self) -> bool:
        return self._room <= 0 or len(self._parts) >= limits.BLOCKS

    def _end_block(self) -> None:
        words = self._gathering.finished()
        if words.text and not self._full:
            self._room -= len(words.text)
            self._parts.append((_judged(self._kinds[-1], words.text), words))


def _judged(kind: BlockKind, words: str) -> BlockKind:
    """The kind that the words themselves show, where the markup said no more than that it is text."""
    if kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.HEADING):
        return kind_by_words(words) or kind
    return kind


def _unescaped_once(markup: str) -> str:
    """Markup that was escaped once too often shows its tags as words: it is read once more."""
    return unescaped(markup) if not _TAG.search(markup) and _ESCAPED_TAG.search(markup) else markup


def _with_paragraphs(markup: str) -> str:
    """Markup with tags inside lines only, as hurried feeds send it: its blank lines are its paragraphs."""
    return markup if _BLOCK_TAG.search(markup) else _BLANK_LINE.sub("<br><br>", markup)

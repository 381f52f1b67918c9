"""The blocks of a document while it is read: paragraphs, items of lists, cells of tables, code, in their order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefreader.domain.news.article import BlockKind
from briefreader.sources.html.block_builder import Gathering
from briefreader.sources.html.body import Part
from briefreader.sources.html.elements import LISTS, VERBATIM, keeps_lines, kind_of
from briefreader.sources.html.furniture import kind_by_words
from briefreader.sources.html.list_numbers import Numbering
from briefreader.sources.html.tables import Table
from briefreader.sources.text import limits
from briefreader.sources.text.inline_text import Words
from briefreader.sources.text.plain_text import cut, is_prose

_JUDGED = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.HEADING)
_LAID_OUT = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)  # where a table may hold figures
_SOURCES_MARGIN = 16  # blanks before all lines: nobody writes so many, but the markup around may be set in so far
_MOST_TABLES = 8  # in each other: pages are laid out with a few


@dataclass(frozen=True, slots=True)
class _Open:
    """A breaking element that has begun."""

    kind: BlockKind
    lines: bool  # line breaks in the markup are lines
    begun: int  # how many blocks stood before it where it stands


class Blocks:
    """Takes words and the elements that break them; `parts` are the blocks, once `finish` was called."""

    def __init__(self, list_sizes: list[int]) -> None:
        """`list_sizes`: how many items each ordered list has, in their order, where one counts down."""
        self.parts: list[Part] = []
        self.gathering = Gathering()
        self._into = self.parts  # where blocks go: into the text, or into a cell
        self._beside: list[Part] = []  # what stands after the block that is being read
        self._open = [_Open(BlockKind.PARAGRAPH, False, 0)]
        self._lists: list[Numbering] = []
        self._sizes = list_sizes[::-1]
        self._before: str | None = None  # stands before an item's first block; None: that is over
        self._tables: list[tuple[Table, list[Part]]] = []  # those open, each with where its blocks go
        self._deeper_tables = 0
        self._verbatim_at = 0  # how many elements are around the one whose lines are shown as they are
        self._is_code = False
        self._room = limits.TEXT  # characters that may still come
        self._left = limits.BLOCKS

    @property
    def is_full(self) -> bool:
        """Whether nothing more is taken."""
        return self._room <= 0 or self._left <= 0

    def begin(self, tag: str, attributes: Mapping[str, str]) -> None:
        """A breaking element begins."""
        around = self._open[-1]
        if self.gathering.verbatim:  # pages set each line of code as an element of its own
            if not self.gathering.ends_line:
                self.line_break()
            self._open.append(around)
            return
        self._end_block()
        kind = kind_of(tag, attributes, around.kind)
        self._open.append(_Open(kind, around.lines or keeps_lines(attributes), len(self._into)))
        if tag in VERBATIM:
            self.gathering.verbatim, self._is_code, self._verbatim_at = True, False, len(self._open)
        elif tag in LISTS:
            size = self._sizes.pop() if tag == "ol" and self._sizes else 0
            self._lists.append(Numbering(tag, attributes, len(self._lists), size))
        elif tag in ("li", "dd"):
            self._begin_item(self._lists[-1].item(attributes) if self._lists and tag == "li" else "")
        elif tag in ("table", "tr", "td", "th"):
            self._begin_in_table(tag, attributes, around.kind)

    def end(self, tag: str) -> None:
        """A breaking element ends."""
        if self.gathering.verbatim and len(self._open) != self._verbatim_at:
            self._open.pop()
            return
        self._end_block()
        self.gathering.verbatim = False
        ended = self._open.pop() if len(self._open) > 1 else self._open[0]
        if tag in LISTS and self._lists:
            self._lists.pop()
        elif tag in ("li", "dd"):
            self._before = None
        elif tag in ("table", "tr", "td", "th"):
            self._end_in_table(tag)
        elif tag == "figure":
            _drop_repeated(self._into, ended.begun)

    def add(self, words: str) -> None:
        """Words of the markup."""
        if self.is_full:
            return
        if not self._open[-1].lines or self.gathering.verbatim:
            self.gathering.add(words)
            return
        first, *others = words.split("\n")
        self.gathering.add(first)
        for line in others:
            self.line_break()
            self.gathering.add(line)

    def line_break(self) -> None:
        """A <br>."""
        if self.gathering.line_break():
            self._end_block()

    def code(self) -> None:
        """Part of what is to be shown as it is, is code."""
        self._is_code = True

    def place(self, part: Part) -> None:
        """Puts a block where the document stands: before the words that follow, or after those that have begun."""
        if self._left > 0:
            self._left -= 1
            (self._into if self.gathering.is_empty else self._beside).append(part)

    def finish(self) -> None:
        """The document is at its end, and so is all that was never closed."""
        self._end_block()
        while self._tables:
            self._end_table()

    def _end_block(self) -> None:
        words = self.gathering.finished()
        if words.text and not self.is_full:
            self._room -= len(words.text)
            self._left -= 1
            self._into += self._made(self._open[-1].kind, words)
        self._into += self._beside
        self._beside.clear()

    def _made(self, kind: BlockKind, words: Words) -> list[Part]:
        """The block of these words, by its right name."""
        if self.gathering.verbatim and not self._is_code and is_prose(words.text):
            kind = BlockKind.PARAGRAPH if kind is BlockKind.PREFORMATTED else kind
            return [(judged(kind, one.text), one) for one in cut(words)]
        before, self._before = self._before, None
        if kind is BlockKind.LIST_ITEM and before is None:
            kind = BlockKind.PARAGRAPH  # an item's second paragraph is no second item
        if kind is BlockKind.PREFORMATTED:
            before = (before or "").lstrip()  # its own blanks are what holds it together
            words = _without_margin(words)
        return [(judged(kind, words.text), words.after(before or ""))]

    def _begin_item(self, before: str) -> None:
        """An item of a list; one that begins with a list of its own shows both their numbers."""
        unused = (self._before or "").rstrip()
        self._before = f"{unused} {before.lstrip()}" if unused else before

    def _begin_in_table(self, tag: str, attributes: Mapping[str, str], around: BlockKind) -> None:
        if tag == "table":
            if len(self._tables) >= _MOST_TABLES:
                self._deeper_tables += 1
                return
            self._tables.append((Table(may_hold_figures=around in _LAID_OUT), self._into))
            self._into = self._tables[-1][0].outside
        elif self._tables and not self._deeper_tables:
            table = self._tables[-1][0]
            self._into = table.row() if tag == "tr" else table.cell(attributes)

    def _end_in_table(self, tag: str) -> None:
        if tag == "table" and self._deeper_tables:
            self._deeper_tables -= 1
        elif self._tables and not self._deeper_tables:
            if tag == "table":
                self._end_table()
            else:
                self._into = self._tables[-1][0].outside

    def _end_table(self) -> None:
        table, self._into = self._tables.pop()
        self._into += table.parts()


def judged(kind: BlockKind, words: str) -> BlockKind:
    """The kind that the words themselves show, where the markup said no more than that it is text."""
    return kind_by_words(words) or kind if kind in _JUDGED else kind


def _without_margin(words: Words) -> Words:
    """Lines without the blanks that all of them begin with, where these are the source's and not their author's."""
    margin = min(len(line) - len(line.lstrip(" ")) for line in words.text.split("\n") if line)
    if margin < _SOURCES_MARGIN or words.links:
        return words
    return Words("\n".join(line[margin:] for line in words.text.split("\n")))


def _drop_repeated(parts: list[Part], start: int) -> None:
    """Takes away what describes a picture in the words of the caption that stands under it."""
    captions = " ".join(words.text for kind, words in parts[start:] if kind is BlockKind.CAPTION).casefold()
    if captions:
        parts[start:] = [part for part in parts[start:] if not _says_no_more(part, captions)]


def _says_no_more(part: Part, captions: str) -> bool:
    described = part[1].text.partition(": ")[2].rstrip("]").casefold()
    return part[0] is BlockKind.MEDIA and described in captions

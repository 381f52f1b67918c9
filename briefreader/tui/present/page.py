"""An article broken into lines: every line knows where its words stand in the article's text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from briefreader.tui.present.ink import Role


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page."""

    text: str = ""
    role: Role = Role.TEXT
    start: int = -1  # offset of `text` in the article's text; -1 for words that are not the article's body
    lead: str = ""  # stands before the words: a bullet, a side bar, or the blanks under it
    mark: str = ""  # stands in the margin
    right: str = ""  # stands in the right margin
    after: str = ""  # stands behind the words, dimmer: it is no part of them
    statement: str | None = None  # whose note or orphan this is

    @property
    def end(self) -> int:
        """The offset after the last character."""
        return self.start + len(self.text)

    @property
    def in_text(self) -> bool:
        """Whether the words are the article's body."""
        return self.start >= 0


class PlaceOnPage(NamedTuple):
    """Where a page is read on: an offset in the text, and for what stands above the text the row."""

    offset: int  # 0 above the text
    row: int


@dataclass(frozen=True)
class Page:
    """All lines of an article at one width."""

    lines: tuple[Line, ...] = ()
    _rows: tuple[int, ...] = field(init=False)  # of the lines that are the article's body …
    _starts: tuple[int, ...] = field(init=False)  # … and where each begins, ascending

    def __post_init__(self) -> None:
        rows = tuple(row for row, line in enumerate(self.lines) if line.in_text)
        object.__setattr__(self, "_rows", rows)
        object.__setattr__(self, "_starts", tuple(self.lines[row].start for row in rows))

    def row_at(self, offset: int) -> int:
        """The row that shows the character at `offset`, or the last one before it; 0 where there is no text."""
        at = bisect_right(self._starts, offset) - 1
        return self._rows[max(0, at)] if self._rows else 0

    def offset_at(self, row: int) -> int:
        """Where the text begins that stands at `row` or under it; 0 above the text, the last line's start below."""
        if not self._rows or row <= 0:
            return 0
        return self._starts[min(bisect_right(self._rows, row - 1), len(self._rows) - 1)]

    def place_at(self, row: int) -> PlaceOnPage:
        """What stands at `row`, to be found again on the page of another width."""
        return PlaceOnPage(self.offset_at(row) if row > self.row_at(0) else 0, row)

    def row_of(self, place: PlaceOnPage) -> int:
        """The row at which that stands."""
        return self.row_at(place.offset) if place.offset else place.row

    def beside(self, offset: int, by: int) -> int:
        """The offset `by` lines of the body further down, below (or above) `offset`; that of the edge at the edge."""
        if not self._rows:
            return offset
        at = max(0, bisect_right(self._starts, offset) - 1)
        column = offset - self._starts[at]
        line = self.lines[self._rows[max(0, min(at + by, len(self._rows) - 1))]]
        return min(line.start + column, max(line.start, line.end - 1))

    def rows_of(self, start: int, end: int) -> Iterator[int]:
        """The rows that show characters of [start, end)."""
        for at in range(max(0, bisect_right(self._starts, start) - 1), len(self._rows)):
            line = self.lines[self._rows[at]]
            if line.start >= end:
                return
            if line.end > start:
                yield self._rows[at]

    def copied(self, text: str, first: tuple[int, int], last: tuple[int, int]) -> str:
        """The words from (row, character) `first` to `last`; body lines are joined as `text` has them."""
        rows = range(max(0, first[0]), min(last[0], len(self.lines) - 1) + 1)
        pieces = []
        for row in rows:
            line = self.lines[row]
            start = first[1] if row == first[0] else 0
            pieces.append(line.text[max(0, start) : max(0, last[1])] if row == last[0] else line.text[max(0, start) :])
        joins = [self._between(text, one, other) for one, other in pairwise(rows)]
        return "".join(piece + join for piece, join in zip(pieces, [*joins, ""], strict=True))

    def _between(self, text: str, row: int, following: int) -> str:
        """What stands between two rows: what the text has there, else a line's end."""
        one, other = self.lines[row], self.lines[following]
        return text[one.end : other.start] if one.in_text and other.in_text else "\n"

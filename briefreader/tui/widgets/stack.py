"""Rows standing on each other: which row holds a line, and on which line a row begins."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import Protocol


class Stack(Protocol):
    """Where rows stand, in lines from the top."""

    @property
    def lines(self) -> int:
        """How many lines all rows fill."""

    def top(self, row: int) -> int:
        """The first line of `row`."""

    def height(self, row: int) -> int:
        """How many lines `row` fills, the air under it included."""

    def row_at(self, line: int) -> int:
        """The row that holds `line`."""


class Even:
    """Rows of one height: nothing to remember, however many there are."""

    def __init__(self, count: int, height: int) -> None:
        self._count, self._height = count, height

    @property
    def lines(self) -> int:
        """How many lines all rows fill."""
        return self._count * self._height

    def top(self, row: int) -> int:
        """The first line of `row`."""
        return row * self._height

    def height(self, row: int) -> int:
        """The height of every row, the last one's too."""
        return min(self._height, self.lines - self.top(row))

    def row_at(self, line: int) -> int:
        """The row that holds `line`."""
        return line // self._height


class Uneven:
    """Rows each of its own height, for the short lists."""

    def __init__(self, heights: Iterable[int]) -> None:
        self._tops = [0, *accumulate(heights)]

    @property
    def lines(self) -> int:
        """How many lines all rows fill."""
        return self._tops[-1]

    def top(self, row: int) -> int:
        """The first line of `row`."""
        return self._tops[row]

    def height(self, row: int) -> int:
        """How many lines `row` fills."""
        return self._tops[row + 1] - self._tops[row]

    def row_at(self, line: int) -> int:
        """The row that holds `line`."""
        return bisect_right(self._tops, line) - 1

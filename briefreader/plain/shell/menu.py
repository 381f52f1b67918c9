"""Numbered rows: told a page at a time, chosen from by number."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from briefreader.plain.shell.refusal import RefusalError
from briefreader.wording.counts import counted
from briefreader.wording.marks.export_scopes import Scope

PAGE = 20


@dataclass(slots=True)
class Menu:
    """What numbers mean until other rows are told."""

    noun: str  # what a row is: "article"
    title: str
    count: int
    rows: Callable[[int, int], Sequence[str]]  # up to so many (second) from the one at (first) on, numbers included
    choose: Callable[[int], None]  # hears a number, from 1
    about: str = ""  # more about all of them: "17 unread"
    empty: str = ""  # what is told instead where there is none
    highest: int = 0  # where numbers go beyond `count`, because rows are left out
    scope: Scope | None = None  # what an export may keep to while these rows are told
    told: int = 0

    def begin(self) -> list[str]:
        """The first page, with what the numbers are for."""
        self.told = 0
        if not self.count:
            return [self.empty]
        lines = self._page(f"{self.title}, ", f", {self.about}" if self.about else "")
        return [*lines, "Enter tells more."] if self.told < self.count else lines

    def more(self) -> list[str]:
        """The next page."""
        if self.told >= self.count:
            return [f"That was all: {counted(self.count, self.noun)}."]
        return self._page("", "")

    def chosen(self, number: int) -> None:
        """Does what the row is for.  Raises RefusalError for a number that no row has."""
        highest = self.highest or self.count
        if not 1 <= number <= highest:
            there = f"1 to {highest} are there" if highest else "there is none"
            raise RefusalError(f"There is no {self.noun} {number}: {there}.")
        self.choose(number)

    def _page(self, before: str, after: str) -> list[str]:
        start = self.told
        lines = self.rows(start, PAGE)
        self.told += len(lines)
        return [f"{before}{start + 1} to {self.told} of {self.count}{after}.", *lines]


def numbered(lines: Sequence[str], start: int = 0) -> list[str]:
    """ "1. …", "2. …"; `start` rows stand before them."""
    return [f"{number}. {line}" for number, line in enumerate(lines, start + 1)]


def menu(
    noun: str, title: str, lines: Sequence[str], choose: Callable[[int], None], about: str = "", empty: str = ""
) -> Menu:
    """One of rows that are all at hand."""
    rows = numbered(lines)
    return Menu(noun, title, len(rows), lambda start, count: rows[start : start + count], choose, about, empty)

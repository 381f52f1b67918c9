"""The list that the reader begins with, as far as the first paint needs it: quick, however many articles there are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from briefreader.domain.errors import QueryError
from briefreader.domain.news.headline import Headline
from briefreader.domain.reading.reader_state import ReaderState, read
from briefreader.domain.search.query import EVERYTHING, Query, parsed
from briefreader.library.articles import counts, headlines
from briefreader.services.home.open import Opened

STATE = "reader state"
"""What the reader's state is remembered under."""


def remembered_state(opened: Opened) -> ReaderState:
    """Where the reader was; the start, where nothing is known."""
    return read(opened.recall(STATE))


class FirstList(Protocol):
    """A screen's source of headlines."""

    def __len__(self) -> int:
        """How many there are."""

    def window(self, start: int, count: int) -> Sequence[Headline]:
        """Up to `count` of them from `start` on."""

    def index_of(self, id: str) -> int | None:
        """Where an article stands in the list."""


class FrontPage:
    """All articles, newest first: they are counted, and only those that are seen are read."""

    def __init__(self, opened: Opened) -> None:
        self._db = opened.library
        self._count = counts.totals(self._db).articles

    def __len__(self) -> int:
        return self._count

    def window(self, start: int, count: int) -> Sequence[Headline]:
        """Up to `count` rows from `start` on."""
        return headlines.rows(self._db, headlines.newest(self._db, count, start))

    def index_of(self, id: str) -> int | None:
        """Where an article stands in the list."""
        return headlines.newer_than(self._db, id)


def first_list(opened: Opened, state: ReaderState) -> FirstList:
    """The list that the reader was in; all articles where it holds none any more."""
    query = query_of(state)
    if query != EVERYTHING:
        from briefreader.services.reading.headline_source import (
            HeadlineSource,  # late: most readers begin with all articles
        )

        found = HeadlineSource(opened, query, state.best)
        if len(found):
            return found
    return FrontPage(opened)


def query_of(state: ReaderState) -> Query:
    """What the reader's list looks for; everything where its words are not understood any more."""
    try:
        return parsed(state.words)
    except QueryError:
        return EVERYTHING

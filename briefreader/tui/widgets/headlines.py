"""The list of articles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Protocol

from textual.message import Message
from textual.reactive import reactive

from briefreader.domain.news.headline import Headline
from briefreader.domain.search.query import EVERYTHING, Query
from briefreader.tui.present.headlines import Shape, headline_lines, shaped
from briefreader.tui.present.ink import Runs
from briefreader.tui.widgets.line_list import LineList
from briefreader.tui.widgets.stack import Even, Stack

_PAGE = 64
_PAGES_KEPT = 16


class HeadlineSource(Protocol):
    """Headlines by their place in a list; a window is quick to get, wherever it lies."""

    def __len__(self) -> int:
        """How many there are."""

    def window(self, start: int, count: int) -> Sequence[Headline]:
        """`count` of them from `start`, fewer at the end."""

    def index_of(self, id: str) -> int | None:
        """The place of one of them."""


class Headlines(LineList):
    """Articles as a list: mark and title, particulars, the reader's marks."""

    BORDER_TITLE = "Headlines"

    class Highlighted(Message):
        """The cursor has come to another article."""

        def __init__(self, article_id: str) -> None:
            super().__init__()
            self.article_id = article_id

    class Opened(Message):
        """The article is to be read."""

        def __init__(self, article_id: str) -> None:
            super().__init__()
            self.article_id = article_id

    asked: reactive[Query] = reactive(EVERYTHING, init=False, repaint=False)
    """What the list answers: its words are marked in the titles."""

    def __init__(self, now: Callable[[], datetime] = lambda: datetime.now(UTC), *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.now = now
        self._source: HeadlineSource | None = None
        self._pages: dict[int, Sequence[Headline]] = {}
        self._told: str | None = None
        self._shape = Shape(2, 1)

    @property
    def count(self) -> int:
        """How many headlines there are."""
        return len(self._source) if self._source else 0

    @property
    def current(self) -> Headline | None:
        """The headline under the cursor."""
        return self._row(self.cursor) if self.count else None

    @property
    def on_screen(self) -> list[Headline]:
        """The headlines that can be seen, from the top."""
        if not self._stack.lines:
            return []
        top = self.scroll_offset.y
        rows = range(self._stack.row_at(top), self._stack.row_at(top + self.inner_height - 1) + 1)
        return [found for row in rows if row < self.count and (found := self._row(row))]

    def show(self, source: HeadlineSource, keep: str | None = None, row: int = 0) -> None:
        """Another list, or the same grown: the cursor goes to the article `keep` where it is in it, else to `row`."""
        self._source = source
        self._pages.clear()
        found = source.index_of(keep) if keep else None
        self.restack(row if found is None else found)
        self._tell()

    def refresh_rows(self) -> None:
        """The rows have changed (read marks, counts, new articles): draws them, the cursor stays on its article."""
        self._pages.clear()
        kept = self._source.index_of(self._told) if self._source and self._told else None
        self.restack(kept)
        self._tell()

    def go_to(self, article_id: str) -> bool:
        """The cursor to an article; False when it is not in the list."""
        row = self._source.index_of(article_id) if self._source else None
        if row is not None:
            self.go(row)
        return row is not None

    def choose(self) -> None:
        """Opens the article under the cursor."""
        if self.current:
            self.post_message(self.Opened(self.current.id))

    def highlighted(self) -> None:
        """Reports the article the cursor is on."""
        self._tell()

    def stacked(self) -> Stack:
        """All rows have one height, which follows from the pane's size."""
        self._shape = shaped(self.inner_width, self.inner_height)
        return Even(self.count, self._shape.height)

    def drawn(self, row: int) -> Sequence[Runs]:
        """The lines of one headline; its age is worked out here, when it is drawn."""
        found = self._row(row)
        if found is None:
            return ()
        return headline_lines(found, self.inner_width, self._shape, self.now(), self.is_lit(row), self.asked)

    def _row(self, row: int) -> Headline | None:
        """One row through its page of the source; None where the source turned out shorter than it said."""
        number, at = divmod(row, _PAGE)
        if self._source and number not in self._pages:
            if len(self._pages) >= _PAGES_KEPT:
                self._pages.pop(next(iter(self._pages)))
            self._pages[number] = self._source.window(number * _PAGE, _PAGE)
        page = self._pages.get(number, ())
        return page[at] if at < len(page) else None

    def _tell(self) -> None:
        now = self.current.id if self.current else None
        if now is not None and now != self._told:
            self.post_message(self.Highlighted(now))
        self._told = now

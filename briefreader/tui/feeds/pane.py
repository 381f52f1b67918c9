"""The list of feeds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from textual.message import Message

from briefreader.domain.news.feed import FeedRow
from briefreader.tui.feeds.rows import FeedLine, feed_lines, feed_lines_of, name_column
from briefreader.tui.present.ink import Runs
from briefreader.tui.widgets.line_list import LineList
from briefreader.tui.widgets.stack import Stack, Uneven


class FeedsList(LineList):
    """One row a feed."""

    class Highlighted(Message):
        """The cursor has come to another feed."""

    class Opened(Message):
        """The articles of the feed are to be listed."""

    def __init__(self, now: Callable[[], datetime], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._now = now
        self._rows: tuple[FeedLine, ...] = ()
        self._column = 0

    @property
    def count(self) -> int:
        """How many feeds there are."""
        return len(self._rows)

    @property
    def current(self) -> FeedRow | None:
        """The feed under the cursor."""
        return self._rows[self.cursor].feed if self._rows else None

    @property
    def below(self) -> str:
        """The address of the feed beneath the cursor; of the one above it at the end."""
        others = self._rows[self.cursor + 1 :] or self._rows[: self.cursor][-1:] or self._rows[:1]
        return others[0].feed.url if others else ""

    def show(self, feeds: Sequence[FeedRow], keep: str = "") -> None:
        """Other feeds, or others counts in them; the cursor stays on its feed, or goes to the one at `keep`."""
        wanted = keep or (self.current.url if self.current else "")
        self._rows = feed_lines_of(feeds)
        self._column = name_column(self._rows)
        self.restack(next((at for at, row in enumerate(self._rows) if row.feed.url == wanted), None))
        self.highlighted()

    def stacked(self) -> Stack:
        """A row is higher where a part of the list begins."""
        return Uneven(row.height(self.inner_width) for row in self._rows)

    def drawn(self, row: int) -> Sequence[Runs]:
        """The lines of one feed."""
        return feed_lines(self._rows[row], self.inner_width, self._column, self._now(), row == self.cursor)

    def above(self, row: int) -> int:
        """The heading of a part."""
        return self._rows[row].above

    def highlighted(self) -> None:
        """Reports the feed under the cursor."""
        self.post_message(self.Highlighted())

    def choose(self) -> None:
        """Reports that its articles are to be listed."""
        if self.current:
            self.post_message(self.Opened())

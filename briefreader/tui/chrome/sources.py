"""The pane of sources: choosing one shows its articles."""

from __future__ import annotations

from collections.abc import Sequence

from textual.message import Message

from briefreader.domain.search.query import EVERYTHING, Query
from briefreader.tui.chrome.source_rows import height, sign_at, source_lines
from briefreader.tui.present.ink import Runs
from briefreader.tui.widgets.line_list import LineList
from briefreader.tui.widgets.stack import Stack, Uneven
from briefreader.wording.counts import counted
from briefreader.wording.news.sources import Source


class Sources(LineList):
    """Lists and feeds with their unread counts."""

    BORDER_TITLE = "Sources"

    class Chosen(Message):
        """The articles of a source are to be listed."""

        def __init__(self, source: Source) -> None:
            super().__init__()
            self.source = source

    class Folded(Message):
        """What lies in a folder is to be shown, or left out."""

        def __init__(self, folder: str) -> None:
            super().__init__()
            self.folder = folder

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._rows: tuple[Source, ...] = ()
        self._chosen: Query = EVERYTHING

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    @property
    def current(self) -> Source | None:
        """The row under the cursor."""
        return self._rows[self.cursor] if self._rows else None

    def show(self, rows: tuple[Source, ...], chosen: Query, feeds: int) -> None:
        """Other rows, or other counts in them; `chosen` is the list on the screen, `feeds` how many there are."""
        self.say(counted(feeds, "feed"))
        if (rows, chosen) == (self._rows, self._chosen):
            return
        before = self.current
        self._rows, self._chosen = rows, chosen
        wanted = before.query if before else chosen
        keep = next((at for at, row in enumerate(rows) if row.query == wanted), None)
        self.restack(keep)

    def stacked(self) -> Stack:
        """A row is higher where a folder begins."""
        return Uneven(height(row) for row in self._rows)

    def drawn(self, row: int) -> Sequence[Runs]:
        """The lines of one source."""
        source = self._rows[row]
        return source_lines(source, self.inner_width, row == self.cursor, source.query == self._chosen)

    def highlighted(self) -> None:
        """The cursor alone lists nothing."""

    def choose(self) -> None:
        """Reports the source under the cursor."""
        if self.current:
            self.post_message(self.Chosen(self.current))

    def clicked(self, times: int, column: int) -> None:
        """One click is enough; on a folder's sign it folds or unfolds."""
        if self.current and self.current.folder and column == sign_at(self.current):
            self.post_message(self.Folded(self.current.folder))
        elif times == 1:
            self.choose()

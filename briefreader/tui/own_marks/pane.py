"""The list of all that the reader has marked."""

from __future__ import annotations

from collections.abc import Sequence

from textual.message import Message

from briefreader.services.marks.annotations import Annotation
from briefreader.tui.own_marks.rows import own_height, own_lines
from briefreader.tui.present.ink import Runs
from briefreader.tui.widgets.line_list import LineList
from briefreader.tui.widgets.stack import Stack, Uneven


class OwnList(LineList):
    """One row a mark; what has lost its place stands on top."""

    class Highlighted(Message):
        """The cursor has come to another mark."""

    class Opened(Message):
        """The article is to be read where the mark is."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._rows: tuple[Annotation, ...] = ()

    @property
    def count(self) -> int:
        """How many marks there are."""
        return len(self._rows)

    @property
    def current(self) -> Annotation | None:
        """The mark under the cursor."""
        return self._rows[self.cursor] if self._rows else None

    def show(self, rows: Sequence[Annotation]) -> None:
        """Other rows; the cursor stays on its mark where that is among them, else near its place."""
        before = self.current
        self._rows = tuple(rows)
        keep = next((at for at, row in enumerate(rows) if before and _same(row, before)), None)
        self.restack(keep)
        self.highlighted()

    def stacked(self) -> Stack:
        """As high as words and note need."""
        return Uneven(own_height(one, self.inner_width) for one in self._rows)

    def drawn(self, row: int) -> Sequence[Runs]:
        """The lines of one mark."""
        return own_lines(self._rows[row], self.inner_width, row == self.cursor)

    def highlighted(self) -> None:
        """Reports the mark under the cursor."""
        self.post_message(self.Highlighted())

    def choose(self) -> None:
        """Reports that it is to be opened."""
        if self.current:
            self.post_message(self.Opened())


def _same(one: Annotation, other: Annotation) -> bool:
    return one.article == other.article and (one.said and one.said.id) == (other.said and other.said.id)

"""A list drawn line by line: only the rows on the screen exist, however long it is."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

from textual import events
from textual.reactive import reactive
from textual.selection import Selection
from textual.strip import Strip

from briefreader.tui.present.ink import Ground, Role, Runs, on, run
from briefreader.tui.present.wrap import fitted
from briefreader.tui.widgets.pane import Pane
from briefreader.tui.widgets.selected_lines import selected_line, selected_text
from briefreader.tui.widgets.stack import Even, Stack


class LineList(Pane):
    """Rows with a cursor.  Subclasses give `stacked`, `drawn`, `highlighted` and `choose`."""

    empty: reactive[str] = reactive("", init=False)
    """What to say when there are no rows: one sentence that tells what to do next."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._stack: Stack = Even(0, 1)
        self._cursor = 0
        self._height = 0  # lines of the cursor's row when the rows were stacked last
        self._above: int | None = None  # lines on the screen above the cursor's row, while the pane is hidden

    @property
    @abstractmethod
    def count(self) -> int:
        """How many rows there are."""

    @abstractmethod
    def stacked(self) -> Stack:
        """Where the rows stand at the width and height of now."""

    @abstractmethod
    def drawn(self, row: int) -> Sequence[Runs]:
        """The lines of one row, without the air under it."""

    def above(self, _row: int) -> int:
        """How many of a row's lines are a heading over it, which the cursor does not colour."""
        return 0

    @abstractmethod
    def highlighted(self) -> None:
        """The cursor has come to another row."""

    @abstractmethod
    def choose(self) -> None:
        """Enter, or a click: reports the row under the cursor."""

    @property
    def cursor(self) -> int:
        """The row under the cursor; 0 in an empty list."""
        return self._cursor

    def move(self, by: int) -> None:
        """The cursor `by` rows down."""
        self.go(self._cursor + by)

    def page(self, by: float) -> None:
        """The cursor `by` pages down."""
        rows = max(1, self.inner_height // max(1, self._row_height()))
        self.go(self._cursor + (round(rows * by) or (1 if by > 0 else -1)))

    def to_start(self) -> None:
        """The cursor to the first row."""
        self.go(0)

    def to_end(self) -> None:
        """The cursor to the last row."""
        self.go(self.count - 1)

    def go(self, row: int) -> None:
        """The cursor to `row`, or the nearest there is, and a report."""
        if self.follow(max(0, min(row, self.count - 1))):
            self.highlighted()

    def follow(self, row: int) -> bool:
        """The cursor to `row` without a report; only the rows it leaves and enters are drawn again.

        Returns whether it was anywhere else.
        """
        if not 0 <= row < self.count:
            return False
        before, self._cursor = self._cursor, row
        for touched in {before, row}:
            self._forget_row(touched)
        self._reveal(row)
        return row != before

    @property
    def cursor_on_screen(self) -> tuple[int, int] | None:
        """The first and the last row of the screen that show the row under the cursor; None where none does."""
        content, first = self.content_region, self._lines_above()
        last = min(first + self._row_height(), content.height) - 1
        return (content.y + max(0, first), content.y + last) if self.count and last >= 0 else None

    @property
    def lines_above(self) -> int:
        """How many lines of the pane are above the cursor's row."""
        return self._lines_above()

    def put(self, lines: int) -> None:
        """The cursor's row comes to stand `lines` below the upper edge as soon as there are rows and a size."""
        self._above = lines

    def restack(self, keep: int | None = None) -> None:
        """After rows or sizes changed: `keep` is the row the cursor belongs on now, the screen's place is kept."""
        cursor = max(0, min(self._cursor if keep is None else keep, self.count - 1))
        above, heights = self._lines_above(), self._height
        self._cursor = cursor
        if not self.inner_width:  # it is not on the screen: the rows of before are forgotten, the place is not
            self._above, self._stack = above, Even(0, 1)
            self._strips.clear()
            return
        self._above, self._stack = None, self.stacked()
        self._height = self._row_height()
        self.set_lines(self._stack.lines)
        if self.count:
            first = max(0, self._stack.top(self._cursor) - above)
            if self._height != heights:  # rows of another height: none is to be cut in two at the upper edge
                first = self._stack.top(self._stack.row_at(first))
            self.put_at_top(first)
            self._reveal(self._cursor)
        self.forget_lines()

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        line = y + self.scroll_offset.y
        if not self.count:
            return self._empty_line(y)
        if not self._stack.lines:
            self.restack()  # the first paint comes before word of the size does
            line = y + self.scroll_offset.y
        if line >= self._stack.lines:
            return self.strip_of(())
        strip = self._line(line)
        if self.text_selection is not None:
            strip = selected_line(strip, line, self.text_selection, self.selected_look)
        return strip.apply_offsets(0, line)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The words under the mouse's selection; where it has no end here, no further than the screen shows."""
        seen = self.scroll_offset.y
        first = selection.start.y if selection.start else seen
        last = selection.end.y if selection.end else seen + self.inner_height - 1
        lines = range(max(0, first), min(last, self._stack.lines - 1) + 1)
        return selected_text(((line, self._line(line).text) for line in lines), selection), "\n"

    def on_resize(self) -> None:
        """The rows are broken anew."""
        self.restack()

    def on_click(self, event: events.Click) -> None:
        """A click moves the cursor; what a click chooses is the subclass's to say."""
        offset = event.get_content_offset(self)
        if offset is None or not self.count or self.text_selection is not None:
            return  # nothing was clicked, or words were selected
        line = offset.y + self.scroll_offset.y
        if line < self._stack.lines:
            self.go(self._stack.row_at(line))
            self.clicked(event.chain, offset.x)

    def clicked(self, times: int, _column: int) -> None:
        """The row under the cursor was clicked: twice chooses it."""
        if times == 2:
            self.choose()

    def is_lit(self, row: int) -> bool:
        """Whether `row` is to look like the one under the cursor."""
        return row == self._cursor

    def watch_empty(self) -> None:
        """Says it at once."""
        if not self.count:
            self.forget_lines()

    def _line(self, line: int) -> Strip:
        """One line of all that there are."""
        if line not in self._strips:
            self._draw(self._stack.row_at(line))
        return self._strips[line]

    def _draw(self, row: int) -> None:
        """Puts the lines of `row` among the drawn ones."""
        ground = Ground.CURSOR if self.is_lit(row) else Ground.PAGE
        lines = self.drawn(row)
        top, height = self._stack.top(row), self._stack.height(row)
        if len(self._strips) > 2000:
            self._strips.clear()  # a list of thousands was scrolled through
        for number in range(height):
            under = ground if self.above(row) <= number < len(lines) else Ground.PAGE
            self._strips[top + number] = self.strip_of(on(lines[number], under) if number < len(lines) else (), under)

    def _empty_line(self, y: int) -> Strip:
        told = fitted(self.empty, self.inner_width - 4, 8)
        return self.strip_of((run("  "), run(told[y - 1], Role.DIM)) if 1 <= y <= len(told) else ())

    def _forget_row(self, row: int) -> None:
        top = self._stack.top(row)
        self.forget_lines(range(top, top + self._stack.height(row)))

    def _lines_above(self) -> int:
        """How many lines of the screen are above the cursor's row, by the stack of before."""
        if self._above is not None:
            return self._above
        stacked = self._stack.lines > 0 and self._cursor <= self._stack.row_at(self._stack.lines - 1)
        return self._stack.top(self._cursor) - self.scroll_offset.y if stacked else 0

    def _row_height(self) -> int:
        return self._stack.height(self._cursor) if self.count else 1

    def _reveal(self, row: int) -> None:
        """Scrolls so that `row` is whole on the screen: half a page at once, so that most moves scroll nothing."""
        if not self.inner_width:
            return  # it is brought into view when the pane comes back
        top, height, seen = self._stack.top(row), self._stack.height(row), self.inner_height
        first = self.scroll_offset.y
        if top < first:
            first = max(0, top - seen // 2 if first - top <= seen else top)
            first = self._stack.top(self._stack.row_at(first))
        elif top + height - 1 > first + seen:
            first = top + height - seen // 2 if top - first <= 2 * seen else top - seen + height
            first = min(top, self._stack.top(self._stack.row_at(max(0, first - 1)) + 1))
        self.put_at_top(first)

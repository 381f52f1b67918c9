"""The article: wrapped once for a width, drawn line by line, the statements over the words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import tzinfo
from typing import NamedTuple

from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.selection import Selection
from textual.strip import Strip

from briefreader.domain.reading.reading import Reading, ReadStatement
from briefreader.domain.text.span import Span
from briefreader.tui.present.ink import Role, run
from briefreader.tui.present.page import PlaceOnPage
from briefreader.tui.present.painting import View, painted
from briefreader.tui.present.viewing import NOTHING, mentions_of, viewed
from briefreader.tui.present.word_selection import Hand, hand
from briefreader.tui.present.wrap import cut, fitted, width_of
from briefreader.tui.widgets.pane import Pane
from briefreader.tui.widgets.selecting import selected_span, selected_strip, selected_words
from briefreader.wording.counts import counted
from briefreader.wording.statements.lines import place_words

_COVERED = 2  # lines that a long sentence below the panes lies over


class _Beginning(NamedTuple):
    """Where an article is to stand that is not laid out yet."""

    article: str
    place: PlaceOnPage
    seen: bool  # whether its selected statement is to be seen


class ArticlePane(Pane):
    """One reading with its brief, statements and the reader's marks."""

    BORDER_TITLE = "Article"

    reading: reactive[Reading | None] = reactive(None, init=False, repaint=False)
    brief: reactive[tuple[Span, ...]] = reactive((), init=False, repaint=False)
    statement: reactive[str | None] = reactive(None, init=False, repaint=False)
    actor: reactive[str | None] = reactive(None, init=False, repaint=False)
    attitudes: reactive[bool] = reactive(False, init=False, repaint=False)
    hits: reactive[tuple[Span, ...]] = reactive((), init=False, repaint=False)
    hand: reactive[Hand | None] = reactive(None, init=False, repaint=False)
    links: reactive[tuple[Span, ...]] = reactive((), init=False, repaint=False)
    alike: reactive[frozenset[str]] = reactive(frozenset(), init=False, repaint=False)
    zone: reactive[tzinfo | None] = reactive(None, init=False, repaint=False)
    empty: reactive[str] = reactive("Choose a headline to read it here.", init=False)

    class StatementPicked(Message):
        """A statement was chosen in the text."""

        def __init__(self, statement_id: str) -> None:
            super().__init__()
            self.statement_id = statement_id

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._view: View = NOTHING
        self._laid_out: Reading | None = None
        self._stale = True
        self._beginning: _Beginning | None = None
        self._height = 0  # lines of the pane as of the last layout …
        self._top = 0  # … and the row at its upper edge: at another size Textual moves it before we hear of that
        self._kept: PlaceOnPage | None = None  # what was laid out to stand there; None: the reader has scrolled since

    @property
    def offset_at_top(self) -> int:
        """Where the text at the upper edge begins: the reading position to keep."""
        self._settle()
        return self._view.page.offset_at(self.scroll_offset.y)

    @property
    def at_top(self) -> PlaceOnPage:
        """What stands at the upper edge."""
        self._settle()
        return self._beginning.place if self._beginning else self._place()

    @property
    def sees_statement(self) -> bool:
        """Whether the selected statement begins on the screen."""
        self._settle()
        return self._beginning.seen if self._beginning else self._sees_statement()

    def begin_at(self, place: PlaceOnPage, seen: bool) -> None:
        """The article stands there as soon as it is laid out; `seen`: so that the selected statement is seen."""
        if self.reading is not None:
            self._beginning = _Beginning(self.reading.article.id, place, seen)
            self._unsettle()

    def scroll_to_offset(self, offset: int) -> None:
        """Puts the line that holds `offset` at the upper edge; 0 is the very top."""
        self._settle()
        self.put_at_top(self._view.page.row_at(offset) if offset > 0 else 0)

    def scroll_to_statement(self, statement_id: str) -> None:
        """Brings a statement into view: nothing moves when it is, else it comes to the upper third."""
        self._settle()
        self._show(self._view.strokes.rows.get(statement_id, ()))

    def rows_on_screen(self, statement_id: str) -> tuple[int, int] | None:
        """The first and the last row of the screen that show a statement; None where none does."""
        self._settle()
        top, content = self.scroll_offset.y, self.content_region
        shown = [row - top for row in self._view.strokes.rows.get(statement_id, ()) if 0 <= row - top < content.height]
        return (content.y + shown[0], content.y + shown[-1]) if shown else None

    def scroll_into_view(self, span: Span) -> None:
        """Brings words into view: nothing moves when they are, else they come to the upper third."""
        self._settle()
        self._show(tuple(self._view.page.rows_of(span.start, span.end)))

    def scroll_to_links(self) -> None:
        """Brings what tells who said the selected statement into view, where it and the statement fit on the screen."""
        self._settle()
        linked = (row for span in self.links for row in self._view.page.rows_of(span.start, span.end))
        rows = sorted({*linked, *self._view.strokes.rows.get(self.statement or "", ())})
        if rows and rows[-1] - rows[0] < self.inner_height - _COVERED:
            self._show((*rows, rows[-1] + _COVERED))

    def begun_by_hand(self) -> Hand | None:
        """Where marking words by hand begins: what the mouse has selected, the chosen statement, the upper edge."""
        self._settle()
        text = self.reading.article.text if self.reading else ""
        said = self._selected()
        span = selected_span(self._view, self.text_selection) if self.text_selection else None
        begun = hand(text, said.stretch.start if said and said.stretch else self.offset_at_top)
        return begun.around(span) if begun and span else begun

    def offset_beside(self, offset: int, by: int) -> int:
        """The offset that stands `by` lines below `offset`."""
        return self._view.page.beside(offset, by)

    def move(self, by: int) -> None:
        """Scrolls `by` lines."""
        self.put_at_top(self.scroll_offset.y + by)

    def page(self, by: float) -> None:
        """Scrolls `by` pages, which overlap by two lines."""
        self.put_at_top(self.scroll_offset.y + round(by * max(1, self.inner_height - 2)))

    def to_start(self) -> None:
        """To the title."""
        self.put_at_top(0)

    def to_end(self) -> None:
        """To the last line."""
        self.put_at_top(len(self._view.page.lines))

    def choose(self) -> None:
        """Takes the first statement that begins on the screen."""
        top = self.scroll_offset.y
        for row in range(top, top + self.inner_height):
            if heads := self._view.strokes.heads.get(row):
                self.post_message(self.StatementPicked(heads[0].id))
                return

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        row = y + self.scroll_offset.y
        lines = self._view.page.lines
        if not lines:
            return self._empty_line(y)
        if row >= len(lines):
            return self.strip_of(())
        if row not in self._strips:
            self._strips[row] = self.strip_of(painted(self._view, row))
        strip = self._strips[row]
        if self.text_selection is not None:
            strip = selected_strip(strip, self._view, row, self.text_selection, self.selected_look)
        return strip.apply_offsets(0, row)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The words under the mouse's selection, as the article has them."""
        text = self.reading.article.text if self.reading else ""
        return selected_words(self._view, text, selection), "\n"

    def on_resize(self) -> None:
        """Broken anew at another width: the line at the upper edge stays there, a statement that is seen is seen."""
        self._stale = True
        self._settle()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """The reader scrolls, or something is brought into view."""
        super().watch_scroll_y(old_value, new_value)
        if self.inner_height == self._height:
            self._top, self._kept = self.scroll_offset.y, None

    def on_click(self, event: events.Click) -> None:
        """A click on a statement, its mark or its note selects it; the end of a drag does not."""
        offset = event.get_content_offset(self)
        if offset is None or self.text_selection is not None:
            return
        said = self._view.said_at(offset.y + self.scroll_offset.y, offset.x)
        if said:
            self.post_message(self.StatementPicked(said.id))

    def watch_reading(self) -> None:
        """Another article, or the same with new marks."""
        self._unsettle()

    def watch_brief(self) -> None:
        """The brief belongs to the page."""
        self._unsettle()

    def watch_attitudes(self) -> None:
        """More statements, or fewer."""
        self._unsettle()

    def watch_zone(self) -> None:
        """The particulars tell the hour."""
        self._unsettle()

    def watch_empty(self) -> None:
        """Says it at once."""
        self.forget_lines()

    def watch_statement(self, before: str | None, now: str | None) -> None:
        """Only the lines of the old and the new selection are drawn again."""
        self._view = replace(self._view, statement=now)
        touched = (self._view.strokes.rows.get(statement or "", ()) for statement in (before, now))
        self.forget_lines({row for rows in touched for row in rows})
        self._tell()

    def watch_actor(self) -> None:
        """Everybody else steps back."""
        self._view = replace(self._view, actor=self.actor, mentions=mentions_of(self.reading, self.actor))
        self.forget_lines()

    def watch_hits(self) -> None:
        """Other words are searched for."""
        self._view = replace(self._view, hits=self.hits)
        self.forget_lines()

    def watch_alike(self) -> None:
        """What is like a corrected statement is marked, or no longer."""
        self._view = replace(self._view, alike=self.alike)
        self.forget_lines()

    def watch_links(self, before: tuple[Span, ...], now: tuple[Span, ...]) -> None:
        """Only the lines that hold such words are drawn again."""
        self._view = replace(self._view, links=now)
        self.forget_lines({row for span in (*before, *now) for row in self._view.page.rows_of(span.start, span.end)})

    def watch_hand(self, before: Hand | None, now: Hand | None) -> None:
        """Only lines that the marked words leave and enter are drawn again; the word at the cursor stays in view."""
        self._view = replace(self._view, hand=now.span if now else None)
        spans = [one.span for one in (before, now) if one]
        self.forget_lines({row for span in spans for row in self._view.page.rows_of(span.start, span.end)})
        if now:
            self._show(tuple(self._view.page.rows_of(now.at, now.at + 1)))
        self._tell()

    def _unsettle(self) -> None:
        """The page is to be laid out again: once, however many attributes change together."""
        self._stale = True
        self.call_later(self._settle)

    def _settle(self) -> None:
        """Lays the page out if anything has changed, and keeps the place in the same article."""
        if not self._stale or not self.inner_width:
            return
        self._stale = False
        place, seen = self._wanted_place()
        self._view = viewed(
            self.reading,
            self.brief,
            self.inner_width,
            self.statement,
            self.actor,
            self.attitudes,
            self.zone,
            coloured=not self.app.no_color,
        )
        fixed = self.hand.span if self.hand else None
        self._view = replace(self._view, hits=self.hits, hand=fixed, links=self.links, alike=self.alike)
        self._laid_out = self.reading
        self.set_lines(len(self._view.page.lines))
        self.put_at_top(self._view.page.row_of(place))
        if seen:
            self._show(self._view.strokes.rows.get(self.statement or "", ()))
        self._height, self._top = self.inner_height, self.scroll_offset.y
        self._beginning, self._kept = None, place
        self.forget_lines()
        self._tell()

    def _wanted_place(self) -> tuple[PlaceOnPage, bool]:
        """What is to stand at the upper edge of the next layout, and whether the selected statement is to be seen."""
        begins, article = self._beginning, self.reading and self.reading.article.id
        if begins and begins.article == article:
            return begins.place, begins.seen
        if self._laid_out is None or self._laid_out.article.id != article:
            return PlaceOnPage(0, 0), False
        return self._place(), self._sees_statement()

    def _place(self) -> PlaceOnPage:
        """What stands at the upper edge.

        A line that was broken anew begins with other words: where nobody has scrolled since, the words from before
        count, or the text would creep a line with every change of size.
        """
        return self._view.page.place_at(self._top) if self._kept is None else self._kept

    def _sees_statement(self) -> bool:
        rows = self._view.strokes.rows.get(self.statement or "", ())
        return bool(rows) and self._top <= rows[0] < self._top + self._height

    def _show(self, rows: Sequence[int]) -> None:
        """Brings these rows into view."""
        top, seen = self.scroll_offset.y, self.inner_height
        if rows and not (top <= rows[0] and rows[-1] < top + seen):
            self.put_at_top(rows[0] - min(seen // 3, max(0, seen - (rows[-1] - rows[0] + 1))))

    def _selected(self) -> ReadStatement | None:
        return self._view.statements.get(self.statement or "")

    def _tell(self) -> None:
        """Where the selected statement is, of what kind, and why it is given to its speaker."""
        room = max(1, self.inner_width - 2)
        words = ""
        if self.reading:
            words = place_words(self.reading, self._selected(), self.attitudes, lambda told: width_of(told) <= room)
        if self.hand:
            words = f"marking by hand · {counted(self.hand.words, 'word')}"
        self.say(cut(words, room))

    def _empty_line(self, y: int) -> Strip:
        told = fitted(self.empty, self.inner_width - 4, 8) if self.reading is None else []
        return self.strip_of((run("  "), run(told[y - 1], Role.DIM)) if 1 <= y <= len(told) else ())

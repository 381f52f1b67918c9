"""A whole screen with one list: a heading over it, the particulars of the row under the cursor beneath it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from briefreader.services.desk import Desk
from briefreader.tui.base.application import Showing
from briefreader.tui.base.command_screen import CommandScreen, Result
from briefreader.tui.chrome.footer import Footer
from briefreader.tui.chrome.hints import hint, offered, while_writing
from briefreader.tui.dialogs.filter import Narrowing
from briefreader.tui.dialogs.panel import Panel
from briefreader.tui.dialogs.stack import Asking
from briefreader.tui.keys.keymap import Keymap
from briefreader.tui.present.plain import assembled
from briefreader.tui.present.tones import CHIP, QUIET
from briefreader.tui.widgets.line_list import LineList
from briefreader.tui.widgets.passing_screen import PassingScreen


class ListScreen(CommandScreen[Result], PassingScreen[Result]):
    """Subclasses give the list, their commands and what stands beneath."""

    HINTS: Sequence[str] = ()
    """Commands that the footer offers, most useful first."""

    NARROWED_BY: str = ""
    """Which words the list can be narrowed to, told beneath the line that asks for them."""

    def __init__(self, keys: Keymap, rows: LineList, title: str, desk: Desk) -> None:
        super().__init__(keys)
        self.rows = rows
        self.title_words = title
        self.body = Vertical(id="body")
        self.footer = Footer(id="footer")
        self.asking = Asking(self, self, keys, desk.drafts)
        self.narrowing = Narrowing(self.asking, self.NARROWED_BY, self.fill)
        self._heading = Static(id="heading", markup=False)
        self._detail = Static(id="detail", markup=False)
        self.commands = {**self._moves(), **self.own_commands(), **Showing(self, desk).commands()}

    def own_commands(self) -> Mapping[str, Callable[[], None]]:
        """What the screen can do beside moving, by id of the table."""
        return {}

    def fill(self) -> None:
        """Shows the rows that hold the words of `narrowing`."""

    def compose(self) -> ComposeResult:
        """Heading, list, particulars, footer."""
        yield self._heading
        with self.body:
            yield self.rows
            yield self._detail
        yield self.footer

    def on_mount(self) -> None:
        """The list has the keys."""
        self.footer.help = hint("help", self.keys)
        self.refocus()
        self.offer()

    def refocus(self) -> None:
        """The list has the keys again."""
        self.set_focus(self.rows)

    def offer(self) -> None:
        """The footer's hints for the row under the cursor."""
        if self.asking.open:
            self.footer.offered = while_writing(self.asking.writing, self.keys)
        else:
            self.footer.offered = offered(self.HINTS, self.situation, self.keys)

    def tell(self, words: str, detail: Content) -> None:
        """What stands over the list, and beneath it."""
        self._heading.update(assembled((" briefreader ", CHIP), "  ", (self.title_words, "bold"), "  ", (words, QUIET)))
        self._detail.update(detail)

    @on(Panel.Closed)
    def _answered(self) -> None:
        self.asking.close()
        self.offer()

    def _moves(self) -> Mapping[str, Callable[[], None]]:
        rows = self.rows
        return {
            "down": partial(rows.move, 1),
            "up": partial(rows.move, -1),
            "half_page_down": partial(rows.page, 0.5),
            "half_page_up": partial(rows.page, -0.5),
            "page_down": partial(rows.page, 1),
            "page_up": partial(rows.page, -1),
            "to_start": rows.to_start,
            "to_end": rows.to_end,
            "open": rows.choose,
            "search": self.narrowing.ask,
            "back": self._leave,
            "close": self._close,
        }

    def _leave(self) -> None:
        self.dismiss(None)

    def _close(self) -> None:
        """What asks is closed first, then the screen."""
        if self.asking.open:
            self.say(self.asking.give_up())
        else:
            self._leave()

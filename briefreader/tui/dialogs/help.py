"""All commands with their keys, made from the table; letters narrow them."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from briefreader.tui.dialogs.outside import outside
from briefreader.tui.dialogs.scrolling import SCROLLING, scrolled
from briefreader.tui.keys.commands import Where
from briefreader.tui.keys.key_sequence import KeyReader
from briefreader.tui.keys.keymap import Keymap, pressed
from briefreader.tui.present.help_page import help_page, narrowed, sections
from briefreader.tui.present.plain import joined, plain, styled
from briefreader.tui.present.tones import BAD, QUIET
from briefreader.tui.present.wrap import wrapped
from briefreader.tui.widgets.passing_screen import PassingScreen

_OPENED = ("palette", "help")
"""Commands whose letters are theirs before anything is typed."""


class _Filter(Input):
    """Letters are typed; the keys that move, and those of a few commands before any letter, go on to the screen."""

    def __init__(self, keys: Keymap) -> None:
        super().__init__(placeholder="type to narrow", compact=True, select_on_focus=False)
        self.cursor_blink = False
        self._keys = keys

    async def _on_key(self, event: events.Key) -> None:
        command = self._keys.command((pressed(event.key, event.character),))
        if command in SCROLLING and (not event.is_printable or (event.key == "space" and not self.value)):
            wanted = event.key not in ("home", "end", "backspace") or not self.value
        else:
            wanted = command in _OPENED and not (event.is_printable and self.value)
        if wanted:
            event.prevent_default()  # it bubbles on to the screen
        else:
            await super()._on_key(event)


class Help(ModalScreen[str | None], PassingScreen[str | None]):
    """One page to scroll through and to narrow.  Ends with the palette's command where that was asked for, or None."""

    AUTO_FOCUS = "Input"

    def __init__(self, keys: Keymap, place: Where) -> None:
        """`place`: the screen that one comes from."""
        super().__init__()
        self._keys = keys
        self._reader = KeyReader(keys)
        self._sections = sections(place)
        self._line = _Filter(keys=keys)

    def compose(self) -> ComposeResult:
        """A line to type in, and a page under it."""
        with Vertical(id="help") as frame:
            frame.border_title = plain("Keys and commands")
            manual = self._keys.shown("manual")
            frame.border_subtitle = plain(f"Esc closes · {manual} manual · [keys] in config.toml changes them")
            yield self._line
            with VerticalScroll(can_focus=False):
                yield Static(id="help-page")

    def on_resize(self) -> None:
        """The lines are broken for the width of now."""
        self.call_after_refresh(self._show)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Other letters: what holds them, from the top."""
        event.stop()
        self._show()
        self.query_one(VerticalScroll).scroll_home(animate=False)

    async def on_key(self, event: events.Key) -> None:
        """The moving keys scroll; Enter, Esc and the key that opened it close."""
        event.stop()
        event.prevent_default()
        command, _ = self._reader.heard(pressed(event.key, event.character), Where.READING)
        if command == "quit":
            await self.app.run_action("app.quit")
        elif command in ("palette", "manual"):
            self.dismiss(command)
        elif command in ("close", "help", "open"):
            self.dismiss(None)
        elif command:
            scrolled(self.query_one(VerticalScroll), command)

    def on_click(self, event: events.Click) -> None:
        """A click outside closes."""
        if outside(self, event):
            self.dismiss(None)

    def _show(self) -> None:
        width = self.query_one(VerticalScroll).scrollable_content_region.width
        words = self._line.value
        found = narrowed(self._sections, words, self._keys)
        page = help_page(found, self._keys, width) if found else styled("No command or key is called that.", QUIET)
        complaints = [] if words else self._complaints(width)
        self.query_one("#help-page", Static).update(joined([*complaints, page], "\n\n"))

    def _complaints(self, width: int) -> list[Content]:
        """What the person's own keys do not do as they may have meant it: at the start there was no room for all."""
        lines = [
            styled(one[start:end], BAD) for one in self._keys.complaints for start, end in wrapped(one, max(10, width))
        ]
        return [joined(lines)] if lines else []

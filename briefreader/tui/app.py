"""The application: one screen, our themes, and an end that keeps what was begun."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from contextlib import suppress
from pathlib import PurePath
from typing import ClassVar

from textual import events
from textual.app import App
from textual.filter import LineFilter
from textual.screen import Screen

from briefreader.domain.clean import clean
from briefreader.domain.errors import LibraryError
from briefreader.services.desk import Desk
from briefreader.tui import ascii
from briefreader.tui.ascii import AsciiMarks
from briefreader.tui.keymap import keymap
from briefreader.tui.screens.reading import ReadingScreen
from briefreader.tui.themes import OURS, REMEMBERED_AS, beginning


class ReaderApp(App[int]):
    """The reader at one desk.  Whoever runs it stops the desk afterwards."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["styles/panes.tcss", "styles/frame.tcss", "styles/dialogs.tcss"]
    ENABLE_COMMAND_PALETTE = False
    TITLE = "briefreader"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._reading: ReadingScreen | None = None
        self._ascii = AsciiMarks() if ascii.wanted(desk.settings.ui.marks) else None
        for theme in OURS:
            self.register_theme(theme)
        self._begin_with(beginning(desk.settings.ui.theme, desk.recall(REMEMBERED_AS), self.available_themes))

    def _begin_with(self, name: str) -> None:
        """The theme of the first paint: nothing is styled yet, so nothing needs to be styled again."""
        theme = self.available_themes[name]
        if theme.ansi:  # whose colours are the terminal's: Textual changes more than styles for it
            self.theme = name
            return
        self.set_reactive(ReaderApp.theme, name)
        for mark, holds in ((f"-theme-{name}", True), ("-dark-mode", theme.dark), ("-light-mode", not theme.dark)):
            self.set_class(holds, mark, update=False)
        self.stylesheet.set_variables(self.get_css_variables())

    def get_default_screen(self) -> Screen[None]:
        """The reading screen, which is there from the first paint."""
        self._reading = ReadingScreen(self, self._desk, keymap(self._desk.settings.keys))
        return self._reading

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's own, and ASCII for all that is drawn where it is asked for."""
        filters = super().get_line_filters()
        return [*filters, self._ascii] if self._ascii else filters

    def on_mount(self) -> None:
        """What was made at the start stays for good: the collector need not look at it again."""
        self.call_after_refresh(_collect_from_now_on)

    def on_exit_app(self) -> None:
        """The end, whoever asks for it (a key, a signal, a browser that is gone): keeps the place and the draft."""
        if self._reading is not None and self._reading.is_mounted:
            self._reading.leave()

    async def on_event(self, event: events.Event) -> None:
        """What is pasted was written by anybody: it is cleaned before a line that is typed in shows it."""
        if isinstance(event, events.Paste):
            event.text = clean(event.text)
        await super().on_event(event)

    def copy_to_clipboard(self, text: str) -> None:
        """What is copied, always by a key of the reader's, may be pasted where it is obeyed."""
        super().copy_to_clipboard(clean(text))

    def keep_begun(self) -> None:
        """After the end, which may have been a crash: what was being written a moment ago is kept all the same."""
        if self._reading is not None:
            with suppress(LibraryError):  # then it is among the drafts that the disk did not take
                self._reading.asking.keep()

    async def action_quit(self) -> None:
        """C-q, wherever the keys are."""
        self.exit(0)

    def action_help_quit(self) -> None:
        """C-c copies a selection; without one it says how to leave."""
        if self._reading is not None:
            self._reading.tell_how_to_quit()


def _collect_from_now_on() -> None:
    gc.freeze()
    gc.enable()

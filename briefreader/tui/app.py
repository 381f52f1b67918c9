"""The application: the list first, then the main screen; our themes, and an end that keeps what was begun."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from pathlib import PurePath
from typing import ClassVar

from textual import events
from textual.app import App
from textual.filter import LineFilter
from textual.screen import Screen

from briefreader.config.settings import Ui
from briefreader.domain.errors import BriefreaderError
from briefreader.domain.text.clean import clean
from briefreader.tui.screens.first_paint import FirstScreen
from briefreader.tui.screens.main import MainScreen
from briefreader.tui.terminal import ascii, no_color
from briefreader.tui.terminal.ascii import AsciiMarks
from briefreader.tui.themes import OURS, beginning


class ReaderApp(App[int]):
    """Paints what there is to paint at once, and has the main screen built, which takes longer, after that.

    Whoever runs it closes the main screen afterwards.
    """

    CSS_PATH: ClassVar[list[str | PurePath]] = ["styles/panes.tcss", "styles/frame.tcss"]
    ENABLE_COMMAND_PALETTE = False
    TITLE = "briefreader"

    def __init__(
        self, ui: Ui, theme: str, build: Callable[[App[int]], MainScreen], first: FirstScreen | None = None
    ) -> None:
        """`theme`: the one chosen last; without a `first` screen the main one is the first."""
        super().__init__(css_path=None if first else [*self.CSS_PATH, "styles/dialogs.tcss"])
        self._build = build
        self._first = first
        self.main: MainScreen | None = None
        self.failure: BriefreaderError | None = None
        self.no_color = no_color.wanted()
        self._ascii = AsciiMarks() if ascii.wanted(ui.marks) else None
        for one in OURS:
            self.register_theme(one)
        self._begin_with(beginning(ui.theme, theme, self.available_themes))

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
        """What is there from the first paint."""
        return self._first or self._built()

    def _built(self) -> MainScreen:
        self.main = self._build(self)
        return self.main

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's own, or none of the colours; and ASCII for all that is drawn where it is asked for."""
        filters = [no_color.Colourless()] if self.no_color else super().get_line_filters()
        return [*filters, self._ascii] if self._ascii else filters

    def get_css_variables(self) -> dict[str, str]:
        """The theme's, and the attribute of quiet words where no colour can make them so."""
        return {**super().get_css_variables(), "quiet": "dim" if self.no_color else "not dim"}

    def on_mount(self) -> None:
        """The first screen makes way once it is painted."""
        self.call_after_refresh(self.call_later, self._furnish)

    async def _furnish(self) -> None:
        """The main screen, and the keys that were pressed before it came: those since then wait their turn."""
        if self._first is not None:
            try:
                main = self._built()
            except BriefreaderError as failure:
                self.failure = failure
                self.exit(1)
                return
            await self.push_screen(main)
            for key in self._first.typed:
                main.post_message(key)
        self.call_after_refresh(_collect_from_now_on)

    def on_exit_app(self) -> None:
        """The end, whoever asks for it (a key, a signal, a browser that is gone): keeps the place and the draft."""
        if self.main is not None and self.main.is_mounted:
            self.main.leave()

    async def on_event(self, event: events.Event) -> None:
        """What is pasted was written by anybody: it is cleaned before a line that is typed in shows it."""
        if isinstance(event, events.Paste):
            event.text = clean(event.text)
        await super().on_event(event)

    def copy_to_clipboard(self, text: str) -> None:
        """What is copied, always by a key of the reader's, may be pasted where it is obeyed."""
        super().copy_to_clipboard(clean(text))

    async def action_quit(self) -> None:
        """C-q, wherever the keys are."""
        self.exit(0)

    def action_help_quit(self) -> None:
        """C-c copies a selection; without one it says how to leave."""
        if self.main is not None:
            self.main.tell_how_to_quit()


def _collect_from_now_on() -> None:
    """What was made at the start stays for good: the collector need not look at it again."""
    gc.freeze()
    gc.enable()

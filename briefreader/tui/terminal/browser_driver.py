"""The screen of a reader that is shown in a browser: Textual's web driver, which `serve` speaks to over pipes."""

from __future__ import annotations

import contextlib

from textual.drivers.web_driver import WebDriver
from textual.messages import ExitApp
from textual.theme import Theme


class BrowserDriver(WebDriver):
    """Ends the reader when nobody is left at the other end of its pipes; paints the page around the cells."""

    def start_application_mode(self) -> None:
        """Begins, and follows the theme."""
        super().start_application_mode()
        self._app.theme_changed_signal.subscribe(self._app, self._ground)
        self._ground(self._app.current_theme)

    def run_input_thread(self) -> None:
        """Hears keys until the input ends."""
        super().run_input_thread()
        if not self.exit_event.is_set():
            self._app.post_message(ExitApp())

    def write(self, data: str) -> None:
        """Shows it, if anybody looks."""
        with contextlib.suppress(BrokenPipeError):
            super().write(data)

    def write_meta(self, data: dict[str, object]) -> None:
        """Says it, if anybody listens."""
        with contextlib.suppress(BrokenPipeError):
            super().write_meta(data)

    def _ground(self, theme: Theme) -> None:
        """The terminal's own background (OSC 11), seen where a window is larger than its cells."""
        if theme.background:
            self.write(f"\x1b]11;{theme.background}\x1b\\")

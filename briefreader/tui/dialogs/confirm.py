"""A yes or a no, only before what undo cannot bring back."""

from __future__ import annotations

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from briefreader.tui.chrome.footer import Footer
from briefreader.tui.chrome.hints import Hint
from briefreader.tui.dialogs.outside import outside
from briefreader.tui.present.plain import plain
from briefreader.tui.widgets.passing_screen import PassingScreen

_YES = "yes"


class Confirm(ModalScreen[bool], PassingScreen[bool]):
    """Ends with True for y, or a click on it; anything else is no."""

    def __init__(self, question: str) -> None:
        super().__init__()
        self._question = question

    def compose(self) -> ComposeResult:
        """The question and its two keys."""
        keys = Footer()
        keys.offered = (Hint("y", "yes", _YES), Hint("n", "no", "no"))
        with Vertical(id="confirm"):
            yield Static(plain(self._question))
            yield keys

    def on_key(self, event: events.Key) -> None:
        """One key decides."""
        event.stop()
        event.prevent_default()
        self.dismiss(event.character in ("y", "Y"))

    @on(Footer.Chosen)
    def _chosen(self, message: Footer.Chosen) -> None:
        self.dismiss(message.command == _YES)

    def on_click(self, event: events.Click) -> None:
        """A click outside is no."""
        if outside(self, event):
            self.dismiss(False)

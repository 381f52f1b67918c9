"""A yes or a no, only before what undo cannot bring back."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from briefreader.tui.chrome.tones import KEY
from briefreader.tui.present.plain import strip


class Confirm(ModalScreen[bool]):
    """Ends with True for y; anything else is no."""

    def __init__(self, question: str) -> None:
        super().__init__()
        self._question = question

    def compose(self) -> ComposeResult:
        """The question and its two keys."""
        keys = Content.assemble(("y", KEY), " yes   ", ("n", KEY), " no")
        yield Static(Content.assemble(strip(self._question), "\n\n", keys), id="confirm")

    def on_key(self, event: events.Key) -> None:
        """One key decides."""
        event.stop()
        event.prevent_default()
        self.dismiss(event.character in ("y", "Y"))

    def on_click(self, event: events.Click) -> None:
        """A click outside is no."""
        if event.widget is self:
            self.dismiss(False)

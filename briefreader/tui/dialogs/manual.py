"""One page of the manual, to scroll through."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Markdown

from briefreader.manual import pages
from briefreader.tui.dialogs.outside import outside
from briefreader.tui.dialogs.scrolling import scrolled
from briefreader.tui.keys.commands import Where
from briefreader.tui.keys.key_sequence import KeyReader
from briefreader.tui.keys.keymap import Keymap, pressed
from briefreader.tui.present.plain import plain
from briefreader.tui.widgets.passing_screen import PassingScreen

_CLOSES = ("close", "back", "open", "help", "manual")


class ManualPage(ModalScreen[None], PassingScreen[None]):
    """The page of a topic.  Its text is our own: outside text never becomes Markdown on a screen."""

    def __init__(self, topic: str, keys: Keymap) -> None:
        super().__init__()
        self._topic = topic
        self._reader = KeyReader(keys)

    def compose(self) -> ComposeResult:
        """The page in a frame."""
        with VerticalScroll(id="manual", can_focus=False) as frame:
            frame.border_title = plain(f"Manual: {pages.title(self._topic)}")
            frame.border_subtitle = plain("Esc goes back to the topics")
            yield Markdown(pages.text(self._topic).partition("\n")[2].strip(), open_links=False)

    async def on_key(self, event: events.Key) -> None:
        """The moving keys scroll; Esc and Enter close."""
        event.stop()
        event.prevent_default()
        command, _ = self._reader.heard(pressed(event.key, event.character), Where.READING)
        if command == "quit":
            await self.app.run_action("app.quit")
        elif command in _CLOSES:
            self.dismiss(None)
        elif command:
            scrolled(self.query_one(VerticalScroll), command)

    def on_click(self, event: events.Click) -> None:
        """A click outside closes."""
        if outside(self, event):
            self.dismiss(None)

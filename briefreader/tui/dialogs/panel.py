"""What asks in the flow of the screen, below the panes: it has a line to type in."""

from __future__ import annotations

from textual import events
from textual.containers import Vertical
from textual.message import Message
from textual.widget import Widget

from briefreader.tui.dialogs.question import Writing


class Panel(Vertical):
    """Subclasses say which of their widgets is the line."""

    class Placed(Message):
        """It has its place on the screen, and the panes have less."""

    class Closed(Message):
        """It has its answer."""

    def __init__(self, line: Widget) -> None:
        super().__init__()
        self.line = line
        self._heard: events.Key | None = None

    def heard(self, event: events.Key) -> bool:
        """Whether a key has come up from the line: another one was on its way elsewhere when this opened."""
        return self._heard is event

    @property
    def sent(self) -> bool:
        """Whether what was typed has been sent: the next keys are for whoever has them after this."""
        return False

    def told(self) -> tuple[Writing, str] | None:
        """The note being written and its words as they are now; None where no note is written."""
        return None

    def give_up(self) -> None:
        """Esc was pressed."""

    def on_mount(self) -> None:
        """The line has the keys."""
        self.line.focus()

    def on_resize(self) -> None:
        """All widgets of the screen have their sizes."""
        self.post_message(self.Placed())

    def on_key(self, event: events.Key) -> None:
        """Notes what the line did not want; the screen may."""
        self._heard = event

    def on_paste(self, event: events.Paste) -> None:
        """The line has taken it."""
        event.stop()

    def on_click(self, event: events.Click) -> None:
        """Clicks stay here."""
        event.stop()

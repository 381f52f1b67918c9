"""The first minute: a panel that says what this is and which keys begin it.  Every key works under it."""

from __future__ import annotations

from textual import events
from textual.content import Content
from textual.geometry import Offset, Size
from textual.message import Message
from textual.widget import Widget

from briefreader.tui.keys.keymap import Keymap
from briefreader.tui.present.plain import assembled, joined, plain
from briefreader.tui.present.tones import KEY, QUIET

_WIDTH = 68
_FRAME = 4
_STEPS = (
    ("open", "open the headline under the cursor"),
    ("next_statement", "step through who said what"),
    ("bookmark", "bookmark a statement"),
    ("annotate", "write a note on it"),
    ("export", "take your notes out as Markdown"),
    ("add_feed", "add a feed of your own"),
)


class Greeting(Widget):
    """Lies over the lower right corner until it is closed."""

    BORDER_TITLE = "Welcome"

    class Closed(Message):
        """It was clicked away."""

    def __init__(self, keys: Keymap) -> None:
        super().__init__(id="greeting")
        self._keys = keys

    def render(self) -> Content:
        """Three short paragraphs."""
        return joined(self._lines())

    def place(self, screen: Size) -> None:
        """Puts it where the terminal has room: above the footer, at the right."""
        width = min(_WIDTH, screen.width - 2)
        height = _FRAME + sum(-(-max(1, line.cell_length) // max(1, width - _FRAME - 2)) for line in self._lines())
        self.styles.width, self.styles.height = width, height
        self.offset = Offset(max(0, screen.width - width - 2), max(1, screen.height - height - 2))

    def on_click(self, event: events.Click) -> None:
        """A click closes it, and reaches nothing under it."""
        event.stop()
        self.post_message(self.Closed())

    def _lines(self) -> list[Content]:
        close = assembled((self._keys.shown("close"), KEY), (" closes", QUIET))
        return [
            plain("briefreader tells what happened and who said what."),
            plain("These articles came with it: no network is needed yet."),
            plain(),
            *(self._step(command, words) for command, words in _STEPS),
            plain(),
            assembled(("Nothing you read or write leaves this machine.  ", QUIET), close),
        ]

    def _step(self, command: str, words: str) -> Content:
        key = self._keys.shown(command)
        return assembled("  ", (f"{key:<7}", KEY), words)

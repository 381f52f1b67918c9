"""What is painted first: the head of the list in its place, while all that stands around it is still being made."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from briefreader.domain.reading.reader_state import START, ReaderState
from briefreader.tui.present.arrangement import TEXTS, Name, arrangement, pane_named
from briefreader.tui.widgets.headlines import Headlines, HeadlineSource
from briefreader.tui.widgets.ink_screen import InkScreen


class FirstScreen(InkScreen[None]):
    """Gives way to the main screen, which has its own list at the same place; keys that come meanwhile are kept."""

    AUTO_FOCUS = None

    def __init__(self, source: HeadlineSource, now: Callable[[], datetime], state: ReaderState = START) -> None:
        super().__init__()
        self._source = source
        self._state = state
        self._headlines = Headlines(now, id=Name.HEADLINES)
        self.typed: list[events.Key | events.Paste] = []

    def compose(self) -> ComposeResult:
        """The frame of the main screen, empty but for the list."""
        arranged = arrangement(self.app.size.width, pane_named(self._state.pane))
        self.set_class(True, f"columns-{arranged.columns}", update=False)
        yield Vertical(id="header")
        with Vertical(id="body"), Horizontal(id="columns"):
            if Name.SOURCES in arranged.shown:
                yield Vertical(id=Name.SOURCES)
            if Name.HEADLINES in arranged.shown:
                yield self._headlines
            if arranged.shown & set(TEXTS):
                yield Vertical(id="text")
        yield Vertical(id="footer")

    def on_mount(self) -> None:
        """The list, with the keys where it will have them: so its frame and its cursor look as they will."""
        if not self._headlines.is_attached:
            return
        self._headlines.put(self._state.above)
        self._headlines.show(self._source, self._state.row, self._state.index)
        if self._state.pane == Name.HEADLINES:
            self.set_focus(self._headlines, scroll_visible=False)

    def on_key(self, event: events.Key) -> None:
        """Meant for the main screen."""
        event.stop()
        event.prevent_default()
        self.typed.append(events.Key(event.key, event.character))

    def on_paste(self, event: events.Paste) -> None:
        """Meant for a line that the main screen opens, if a key before it says so."""
        event.stop()
        self.typed.append(events.Paste(event.text))

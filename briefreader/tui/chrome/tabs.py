"""The upper edge of a frame whose place several panes share: it names them, the one shown stands out."""

from __future__ import annotations

from itertools import accumulate
from typing import NamedTuple

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from briefreader.tui.present.arrangement import Name
from briefreader.tui.present.plain import Piece, assembled
from briefreader.tui.present.tones import EDGE, QUIET


class Tab(NamedTuple):
    """One pane's name as it is shown, "Actors 5"."""

    name: Name
    words: str


class Tabs(Widget):
    """╭─ Article ── Actors 5 ── Statements 5 ─────╮  drawn as the frame under it is."""

    ALLOW_SELECT = False

    tabs: reactive[tuple[Tab, ...]] = reactive(())
    current: reactive[Name] = reactive(Name.ARTICLE)
    focused: reactive[bool] = reactive(False)

    class Chosen(Message):
        """A tab was clicked."""

        def __init__(self, name: Name) -> None:
            super().__init__()
            self.name = name

    def render(self) -> Content:
        """The edge at the width of now."""
        left, line, right = "┏━┓" if self.focused and self.app.no_color else "╭─╮"
        edge = "$primary" if self.focused else EDGE
        shown = _fitting(self.tabs, self.current, self.size.width - 4)
        pieces: list[Piece] = [(left + line, edge)]
        for tab in shown:
            pieces += [" ", (tab.words, self._style(tab)), " ", (line, edge)]
        filled = 2 + sum(len(tab.words) + 3 for tab in shown)
        return assembled(*pieces, (line * max(0, self.size.width - filled - 1) + right, edge))

    def on_click(self, event: events.Click) -> None:
        """A click on a name shows its pane."""
        shown = _fitting(self.tabs, self.current, self.size.width - 4)
        for start, tab in zip(accumulate((len(tab.words) + 3 for tab in shown), initial=2), shown, strict=False):
            if start <= event.x < start + len(tab.words) + 2:
                self.post_message(self.Chosen(tab.name))

    def _style(self, tab: Tab) -> str:
        if tab.name is self.current:
            return "bold underline $text" if self.focused else "underline $text"
        return QUIET


def _fitting(tabs: tuple[Tab, ...], current: Name, room: int) -> tuple[Tab, ...]:
    """The tabs that `room` cells hold: the one shown stays, those farthest from it go first."""
    shown = list(tabs)
    while len(shown) > 1 and sum(len(tab.words) + 3 for tab in shown) > room:
        at = next((number for number, tab in enumerate(shown) if tab.name is current), 0)
        shown.pop(0 if at > len(shown) - 1 - at else -1)
    return tuple(shown)

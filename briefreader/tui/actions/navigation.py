"""The commands that move: in a pane, between panes, back out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from briefreader.domain.search.query import EVERYTHING
from briefreader.tui.actions.mark_words import ByHand
from briefreader.tui.dialogs.stack import Asking
from briefreader.tui.present.arrangement import Name, neighbour
from briefreader.tui.state.panes import AnyPane
from briefreader.tui.state.session import Session
from briefreader.wording.news.sources import HOME_LIST


class Moving:
    """Every pane answers to the same moves."""

    def __init__(self, session: Session, asking: Asking, by_hand: ByHand) -> None:
        self._session = session
        self._stage = session.stage
        self._asking = asking
        self._by_hand = by_hand

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """By id of the table."""
        return {
            "down": partial(self._move, 1),
            "up": partial(self._move, -1),
            "half_page_down": partial(self._page, 0.5),
            "half_page_up": partial(self._page, -0.5),
            "page_down": partial(self._page, 1),
            "page_up": partial(self._page, -1),
            "to_start": partial(self._to, start=True),
            "to_end": partial(self._to, start=False),
            "pane_right": partial(self._walk, 1),
            "pane_left": partial(self._walk, -1),
            "next_pane": partial(self._walk, 1, around=True),
            "previous_pane": partial(self._walk, -1, around=True),
            "open": self._open,
            "back": self._back,
            "close": self._close,
        }

    @property
    def _pane(self) -> AnyPane:
        return self._stage.panes[self._stage.current]

    def _move(self, by: int) -> None:
        self._pane.move(by)

    def _page(self, by: float) -> None:
        self._pane.page(by)

    def _to(self, start: bool) -> None:
        if start:
            self._pane.to_start()
        else:
            self._pane.to_end()

    def _open(self) -> None:
        self._pane.choose()

    def _walk(self, by: int, around: bool = False) -> None:
        self._stage.go(neighbour(self._stage.current, by, around))

    def _back(self) -> None:
        """From the text to the list, from a list to all articles; it never quits."""
        if self._stage.current is not Name.HEADLINES:
            self._stage.go(Name.HEADLINES)
        elif self._session.query != EVERYTHING:
            self._session.list_(EVERYTHING, HOME_LIST)
        else:
            self._stage.say(f"This is the start: {self._session.keys.shown('quit')} quits.")

    def _close(self) -> None:
        """What was opened last is closed first."""
        selection = self._session.selection
        if self._asking.open:
            self._stage.say(self._asking.give_up())
        elif self._by_hand.on:
            self._by_hand.end()
        elif self._stage.selected:
            self._stage.select_nothing()
        elif self._stage.article.links:
            self._stage.article.links = ()
        elif selection.actor is not None:
            self._session.select(selection.choose_actor(None))
        elif selection.statement is not None:
            self._session.select(selection.pick(None))

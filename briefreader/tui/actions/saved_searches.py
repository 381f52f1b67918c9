"""The commands about saved searches, and the count of what is unread in them: made beside the keys, now and then."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from textual.screen import Screen

from briefreader.domain.errors import BriefreaderError
from briefreader.domain.search.saved_search import SavedSearch, written
from briefreader.tui.dialogs.question import Question
from briefreader.tui.dialogs.stack import Asking
from briefreader.tui.state.session import Session

_COUNT_EVERY = 1.0
"""Seconds between two counts while much changes: nobody reads the numbers more often."""


class Saving:
    """Searches kept under a name: among the sources, or the one that is listed."""

    def __init__(self, screen: Screen[Any], session: Session, asking: Asking) -> None:
        self._screen = screen
        self._session = session
        self._stage = session.stage
        self._saved = session.desk.saved
        self._asking = asking
        self._waiting = False
        session.recount = self._count_soon

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """By id of the table."""
        return {
            "save_search": self._save,
            "rename_search": self._rename,
            "change_search": self._change,
            "remove_search": self._remove,
        }

    def _save(self) -> None:
        session = self._session
        query = session.query

        def answer(name: str) -> None:
            self._list(self._saved.save(name, query), name)

        hint = "The name under which this search stands among the sources."
        self._asking.ask(Question("Save as", hint, answer, written(query).replace('"', "")))

    def _rename(self) -> None:
        one = self._at_hand

        def answer(name: str) -> None:
            self._done(self._saved.rename(one.name, name))

        self._asking.ask(Question("Name", "Another name for this search.", answer, one.name))

    def _change(self) -> None:
        """Its words, to be typed over; the list shows what they find."""
        one = self._at_hand

        def answer(words: str) -> None:
            self._list(self._saved.change(one.name, self._saved.read(words)), one.name)

        hint = "What this search looks for, as in a search."
        self._asking.ask(Question(one.name, hint, answer, one.words))

    def _remove(self) -> None:
        self._done(self._saved.remove(self._at_hand.name))

    @property
    def _at_hand(self) -> SavedSearch:
        """The commands that ask for it need one."""
        found = self._session.saved
        assert found is not None
        return found

    def _list(self, sentence: str, name: str) -> None:
        """Lists what a search finds that was just written down."""
        one = self._saved.named(name)
        self._session.list_(one.query, one.name)
        self._done(sentence)

    def _done(self, sentence: str) -> None:
        self._session.count()
        self._stage.say(sentence)

    def _count_soon(self) -> None:
        """Once for all that changes within a moment; nothing where no search is saved."""
        if not self._waiting and self._saved.all():
            self._waiting = True
            self._screen.set_timer(_COUNT_EVERY, self._count)

    def _count(self) -> None:
        self._waiting = False
        self._screen.run_worker(self._counted(), group="counting", exclusive=True)

    async def _counted(self) -> None:
        try:
            if await self._saved.count():
                self._session.show_counts()
        except BriefreaderError as error:
            self._stage.say(str(error), trouble=True)

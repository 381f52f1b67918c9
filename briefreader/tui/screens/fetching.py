"""The commands about feeds, and what the worker tells meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from textual.screen import Screen
from textual.worker import Worker

from briefreader.domain.address import shown
from briefreader.domain.errors import BriefreaderError, FetchError
from briefreader.domain.feed import Outcome
from briefreader.services import events
from briefreader.tui.arrangement import Name
from briefreader.tui.chrome.banner import Refreshing
from briefreader.tui.dialogs.question import Question
from briefreader.tui.screens.asking import Asking
from briefreader.tui.screens.choosing import Choosing
from briefreader.tui.screens.session import Session

_A_LIST_EVERY = 0.5
"""Seconds between two looks at the library while news come in: the eye needs no more, the keys need the rest."""


class Fetching:
    """Asks the worker, listens to it, and keeps the screen up with it."""

    def __init__(self, screen: Screen[None], session: Session, asking: Asking, choosing: Choosing) -> None:
        self._screen = screen
        self._session = session
        self._stage = session.stage
        self._desk = session.desk
        self._asking = asking
        self._choosing = choosing
        self._dirty = False
        self._listening: Worker[None] | None = None

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """By id of the table."""
        return {
            "refresh_feed": lambda: self._refresh([self._feed()]),
            "refresh_all": lambda: self._refresh(None),
            "cancel_refresh": self._desk.cancel,
            "add_feed": self._add,
            "remove_feed": self._remove,
        }

    def listen(self) -> None:
        """Starts the worker, if it is not running, and hears it out."""
        self._listening = self._screen.run_worker(self._listen(), group="worker", exclusive=True)

    async def _listen(self) -> None:
        try:
            await self._desk.start()
            async for event in self._desk.events():
                self.heard(event)
        except BriefreaderError as error:
            self._banner(None)
            self._stage.say(str(error), trouble=True)

    def heard(self, event: events.Event) -> None:
        """One piece of news."""
        match event:
            case events.Progress(done, total, failed):
                self._banner(Refreshing(done, total, failed))
            case events.FeedDone(report) if report.outcome is Outcome.NEW:
                self._look_soon()
            case events.Analysed(article, _):
                self._analysed(article)
            case events.Ended(job, sentence):
                self._banner(None)
                self._look_soon()
                if job != "analyse":
                    self._stage.say(sentence)
                if job in ("refresh", "add"):
                    self._desk.analyse()
            case events.Trouble(_, sentence):
                self._banner(None)
                self._stage.say(sentence, trouble=True)
            case _:
                pass  # a feed with nothing new changes nothing on the screen

    def _analysed(self, article: str) -> None:
        if article == self._session.selection.article:
            self._session.reload()
            self._choosing.analysed(article)
        else:
            self._look_soon()

    def _look_soon(self) -> None:
        """The list and the counts again, once for all that comes within a moment."""
        if not self._dirty:
            self._dirty = True
            self._screen.set_timer(_A_LIST_EVERY, self._look)

    def _look(self) -> None:
        self._dirty = False
        self._session.relist()

    def _banner(self, refreshing: Refreshing | None) -> None:
        self._stage.header.banner = replace(self._stage.header.banner, refreshing=refreshing)

    def _refresh(self, urls: Sequence[str] | None) -> None:
        self._ask(lambda: self._desk.refresh(urls))

    def _add(self) -> None:
        def answer(words: str) -> None:
            url = words.strip()
            if not url.startswith(("http://", "https://")):
                raise FetchError("An address begins with http:// or https://.")
            self._ask(lambda: self._desk.add_feed(url))

        self._asking.ask(Question("Add a feed", "The address of a feed, or of a page that announces one.", answer))

    def _remove(self) -> None:
        url = self._feed()

        def yes() -> None:
            self._ask(lambda: self._desk.remove_feed(url))

        self._asking.confirm(f"Remove {shown(url)} and its articles? Those you have marked stay.", yes)

    def _ask(self, wish: Callable[[], None]) -> None:
        """Asks the worker; one that has ended is started again first."""

        async def asked() -> None:
            try:
                await self._desk.start()
                if self._listening is None or self._listening.is_finished:
                    self.listen()
                wish()
            except BriefreaderError as error:
                self._stage.say(str(error), trouble=True)

        self._screen.run_worker(asked(), group="asking")

    def _feed(self) -> str:
        source = self._stage.sources.current
        if self._stage.current is Name.SOURCES and source:
            return source.url
        reading = self._session.selection.reading
        return reading.article.feed if reading else ""

"""The worker as the screens know it: asked for something, and heard out by whoever wants to know."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from textual.screen import Screen
from textual.worker import Worker

from briefreader.domain.errors import BriefreaderError
from briefreader.services.desk import Desk
from briefreader.services.external_changes import Changed
from briefreader.services.processes import events

Heard = Callable[[events.Event], None]


class Tell(Protocol):
    """Says a sentence on the screen that is on top."""

    def __call__(self, sentence: str, trouble: bool = False) -> None:
        """`trouble`: something went wrong."""


class News:
    """One worker and its listeners; runs on the screen that is always there."""

    def __init__(self, screen: Screen[Any], desk: Desk, tell: Tell) -> None:
        self._screen = screen
        self._desk = desk
        self._listening: Worker[None] | None = None
        self.tell = tell
        self.listeners: list[Heard] = []
        self.followers: list[Callable[[Changed], None]] = []  # hear that another program has changed the files
        self.silenced: list[Callable[[], None]] = []  # hear that the worker has ended by itself

    def listen(self) -> None:
        """Starts the worker, if it is not running, and hears it out."""
        # The function, not its coroutine: that would be told as forgotten where the end comes before its first turn.
        self._listening = self._screen.run_worker(self._listen, group="worker", exclusive=True)

    def ask(self, wish: Callable[[], None]) -> None:
        """Asks the worker; one that has ended is started again first."""

        async def asked() -> None:
            try:
                await self._desk.start()
                if self._listening is None or self._listening.is_finished:
                    self.listen()
                wish()
            except BriefreaderError as error:
                self.tell(str(error), trouble=True)

        self._screen.run_worker(asked(), group="asking")

    def hand_on(self, event: events.Event) -> None:
        """One piece of news, to all who listen."""
        for heard in tuple(self.listeners):
            heard(event)

    def look_elsewhere(self) -> None:
        """What other programs have written since the last look, to all who follow that."""
        try:
            changed = self._desk.external_changes.poll()
        except BriefreaderError:
            return  # whoever reads the file next tells it
        if changed.any:
            for follow in tuple(self.followers):
                follow(changed)

    async def _listen(self) -> None:
        try:
            await self._desk.start()
            async for event in self._desk.events():
                self.hand_on(event)
        except BriefreaderError as error:
            for silenced in self.silenced:
                silenced()
            self.tell(str(error), trouble=True)

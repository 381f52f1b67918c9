"""A test's place before the screen: presses keys, waits, looks."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from textual.events import Key
from textual.keys import _character_to_key
from textual.pilot import Pilot

from briefreader.domain.reading.reader_state import START, ReaderState
from briefreader.tui.app import ReaderApp
from briefreader.tui.screens.reading import ReadingScreen
from briefreader.tui.state.panes import Stage
from briefreader.wording.statements.selection import Selection
from tests.tui.app_at import app_at
from tests.tui.fake_desk import FakeDesk
from tests.tui.frames import frame
from tests.tui.waiting import until

FIRST = "art000001"
_ALIKE = 4
_TURNS = 150
"""Of the event loop: a key goes up through all widgets between the focused one and the app, and once more at most."""


class Seat:
    """A test's place before the screen."""

    def __init__(self, app: ReaderApp, pilot: Pilot[int], desk: FakeDesk) -> None:
        self.app, self.pilot, self.desk = app, pilot, desk

    @property
    def screen(self) -> ReadingScreen:
        screen = self.app.screen_stack[0]
        assert isinstance(screen, ReadingScreen)
        return screen

    @property
    def stage(self) -> Stage:
        return self.screen.session.stage

    @property
    def chosen(self) -> Selection:
        return self.screen.session.selection

    @property
    def said(self) -> str:
        return self.stage.footer.sentence

    async def press(self, *keys: str) -> None:
        """Keys as a terminal sends them: none waits until the one before has been answered."""
        for key in keys:
            single = len(key) == 1
            event = Key(_character_to_key(key) if single else key, key if single else None)
            event.set_sender(self.app)
            self.app.post_message(event)
        for _ in range(_TURNS):
            await asyncio.sleep(0)
        await self.pilot.pause(0)

    async def until(self, true: Any) -> None:
        await until(self.pilot, true)

    async def settled(self) -> None:
        """Until the screen has come to rest: scroll bars follow their panes a moment later."""
        frames = [""]
        while len(frames) < _ALIKE or len(set(frames[-_ALIKE:])) > 1:
            await self.pilot.pause()
            frames.append(frame(self.app))

    async def opened(self) -> None:
        """The first article, open and read."""
        await self.press("enter")
        await self.until(lambda: FIRST in self.desk.read_ids)


@asynccontextmanager
async def seated(
    desk: FakeDesk | None = None, size: tuple[int, int] = (140, 42), state: ReaderState = START
) -> AsyncIterator[Seat]:
    desk = desk or FakeDesk()
    app = app_at(desk, state)
    async with app.run_test(size=size) as pilot:
        seat = Seat(app, pilot, desk)
        await seat.until(lambda: seat.chosen.reading is not None)
        yield seat

"""The application from its first paint to its end: the reader's exit code, and nothing left running."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial

from textual.app import App

from briefreader.config.home import Home
from briefreader.domain.reading.reader_state import START, ReaderState
from briefreader.services.home.open import Opened, opened
from briefreader.services.reading.first_page import first_list, remembered_state
from briefreader.tui.app import ReaderApp
from briefreader.tui.screens.first_paint import FirstScreen
from briefreader.tui.screens.main import MainScreen
from briefreader.tui.terminal.hangup import on_hangup
from briefreader.tui.themes import REMEMBERED_AS


async def session(home: Home, tell: Callable[[str], object], fresh: bool = False) -> int:
    """Runs the app, from where the reader was or `fresh`; the home is left in order whatever happens.

    A crash has told its traceback and is a 1.
    """
    held = opened(home)
    state = START if fresh else remembered_state(held)
    first = FirstScreen(first_list(held, state), held.now, state)
    app = ReaderApp(held.settings.ui, held.recall(REMEMBERED_AS), partial(_main_screen, held, state), first)
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGHUP):  # the terminal is closed, the machine goes down
        loop.add_signal_handler(number, app.exit, 128 + number)
    on_hangup(0, lambda: loop.call_soon_threadsafe(app.exit, 128 + signal.SIGHUP))
    try:
        code = await app.run_async()
    finally:
        if app.main is not None:
            _given_back(await app.main.closed(), tell)
        else:
            held.close()
    if app.failure is not None:
        raise app.failure
    return app.return_code or code or 0


def _main_screen(held: Opened, state: ReaderState, app: App[int]) -> MainScreen:
    from briefreader.services.desk import Desk  # late: all that these stand on is imported after the first paint
    from briefreader.tui.keys.keymap import keymap
    from briefreader.tui.screens.reading import ReadingScreen

    return ReadingScreen(app, Desk(held.home, held), keymap(held.settings.keys), state)


def _given_back(unkept: Sequence[str], tell: Callable[[str], object]) -> None:
    from briefreader.wording.marks.drafts import lost

    with suppress(OSError):  # the terminal is gone
        for line in lost(unkept):
            tell(line)

"""From the shell to the screen and back: the reader's exit code, and nothing left running."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
from collections.abc import Callable, Sequence
from contextlib import suppress

from briefreader.config.home import Home


def run(home: Home, tell: Callable[[str], object]) -> int:
    """Opens the reader on a home; its exit code.  Raises BriefreaderError, in words, where the home cannot be used.

    `tell` prints a line once the screen is gone: a note that the disk did not take is given back by it.
    """
    os.environ.setdefault("TEXTUAL_FPS", "120")  # read when textual is imported: halves the slowest keys
    gc.disable()  # nothing of what is imported is ever garbage; the app enables it after the first paint
    return asyncio.run(_session(home, tell))


async def _session(home: Home, tell: Callable[[str], object]) -> int:
    """Runs the app; the desk is left in order whatever happens.  A crash has told its traceback and is a 1."""
    from briefreader.services.desk import Desk
    from briefreader.tui.app import ReaderApp
    from briefreader.tui.hangup import on_hangup

    desk = Desk(home)
    app = ReaderApp(desk)
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGHUP):  # the terminal is closed, the machine goes down
        loop.add_signal_handler(number, app.exit, 128 + number)
    on_hangup(0, lambda: loop.call_soon_threadsafe(app.exit, 128 + signal.SIGHUP))
    try:
        code = await app.run_async()
    finally:
        app.keep_begun()
        unkept = desk.drafts.unkept()
        await desk.stop()
        _given_back(unkept, tell)
    return app.return_code or code or 0


def _given_back(unkept: Sequence[str], tell: Callable[[str], object]) -> None:
    from briefreader.wording.begun import lost

    with suppress(OSError):  # the terminal is gone
        for line in lost(unkept):
            tell(line)

"""Work that takes its time: told of at intervals that a voice can keep up with, stopped by Ctrl-C."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable

from briefreader.services.desk import Desk
from briefreader.services.worker.waiting import Worked

_FIRST = 2.0  # seconds: what is done by then needs no word before its last
_EVERY = 5.0


class Progress:
    """Says how far a job is, now and then."""

    def __init__(self, say: Callable[[str], None], clock: Callable[[], float] = time.monotonic) -> None:
        self._say = say
        self._clock = clock
        self._next = clock() + _FIRST

    def __call__(self, words: str) -> None:
        """One piece of news: said where it is time, else left out."""
        if self._clock() >= self._next:
            self._next = self._clock() + _EVERY
            self._say(f"{words[0].upper()}{words[1:]}.")


def worked(desk: Desk, ask: Callable[[], None], say: Callable[[str], None]) -> Worked:
    """Has the worker do one job and waits.  Raises WorkerError in words; KeyboardInterrupt once it has stopped."""
    return asyncio.run(desk.work(ask, Progress(say)))

"""One job of a worker that is started for it and ends with it, its progress told in words; cancelling ends it."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable

from briefreader.domain.errors import WorkerError
from briefreader.domain.news.feed import FeedReport
from briefreader.services.messages import counted
from briefreader.services.processes import events
from briefreader.services.worker.client import Worker
from briefreader.services.worker.time_left import Remaining

Worked = tuple[list[FeedReport], events.Ended]
"""A report a feed, in the order they ended, and how the job ended."""


async def waited(worker: Worker, ask: Callable[[], None], show: Callable[[str], None]) -> Worked:
    """Starts `worker`, asks, waits for the end, and stops it.  Raises WorkerError with the worker's own words.

    `show` hears how far it is: "12 of 97 feeds, 1 failed".
    """
    await worker.start()
    reports: list[FeedReport] = []
    how_far = HowFar()
    try:
        ask()
        async for event in worker.events():
            match event:
                case events.FeedDone(report):
                    reports.append(report)
                case events.Trouble(_, sentence):
                    raise WorkerError(sentence)
                case events.Ended():
                    return reports, event
                case _:
                    show(how_far(event))
        raise WorkerError(f"The worker process ended early; {worker.log} says why.")
    finally:
        with contextlib.suppress(asyncio.CancelledError):
            await worker.stop()


class HowFar:
    """How far a job is, in words, and how long it will still take; called with all that it tells."""

    def __init__(self) -> None:
        self._remaining = Remaining()
        self._analysed = 0

    def __call__(self, event: events.Progress | events.PageDone | events.Analysed) -> str:
        """After this piece of news."""
        match event:
            case events.Progress(done, total, failed):
                told = f"{done} of {counted(total, 'feed')}" + (f", {failed} failed" if failed else "")
                return _and(told, self._remaining(done, total))
            case events.PageDone(_, _, left):
                return f"full texts, {counted(left, 'page')} left"
            case events.Analysed(_, _, done, of) if of:
                return _and(f"reading again {done:,}/{of:,}", self._remaining(done, of))
            case events.Analysed(_, left, _, _):
                self._analysed += 1
                return _and(f"analysing, {left:,} to go", self._remaining(self._analysed, self._analysed + left))


def _and(told: str, remaining: str) -> str:
    return f"{told}, {remaining}" if remaining else told

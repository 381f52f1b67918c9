"""A verb that waits for the worker: its progress on one line of stderr, Ctrl-C ends it."""

from __future__ import annotations

import asyncio
import contextlib
import sys
from collections.abc import Callable

import click

from briefreader.config.home import Home
from briefreader.domain.clean import clean_line
from briefreader.domain.errors import WorkerError
from briefreader.domain.feed import FeedReport
from briefreader.services import events
from briefreader.services.worker.client import Worker


def waited(home: Home, ask: Callable[[Worker], None]) -> tuple[list[FeedReport], events.Ended]:
    """What came of one job: a report a feed, and how it ended.  Raises WorkerError with the worker's own words."""
    return asyncio.run(_waited(home, ask))


async def _waited(home: Home, ask: Callable[[Worker], None]) -> tuple[list[FeedReport], events.Ended]:
    worker = Worker(home)
    await worker.start()
    reports: list[FeedReport] = []
    try:
        ask(worker)
        async for event in worker.events():
            match event:
                case events.FeedDone(report):
                    reports.append(report)
                case events.Progress(done, total, failed):
                    _show(f"{done} of {total} feeds" + (f", {failed} failed" if failed else ""))
                case events.PageDone(_, _, left):
                    _show(f"full texts, {left} pages left")
                case events.Analysed(_, left):
                    _show(f"analysing, {left} left")
                case events.Trouble(_, sentence):
                    raise WorkerError(sentence)
                case events.Ended():
                    return reports, event
        raise WorkerError(f"The worker process ended early; {home.log} says why.")
    finally:
        _show("")
        with contextlib.suppress(asyncio.CancelledError):
            await worker.stop()


def _show(line: str) -> None:
    """Replaces the line of progress; nothing where stderr is no terminal."""
    if sys.stderr.isatty():
        click.echo(f"\r\x1b[K{clean_line(line)}", nl=False, err=True)

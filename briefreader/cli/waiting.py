"""A verb that waits for the worker: its progress on stderr, in one line where that can be redrawn; Ctrl-C ends it."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable

import click

from briefreader.cli.screen import drawn
from briefreader.config.home import Home
from briefreader.domain.clean import clean_line
from briefreader.plain.progress import Progress
from briefreader.services.worker import waiting
from briefreader.services.worker.client import Worker


def waited(home: Home, ask: Callable[[Worker], None]) -> waiting.Worked:
    """What came of one job: a report a feed, and how it ended.  Raises WorkerError with the worker's own words."""
    worker, show = Worker(home), _shown()
    try:
        return asyncio.run(waiting.waited(worker, lambda: ask(worker), show))
    finally:
        if show is _redraw:
            _redraw("")


def _shown() -> Callable[[str], None]:
    """How progress is shown here; not at all where stderr is no terminal."""
    if not sys.stderr.isatty():
        return lambda _: None
    plain = bool(click.get_current_context().find_root().params.get("plain"))
    return _redraw if drawn(os.environ, plain, sys.stderr) else Progress(_say)


def _redraw(line: str) -> None:
    """Replaces the line of progress."""
    click.echo(f"\r\x1b[K{clean_line(line)}", nl=False, err=True)


def _say(line: str) -> None:
    click.echo(clean_line(line), err=True)

"""A verb that waits for the worker: its progress on one line of stderr, Ctrl-C ends it."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable

import click

from briefreader.config.home import Home
from briefreader.domain.clean import clean_line
from briefreader.services.worker import waiting
from briefreader.services.worker.client import Worker


def waited(home: Home, ask: Callable[[Worker], None]) -> waiting.Worked:
    """What came of one job: a report a feed, and how it ended.  Raises WorkerError with the worker's own words."""
    worker = Worker(home)
    try:
        return asyncio.run(waiting.waited(worker, lambda: ask(worker), _show))
    finally:
        _show("")


def _show(line: str) -> None:
    """Replaces the line of progress; nothing where stderr is no terminal."""
    if sys.stderr.isatty():
        click.echo(f"\r\x1b[K{clean_line(line)}", nl=False, err=True)

"""A verb that waits for the worker: its progress on stderr; Ctrl-C ends it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from briefreader.cli.progress import Shown
from briefreader.config.home import Home
from briefreader.services.worker import one_job
from briefreader.services.worker.client import Worker


def waited(home: Home, ask: Callable[[Worker], None]) -> one_job.Worked:
    """What came of one job: a report a feed, and how it ended.  Raises WorkerError with the worker's own words."""
    worker, show = Worker(home), Shown()
    try:
        return asyncio.run(one_job.waited(worker, lambda: ask(worker), show))
    finally:
        show.clear()

"""The worker process: requests in, events out, a JSON object a line; ends when its input does."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import sys
from pathlib import Path

from briefreader.config.home import Home
from briefreader.services.processes import log
from briefreader.services.worker.jobs import Jobs

NICENESS = 10
_LINE_LIMIT = 1 << 22


async def _served(home: Home) -> None:
    """Reads requests until the input ends or a signal says to go."""
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader(limit=_LINE_LIMIT)
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    serving = asyncio.current_task()
    assert serving is not None
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, serving.cancel)
    async with Jobs(home, _told) as jobs:
        while line := await reader.readline():
            jobs.ask(json.loads(line))


def _told(event: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(event) + "\n")
    sys.stdout.flush()


def main() -> None:
    """`python -m briefreader.services.worker DATA CONFIG STATE`"""
    os.nice(NICENESS)
    log.begun()
    data, config, state = map(Path, sys.argv[1:4])
    with contextlib.suppress(asyncio.CancelledError, BrokenPipeError):
        asyncio.run(_served(Home(data, config, state)))


if __name__ == "__main__":
    main()

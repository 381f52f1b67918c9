"""The other end of the worker's pipes: starts it, asks, and hands on what it tells."""

from __future__ import annotations

import asyncio
import contextlib
import json
import sys
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import Any

from briefreader.config.home import Home
from briefreader.domain.errors import WorkerError
from briefreader.services.processes import events

_LINE_LIMIT = 1 << 22
_SECONDS_TO_QUIT = 0.5


class Worker:
    """One worker process for one home; nothing runs before `start`."""

    def __init__(self, home: Home) -> None:
        self._home = home
        self._process: asyncio.subprocess.Process | None = None

    @property
    def log(self) -> Path:
        """Where its standard error goes."""
        return self._home.log

    @property
    def running(self) -> bool:
        """Whether there is a process to ask."""
        return self._process is not None and self._process.returncode is None

    async def start(self) -> None:
        """Starts the process; its standard error goes to the home's log, never to the screen.

        Raises WorkerError where the home cannot be written.
        """
        if sentence := self._home.readonly:
            raise WorkerError(sentence)
        with self._home.log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "briefreader.services.worker",
                str(self._home.data),
                str(self._home.config),
                str(self._home.state),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=log,
                limit=_LINE_LIMIT,
            )

    def refresh(self, urls: Sequence[str] | None = None) -> None:
        """Fetches these feeds, or all."""
        self._ask(do="refresh", urls=None if urls is None else list(urls))

    def refresh_due(self) -> None:
        """Fetches the feeds whose time has come, if config.toml wants that; else nothing is told."""
        self._ask(do="due")

    def tidy(self) -> None:
        """Lets articles go that config.toml wants gone, and gives free room back to the disk."""
        self._ask(do="tidy")

    def add(self, urls: Sequence[str], folder: str = "", full_text: bool = False) -> None:
        """Subscribes to each and fetches it; a page is replaced by the feed it announces."""
        self._ask(do="add", urls=list(urls), folder=folder, full_text=full_text)

    def remove(self, urls: Sequence[str]) -> None:
        """Removes the articles of feeds that are no longer subscribed to."""
        self._ask(do="remove", urls=list(urls))

    def samples(self) -> None:
        """Brings the library in step with whether the reader wants to see the bundled articles."""
        self._ask(do="samples")

    def full(self, articles: Sequence[str], shown: bool = True) -> None:
        """Shows the full text of these articles' pages, fetched where it is not here; or the feeds' own again."""
        self._ask(do="full", articles=list(articles), shown=shown)

    def analyse(self, articles: Sequence[str] | None = None) -> None:
        """Analyses these articles now, or all that want it, newest first."""
        self._ask(do="analyse", articles=None if articles is None else list(articles))

    def prefer(self, articles: Sequence[str]) -> None:
        """Of all that want to be analysed, these come next; nothing is told of it."""
        self._ask(do="prefer", articles=list(articles))

    def cancel(self) -> None:
        """Ends what is under way; what is stored stays."""
        self._ask(do="cancel")

    async def events(self) -> AsyncIterator[events.Event]:
        """What the worker tells, until it ends.  Raises WorkerError when it ended without being asked to."""
        process = self._process
        if process is None or process.stdout is None:
            return
        while line := await process.stdout.readline():
            yield events.from_json(json.loads(line))
        if await process.wait() != 0 and self._process is process:
            raise WorkerError(f"The worker process failed; {self._home.log} says why. Refresh starts it again.")

    async def stop(self) -> None:
        """Asks it to quit, and kills it when it does not at once."""
        process, self._process = self._process, None
        if process is None or process.stdin is None:
            return
        process.stdin.close()  # the end of its input is its word to quit
        try:
            async with asyncio.timeout(_SECONDS_TO_QUIT):
                await process.wait()
        except TimeoutError:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()

    def _ask(self, **request: Any) -> None:
        if self._process is None or self._process.stdin is None or not self.running:
            raise WorkerError("There is no worker process to ask.")
        self._process.stdin.write(json.dumps(request).encode() + b"\n")

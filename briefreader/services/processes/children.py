"""A few disposable children that work side by side; one that overruns its time is killed and replaced."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import sys
from collections.abc import Sequence
from contextlib import AsyncExitStack
from typing import Any

from briefreader.domain.errors import ParseError

CHILDREN = 2
JOBS_A_CHILD = 500
"""A child is replaced after so many jobs, so that no leak of a parser's lives long."""

LATE_SECONDS = 0.5
LATE_ONES = 2
"""A job that takes longer goes on beside the others, at the lowest priority; so many do at a time."""

WARMING_SECONDS = 4.0
"""What the first job of its kind may take longer: the child imports what it needs, and must outlive that."""

LARGE_BYTES = 1_000_000
"""Documents of this size have one child less between them, so that there is one for those of the usual size."""

_LOWEST_PRIORITY = 19

_LINE_LIMIT = 1 << 16


class Children:
    """Hands one job at a time to each of a few children, started when first needed.

    A job that is late gives its place to the next: a document that takes long holds up no other.
    """

    def __init__(self, count: int = CHILDREN) -> None:
        self._all: set[_Child] = set()
        self._idle: list[_Child] = []
        self._late = asyncio.Semaphore(LATE_ONES)
        self._large = asyncio.Semaphore(max(1, count - 1))
        self._unhurried = asyncio.Semaphore(max(1, count - 1))  # so that there is a child for who waits
        self._free = asyncio.Semaphore(count)  # first come, first served: a queue's next job goes before who waits

    async def run(self, task: str, body: bytes, seconds: float, hurried: bool = True, **asked: Any) -> Any:
        """The task's result; `hurried`: somebody waits for it.

        Raises ParseError in words when the child says so, dies or overruns `seconds`.
        """
        few = [
            place for place, takes in ((self._large, len(body) >= LARGE_BYTES), (self._unhurried, not hurried)) if takes
        ]
        places = [*few, self._free]
        child = await self._begun(places)
        watch = asyncio.create_task(self._watched(child, places, LATE_SECONDS + child.warming(task)))
        try:
            return await child.run(task, body, seconds, asked)
        finally:
            watch.cancel()
            await self._back(child, places)

    async def end(self) -> None:
        """Kills them all."""
        for child in list(self._all):
            await child.end()

    async def _begun(self, places: Sequence[asyncio.Semaphore]) -> _Child:
        """A child, once there is room for the job."""
        async with AsyncExitStack() as waiting:
            for place in places:
                await waiting.enter_async_context(place)
            waiting.pop_all()  # they are given back with the child
        child = self._idle.pop() if self._idle else _Child()
        self._all.add(child)
        return child

    async def _watched(self, child: _Child, places: Sequence[asyncio.Semaphore], seconds: float) -> None:
        """Lets the next job in when this child's has been at it too long."""
        await asyncio.sleep(seconds)
        await self._late.acquire()
        child.give_way()
        for place in places:
            place.release()

    async def _back(self, child: _Child, places: Sequence[asyncio.Semaphore]) -> None:
        """Its job is done: it waits for another, or ends where somebody has its place already."""
        if child.late:
            self._all.discard(child)
            self._late.release()
            await child.end()
        else:
            self._idle.append(child)
            for place in places:
                place.release()


class _Child:
    """One child process, or none yet."""

    def __init__(self) -> None:
        self._process: asyncio.subprocess.Process | None = None
        self._jobs = 0
        self._warm: set[str] = set()
        self.late = False

    def warming(self, task: str) -> float:
        """How many seconds longer a job of this kind may take."""
        return 0.0 if task in self._warm else WARMING_SECONDS

    async def run(self, task: str, body: bytes, seconds: float, asked: dict[str, Any]) -> Any:
        try:
            async with asyncio.timeout(seconds):
                answer = await self._answer({"do": task, "size": len(body), **asked}, body)
        except TimeoutError:
            await self.end()
            raise ParseError(f"It took longer than {seconds:g} seconds to read and was stopped.") from None
        except (ConnectionError, asyncio.IncompleteReadError, ValueError):
            await self.end()
            raise ParseError("It could not be read: the process reading it ran out of memory or failed.") from None
        except asyncio.CancelledError:
            await self.end()  # its answer would be taken for the next job's
            raise
        self._warm.add(task)
        if "error" in answer:
            raise ParseError(answer["error"])
        self._jobs += 1
        if self._jobs >= JOBS_A_CHILD:
            await self.end()
        return answer["ok"]

    async def _answer(self, head: dict[str, Any], body: bytes) -> dict[str, Any]:
        process = self._process or await self._started()
        assert process.stdin and process.stdout
        process.stdin.write(json.dumps(head).encode() + b"\n" + body)
        await process.stdin.drain()
        size = json.loads(await process.stdout.readline())["size"]
        answer: dict[str, Any] = json.loads(await process.stdout.readexactly(size))
        return answer

    async def _started(self) -> asyncio.subprocess.Process:
        self._jobs = 0
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "briefreader.services.processes.child",
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            limit=_LINE_LIMIT,
        )
        return self._process

    def give_way(self) -> None:
        """Goes on at the lowest priority, for good: nobody may raise it again."""
        self.late = True
        if self._process is not None:
            with contextlib.suppress(OSError):  # it has ended meanwhile
                os.setpriority(os.PRIO_PROCESS, self._process.pid, _LOWEST_PRIORITY)

    async def end(self) -> None:
        process, self._process = self._process, None
        self._warm.clear()
        if process is None:
            return
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()

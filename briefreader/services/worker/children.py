"""A few disposable children that work side by side; one that overruns its time is killed and replaced."""

from __future__ import annotations

import asyncio
import contextlib
import json
import sys
from typing import Any

from briefreader.domain.errors import ParseError

CHILDREN = 2
JOBS_A_CHILD = 500
"""A child is replaced after so many jobs, so that no leak of a parser's lives long."""

_LINE_LIMIT = 1 << 16


class Children:
    """Hands one job at a time to each of a fixed number of children, started when first needed."""

    def __init__(self, count: int = CHILDREN) -> None:
        self._all = [_Child() for _ in range(count)]
        self._idle = list(self._all)
        self._free = asyncio.Semaphore(count)  # first come, first served: a queue's next job goes before who waits

    async def run(self, task: str, body: bytes, seconds: float, **asked: Any) -> Any:
        """The task's result.  Raises ParseError in words when the child says so, dies or overruns `seconds`."""
        async with self._free:
            child = self._idle.pop()
            try:
                return await child.run(task, body, seconds, asked)
            finally:
                self._idle.append(child)

    async def end(self) -> None:
        """Kills them all."""
        for child in self._all:
            await child.end()


class _Child:
    """One child process, or none yet."""

    def __init__(self) -> None:
        self._process: asyncio.subprocess.Process | None = None
        self._jobs = 0

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
            "briefreader.services.worker.child",
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            limit=_LINE_LIMIT,
        )
        return self._process

    async def end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()

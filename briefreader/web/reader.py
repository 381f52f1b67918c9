"""A reader process whose screen is a browser's: it speaks the packets of Textual's web driver over its pipes."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Mapping, Sequence

DATA, META = b"D", b"M"
"""The kinds of packets: what a terminal obeys or hears, and what is said about it, as JSON."""

_PRELUDE = b"__GANGLION__\n"
_HEAD = 5
_SECONDS_TO_QUIT = 3.0
_LAST_WORDS = 8192

_SCREEN: Mapping[str, str] = {
    "TEXTUAL_DRIVER": "briefreader.tui.terminal.browser_driver:BrowserDriver",
    "TEXTUAL_COLOR_SYSTEM": "truecolor",
    "TEXTUAL_FPS": "60",
    "TERM": "xterm-256color",
    "TERM_PROGRAM": "textual",
    "PYTHONUTF8": "1",
}
"""The screen is the browser's, whatever the terminal is that the server was started in."""


class Reader:
    """One process, with a session of its own: Ctrl-C in the server's terminal is the server's alone."""

    def __init__(self, process: Process) -> None:
        self._process = process
        self._errors = b""
        self._listening = asyncio.create_task(self._keep_errors())

    @classmethod
    async def started(cls, command: Sequence[str], width: int, height: int) -> Reader:
        """Runs the words of `command`, without a shell, on a screen of so many cells."""
        size = {"COLUMNS": str(width), "ROWS": str(height)}
        process = await asyncio.create_subprocess_exec(
            *command,
            env={**os.environ, **_SCREEN, **size},
            stdin=PIPE,
            stdout=PIPE,
            stderr=PIPE,
            start_new_session=True,
        )
        return cls(process)

    async def packets(self) -> AsyncIterator[tuple[bytes, bytes]]:
        """What it shows and asks for, as (kind, content), until it ends."""
        output = self._process.stdout
        assert output is not None
        async for line in output:
            if line == _PRELUDE:
                break
        with contextlib.suppress(asyncio.IncompleteReadError):
            while True:
                head = await output.readexactly(_HEAD)
                yield head[:1], await output.readexactly(int.from_bytes(head[1:], "big"))

    def type(self, keys: str) -> None:
        """What a terminal sends for keys and the mouse."""
        self._send(DATA, keys.encode("utf-8", "replace"))

    def tell(self, **news: object) -> None:
        """News of the screen: a size, the focus, the end."""
        self._send(META, json.dumps(news).encode())

    async def ended(self) -> str:
        """Waits for its end; its last words if it was a bad one."""
        code = await self._process.wait()
        await asyncio.wait([self._listening], timeout=_SECONDS_TO_QUIT)  # a program that it started may hold the pipe
        self._listening.cancel()
        return self._errors.decode("utf-8", "replace").strip() if code else ""

    def quit(self) -> None:
        """Asks it to keep what was begun, and to end."""
        self.tell(type="quit")

    async def stop(self) -> None:
        """Waits for its end; kills it, with all that it started, when that does not come."""
        try:
            async with asyncio.timeout(_SECONDS_TO_QUIT):
                await self._process.wait()
        except TimeoutError:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
            await self._process.wait()

    async def _keep_errors(self) -> None:
        """Keeps the end of what the process writes to its stderr, and leaves no file of it anywhere."""
        errors = self._process.stderr
        assert errors is not None
        while some := await errors.read(_LAST_WORDS):
            self._errors = (self._errors + some)[-_LAST_WORDS:]

    def _send(self, kind: bytes, content: bytes) -> None:
        pipe = self._process.stdin
        assert pipe is not None
        if not pipe.is_closing():
            pipe.write(kind + len(content).to_bytes(4, "big") + content)

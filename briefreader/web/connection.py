"""One browser at one reader: keys and sizes go in, what the terminal is to show comes out, until either leaves."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import Callable, Sequence

from aiohttp import WSCloseCode, WSMsgType, web

from briefreader.domain.text.clean import clean
from briefreader.web.reader import DATA, META, Reader

_HEARTBEAT_SECONDS = 15
_SECONDS_TO_CLOSE = 1.0
_ANEW = "\x1bc"  # what was shown goes
_USUAL_SIZE = 80, 24


class Connections:
    """All that are open.  `told` hears, in the server's terminal, of a reader that ended badly."""

    def __init__(self, command: Sequence[str], told: Callable[[str], None]) -> None:
        self._command = command
        self._told = told
        self._open: dict[web.WebSocketResponse, asyncio.Transport | None] = {}

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """Starts a reader for this browser; it is gone when this returns."""
        socket = web.WebSocketResponse(heartbeat=_HEARTBEAT_SECONDS, timeout=_SECONDS_TO_CLOSE, compress=False)
        await socket.prepare(request)
        self._open[socket] = request.transport
        try:
            await self._converse(socket, await Reader.started(self._command, *_size(request)))
        finally:
            del self._open[socket]
        return socket

    async def close(self, _app: web.Application) -> None:
        """The server ends: every browser is told."""
        told = [asyncio.create_task(one.close(code=WSCloseCode.GOING_AWAY)) for one in self._open]
        if told:
            await asyncio.wait(told, timeout=_SECONDS_TO_CLOSE)
        for socket in self._open:
            self._drop(socket)

    async def _converse(self, socket: web.WebSocketResponse, reader: Reader) -> None:
        showing = asyncio.create_task(self._show(reader, socket))
        try:
            async for message in socket:
                if message.type is WSMsgType.TEXT:
                    _hear(message.data, reader)
        finally:
            reader.quit()
            await asyncio.wait([showing], timeout=_SECONDS_TO_CLOSE)
            self._drop(socket)
            await reader.stop()
            await showing

    def _drop(self, socket: web.WebSocketResponse) -> None:
        """Ends a connection there and then: a browser that takes nothing in would hold its reader up."""
        transport = self._open[socket]
        if transport is not None:
            transport.abort()

    async def _show(self, reader: Reader, socket: web.WebSocketResponse) -> None:
        """Hands on what the reader shows until it ends, then lets the browser go, with the reason in words."""
        async for kind, content in reader.packets():
            with contextlib.suppress(ConnectionError):  # of a browser that has gone: the reader is not to stop for it
                if kind == DATA:
                    await socket.send_bytes(content)
                elif kind == META:
                    await _ask(json.loads(content), socket)
        words = clean(await reader.ended())
        if words:
            self._told(words)
            with contextlib.suppress(ConnectionError):
                await socket.send_bytes((_ANEW + words.replace("\n", "\r\n")).encode())
        await socket.close()


async def _ask(news: dict[str, object], socket: web.WebSocketResponse) -> None:
    """What the reader wants of the browser: a link opened in another tab."""
    if news["type"] == "open_url":
        await socket.send_json(["open_url", {"url": news["url"], "new_tab": True}])


def _hear(words: str, reader: Reader) -> None:
    """One message of the page's terminal; what is none is passed over."""
    try:
        message = json.loads(words)
    except ValueError:
        return
    match message:
        case ["stdin", str(keys)]:
            reader.type(keys)
        case ["resize", {"width": int(width), "height": int(height)}]:
            reader.tell(type="resize", width=width, height=height)
        case ["focus" | "blur" as focus, *_]:
            reader.tell(type=focus)


def _size(request: web.Request) -> tuple[int, int]:
    """Columns and rows of the page's terminal when it was opened."""
    try:
        return int(request.query["width"]), int(request.query["height"])
    except (KeyError, ValueError):
        return _USUAL_SIZE

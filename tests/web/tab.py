"""A tab as the server sees it: the cookie, and the page's end of the websocket."""

from __future__ import annotations

import asyncio
import json
import re
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp

from tests.web.serving import SECONDS, Served

_SEQUENCES = re.compile(r"\x1b(\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(\x07|\x1b\\)|[^\[\]])")


class Tab:
    """What the reader in it has shown so far, and asked the page for."""

    def __init__(self, connection: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = connection
        self.shown = ""
        self.asked: list[Any] = []

    async def until(self, words: str) -> None:
        """Until these words have been shown, on one line."""
        try:
            async with asyncio.timeout(SECONDS):
                while words not in self.words:
                    assert await self._heard(), f"“{words}” never came:\n{self.words[-4000:]}"
        except TimeoutError:
            raise AssertionError(f"“{words}” never came:\n{self.words[-4000:]}") from None

    @property
    def words(self) -> str:
        """All that was shown, without the colours and places."""
        return _SEQUENCES.sub("", self.shown)

    async def until_asked(self) -> Any:
        async with asyncio.timeout(SECONDS):
            while not self.asked:
                assert await self._heard()
        return self.asked.pop(0)

    async def until_closed(self) -> None:
        async with asyncio.timeout(SECONDS):
            while await self._heard():
                pass

    async def press(self, keys: str) -> None:
        await self._socket.send_str(json.dumps(["stdin", keys]))

    async def say(self, *message: Any) -> None:
        await self._socket.send_str(json.dumps(message))

    def forget(self) -> None:
        self.shown = ""

    async def _heard(self) -> bool:
        message = await self._socket.receive()
        if message.type is aiohttp.WSMsgType.BINARY:
            self.shown += message.data.decode()
        elif message.type is aiohttp.WSMsgType.TEXT:
            self.asked.append(message.json())
        else:
            return False
        return True


@asynccontextmanager
async def client(buffer: int | None = None) -> AsyncIterator[aiohttp.ClientSession]:
    """A browser without a cookie; `buffer` is how many bytes it takes in before somebody reads them."""

    def small(found: aiohttp.AddrInfoType) -> socket.socket:
        made = socket.socket(*found[:3])
        made.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, buffer or 0)
        return made

    async with aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(socket_factory=small if buffer else None),
        cookie_jar=aiohttp.CookieJar(unsafe=True),
        timeout=aiohttp.ClientTimeout(total=SECONDS),
    ) as session:
        yield session


@asynccontextmanager
async def tab(served: Served, width: int = 140, height: int = 42, buffer: int | None = None) -> AsyncIterator[Tab]:
    """A tab with a reader, until the block ends and the browser goes away."""
    async with client(buffer) as session:
        async with session.get(served.address) as page:
            assert page.status == 200
        place = f"{served.origin}/ws?width={width}&height={height}"
        async with session.ws_connect(place, origin=served.origin) as connection:
            yield Tab(connection)

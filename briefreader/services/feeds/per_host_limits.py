"""How many documents are asked for at once: so many in all, and few of one server."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from briefreader.domain.errors import RefusedError
from briefreader.domain.news.feed import NO_VALIDATORS, Validators
from briefreader.sources.http.addresses import origin, sendable
from briefreader.sources.http.answers import Fetched
from briefreader.sources.http.fetch import Fetcher

A_SERVER = 6


class Visit:
    """One document's turn; once its server has answered, the server's next one may come."""

    def __init__(self, fetcher: Fetcher, server: asyncio.Semaphore) -> None:
        self._fetcher = fetcher
        self._server: asyncio.Semaphore | None = server

    async def fetch(self, url: str, validators: Validators = NO_VALIDATORS) -> Fetched:
        """As the fetcher does."""
        try:
            return await self._fetcher.fetch(url, validators)
        finally:
            self.leave()

    def leave(self) -> None:
        """Lets the next one in."""
        server, self._server = self._server, None
        if server is not None:
            server.release()


class Gate:
    """Who waits at it has not begun: a server that hangs takes no seconds of its documents, and no others' places."""

    def __init__(self, fetcher: Fetcher, places: int) -> None:
        self._fetcher = fetcher
        self._places = asyncio.Semaphore(places)
        self._servers = defaultdict[str, asyncio.Semaphore](lambda: asyncio.Semaphore(A_SERVER))

    @asynccontextmanager
    async def passed(self, url: str) -> AsyncIterator[Visit]:
        """Waits its turn with the server of `url`, then for a place, which it has until the document is stored."""
        server = self._servers[_server(url)]
        await server.acquire()
        visit = Visit(self._fetcher, server)
        try:
            async with self._places:
                yield visit
        finally:
            visit.leave()


def _server(url: str) -> str:
    try:
        return origin(sendable(url))
    except RefusedError:
        return ""  # nobody's: it is not asked

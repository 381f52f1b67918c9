"""What a server says around a document is outside text too: reason phrases, headers and places to go to."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from briefreader.config.settings import Network
from briefreader.domain.errors import FetchError, ParseError
from briefreader.sources.feeds.feeds import parse
from briefreader.sources.http.fetch import Fetcher
from tests.hostile import SEQUENCES, obeyed

BODY = b"<rss version='2.0'><channel><title>C</title><item><title>T</title></item></channel></rss>"
ANSWERS = {
    "reason": "HTTP/1.1 404 Gone @\r\nContent-Length: 0\r\n\r\n",
    "status": "HTTP/1.1 4@4 x\r\nContent-Length: 0\r\n\r\n",
    "protocol": "HTTP/@ 200 OK\r\n\r\n",
    "type": "HTTP/1.1 200 OK\r\nContent-Type: text/@; charset=@\r\nContent-Length: {}\r\n\r\n",
    "encoding": "HTTP/1.1 200 OK\r\nContent-Encoding: @\r\nContent-Length: {}\r\n\r\n",
    "place": "HTTP/1.1 301 Moved\r\nLocation: http://@/x\r\nContent-Length: 0\r\n\r\n",
    "path": "HTTP/1.1 302 Found\r\nLocation: ftp://a.example/@\r\nContent-Length: 0\r\n\r\n",
    "name": "HTTP/1.1 200 OK\r\nX-@: y\r\nContent-Length: {}\r\n\r\n",
    "wait": "HTTP/1.1 503 Busy @\r\nRetry-After: @\r\nContent-Length: 0\r\n\r\n",
    "realm": 'HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm="@"\r\nContent-Length: 0\r\n\r\n',
    "nothing": "@",
}


@asynccontextmanager
async def saying(head: str) -> AsyncIterator[int]:
    """A server on loopback that answers each connection with the next sequence in `head`."""
    waiting = iter(SEQUENCES.values())

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        told = head.replace("{}", str(len(BODY))).replace("@", next(waiting, "end"))
        writer.write(told.encode("utf-8", "surrogatepass") + (BODY if "{}" in head else b""))
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    async with server:
        yield server.sockets[0].getsockname()[1]


@pytest.mark.parametrize("where", ANSWERS)
async def test_nothing_of_it_reaches_a_sentence(where: str) -> None:
    async with saying(ANSWERS[where]) as port:
        network = Network(allow_private=(f"127.0.0.1:{port}",), timeout_seconds=5)
        async with Fetcher(network) as fetcher:
            for _ in SEQUENCES:
                try:
                    found = await fetcher.fetch(f"http://127.0.0.1:{port}/f")
                    assert not obeyed(found.url + found.moved_to)
                    assert parse(found.body, found.content_type, found.url).entries
                except (FetchError, ParseError) as told:
                    assert str(told) and not obeyed(str(told)) and "\n" not in str(told)

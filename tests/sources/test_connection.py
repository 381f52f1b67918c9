"""The connection itself, with servers on loopback that behave well and badly."""

from __future__ import annotations

import asyncio
import gzip
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from briefreader.config.settings import Network
from briefreader.domain.errors import FetchError, RefusedError
from briefreader.sources.http.answers import Fetched
from briefreader.sources.http.connection import Connection, _public_socket
from briefreader.sources.http.fetch import Fetcher
from tests.loopback import canary

OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nConnection: close\r\n"


@asynccontextmanager
async def answering(answer: bytes, then_close: bool = True) -> AsyncIterator[str]:
    """The origin of a server that sends `answer` to whoever connects; it may keep the connection open after it."""
    ended = asyncio.Event()

    async def one(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(answer)
        if not then_close:
            await ended.wait()
        writer.close()

    server = await asyncio.start_server(one, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()[:2]
    try:
        yield f"{host}:{port}"
    finally:
        ended.set()
        server.close()
        await server.wait_closed()


async def fetched(answer: bytes, then_close: bool = True, **settings: float) -> Fetched:
    async with answering(answer, then_close) as origin:
        network = Network(allow_private=(origin,), **settings)  # type: ignore[arg-type]
        async with Fetcher(network) as fetcher:
            return await fetcher.fetch(f"http://{origin}/feed")


async def test_a_plain_and_a_packed_body() -> None:
    assert (await fetched(OK + b"Content-Length: 5\r\n\r\nwords")).body == b"words"
    packed = gzip.compress(b"words")
    head = OK + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(packed)
    assert (await fetched(head + packed)).body == b"words"


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (OK + b"Content-Length: 50\r\n\r\nwords", "broke off"),
        (OK + b"Transfer-Encoding: chunked\r\n\r\n20\r\nwords", "broke off"),
        (OK + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(b"words" * 50)[:-8], "broke off"),
        (OK + b"Content-Length: 5\r\nContent-Length: 500\r\n\r\nwords", "not HTTP"),
        (OK + b"X: a\0b\r\n\r\nwords", "not HTTP"),
        (b"SSH-2.0-something\r\n", "not HTTP"),
        (OK + b"X-Long: %s\r\n\r\n" % (b"x" * 100_000), "not HTTP"),
        (OK + b"\r\n" + b"x" * 20_000, "larger than 0.01 MB"),
        (b"", "closed the connection"),
    ],
)
async def test_half_a_body_is_no_body(answer: bytes, words: str) -> None:
    with pytest.raises(FetchError) as told:
        await fetched(answer, max_body_mb=0.01)
    assert words in str(told.value)
    assert "127.0.0.1" in str(told.value)


@pytest.mark.parametrize("answer", [b"", b"HTTP/1.1 200 OK\r\nX-Slow: ", OK + b"Content-Length: 50\r\n\r\nwords"])
async def test_one_limit_of_seconds_for_headers_and_body(answer: bytes) -> None:
    with pytest.raises(FetchError, match=r"did not finish within 0\.1 seconds"):
        await fetched(answer, then_close=False, timeout_seconds=0.1)


async def test_nobody_there() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound, but nobody listens
        origin = f"127.0.0.1:{taken.getsockname()[1]}"
        async with Fetcher(Network(allow_private=(origin,))) as fetcher:
            with pytest.raises(FetchError, match="does not answer"):
                await fetcher.fetch(f"http://{origin}/")


LOOPBACK = ["127.0.0.1", "::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::1", "0.0.0.0", "fe80::1%lo"]


@pytest.mark.parametrize("hop", [False, True])
@pytest.mark.parametrize("address", [*LOOPBACK, "10.0.0.1", "169.254.169.254", "100.64.0.1", "fd00::1"])
async def test_a_name_that_leads_to_a_private_address_is_refused_at_the_socket(
    monkeypatch: pytest.MonkeyPatch, address: str, hop: bool
) -> None:
    """Whatever its resolver says, for the first address as for one that a redirect leads to."""
    resolve = asyncio.get_running_loop().getaddrinfo

    async def resolved(_: object, host: str, port: int, **rest: int) -> list[Any]:
        if host != "public.example":
            return await resolve(host, port, **rest)
        family = socket.AF_INET6 if ":" in address else socket.AF_INET
        return [(family, socket.SOCK_STREAM, 6, "", (address, port, 0, 0)[: 4 if ":" in address else 2])]

    with canary() as guarded:
        url = f"http://public.example:{guarded.port}/"
        async with answering(b"HTTP/1.1 302 Found\r\nLocation: %s\r\n\r\n" % url.encode()) as origin:
            monkeypatch.setattr(asyncio.get_running_loop().__class__, "getaddrinfo", resolved)
            async with Fetcher(Network(allow_private=(origin,))) as fetcher:
                with pytest.raises(RefusedError, match=r"public\.example is on a private network"):
                    await fetcher.fetch(f"http://{origin}/" if hop else url)
        assert guarded.visits == 0


def test_the_last_look_is_at_the_address_itself() -> None:
    with pytest.raises(OSError, match="private address"):
        _public_socket((socket.AF_INET, socket.SOCK_STREAM, 6, "", ("10.0.0.1", 80)))
    _public_socket((socket.AF_INET, socket.SOCK_STREAM, 6, "", ("93.184.216.34", 80))).close()


async def test_the_proxy_that_is_named_is_asked_and_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    async with (
        answering(OK + b"\r\nthrough the proxy") as origin,
        Fetcher(Network(proxy=f"http://{origin}")) as fetcher,
    ):
        assert (await fetcher.fetch("http://public.example/")).body == b"through the proxy"
        with pytest.raises(RefusedError):
            await fetcher.fetch("http://192.168.0.1/")


async def test_connections_are_closed_when_the_fetcher_is() -> None:
    connection = Connection(Network())
    async with connection:
        assert not connection._guarded.closed
    assert connection._guarded.closed
    assert connection._trusted.closed

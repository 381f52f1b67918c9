"""Proxies of the environment, which are not used, and those of config.toml, which fail: both are told of."""

from __future__ import annotations

import errno
from collections.abc import Mapping

import pytest

from briefreader.config.settings import Network
from briefreader.domain.errors import FetchError
from briefreader.sources.http.answers import UnreachableError
from briefreader.sources.http.fetch import Fetcher
from briefreader.sources.http.proxies import hint, ignored
from briefreader.sources.http.transport import Reply
from tests.sources.test_connection import OK, answering

PROXY = "http://me:secret@proxy.example:8080"


@pytest.mark.parametrize(
    ("url", "environment", "name"),
    [
        ("http://a.example/", {"http_proxy": PROXY}, "http_proxy"),
        ("http://a.example/", {"HTTP_PROXY": PROXY}, "HTTP_PROXY"),
        ("http://a.example/", {"https_proxy": PROXY}, ""),
        ("https://a.example/", {"https_proxy": PROXY, "all_proxy": PROXY}, "https_proxy"),
        ("https://a.example/", {"ALL_PROXY": "socks5://proxy.example"}, "ALL_PROXY"),
        ("http://a.example/", {"http_proxy": " "}, ""),
        ("http://a.example/", {"http_proxy": PROXY, "no_proxy": "b.example, .a.example"}, ""),
        ("http://x.a.example:81/", {"http_proxy": PROXY, "NO_PROXY": "a.example:81"}, ""),
        ("http://aa.example/", {"http_proxy": PROXY, "no_proxy": "a.example"}, "http_proxy"),
        ("http://a.example/", {"http_proxy": PROXY, "no_proxy": "*"}, ""),
        ("http://a.example/", {}, ""),
    ],
)
def test_which_variable_is_not_used(url: str, environment: dict[str, str], name: str) -> None:
    assert ignored(url, environment) == name
    told = hint(url, environment)
    assert (f" named by {name} is not used" in told) if name else told == ""
    assert "secret" not in told


class _Dead:
    """A network in which nobody answers."""

    def __init__(self, error: Exception) -> None:
        self._error = error

    async def get(self, url: str, headers: Mapping[str, str], allowed: bool) -> Reply:
        raise self._error


@pytest.mark.parametrize(
    ("network", "error", "told"),
    [
        (Network(), UnreachableError("No network."), True),
        (Network(), TimeoutError(), True),
        (Network(), FetchError("Its certificate is not valid."), False),
        (Network(proxy="http://proxy.example"), UnreachableError("No network."), False),
        (Network(allow_private=("a.example:80",)), UnreachableError("No network."), False),
    ],
)
async def test_a_fetch_that_reached_nobody_names_the_variable(
    monkeypatch: pytest.MonkeyPatch, network: Network, error: Exception, told: bool
) -> None:
    monkeypatch.setenv("http_proxy", PROXY)
    async with Fetcher(network, _Dead(error)) as fetcher:
        with pytest.raises(FetchError) as failed:
            await fetcher.fetch("http://a.example/feed")
    assert ("http_proxy is not used: to use it, write its address into config.toml" in str(failed.value)) == told
    assert "secret" not in str(failed.value)


async def test_a_proxy_that_cannot_be_used_asks_nobody_and_what_needs_none_goes_on() -> None:
    async with (
        answering(OK + b"\r\nwords") as (origin),
        Fetcher(Network(proxy="socks5://proxy.example", allow_private=(origin,))) as fetcher,
    ):
        with pytest.raises(FetchError, match="it is a SOCKS proxy"):
            await fetcher.fetch("http://a.example/feed")
        assert (await fetcher.fetch(f"http://{origin}/")).body == b"words"


@pytest.mark.parametrize(
    ("answer", "url", "told"),
    [
        (
            b"",
            "http://a.example/",
            "closed the connection without an answer. It was asked through the proxy http://127",
        ),
        (b"\x05\x00", "http://a.example/", "not HTTP. It was asked through the proxy http://127"),
        (b"HTTP/1.1 407 No\r\n\r\n", "https://a.example/", "The proxy asks for a password (407)"),
        (b"HTTP/1.1 503 No\r\n\r\n", "https://a.example/", "does not connect to a.example (503)."),
    ],
)
async def test_what_goes_wrong_behind_a_proxy_names_it(answer: bytes, url: str, told: str) -> None:
    async with answering(answer) as origin, Fetcher(Network(proxy=f"http://me:secret@{origin}")) as fetcher:
        with pytest.raises(FetchError) as failed:
            await fetcher.fetch(url)
    assert told in str(failed.value) and "secret" not in str(failed.value)


@pytest.mark.parametrize("proxy", ["http://nosuch.invalid:80", "http://127.0.0.1:1"])
async def test_a_proxy_that_is_not_there_is_not_told_as_a_missing_server(
    proxy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def nobody(*_: object, **__: object) -> None:
        raise OSError(errno.ENOENT, "Name or service not known")

    monkeypatch.setattr("asyncio.base_events.BaseEventLoop.getaddrinfo", nobody)
    async with Fetcher(Network(proxy=proxy)) as fetcher:
        with pytest.raises(FetchError) as failed:
            await fetcher.fetch("http://a.example/")
    assert str(failed.value) == f"The proxy {proxy} cannot be reached; check [network] proxy in config.toml."

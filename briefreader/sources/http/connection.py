"""One question to one server, by aiohttp: the only file that opens a connection.

Import it late: aiohttp takes a tenth of a second that a reader who only reads need not wait for.
"""

from __future__ import annotations

import errno
import socket
import ssl
from collections.abc import Mapping
from contextlib import AsyncExitStack, suppress

import aiohttp
from aiohttp.abc import AbstractCookieJar
from yarl import URL

from briefreader.config.proxy import named
from briefreader.config.settings import Network
from briefreader.domain.errors import FetchError, RefusedError
from briefreader.domain.text.clean import clean_line
from briefreader.sources.http.addresses import host_of, is_public
from briefreader.sources.http.answers import GarbledError, UnreachableError, refusal
from briefreader.sources.http.decoding import Body
from briefreader.sources.http.transport import Reply

_CHUNK = 65_536
_WITH_BODY = (200, 203)


class _PrivateAddressError(OSError):
    """Its words are always the same, so that several addresses of one host are told as one failure."""

    def __init__(self) -> None:
        super().__init__(errno.EACCES, "private address")


def _public_socket(found: tuple[int, int, int, str, tuple[object, ...]]) -> socket.socket:
    """A socket for an address about to be connected to: the last look, after every name and number is resolved."""
    family, kind, protocol, _, place = found
    if not is_public(str(place[0])):
        raise _PrivateAddressError
    return socket.socket(family, kind, protocol)


class Connection:
    """Two pools: one that connects to public addresses only, one for the origins the person allows and the proxy."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self._stack = AsyncExitStack()

    async def __aenter__(self) -> Connection:
        self._guarded = await self._stack.enter_async_context(self._session(guarded=True))
        self._trusted = await self._stack.enter_async_context(self._session(guarded=False))
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._stack.aclose()

    def _session(self, guarded: bool) -> aiohttp.ClientSession:
        connector = aiohttp.TCPConnector(
            limit=self._network.concurrency,
            socket_factory=_public_socket if guarded else None,
        )
        return aiohttp.ClientSession(
            connector=connector,
            cookie_jar=_no_cookies(),
            timeout=aiohttp.ClientTimeout(total=None),  # the fetcher's clock counts the whole chain
            auto_decompress=False,
            trust_env=False,
        )

    async def get(self, url: str, headers: Mapping[str, str], allowed: bool) -> Reply:
        """The answer at exactly `url`; redirects are told, not followed.

        `allowed` is for an origin the person has named: it may be private and is asked without the proxy.
        Raises FetchError, in words.
        """
        proxy = None if allowed else self._network.proxy or None
        session = self._trusted if allowed or proxy else self._guarded
        host = host_of(url)
        try:
            async with session.get(
                URL(url, encoded=True), headers=headers, allow_redirects=False, proxy=proxy
            ) as response:
                _acknowledged(response)
                body = await self._body(response, host) if response.status in _WITH_BODY else b""
                return Reply(response.status, _headers(response), body)
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise (through(proxy, error, host) if proxy else in_words(error, host)) from None

    async def _body(self, response: aiohttp.ClientResponse, host: str) -> bytes:
        """The whole body, unpacked.  Raises FetchError when it is too long or cannot be unpacked."""
        limit = int(self._network.max_body_mb * 1_000_000)
        body = Body(host, response.headers.get("Content-Encoding", ""), limit)
        async for chunk in response.content.iter_chunked(_CHUNK):
            body.take(chunk)
        return body.whole()


def _headers(response: aiohttp.ClientResponse) -> dict[str, str]:
    told = {name.lower(): value for name, value in reversed(list(response.headers.items()))}
    if "link" in told:
        told["link"] = ", ".join(response.headers.getall("Link"))
    return told


def _acknowledged(response: aiohttp.ClientResponse) -> None:
    """Says at once that the head of an answer is here: many a server sends the body only then, and the system would
    let it wait for forty milliseconds (Nagle's algorithm against delayed acknowledgement)."""
    transport = response.connection and response.connection.transport
    if transport and hasattr(socket, "TCP_QUICKACK"):  # Linux's
        with suppress(OSError):
            transport.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 1)


def _no_cookies() -> AbstractCookieJar:
    return aiohttp.DummyCookieJar()


def in_words(error: Exception, host: str) -> FetchError:
    """What went wrong, as a sentence that names the host."""
    match error:
        case aiohttp.ClientConnectorError(os_error=_PrivateAddressError()):
            return RefusedError(f"{host} is on a private network; [network] allow_private in config.toml can allow it.")
        case aiohttp.ClientConnectorDNSError():
            return UnreachableError(f"No server is called {host}, or there is no network just now.")
        case aiohttp.ClientConnectorCertificateError() | ssl.SSLCertVerificationError():
            return FetchError(f"{host} cannot prove that it is {host}: its certificate is not valid.")
        case aiohttp.ClientSSLError() | ssl.SSLError():
            return FetchError(f"No secure connection to {host} could be made.")
        case aiohttp.ClientConnectorError(os_error=reason):
            return UnreachableError(f"{host} does not answer ({clean_line(reason.strerror or 'no reason given')}).")
        case aiohttp.ServerDisconnectedError():
            return UnreachableError(f"{host} closed the connection without an answer.")
        case aiohttp.ClientPayloadError() | ConnectionResetError():
            return FetchError(f"The answer of {host} broke off before its end; it is tried again next time.")
        case aiohttp.ClientResponseError():
            return GarbledError(f"{host} answered in a way that is not HTTP.")
    return UnreachableError(f"{host} could not be asked: the connection failed.")


def through(proxy: str, error: Exception, host: str) -> FetchError:
    """The same where a proxy was asked for it, whose fault it may be."""
    match error:
        case aiohttp.ClientHttpProxyError(status=407):
            return refusal(407, host)
        case aiohttp.ClientHttpProxyError(status=status):
            return FetchError(f"The proxy {named(proxy)} does not connect to {host} ({status}).")
        case aiohttp.ClientConnectorCertificateError() | ssl.SSLCertVerificationError():
            return in_words(error, host)
        case aiohttp.ClientConnectorError(host=asked) if asked != host:
            return FetchError(f"The proxy {named(proxy)} cannot be reached; check [network] proxy in config.toml.")
    told = in_words(error, host)
    return type(told)(f"{told} It was asked through the proxy {named(proxy)}.")

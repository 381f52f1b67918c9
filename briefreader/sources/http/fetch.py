"""The only door to the network: an address in, a document or an error in words out."""

from __future__ import annotations

import asyncio
import base64
import re
from collections.abc import Callable
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from urllib.parse import unquote

from briefreader import __version__
from briefreader.config import proxy
from briefreader.config.settings import Network
from briefreader.domain.errors import FetchError, RefusedError
from briefreader.domain.news.address import shown
from briefreader.domain.news.feed import Validators
from briefreader.sources.http.addresses import (
    host_of,
    is_private_host,
    joined,
    origin,
    same_server,
    sendable,
    with_credentials,
    without_credentials,
)
from briefreader.sources.http.answers import Fetched, GarbledError, UnreachableError, refusal
from briefreader.sources.http.freshness import fresh_for
from briefreader.sources.http.proxies import hint
from briefreader.sources.http.retry_after import retry_after
from briefreader.sources.http.transport import Exchange, Reply
from briefreader.sources.text import limits

_ACCEPT = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, "
    "application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.7, */*;q=0.5"
)
_REDIRECTS = (301, 302, 303, 307, 308)
_PERMANENT = (301, 308)
_KEPT_VALIDATOR = re.compile(rf"[\t\x20-\x7e]{{1,{limits.VALIDATOR}}}")


class Fetcher:
    """Fetches under the person's [network] settings; used as `async with Fetcher(settings.network) as fetcher`."""

    def __init__(
        self,
        network: Network,
        exchange: Exchange | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """`exchange` stands in for the network in tests."""
        self._network = network
        self._allowed = frozenset(one.lower() for one in network.allow_private)
        self._unusable = proxy.fault(network.proxy)
        self._exchange = exchange
        self._clock = clock
        self._stack = AsyncExitStack()

    async def __aenter__(self) -> Fetcher:
        if self._exchange is None:
            from briefreader.sources.http.connection import Connection  # late: aiohttp is slow to import

            self._exchange = await self._stack.enter_async_context(Connection(self._network))
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._stack.aclose()

    async def fetch(self, url: str, validators: Validators = Validators()) -> Fetched:  # noqa: B008 - frozen
        """The document at `url`, or that it has not changed since `validators` were given.

        The whole chain of redirects, slow headers and body share one limit of seconds.  Raises RefusedError for an
        address that is not to be contacted, AnswerError for a server's refusal, FetchError for everything else.
        """
        address, credentials = without_credentials(sendable(url))
        try:
            async with asyncio.timeout(self._network.timeout_seconds):
                return await self._followed_or_anew(address, credentials, validators)
        except TimeoutError:
            seconds = f"{self._network.timeout_seconds:g}"
            raise FetchError(
                f"{host_of(address)} did not finish within {seconds} seconds.{self._ignored(address)}"
            ) from None
        except UnreachableError as error:
            raise FetchError(f"{error}{self._ignored(address)}") from None

    async def _followed_or_anew(self, start: str, credentials: str, validators: Validators) -> Fetched:
        """Some servers send a body with "not modified", which is not HTTP: asked anew, they send the document."""
        try:
            return await self._followed(start, credentials, validators)
        except GarbledError:
            if validators == Validators():
                raise
            return await self._followed(start, credentials, Validators())

    async def _followed(self, start: str, credentials: str, validators: Validators) -> Fetched:
        """Hop by hop, each one checked, until there is an answer that is no redirect."""
        assert self._exchange is not None, "a Fetcher is used inside `async with`"
        at, came_from, permanent = start, "", True
        for _ in range(limits.REDIRECTS + 1):
            allowed = self._is_allowed(at, came_from)
            if not allowed and self._unusable:
                raise FetchError(self._unusable)
            headers = _headers(credentials if same_server(start, at) else "", validators)
            reply = await self._exchange.get(at, headers, allowed)
            if reply.status not in _REDIRECTS:
                moved = _moved(start, at, credentials) if permanent else ""
                return self._answered(reply, at, moved, validators)
            permanent = permanent and reply.status in _PERMANENT
            at, came_from = _next_hop(at, reply.headers.get("location", "")), at
        raise FetchError(f"{host_of(start)} sends us from one address to the next without an end.")

    def _ignored(self, url: str) -> str:
        """That the environment names a proxy for `url`, which is not used unless config.toml names one too."""
        asked_directly = origin(url) in self._allowed
        return "" if self._network.proxy or asked_directly else hint(url)

    def _is_allowed(self, url: str, came_from: str) -> bool:
        """Whether the person has named this origin.  Raises RefusedError where it is private and they have not."""
        place = origin(url)
        if place in self._allowed:
            return True
        if not is_private_host(host_of(url)):
            return False
        if came_from:
            raise RefusedError(f"{host_of(came_from)} sends us to {place}, which is on a private network.")
        raise RefusedError(
            f'{place} is on a private network; allow_private = ["{place}"] under [network] in config.toml allows it.'
        )

    def _answered(self, reply: Reply, url: str, moved_to: str, asked_with: Validators) -> Fetched:
        """The last reply of a chain as a value.  Raises AnswerError where it holds no document."""
        content_type = reply.headers.get("content-type", "")
        fresh = fresh_for(reply.headers, self._clock())
        if reply.status == 304 and asked_with != Validators():
            return Fetched(304, b"", url, moved_to, asked_with, content_type, True, fresh)
        if reply.status not in (200, 203):
            wait = retry_after(reply.headers.get("retry-after", ""), self._clock())
            raise refusal(reply.status, host_of(url), wait)
        validators = Validators(
            _kept(reply.headers.get("etag", "")),
            _kept(reply.headers.get("last-modified", "")),
        )
        link = reply.headers.get("link", "")
        return Fetched(reply.status, reply.body, url, moved_to, validators, content_type, fresh=fresh, link=link)


def _headers(credentials: str, validators: Validators) -> dict[str, str]:
    headers = {
        "User-Agent": f"briefreader/{__version__} (+feed reader)",
        "Accept": _ACCEPT,
        "Accept-Encoding": "gzip",
    }
    if credentials:
        secret = base64.b64encode(unquote(credentials).encode()).decode("ascii")
        headers["Authorization"] = f"Basic {secret}"
    if validators.etag:
        headers["If-None-Match"] = validators.etag
    if validators.last_modified:
        headers["If-Modified-Since"] = validators.last_modified
    return headers


def _next_hop(at: str, location: str) -> str:
    """Where a redirect leads; a name and password in it are nobody's who asked.  Raises RefusedError."""
    if not location.strip():
        raise FetchError(f"{host_of(at)} sends us elsewhere without saying where.")
    target = joined(at, location.strip())
    try:
        return without_credentials(sendable(target))[0]
    except RefusedError:
        raise RefusedError(f"{host_of(at)} sends us to “{shown(target)}”, which is not followed.") from None


def _moved(start: str, end: str, credentials: str) -> str:
    """The address to keep after an all-permanent chain; one that needed a password stays with its server."""
    if start == end or (credentials and not same_server(start, end)):
        return ""
    return with_credentials(end, credentials) if credentials else end


def _kept(validator: str) -> str:
    """A validator that can be sent back exactly as it came, else empty."""
    return validator if _KEPT_VALIDATOR.fullmatch(validator) else ""

"""The feeds that a page announces."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from briefreader.sources import limits
from briefreader.sources.addresses import is_private_host
from briefreader.sources.encoding import page_text
from briefreader.sources.lines import plain_line
from briefreader.sources.links import web_address
from briefreader.sources.markup import Reader, tell

_TYPES = ("application/atom+xml", "application/rss+xml", "application/feed+json", "application/rdf+xml")
_ASIDE = ("comment", "kommentar", "commentaire", "comentario", "podcast")
"""Words of titles and addresses of feeds that are not what a reader of the page came for."""


@dataclass(frozen=True, slots=True)
class FoundFeed:
    """One announced feed; the address is http or https, the title clean and perhaps empty."""

    url: str
    title: str


def feed_links(data: bytes, url: str = "", content_type: str = "") -> tuple[FoundFeed, ...]:
    """The feeds announced by the page found at `url`, the most useful first.

    Comments and podcasts come last, else the page's order holds.  An address whose own spelling is private is left
    out, unless it is on the page's own host: a page must not choose what is asked inside the reader's network.
    """
    reader = _Reader(url)
    tell(page_text(data[: limits.PAGE], content_type), reader)
    return tuple(sorted(reader.found.values(), key=_is_aside)[: limits.FOUND_FEEDS])


class _Reader(Reader):
    """Keeps the announcements."""

    def __init__(self, url: str) -> None:
        self._url = self._base = url
        self.found: dict[str, FoundFeed] = {}  # by address

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "base" and "href" in attributes:
            self._base = web_address(attributes["href"], self._url) or self._base
        kind = attributes.get("type", "").lower().partition(";")[0].strip()
        if tag != "link" or "alternate" not in attributes.get("rel", "").lower().split() or kind not in _TYPES:
            return
        address = web_address(attributes.get("href", ""), self._base)
        if address and (_same_host(address, self._url) or not is_private_host(urlsplit(address).hostname or "")):
            title = plain_line(attributes.get("title", ""), limits.TITLE)
            self.found.setdefault(address, FoundFeed(address, title))


def _same_host(one: str, other: str) -> bool:
    return bool(other) and urlsplit(one).netloc == urlsplit(other).netloc


def _is_aside(feed: FoundFeed) -> bool:
    return any(word in f"{feed.title} {feed.url}".lower() for word in _ASIDE)

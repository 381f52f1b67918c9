"""The feeds that a page announces."""

from __future__ import annotations

from dataclasses import dataclass

from briefreader.sources import limits
from briefreader.sources.html import parsed, plain_line, web_address

_TYPES = ("application/atom+xml", "application/rss+xml", "application/feed+json", "application/rdf+xml")
_ASIDE = ("comment", "podcast")


@dataclass(frozen=True, slots=True)
class FoundFeed:
    """One announced feed; the address is http or https."""

    url: str
    title: str


def feed_links(data: bytes, url: str = "") -> tuple[FoundFeed, ...]:
    """The feeds of a page, the most useful first: comments and podcasts last, else in the page's order."""
    root = parsed(data[: limits.PAGE])
    if root is None:
        return ()
    found = []
    for node in root.iter("link"):
        rel, kind = (node.get("rel") or "").lower().split(), (node.get("type") or "").lower().split(";")[0].strip()
        address = web_address(node.get("href") or "", url)
        if "alternate" in rel and kind in _TYPES and address:
            found.append(FoundFeed(address, plain_line(node.get("title") or "")))
    distinct = list(dict.fromkeys(found))[: limits.FOUND_FEEDS]
    return tuple(sorted(distinct, key=lambda one: any(word in one.title.lower() for word in _ASIDE)))

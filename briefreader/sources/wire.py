"""A parsed feed as JSON, for the pipe between a child and the worker; never pickle."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from briefreader.domain.article import Block, BlockKind, Link
from briefreader.domain.feed import Entry, ParsedFeed
from briefreader.domain.span import Span


def feed_to_json(feed: ParsedFeed) -> dict[str, Any]:
    """The whole feed; spans as [start, end]."""
    return {
        "title": feed.title,
        "url": feed.url,
        "language": feed.language,
        "damaged": feed.damaged,
        "entries": [_entry_to_json(entry) for entry in feed.entries],
    }


def feed_from_json(told: dict[str, Any]) -> ParsedFeed:
    """The feed that `feed_to_json` told of."""
    return ParsedFeed(**{**told, "entries": tuple(_entry_from_json(entry) for entry in told["entries"])})


def _entry_to_json(entry: Entry) -> dict[str, Any]:
    return {
        "guid": entry.guid,
        "url": entry.url,
        "title": entry.title,
        "text": entry.text,
        "blocks": [[block.kind.value, *block.span.as_list()] for block in entry.blocks],
        "links": [[link.url, *link.span.as_list()] for link in entry.links],
        "byline": entry.byline,
        "published": entry.published and entry.published.isoformat(),
        "language": entry.language,
    }


def _entry_from_json(told: dict[str, Any]) -> Entry:
    return Entry(
        **{
            **told,
            "blocks": tuple(Block(BlockKind(kind), Span(start, end)) for kind, start, end in told["blocks"]),
            "links": tuple(Link(Span(start, end), url) for url, start, end in told["links"]),
            "published": told["published"] and datetime.fromisoformat(told["published"]),
        }
    )

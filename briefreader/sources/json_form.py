"""Parsed feeds and pages as JSON, for the pipe between a child and the worker; never pickle."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from briefreader.domain.json_form import media_from_json, media_to_json
from briefreader.domain.news.article import Block, BlockKind, Link
from briefreader.domain.news.feed import Entry, ParsedFeed
from briefreader.domain.news.media import Medium
from briefreader.domain.text.span import Span
from briefreader.sources.html.parsed_page import ParsedPage

_KINDS = {kind.value: kind for kind in BlockKind}


def feed_to_json(feed: ParsedFeed) -> dict[str, Any]:
    """The whole feed; blocks as [kind, start, end], links as [address, start, end], dates in ISO 8601."""
    return {
        "title": feed.title,
        "url": feed.url,
        "language": feed.language,
        "damaged": feed.damaged,
        "every": feed.every,
        "entries": [_entry_to_json(entry) for entry in feed.entries],
    }


def feed_from_json(told: dict[str, Any]) -> ParsedFeed:
    """The feed that `feed_to_json` told of."""
    return ParsedFeed(**{**told, "entries": tuple(Entry(**_with_body(entry)) for entry in told["entries"])})


def page_to_json(page: ParsedPage) -> dict[str, Any]:
    """The whole page, as `feed_to_json` writes."""
    return {
        "title": page.title,
        "outlet": page.outlet,
        **_body(page.text, page.blocks, page.links, page.media),
        "byline": page.byline,
        "published": page.published and page.published.isoformat(),
        "language": page.language,
    }


def page_from_json(told: dict[str, Any]) -> ParsedPage:
    """The page that `page_to_json` told of."""
    return ParsedPage(**_with_body(told))


def _entry_to_json(entry: Entry) -> dict[str, Any]:
    return {
        "guid": entry.guid,
        "url": entry.url,
        "title": entry.title,
        **_body(entry.text, entry.blocks, entry.links, entry.media),
        "byline": entry.byline,
        "published": entry.published and entry.published.isoformat(),
        "language": entry.language,
    }


def _body(text: str, blocks: Iterable[Block], links: Iterable[Link], media: Iterable[Medium]) -> dict[str, Any]:
    return {
        "text": text,
        "blocks": [[block.kind.value, *block.span.as_list()] for block in blocks],
        "links": [[link.url, *link.span.as_list()] for link in links],
        "media": media_to_json(media),
    }


def _with_body(told: dict[str, Any]) -> dict[str, Any]:
    """The fields of an Entry or a ParsedPage."""
    return {
        **told,
        "blocks": tuple(Block(_KINDS[kind], Span(start, end)) for kind, start, end in told["blocks"]),
        "links": tuple(Link(Span(start, end), url) for url, start, end in told["links"]),
        "media": media_from_json(told["media"]),
        "published": told["published"] and datetime.fromisoformat(told["published"]),
    }

"""Parsed documents as a person would write down what to expect of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from briefreader.domain.news.article import Block, Link
from briefreader.domain.news.feed import Entry, ParsedFeed
from briefreader.sources.html.parsed_page import ParsedPage


def feed(parsed: ParsedFeed) -> dict[str, Any]:
    """A feed, what is empty left out."""
    told = {"title": parsed.title, "url": parsed.url, "language": parsed.language, "damaged": parsed.damaged}
    return {**_filled(told), "entries": [_entry(entry) for entry in parsed.entries]}


def page(parsed: ParsedPage) -> dict[str, Any]:
    """A page, what is empty left out."""
    return _filled(
        {
            "title": parsed.title,
            "outlet": parsed.outlet,
            "byline": parsed.byline,
            "published": parsed.published and parsed.published.isoformat(),
            "language": parsed.language,
            "blocks": blocks(parsed.text, parsed.blocks),
            "links": links(parsed.text, parsed.links),
        }
    )


def _entry(entry: Entry) -> dict[str, Any]:
    return _filled(
        {
            "guid": entry.guid,
            "url": entry.url,
            "title": entry.title,
            "byline": entry.byline,
            "published": entry.published and entry.published.isoformat(),
            "language": entry.language,
            "blocks": blocks(entry.text, entry.blocks),
            "links": links(entry.text, entry.links),
        }
    )


def blocks(text: str, found: Iterable[Block]) -> list[list[str]]:
    """[kind, words] for each block."""
    return [[block.kind.value, block.span.of(text)] for block in found]


def links(text: str, found: Iterable[Link]) -> list[list[str]]:
    """[words, address] for each link."""
    return [[link.span.of(text), link.url] for link in found]


def _filled(told: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in told.items() if value}

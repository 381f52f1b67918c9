"""Entries made for a test, with as little said as the test is about."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from briefreader.domain.article import BlockKind, assembled
from briefreader.domain.feed import Entry

NOW = datetime(2026, 1, 10, 12, tzinfo=UTC)
FEED = "https://news.example/feed"


def entry(guid: str = "", url: str = "", title: str = "Harbour talks", words: str = "", hours: float = 0) -> Entry:
    """One entry of a single paragraph, `hours` old."""
    text, blocks = assembled([(BlockKind.PARAGRAPH, words or f"The talks of {title} resumed.")])
    return Entry(guid, url, title, text, blocks, published=NOW - timedelta(hours=hours))

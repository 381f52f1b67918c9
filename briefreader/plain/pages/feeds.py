"""Feeds in lines: those that fail first, with since when and why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from briefreader.domain.news.address import shown
from briefreader.domain.news.feed import FeedRow
from briefreader.plain.shell.sentence import ended, sentence
from briefreader.wording.counts import counted
from briefreader.wording.news.feeds import advice, feed_name, page, state
from briefreader.wording.times import ago


def in_order(feeds: Sequence[FeedRow]) -> list[FeedRow]:
    """What is broken first; `feeds` come by folder."""
    return sorted(feeds, key=lambda feed: not feed.last_error)


def feed_row(feed: FeedRow, now: datetime) -> str:
    """Name, folder, counts, how the last fetch went."""
    parts = (
        feed_name(feed),
        f"in {feed.folder}" if feed.folder else "",
        f"{feed.unread} of {counted(feed.articles, 'article')} unread" if feed.articles else "no articles",
        "read in full" if feed.full_text else "",
        _how(feed, now),
    )
    return f"{sentence(parts)}{f' {ended(feed.last_error)}' if feed.last_error else ''}"


def feed_lines(feed: FeedRow, now: datetime, word_of: Callable[[str], str]) -> list[str]:
    """One that was chosen: the same with its address, and what to do about it where it fails."""
    leads = ", ".join(part for part in (shown(feed.url), page(feed)) if part)
    address = f"Address: {leads}" if feed.title else ""
    return [line for line in (feed_row(feed, now), address, advice(feed, now, word_of)) if line]


def _how(feed: FeedRow, now: datetime) -> str:
    if feed.last_error or not feed.checked:
        return state(feed, now)
    return f"fetched {ago(feed.checked, now)}"

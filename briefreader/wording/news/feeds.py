"""How a feed is, in words: since when, why, and what to do about it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from briefreader.domain.news.address import host_of, shown
from briefreader.domain.news.feed import FeedRow
from briefreader.wording.counts import counted
from briefreader.wording.times import age, clock, day


def feed_name(feed: FeedRow) -> str:
    """Its title, or its address without a password."""
    return feed.title or shown(feed.url)


def state(feed: FeedRow, now: datetime) -> str:
    """How the last fetch of it went: "2h ago", "failing since 3 Jan 2026 (4 times)", "not fetched yet"."""
    if feed.last_error:
        since = f" since {_when(feed.failing_since, now)}" if feed.failing_since else ""
        times = f" ({counted(feed.failures, 'time')})" if feed.failures > 1 else ""
        return f"failing{since}{times}"
    return _ago(feed.checked, now) if feed.checked else "not fetched yet"


def advice(feed: FeedRow, now: datetime, key_of: Callable[[str], str]) -> str:
    """What to do about a feed that fails; empty for one that does not."""
    if not feed.last_error:
        return ""
    again, address, remove = key_of("refresh_feed"), key_of("readdress"), key_of("remove_feed")
    if feed.good is None:
        return f"It has never been fetched. {address} changes the address, {again} tries again, {remove} removes it."
    site = f" {key_of('feed_site')} opens its page, which may name a new address." if feed.site else ""
    kept = f"It went well until {_when(feed.good, now)}; what came is kept."
    return f"{kept} {again} tries again, {address} gives it another address.{site}"


def holds(words: str, feed: FeedRow, now: datetime) -> bool:
    """Whether all of `words` are in what a row tells of a feed."""
    told = " ".join((feed_name(feed), shown(feed.url), feed.folder, state(feed, now), feed.last_error)).casefold()
    return all(word in told for word in words.casefold().split())


def page(feed: FeedRow) -> str:
    """Where the feed's own page is, if not where the feed is."""
    host = host_of(feed.site)
    return f"page on {host}" if host not in ("", host_of(feed.url)) else ""


def particulars(feed: FeedRow, now: datetime) -> str:
    """What is known of a feed, in a line."""
    parts = (
        shown(feed.url),
        page(feed),
        counted(feed.articles, "article"),
        f"{feed.unread} unread",
        f"fetched {_ago(feed.good, now)}" if feed.good else "",
        "read in full" if feed.full_text else "",
    )
    return " · ".join(part for part in parts if part)


def _when(moment: datetime, now: datetime) -> str:
    """The date, or of the last day the hour."""
    return clock(moment, now.tzinfo) if now - moment < timedelta(days=1) else day(moment.astimezone(now.tzinfo))


def _ago(moment: datetime, now: datetime) -> str:
    told = age(moment, now)
    return f"{told} ago" if told[-1:] in "mhd" and told[:1].isdigit() else "just now" if told == "now" else f"on {told}"

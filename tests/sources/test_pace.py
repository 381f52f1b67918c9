"""What publishers say of how long a feed stays as it is, with the rubbish that some of them say."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from briefreader.domain.news.feed import ParsedFeed
from briefreader.sources import json_form
from briefreader.sources.feeds import feeds, json_feed
from briefreader.sources.http.freshness import every, fresh_for

NOW = datetime(2026, 1, 10, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, 0),
        ({"cache-control": "public, max-age=3600"}, 3600),
        ({"cache-control": 'Max-Age="600", must-revalidate', "expires": "Sat, 10 Jan 2026 20:00:00 GMT"}, 600),
        ({"cache-control": "max-age=3600", "age": "600"}, 3000),
        ({"cache-control": "max-age=60", "age": "600"}, 0),
        ({"cache-control": "s-maxage=3600"}, 0),
        ({"cache-control": "max-age=999999999999"}, 86_400),
        ({"cache-control": "max-age=soon"}, 0),
        ({"cache-control": "no-cache", "expires": "Sat, 10 Jan 2026 20:00:00 GMT"}, 0),
        ({"expires": "Sat, 10 Jan 2026 12:30:00 GMT"}, 1800),
        ({"expires": "Sat, 10 Jan 2026 11:00:00 GMT"}, 0),
        ({"expires": "0"}, 0),
        ({"expires": "Sat, 10 Jan 9999 11:00:00"}, 86_400),
    ],
)
def test_by_headers(headers: dict[str, str], seconds: int) -> None:
    assert fresh_for(headers, NOW) == seconds


@pytest.mark.parametrize(
    ("told", "seconds"),
    [
        (("60", "", ""), 3600),
        (("", "\nhourly ", "2"), 1800),
        (("", "daily", ""), 86_400),
        (("", "weekly", "1"), 86_400),
        (("30", "hourly", "0"), 3600),
        (("an hour", "often", "x"), 0),
        (("-5", "", ""), 0),
    ],
)
def test_by_the_document(told: tuple[str, str, str], seconds: int) -> None:
    assert every(*told) == seconds


def test_a_feed_that_says_so_keeps_it_through_the_pipe() -> None:
    parsed = feeds.parse(b"<rss version='2.0'><channel><title>A</title><ttl>90</ttl></channel></rss>", now=NOW)
    assert parsed.every == 5400
    assert json_form.feed_from_json(json_form.feed_to_json(parsed)) == parsed
    silent = json_feed.parse(b'{"version": "https://jsonfeed.org/version/1.1", "title": "A", "items": []}', "", NOW)
    assert isinstance(silent, ParsedFeed) and silent.every == 0

"""One article in two feeds: shown once, read once, and never moved or lost when one of them goes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefreader.domain.news.feed import Entry, Subscription
from briefreader.library.articles import appearances, articles, counts, fetch_state
from briefreader.library.articles import store as storing
from briefreader.library.notes import reading_progress, subscriptions
from tests.library.conftest import Files
from tests.library.making import FEED, NOW, OTHER, entry, found, titles

WORDS = "The harbour talks resumed on Thursday after three weeks of silence, the port authority said."
PAGE = "https://www.news.example/world/talks"
HERE = entry("a1", PAGE, "Harbour talks resume", WORDS)
THERE = replace(HERE, guid="zz", url="http://news.example/world/talks/?utm_source=rss&at_medium=feed#comments")


@pytest.fixture
def both(files: Files) -> Files:
    for url in (FEED, OTHER):
        subscriptions.add(files.notes, Subscription(url))
    return files


def store(files: Files, feed: str, *entries: Entry) -> storing.Stored:
    return storing.store_entries(files.library, feed, feed, entries, NOW)


def numbers(files: Files) -> dict[str, tuple[int, int]]:
    return {row.url: (row.articles, row.unread) for row in fetch_state.rows(files.reader)}


def test_it_is_listed_once_and_in_each_of_its_feeds(both: Files) -> None:
    assert store(both, FEED, HERE).new == 1
    assert store(both, OTHER, THERE) == storing.Stored(0, 0)
    (one,) = found(both)
    assert found(both, f"feed:{FEED}") == found(both, f"feed:{OTHER}") == [one]
    assert numbers(both) == {FEED: (1, 1), OTHER: (1, 1)}
    assert counts.totals(both.reader) == counts.Counts(1, 1)


def test_read_once_it_is_read_in_both(both: Files) -> None:
    store(both, FEED, HERE)
    store(both, OTHER, THERE)
    (one,) = found(both)
    reading_progress.opened(both.notes, one, articles.feed_of(both.reader, one), 1)
    assert numbers(both) == {FEED: (1, 0), OTHER: (1, 0)}
    assert counts.totals(both.reader) == counts.Counts(1, 0)


def test_it_stays_as_its_own_feed_writes_it(both: Files) -> None:
    """Else it would change to and fro with every refresh."""
    store(both, FEED, HERE)
    store(both, OTHER, THERE)
    assert store(both, OTHER, replace(THERE, title="Talks: live")) == storing.Stored(0, 0)
    assert titles(both) == [HERE.title]
    assert store(both, FEED, replace(HERE, title="Talks resume")) == storing.Stored(0, 1)
    assert titles(both) == ["Talks resume"]


@pytest.mark.parametrize(
    "other",
    [
        replace(THERE, title="Another headline"),
        replace(THERE, url="https://news.example/world/other"),
        replace(THERE, text="Minister Roke said that he had sold the harbour.", blocks=()),  # their link, other words
        replace(THERE, url="https://news.example/"),
    ],
    ids=["title", "page", "words", "front page"],
)
def test_what_only_resembles_it_is_an_article_of_its_own(both: Files, other: Entry) -> None:
    store(both, FEED, HERE if other.url != "https://news.example/" else replace(HERE, url=other.url))
    assert store(both, OTHER, other).new == 1
    assert len(found(both)) == 2


def test_a_summary_of_it_is_it(both: Files) -> None:
    store(both, FEED, HERE)
    assert store(both, OTHER, replace(THERE, text=WORDS[:44], blocks=())).new == 0
    assert store(both, OTHER, replace(THERE, guid="", text="", blocks=())).new == 0


def test_when_its_own_feed_goes_the_other_keeps_it(both: Files) -> None:
    store(both, FEED, HERE)
    store(both, OTHER, THERE)
    (one,) = found(both)
    reading_progress.opened(both.notes, one, FEED, 1)
    reading_progress.rehome(both.notes, appearances.handed_over(both.library, FEED))
    subscriptions.remove(both.notes, FEED)
    storing.remove_feed(both.library, FEED)
    counts.settle_all(both.library)
    assert found(both) == found(both, f"feed:{OTHER}") == [one]
    assert numbers(both) == {OTHER: (1, 0)}
    reading_progress.mark(both.notes, [(one, OTHER)], False, "marked unread", 2)
    assert numbers(both) == {OTHER: (1, 1)}
    assert store(both, OTHER, replace(THERE, title="Talks: live")).changed == 1


def test_an_article_left_behind_belongs_to_the_next_feed_that_has_it(both: Files) -> None:
    store(both, FEED, HERE)
    subscriptions.remove(both.notes, FEED)
    (one,) = found(both)
    assert store(both, OTHER, replace(THERE, byline="Ida Marsh")).rehomed == (one,)
    assert numbers(both) == {OTHER: (1, 1)}


def test_the_other_feed_may_go_too(both: Files) -> None:
    store(both, FEED, HERE)
    store(both, OTHER, THERE)
    appearances.handed_over(both.library, OTHER)
    subscriptions.remove(both.notes, OTHER)
    storing.remove_feed(both.library, OTHER)
    assert len(found(both)) == 1
    assert numbers(both) == {FEED: (1, 1)}

"""Counts that are kept are what one would count, whatever comes, goes, is read, undone and lost."""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefreader.domain.news.feed import Subscription
from briefreader.domain.search.query import EVERYTHING, parsed
from briefreader.library.articles import articles, counts, fetch_state
from briefreader.library.articles import store as storing
from briefreader.library.articles.counts import Counts
from briefreader.library.journal import journal
from briefreader.library.notes import marks, reading_progress, subscriptions
from briefreader.library.search import list_keys
from tests.library.conftest import Files
from tests.library.making import FEED, NOW, OTHER, entry, found


def store(files: Files, numbers: range, feed: str = FEED) -> None:
    entries = [entry(f"g{n}", title=f"Title {n}") for n in numbers]
    storing.store_entries(files.library, feed, "Example", entries, NOW)


def counted(files: Files) -> Counts:
    return Counts(len(found(files)), len(found(files, "is:unread")))


def mark(files: Files, wanted: list[str], read_: bool = True) -> None:
    pairs = [(one, articles.feed_of(files.reader, one)) for one in wanted]
    reading_progress.mark(files.notes, pairs, read_, "marked", 1)


def right(files: Files) -> bool:
    totals = counts.totals(files.reader)
    assert totals == counted(files)
    rows = fetch_state.rows(files.reader)
    for row in rows:
        unread = len(found(files, f"feed:{row.url} is:unread"))
        assert (row.articles, row.unread) == (len(found(files, f"feed:{row.url}")), unread), row
    return True


def test_counts_follow_what_is_stored_and_read(files: Files) -> None:
    subscriptions.add(files.notes, Subscription(FEED))
    store(files, range(10))
    assert counts.totals(files.reader) == Counts(10, 10)
    mark(files, found(files)[:4])
    assert counts.totals(files.reader) == Counts(10, 6)
    mark(files, found(files)[:1], False)
    journal.undo(files.notes, 2)
    assert counts.totals(files.reader) == Counts(10, 6)
    assert right(files)


def test_read_marks_outlive_their_feed_and_count_again_when_it_returns(files: Files) -> None:
    subscriptions.add(files.notes, Subscription(FEED))
    store(files, range(10))
    mark(files, found(files)[:4])
    subscriptions.remove(files.notes, FEED)
    assert storing.remove_feed(files.library, FEED) == 0
    assert counts.totals(files.reader) == Counts(0, 0)
    subscriptions.add(files.notes, Subscription(FEED))
    store(files, range(10))
    assert counts.totals(files.reader) == Counts(10, 6)
    assert right(files)


def test_counts_are_right_in_a_library_made_anew(files: Files) -> None:
    subscriptions.add(files.notes, Subscription(FEED))
    store(files, range(10))
    mark(files, found(files)[:4])
    files.library.close()
    for file in files.folder.glob("library.db*"):
        file.unlink()
    anew = Files.opened(files.folder)
    assert counts.totals(anew.reader) == Counts(0, 0)
    store(anew, range(8))
    assert right(anew)
    anew.close()


def test_an_article_opened_and_marked_read_counts_once(files: Files) -> None:
    """A mark set by opening must not be doubled by redoing one: REPLACE would set off no trigger."""
    store(files, range(2))
    (one, _) = found(files)
    mark(files, [one])
    journal.undo(files.notes, 2)
    reading_progress.opened(files.notes, one, articles.feed_of(files.reader, one), 3)
    journal.redo(files.notes, 4)
    assert counts.totals(files.reader) == counted(files) == Counts(2, 1)


def test_a_mark_on_what_is_not_in_the_library_counts_for_no_feed(files: Files) -> None:
    store(files, range(2))
    reading_progress.opened(files.notes, "0123456789abcdef", articles.feed_of(files.reader, "0123456789abcdef"), 1)
    assert counts.totals(files.reader) == Counts(2, 2)


STEPS = ("store", "open", "read", "unread", "all", "undo", "redo", "edit", "leave", "return", "move")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.sampled_from(STEPS), min_size=3, max_size=14), seed=st.integers(0, 2**32))
def test_counts_stay_right_under_random_steps(files: Files, steps: list[str], seed: int) -> None:
    chance = random.Random(seed)
    urls = [f"https://{seed}-{len(steps)}-{letter}.example/feed" for letter in "ab"]
    for url in urls:
        subscriptions.add(files.notes, Subscription(url))
        store(files, range(3), url)
    for step in steps:
        chosen = found(files)
        some = chance.sample(chosen, min(3, len(chosen)))
        feed = chance.choice([one.url for one in subscriptions.all_(files.notes)] or urls)
        match step:
            case "store":
                store(files, range(chance.randint(0, 9)), feed)
            case "edit":
                changed = [entry("g1", title=f"Changed {chance.random()}")]
                storing.store_entries(files.library, feed, "Example", changed, NOW)
            case "open":
                for one in some:
                    reading_progress.opened(files.notes, one, articles.feed_of(files.reader, one), 1)
            case "read" | "unread":
                mark(files, some, step == "read")
            case "all":
                pairs = list_keys.pairs(files.reader, EVERYTHING, NOW)
                reading_progress.mark(files.notes, pairs, True, "all", 1)
            case "undo":
                journal.undo(files.notes, 1)
            case "redo":
                journal.redo(files.notes, 1)
            case "leave":
                subscriptions.remove(files.notes, feed)
                storing.remove_feed(files.library, feed)
            case "return":
                subscriptions.add(files.notes, Subscription(feed))
                store(files, range(5), feed)
            case "move":
                subscriptions.moved(files.notes, feed, feed + "/moved")
                fetch_state.moved(files.library, feed, feed + "/moved")
        assert right(files), step


def test_a_marked_article_of_a_removed_feed_still_counts(files: Files) -> None:
    store(files, range(3))
    marks.bookmark(files.notes, found(files)[0], found(files)[0], True, "bookmarked", 1)
    mark(files, found(files)[:2])
    assert storing.remove_feed(files.library, FEED) == 1
    assert counts.totals(files.reader) == counted(files) == Counts(1, 0)


@pytest.mark.parametrize("feed", ["", FEED, OTHER])
def test_a_feed_that_holds_nothing_counts_nothing(files: Files, feed: str) -> None:
    storing.store_entries(files.library, feed, "Example", [], NOW)
    assert counts.totals(files.reader) == Counts(0, 0)
    assert list_keys.ids(files.reader, parsed(f"feed:{FEED}"), NOW) == []

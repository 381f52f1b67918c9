"""How feeds are: their last fetch, where they went, what stays when they go."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from briefreader.domain.news.feed import Subscription, Validators
from briefreader.domain.search.query import parsed
from briefreader.library.articles import articles, fetch_state
from briefreader.library.articles import store as storing
from briefreader.library.articles.fetch_state import FeedState
from briefreader.library.journal import journal
from briefreader.library.notes import marks, reading_progress, subscriptions
from briefreader.library.search import list_keys
from tests.library.conftest import Files
from tests.library.making import FEED, NOW, OTHER, entry, found, titles

NEW = "https://new.example/feed"
DOCUMENT = [entry(f"g{n}", f"https://news.example/{n}", f"Title {n}", hours=n) for n in range(5)]


ELSEWHERE = [replace(one, url=one.url.replace("news", "other")) for one in DOCUMENT]


def store(files: Files, url: str = FEED) -> storing.Stored:
    return storing.store_entries(files.library, url, "Example", ELSEWHERE if url == OTHER else DOCUMENT, NOW)


def test_validators_come_back_to_the_letter(files: Files) -> None:
    odd = Validators('W/"a b;c"', "Sat, 10 Jan 2026 12:00:00 +0000 ")
    fetch_state.record_success(files.library, FEED, odd, "hash", NOW)
    assert fetch_state.state(files.reader, FEED) == FeedState(odd, "hash")
    assert fetch_state.state(files.reader, OTHER) == FeedState()
    assert fetch_state.last_refresh(files.reader) == NOW


def test_failures_are_counted_until_one_goes_well(files: Files) -> None:
    subscriptions.add(files.notes, Subscription(FEED, "Example"))
    fetch_state.record_success(files.library, FEED, Validators("tag"), "hash", NOW)
    later = NOW + timedelta(hours=1)
    for _ in range(3):
        fetch_state.record_failure(files.library, FEED, "It did not come.", NOW, later)
    (row,) = fetch_state.rows(files.reader)
    assert (row.failures, row.last_error, row.checked) == (3, "It did not come.", NOW)
    assert (row.good, row.failing_since) == (NOW, NOW)
    assert fetch_state.state(files.reader, FEED) == FeedState(Validators("tag"), "hash", later)
    fetch_state.record_success(files.library, FEED, Validators("tag"), "hash", NOW)
    (row,) = fetch_state.rows(files.reader)
    assert (row.failures, row.last_error) == (0, "")
    assert fetch_state.state(files.reader, FEED).retry_after is None


def test_feeds_stand_by_folder_and_title(files: Files) -> None:
    for url, title, folder in (("c", "Zebra", ""), ("b", "äpfel", ""), ("d", "Birnen", ""), ("a", "Any", "World")):
        subscriptions.add(files.notes, Subscription(url, title, folder))
    assert [row.title for row in fetch_state.rows(files.reader)] == ["äpfel", "Birnen", "Zebra", "Any"]
    assert [one.url for one in subscriptions.all_(files.notes)] == ["c", "b", "d", "a"]


def test_a_feeds_own_title_gives_way_to_the_readers(files: Files) -> None:
    subscriptions.add(files.notes, Subscription(FEED))
    subscriptions.add(files.notes, Subscription(OTHER, "Mine"))
    subscriptions.add(files.notes, Subscription(OTHER, "Again"))
    for url in (FEED, OTHER):
        subscriptions.named(files.notes, url, "The feed's")
    assert [one.title for one in subscriptions.all_(files.notes)] == ["The feed's", "Mine"]


def test_a_feed_that_moved_keeps_its_articles_and_brings_none_twice(files: Files) -> None:
    subscriptions.add(files.notes, Subscription(FEED, "Example"))
    store(files)
    before = found(files)
    reading_progress.mark(
        files.notes, [(one, articles.feed_of(files.reader, one)) for one in before[:2]], True, "read", 1
    )
    fetch_state.record_failure(files.library, FEED, "It did not come.", NOW)
    subscriptions.moved(files.notes, FEED, NEW)
    fetch_state.moved(files.library, FEED, NEW)
    assert store(files, NEW) == storing.Stored(0, 0)
    assert found(files) == before
    (row,) = fetch_state.rows(files.reader)
    assert (row.url, row.articles, row.unread, row.failures) == (NEW, 5, 3, 1)
    article = articles.article(files.reader, before[0])
    assert article is not None
    assert article.feed == NEW


def test_a_move_that_was_cut_in_half_brings_none_twice(files: Files) -> None:
    """Killed between the two files: the reader's already knows the new address, the library does not."""
    subscriptions.add(files.notes, Subscription(FEED))
    store(files)
    subscriptions.moved(files.notes, FEED, NEW)
    assert store(files, NEW) == storing.Stored(0, 0)


def test_a_feed_may_move_on_and_back(files: Files) -> None:
    subscriptions.add(files.notes, Subscription(FEED))
    store(files)
    for old, new in ((FEED, NEW), (NEW, OTHER), (OTHER, FEED)):
        subscriptions.moved(files.notes, old, new)
        assert store(files, new) == storing.Stored(0, 0)
    assert [one.url for one in subscriptions.all_(files.notes)] == [FEED]


def test_a_feed_that_moves_onto_another_becomes_one_with_it(files: Files) -> None:
    for url in (FEED, NEW):
        subscriptions.add(files.notes, Subscription(url))
    subscriptions.moved(files.notes, FEED, NEW)
    assert [one.url for one in subscriptions.all_(files.notes)] == [NEW]


def test_a_removed_feed_leaves_what_the_reader_marked(files: Files) -> None:
    subscriptions.add(files.notes, Subscription(FEED))
    store(files)
    store(files, OTHER)
    mine = found(files, f"feed:{FEED}")
    marks.set_tags(files.notes, "0123456789abcdef", mine[2], ["kept"], "tagged a statement", 1)
    assert subscriptions.remove(files.notes, FEED)
    assert storing.remove_feed(files.library, FEED) == 1
    assert found(files, f"feed:{FEED}") == [mine[2]]
    assert len(titles(files)) == 6
    assert files.library.execute("SELECT count(*) FROM bodies").fetchone() == (6,)
    assert not subscriptions.remove(files.notes, FEED)


def test_a_feed_that_returns_has_the_articles_it_had(files: Files) -> None:
    subscriptions.add(files.notes, Subscription(FEED))
    store(files)
    before = found(files)
    marks.bookmark(files.notes, before[0], before[0], True, "bookmarked", 1)
    subscriptions.moved(files.notes, FEED, NEW)
    subscriptions.remove(files.notes, NEW)
    storing.remove_feed(files.library, NEW)
    journal.undo(files.notes, 1)
    assert [one.url for one in subscriptions.all_(files.notes)] == [NEW]
    assert store(files, NEW).new == 4
    assert found(files) == before
    assert list_keys.ids(files.reader, parsed("is:bookmarked"), NOW) == before[:1]


def test_the_outlet_follows_the_feeds_title(files: Files) -> None:
    store(files)
    storing.store_entries(files.library, FEED, "Example News", [replace(one) for one in DOCUMENT], NOW)
    assert len(found(files, 'from:"example news"')) == 5

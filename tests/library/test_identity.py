"""Which entry is which article, over the odd things that feeds do with guids."""

from __future__ import annotations

import random
from dataclasses import replace
from uuid import UUID

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefreader.domain import ids
from briefreader.domain.news.feed import Entry
from briefreader.library.articles import articles, entry_matching
from briefreader.library.articles import store as storing
from briefreader.library.notes import marks, reading_progress
from tests.library.conftest import Files
from tests.library.making import FEED, NOW, OTHER, entry, found, titles

NOTHING = storing.Stored(0, 0)


def store(files: Files, *entries: Entry, feed: str = FEED) -> storing.Stored:
    return storing.store_entries(files.library, feed, "Example", entries, NOW)


def test_a_second_identical_refresh_adds_nothing(files: Files) -> None:
    document = [entry(f"g{n}", f"https://news.example/{n}", f"Title {n}") for n in range(20)]
    assert store(files, *document).new == 20
    assert store(files, *document) == NOTHING


def test_identical_entries_are_stored_once_and_different_ones_with_one_guid_apart(files: Files) -> None:
    same, other = entry("1", title="Same"), entry("1", title="Other")
    assert store(files, same, same, other).new == 2
    assert store(files, same, same, other) == NOTHING
    assert store(files, other, same) == NOTHING


def test_a_guid_that_was_shared_stays_without_meaning(files: Files) -> None:
    one, two = entry("1", "https://news.example/1", "One"), entry("1", "https://news.example/2", "Two")
    store(files, one, two)
    assert store(files, two) == NOTHING
    assert store(files, replace(two, text="Two, edited.")) == storing.Stored(0, 1)
    assert sorted(titles(files)) == ["One", "Two"]


def test_an_entry_whose_guid_another_takes_up_stays_itself(files: Files) -> None:
    one = entry("1", "https://news.example/1", "One")
    store(files, one)
    (before,) = found(files)
    assert store(files, entry("1", "https://news.example/2", "Two"), one).new == 1
    assert before in found(files, "one")


def test_a_new_guid_with_a_known_link_and_title_is_the_known_entry(files: Files) -> None:
    for fetch in range(5):
        document = [entry(f"{fetch}-{n}", f"https://news.example/{n}", f"Title {n}") for n in range(10)]
        store(files, *document)
    assert len(titles(files)) == 10


def test_a_new_guid_takes_over_nothing_that_is_still_there(files: Files) -> None:
    """A page of running news: every entry leads to one address under one title."""
    first = entry("1", "https://news.example/live", "Live", "Ten o'clock.")
    store(files, first)
    second = entry("2", "https://news.example/live", "Live", "Eleven o'clock.")
    assert store(files, second, first).new == 1
    third = entry("3", "https://news.example/live", "Live", "Noon.")
    assert store(files, third).new == 1  # by now link and title are known to tell nothing
    assert len(titles(files)) == 3


def test_two_guids_that_were_one_entry_and_part_again(files: Files) -> None:
    old, new = (entry(guid, "https://news.example/1", "One", guid) for guid in ("old", "new"))
    store(files, old)
    assert store(files, new) == storing.Stored(0, 1)
    assert store(files, old, new).new == 1
    assert store(files, new, old) == NOTHING
    assert store(files, replace(new, text="New, edited."), old) == storing.Stored(0, 1)


def test_the_same_guid_in_two_feeds_is_two_articles(files: Files) -> None:
    store(files, entry("1", title="A"))
    store(files, entry("1", title="B"), feed=OTHER)
    assert sorted(titles(files)) == ["A", "B"]


def test_guids_are_compared_to_the_letter(files: Files) -> None:
    guids = ["", "ABC", "abc", "x" * 3000, "'; DROP TABLE articles;--", "%_*?", "\U0001f600" * 200]
    assert store(files, *(entry(guid, title=f"T{n}") for n, guid in enumerate(guids))).new == len(guids)
    assert all(ids.is_id(one) for one in found(files))


def test_no_guid_falls_back_to_the_link_then_to_title_and_text(files: Files) -> None:
    linked, bare = entry("", "https://news.example/1", "Linked"), entry("", "", "Bare", "Some words.")
    assert store(files, linked, bare).new == 2
    assert store(files, entry("", "https://news.example/1", "Linked anew"), bare) == storing.Stored(0, 1)


def test_different_entries_that_share_one_link_and_have_no_guid_stay_apart(files: Files) -> None:
    document = [entry("", "https://news.example/", f"Title {n}") for n in range(3)]
    assert store(files, *document).new == 3
    assert store(files, *document) == NOTHING


def test_a_feed_that_begins_to_give_guids_brings_nothing_twice(files: Files) -> None:
    store(files, *(entry("", f"https://news.example/{n}", f"Title {n}") for n in range(5)))
    assert store(files, *(entry(f"g{n}", f"https://news.example/{n}", f"Title {n}") for n in range(5))) == NOTHING


def test_an_edit_keeps_id_read_mark_and_bookmark(files: Files) -> None:
    store(files, entry("g", title="Before", words="Old words."))
    (before,) = found(files)
    reading_progress.opened(files.notes, before, FEED, 1)
    marks.bookmark(files.notes, before, before, True, "bookmarked it", 1)
    assert store(files, entry("g", title="After", words="New words.")) == storing.Stored(0, 1)
    assert found(files, "is:read is:bookmarked new") == [before]
    assert found(files, "old") == []


def test_what_only_the_particulars_changed_in_is_taken_over_and_not_counted(files: Files) -> None:
    one = entry("g", "https://news.example/1", "Title", hours=5)
    store(files, one)
    assert store(files, replace(one, byline="Ana Petrel", url="https://news.example/2", published=None)) == NOTHING
    article = articles.article(files.reader, found(files)[0])
    assert article is not None
    assert (article.byline, article.url, article.published) == ("Ana Petrel", "https://news.example/2", one.published)


def test_entries_that_leave_the_feed_stay_in_the_library(files: Files) -> None:
    for first in range(0, 25, 5):
        store(files, *[entry(f"g{n}", title=f"Title {n}") for n in range(first, first + 20)])
    assert len(titles(files)) == 20 + 5 * 4


def test_a_date_in_the_future_does_not_stay_on_top_for_ever(files: Files) -> None:
    store(files, entry("far", title="Far", hours=-24 * 365 * 5))
    later = storing.store_entries(
        files.library, FEED, "Example", [entry("new", title="New", hours=-48)], NOW.replace(day=12)
    )
    assert later.new == 1
    assert titles(files) == ["New", "Far"]


def test_entries_without_a_date_stand_where_they_were_seen_in_the_order_of_their_document(files: Files) -> None:
    store(files, *(replace(entry(f"g{n}", title=f"Title {n}"), published=None) for n in range(3)))
    store(files, entry("old", title="Older", hours=1), entry("new", title="Newer", hours=-1))
    assert titles(files) == ["Newer", "Title 0", "Title 1", "Title 2", "Older"]


def test_a_large_document_is_stored_in_steps_and_whole(files: Files) -> None:
    document = [entry(f"g{n}", title=f"Title {n}") for n in range(storing.ROWS_A_TRANSACTION * 2 + 7)]
    assert store(files, *document).new == len(document)
    assert store(files, *document) == NOTHING


def test_guids_that_go_round_for_a_long_time_never_end_in_the_same_id(files: Files) -> None:
    """Found by chance: an entry was new, and the id it would have been born with was that of another one of its day."""
    dice = random.Random(241)
    guids, words = ["", "1", "2", "3"], ["First words.", "Second words."]
    pages = ["", "https://news.example/1", "https://news.example/2"]

    def one() -> Entry:
        title = ["", "One", "Two"]
        guid, page, called, said = (dice.choice(known) for known in (guids, pages, title, words))
        return entry(guid, page, called, said, hours=dice.choice([0, 5]))

    for _ in range(60):
        store(files, *(one() for _ in range(dice.randrange(1, 5))))


ENTRIES = st.builds(
    entry,
    guid=st.sampled_from(["", "1", "2", "3"]),
    url=st.sampled_from(["", "https://news.example/1", "https://news.example/2"]),
    title=st.sampled_from(["", "One", "Two"]),
    words=st.sampled_from(["First words.", "Second words."]),
    hours=st.sampled_from([0, 5]),
)
DOCUMENTS = st.lists(st.lists(ENTRIES, max_size=5), min_size=1, max_size=5)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(documents=DOCUMENTS, seed=st.randoms(use_true_random=False), number=st.uuids())
def test_whatever_feeds_do_nothing_is_lost_doubled_or_dependent_on_order(
    files: Files, documents: list[list[Entry]], seed: random.Random, number: UUID
) -> None:
    feed = f"https://{number}.example/feed"
    for document in documents:
        known = set(found(files, f"feed:{feed}"))
        store(files, *document, feed=feed)
        after = set(found(files, f"feed:{feed}"))
        assert known <= after
        shuffled = seed.sample(document, len(document))
        assert store(files, *shuffled, feed=feed) == NOTHING
        keys = [one.key for one in entry_matching.recognised(files.library, feed, document)]
        assert None not in keys
        assert len(set(keys)) == len(keys) == len(set(document)), "each different entry is an article of its own"

"""Which entry is which article, over the odd things that feeds do with guids."""

from __future__ import annotations

from briefreader.domain import ids
from briefreader.domain.query import EVERYTHING
from briefreader.library import articles, headlines, marks, read
from tests.library.conftest import Files
from tests.library.making import FEED, NOW, entry


def store(files: Files, *entries, feed: str = FEED) -> articles.Stored:
    return articles.store_entries(files.library, feed, "Example", entries, NOW)


def titles(files: Files) -> list[str]:
    return [row.title for row in headlines.rows(files.reader, headlines.keys(files.reader, EVERYTHING, NOW))]


def test_a_second_identical_refresh_adds_nothing(files: Files) -> None:
    document = [entry(f"g{n}", f"https://news.example/{n}", f"Title {n}") for n in range(20)]
    assert store(files, *document).new == 20
    assert store(files, *document) == articles.Stored(0, 0)


def test_identical_entries_are_stored_once_and_different_ones_with_one_guid_apart(files: Files) -> None:
    same, other = entry("1", title="Same"), entry("1", title="Other")
    assert store(files, same, same, other).new == 2
    assert store(files, same, same, other) == articles.Stored(0, 0)


def test_a_new_guid_with_a_known_link_and_title_is_the_known_entry(files: Files) -> None:
    for fetch in range(5):
        document = [entry(f"{fetch}-{n}", f"https://news.example/{n}", f"Title {n}") for n in range(10)]
        store(files, *document)
    assert len(titles(files)) == 10


def test_the_same_guid_in_two_feeds_is_two_articles(files: Files) -> None:
    store(files, entry("1", title="A"))
    store(files, entry("1", title="B"), feed="https://other.example/feed")
    assert sorted(titles(files)) == ["A", "B"]


def test_no_guid_falls_back_to_the_link_then_to_title_and_text(files: Files) -> None:
    linked, bare = entry("", "https://news.example/1", "Linked"), entry("", "", "Bare", "Some words.")
    assert store(files, linked, bare).new == 2
    assert store(files, entry("", "https://news.example/1", "Linked anew"), bare) == articles.Stored(0, 1)


def test_different_entries_that_share_one_link_and_have_no_guid_stay_apart(files: Files) -> None:
    document = [entry("", "https://news.example/", f"Title {n}") for n in range(3)]
    assert store(files, *document).new == 3
    assert store(files, *document) == articles.Stored(0, 0)


def test_two_entries_of_one_document_with_link_and_title_alike_do_not_overwrite_each_other(files: Files) -> None:
    document = [entry(f"g{n}", "https://news.example/live", "Live", f"Update {n}.") for n in range(2)]
    assert store(files, *document).new == 2
    assert store(files, *document) == articles.Stored(0, 0)


def test_an_edit_keeps_id_read_mark_and_bookmark(files: Files) -> None:
    store(files, entry("g", title="Before", words="Old words."))
    (before,) = headlines.rows(files.reader, headlines.keys(files.reader, EVERYTHING, NOW))
    read.opened(files.notes, before.id, FEED, 1)
    marks.bookmark(files.notes, before.id, before.id, True, "bookmarked it", 1)
    assert store(files, entry("g", title="After", words="New words.")) == articles.Stored(0, 1)
    (after,) = headlines.rows(files.reader, headlines.keys(files.reader, EVERYTHING, NOW))
    assert (after.id, after.title, after.read, after.bookmarks) == (before.id, "After", True, 1)


def test_entries_that_leave_the_feed_stay_in_the_library(files: Files) -> None:
    for first in range(0, 25, 5):
        store(files, *[entry(f"g{n}", title=f"Title {n}") for n in range(first, first + 20)])
    assert len(titles(files)) == 20 + 5 * 4


def test_an_id_is_an_id_whatever_the_guid_holds(files: Files) -> None:
    store(files, entry("'); DROP TABLE articles; --"), entry("\U0001f600" * 200, title="x"))
    assert all(ids.is_id(row.id) for row in headlines.rows(files.reader, headlines.keys(files.reader, EVERYTHING, NOW)))


def test_a_date_in_the_future_does_not_stay_on_top_for_ever(files: Files) -> None:
    store(files, entry("far", title="Far", hours=-24 * 365 * 5), entry("new", title="New", hours=-48))
    assert titles(files) == ["New", "Far"] or titles(files) == ["Far", "New"]
    sorts = [found[0] for found in files.library.execute("SELECT sort FROM articles")]
    assert max(sorts) <= NOW.timestamp() + 86_400

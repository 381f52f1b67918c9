"""A clock that goes backwards takes nothing away and mixes nothing up."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from briefreader.domain.news.feed import Timing
from briefreader.library import database
from briefreader.library.articles import articles, store
from briefreader.library.journal import journal
from briefreader.library.notes import marks, snapshots
from briefreader.services.feeds import schedule
from tests.library.conftest import Files
from tests.library.making import FEED, NOW, entry, found, titles
from tests.recovery.homes import own

BEFORE = NOW - timedelta(days=400)


def test_undo_goes_by_order_and_not_by_time(files: Files) -> None:
    marks.bookmark(files.notes, "first0", "article", True, "first", 2000)
    marks.bookmark(files.notes, "second", "article", True, "second", 1000)
    undone = [journal.undo(files.notes, at) for at in (500, 400)]
    assert [one and one.sentence for one in undone] == ["second", "first"]


def test_what_was_done_comes_back_in_its_order(files: Files, tmp_path: Path) -> None:
    marks.bookmark(files.notes, "first0", "article", True, "first", 2000)
    marks.bookmark(files.notes, "first0", "article", False, "away again", 1000)
    files.close()
    before = own(tmp_path / "notes.db")
    (tmp_path / "notes.db").unlink()
    database.open_notes(tmp_path / "notes.db").close()
    assert own(tmp_path / "notes.db") == before
    assert before["bookmarks"] == []


def test_the_version_kept_last_is_the_latest(files: Files) -> None:
    store.store_entries(files.library, FEED, "Example", [entry("1", words="As it was first.")], NOW)
    first = articles.article(files.reader, found(files)[0])
    assert first is not None
    snapshots.keep_article(files.notes, first, 2000)
    later = replace(first, text="As it is now.", blocks=())
    snapshots.keep_article(files.notes, later, 1000)
    latest = snapshots.kept_article(files.notes, first.id)
    assert latest is not None and latest.text == "As it is now."


def test_articles_of_a_later_clock_are_there_and_in_their_order(files: Files) -> None:
    store.store_entries(files.library, FEED, "Example", [entry("1", title="Later")], NOW)
    store.store_entries(files.library, FEED, "Example", [entry("2", title="Earlier", hours=9999)], BEFORE)
    assert titles(files) == ["Later", "Earlier"]
    again = store.store_entries(files.library, FEED, "Example", [entry("1", title="Later")], BEFORE)
    assert (again.new, again.changed) == (0, 0)


def test_feeds_are_not_left_alone_until_the_clock_has_caught_up() -> None:
    checked = datetime(2030, 1, 1, tzinfo=UTC)
    assert schedule.due([Timing("u", checked)], 30, NOW) == ["u"]


def test_a_new_file_of_an_earlier_clock_is_whole(tmp_path: Path) -> None:
    with closing(database.open_notes(tmp_path / "notes.db")) as db:
        marks.bookmark(db, "first0", "article", True, "first", -5)
    with closing(database.open_notes(tmp_path / "notes.db")) as db:
        assert db.brought_back == 0 and marks.marks_of(db, "article")["first0"].bookmarked

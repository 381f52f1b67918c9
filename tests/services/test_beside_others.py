"""A reader beside other programs on the same home: it keeps its place without waiting, and sees what they write."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefreader.config.home import Home
from briefreader.domain.errors import BusyError
from briefreader.domain.news.article import BlockKind, assembled
from briefreader.domain.news.feed import Entry
from briefreader.domain.reading.reader_state import START, ReaderState
from briefreader.domain.search.query import EVERYTHING
from briefreader.library import database
from briefreader.library.articles import store
from briefreader.services.desk import Desk
from briefreader.services.external_changes import Changed
from briefreader.services.home.open import opened
from briefreader.services.marks.annotate import Annotating

FEED = "https://news.example/f"
NOTHING = Changed(notes=False, library=False, articles=False)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    found = Desk(Home.at(tmp_path / "home"))
    yield found
    asyncio.run(found.stop())


def home_of(desk: Desk) -> Home:
    return desk._opened.home


def test_what_others_write_is_seen_once_and_what_one_writes_oneself_is_not(desk: Desk) -> None:
    article = desk.headlines(EVERYTHING).window(0, 1)[0].id
    assert desk.external_changes.poll() == NOTHING
    desk.bookmark(article)
    desk.keep_state(ReaderState(row=article))
    assert desk.external_changes.poll() == NOTHING
    script = opened(home_of(desk))
    Annotating(script).annotate(article, "From a script.")
    script.close()
    assert desk.external_changes.poll() == Changed(notes=True, library=False, articles=False)
    assert desk.external_changes.poll() == NOTHING
    text, blocks = assembled([(BlockKind.PARAGRAPH, "Words.")])
    refresh = database.open_library(home_of(desk).library, home_of(desk).notes)
    for title, articles in (("One", True), ("One, edited", False)):
        entry = Entry("g", "", title, text, blocks)
        store.store_entries(refresh, FEED, "Courier", [entry], datetime(2026, 1, 10, tzinfo=UTC))
        assert desk.external_changes.poll() == Changed(notes=False, library=True, articles=articles)
    store.remove_feed(refresh, FEED)
    assert desk.external_changes.poll() == Changed(notes=False, library=True, articles=True)
    refresh.close()


def test_the_place_is_kept_without_waiting_for_another_writer(desk: Desk) -> None:
    other = database.open_notes(home_of(desk).notes)
    other.execute("BEGIN IMMEDIATE")
    began = time.monotonic()
    with pytest.raises(BusyError):
        desk.keep_state(ReaderState(row="a1"))
    assert time.monotonic() - began < database.PATIENCE_SECONDS / 2
    other.execute("COMMIT")
    other.close()
    desk.keep_state(ReaderState(row="a1"))
    assert desk.state == ReaderState(row="a1")
    assert desk._notes.execute("PRAGMA busy_timeout").fetchone()[0] == database.PATIENCE_SECONDS * 1000


def test_the_place_is_no_change_that_undo_takes_back_and_is_not_written_twice(desk: Desk) -> None:
    lines = desk._notes.execute("SELECT count(*) FROM journal").fetchone()
    before = desk._notes.total_changes
    for _ in range(3):
        desk.keep_state(ReaderState(row="a1"))
    assert desk._notes.total_changes == before + 1
    assert desk._notes.execute("SELECT count(*) FROM journal").fetchone() == lines


def test_a_second_reader_begins_where_the_first_is_and_does_not_move_it(desk: Desk) -> None:
    desk.keep_state(ReaderState(row="a1"))
    second = Desk(home_of(desk))
    assert second.readonly and second.state == ReaderState(row="a1")
    second.keep_state(ReaderState(row="b2"))
    assert desk.state == second.state == ReaderState(row="a1")
    asyncio.run(second.stop())


def test_a_new_home_begins_at_the_start(desk: Desk) -> None:
    assert desk.state == START

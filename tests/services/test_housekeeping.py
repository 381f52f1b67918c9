"""Articles that need not be kept go, and nothing that the reader did or has still to read."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from briefreader.config.home import Home
from briefreader.config.settings import LibrarySettings
from briefreader.domain.disk_size import Size
from briefreader.domain.news.feed import NO_VALIDATORS, Subscription
from briefreader.domain.search.query import parsed
from briefreader.domain.text.span import Span
from briefreader.library.articles import counts, fetch_state, store
from briefreader.library.database import open_library
from briefreader.library.notes import reading_progress as read
from briefreader.library.notes import subscriptions
from briefreader.library.sqlite import maintenance
from briefreader.library.sqlite.connection import writing
from briefreader.services.desk import Desk
from briefreader.services.worker.housekeeping import Housekeeper
from briefreader.services.worker.jobs import Jobs
from briefreader.wording.disk_size import told
from tests.library.making import FEED, NOW, OTHER, entry

LATER = NOW + timedelta(days=40)
MONTH = LibrarySettings(keep_days=30)


class Room:
    """A desk, the worker's connection, and a feed of ten articles of which the last documents list none."""

    def __init__(self, folder: Path) -> None:
        self.home = Home.at(folder)
        self.desk = Desk(self.home)
        self.worker = open_library(self.home.library, self.home.notes)
        self.publish(FEED, range(10))
        self.listed(FEED, [])

    def publish(self, feed: str, numbers: range) -> tuple[int, ...]:
        subscriptions.add(self.desk._opened.notes, Subscription(feed))
        found = [entry(f"g{n}", f"https://alder.example/{n}", f"Title {n}", hours=n) for n in numbers]
        return store.store_entries(self.worker, feed, "Courier", found, NOW).keys

    def listed(self, feed: str, keys: list[int]) -> None:
        fetch_state.record_success(self.worker, feed, NO_VALIDATORS, "", NOW)
        fetch_state.listed(self.worker, feed, keys)

    def titles(self, query: str = f"feed:{FEED}") -> list[int]:
        found = self.desk.headlines(parsed(query))
        return [int(row.title.removeprefix("Title ")) for row in found.window(0, 99)]

    def id(self, number: int) -> str:
        return next(row.id for row in self.desk.headlines(parsed("")).window(0, 99) if row.title == f"Title {number}")

    def read(self, *numbers: int) -> None:
        pairs = [(self.id(n), FEED) for n in numbers]
        for article, feed in pairs:
            self.desk._opened.notes.execute("INSERT OR REPLACE INTO read_marks VALUES (?, ?, 1)", (article, feed))

    async def tidy(self, keep: LibrarySettings, later: bool = True) -> int:
        @asynccontextmanager
        async def turn() -> AsyncIterator[None]:
            yield

        return await Housekeeper(self.worker, turn, keep, lambda: LATER if later else NOW, 0.0).tidy()


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    found = Room(tmp_path)
    yield found
    found.worker.close()
    found.desk._opened.close()


async def test_it_is_off_at_first(room: Room) -> None:
    room.read(*range(10))
    assert await room.tidy(LibrarySettings()) == 0
    assert room.titles() == list(range(10))


async def test_old_articles_that_are_read_go_and_the_unread_stay(room: Room) -> None:
    room.read(1, 3, 5)
    assert await room.tidy(MONTH, later=False) == 0
    assert await room.tidy(MONTH) == 3
    assert room.titles() == [0, 2, 4, 6, 7, 8, 9]
    assert counts.totals(room.desk._opened.library).unread == len(room.desk.headlines(parsed("is:unread")))
    (row,) = room.desk.feeds()
    assert (row.articles, row.unread) == (7, 7)


async def test_what_is_beyond_so_many_of_its_feed_goes(room: Room) -> None:
    room.read(*range(8))
    assert await room.tidy(LibrarySettings(keep_per_feed=4)) == 4
    assert room.titles() == [0, 1, 2, 3, 8, 9]


async def test_nothing_goes_in_which_the_reader_did_something(room: Room) -> None:
    room.read(*range(10))
    desk = room.desk
    desk.bookmark(room.id(0))
    desk.annotate(room.id(1), "worth asking")
    desk.tag(room.id(2), ["fish"])
    reading = desk.reading(room.id(3))
    assert reading
    start = reading.article.text.index("talks")
    desk.mark_words(room.id(3), Span(start, start + 5), None)
    desk.drafts.keep(room.id(4), "begun")
    read.opened(desk._opened.notes, room.id(5), FEED, int(LATER.timestamp()) - 60)  # again, a minute ago
    assert await room.tidy(MONTH) == 4
    assert room.titles() == [0, 1, 2, 3, 4, 5]


async def test_what_its_feed_or_another_still_lists_would_come_back_and_stays(room: Room) -> None:
    keys = room.publish(OTHER, range(2))
    room.read(*range(10))
    room.listed(OTHER, list(keys[:1]))
    one = room.worker.execute("SELECT key FROM articles WHERE id = ?", (room.id(7),)).fetchone()[0]
    room.listed(FEED, [one])
    assert await room.tidy(MONTH) == 8
    assert 7 in room.titles() and len(room.titles()) == 2


async def test_a_feed_whose_document_is_not_known_keeps_all(room: Room) -> None:
    room.read(*range(10))
    room.worker.execute("UPDATE feeds SET listed = NULL")
    assert await room.tidy(MONTH) == 0


async def test_an_article_that_comes_back_is_still_read(room: Room) -> None:
    room.read(*range(10))
    assert await room.tidy(MONTH) == 10
    room.publish(FEED, range(10))
    assert room.titles(f"feed:{FEED} is:unread") == [] and len(room.titles()) == 10


async def test_free_room_goes_back_to_the_disk_in_steps(room: Room) -> None:
    db = room.worker
    assert db.execute("PRAGMA auto_vacuum").fetchone()[0] == 2
    db.execute("CREATE TABLE much (words TEXT)")
    with writing(db):
        db.executemany("INSERT INTO much VALUES (?)", [("x" * 4000,)] * 3000)
    db.execute("DROP TABLE much")
    before = db.execute("PRAGMA page_count").fetchone()[0]
    assert (
        maintenance.shrink(db) and db.execute("PRAGMA page_count").fetchone()[0] >= before - maintenance._PAGES_A_STEP
    )
    await room.tidy(LibrarySettings())
    assert not maintenance.shrink(db)
    assert db.execute("PRAGMA page_count").fetchone()[0] < before / 2
    maintenance.optimize(db)


def test_sizes_in_words(room: Room) -> None:
    assert told(Size(84_200_000, 0, 300_000, 41_203)) == (
        "The library takes 84 MB for 41,203 articles, your notes take 0.3 MB."
    )
    assert "(9.0 MB of it is room for new ones)" in told(Size(20_000_000, 9_000_000, 0, 1))
    size = room.desk.size()
    assert size.library > 100_000 and size.notes > 10_000 and size.articles == len(room.desk.headlines(parsed("")))


async def test_the_worker_does_it_when_it_is_asked(room: Room) -> None:
    room.read(*range(10))
    room.home.settings.write_text("[library]\nkeep_days = 30\n")
    heard: list[dict[str, object]] = []
    async with Jobs(room.home, heard.append, lambda: LATER) as jobs:
        jobs.ask({"do": "tidy"})
        jobs.ask({"do": "tidy"})
        while jobs._running:
            await asyncio.wait(jobs._running)
    assert [(one["job"], one["sentence"]) for one in heard] == [("tidy", "10 read articles let go.")]
    assert room.titles() == []

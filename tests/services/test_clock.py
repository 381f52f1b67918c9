"""A clock that is put back between two writes: what was written later is later, and nothing waits for the old time."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from briefreader.config.settings import Network
from briefreader.domain.news.feed import FeedReport, Outcome, Subscription, Timing
from briefreader.library.articles import fetch_state
from briefreader.library.notes import snapshots, subscriptions
from briefreader.services.feeds.refresh import Refresher
from briefreader.services.feeds.schedule import due
from briefreader.services.home.open import Opened
from briefreader.services.processes.children import Children
from tests.loopback import Answer, rss, served
from tests.newsroom import BANNER, EDITED, Newsroom

NOW = datetime(2026, 1, 10, 12, tzinfo=UTC)
BACK = (timedelta(0), timedelta(days=-400), timedelta(hours=-1), timedelta(days=-9000))


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    made = Newsroom(tmp_path)
    yield made
    asyncio.run(made.close())


def test_notes_and_undo_keep_their_order(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    desk, words = room.desk, [f"written {number}." for number in range(len(BACK))]
    for text, by in zip(words, BACK, strict=True):
        monkeypatch.setattr(Opened, "now", lambda self, by=by: NOW + by)
        desk.add_note(room.article, text)
    notes = room.reading.marks.notes
    assert [note.text for note in notes] == words
    assert len({note.id for note in notes}) == len(words)
    for number in reversed(range(len(words))):
        assert desk.undo().startswith("Undone")
        assert [note.text for note in room.reading.marks.notes] == words[:number]
    for _ in words:
        desk.redo()
    assert [note.text for note in room.reading.marks.notes] == words


def test_the_version_kept_last_is_the_last(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Opened, "now", lambda self: NOW)
    room.mark(BANNER)
    room.publish(EDITED)
    monkeypatch.setattr(Opened, "now", lambda self: NOW - timedelta(days=400))
    room.desk.bookmark(room.article)
    versions = [article.text for article, _ in snapshots.versions(room.desk._opened.notes, room.article)]
    assert versions == [room.reading.article.text, *versions[1:]] and len(versions) == 2
    found = snapshots.kept_article(room.desk._opened.notes, room.article)
    assert found is not None and found.text == versions[0]


def test_a_feed_that_was_fetched_in_the_future_is_due() -> None:
    later = NOW + timedelta(days=400)
    ahead = Timing("https://ahead.example/f", later, 0, 0, later + timedelta(hours=2), False)
    just = Timing("https://just.example/f", NOW + timedelta(seconds=2), 0, 0, None, False)
    assert due([ahead, just], 30, NOW) == ["https://ahead.example/f"]


@pytest.mark.parametrize(("by", "outcome"), [(0, Outcome.FAILED), (-400, Outcome.NEW)])
async def test_a_server_is_not_left_alone_for_longer_than_it_may_ask(room: Newsroom, by: int, outcome: Outcome) -> None:
    with served() as site:
        url = site.url("/f")
        site.answers["/f"] = Answer(rss(("1", "Pier", "<p>It stays open.</p>")))
        subscriptions.add(room.desk._opened.notes, Subscription(url))
        fetch_state.record_failure(room.worker, url, "Too often.", NOW, NOW + timedelta(hours=2))
        children = Children(1)
        refresher = Refresher(
            room.worker, room.desk._opened.notes, children, Network(allow_private=(site.origin,)),
            lambda _: None, lambda: NOW + timedelta(days=by),
        )  # fmt: skip
        try:
            (report,) = await refresher.refresh([url])
        finally:
            await children.end()
    assert isinstance(report, FeedReport)
    assert report.outcome is outcome

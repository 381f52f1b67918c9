"""When feeds are fetched without being asked for, by a clock that the test sets."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

from briefreader.config.home import Home
from briefreader.domain.news.feed import Subscription, Timing
from briefreader.library.notes import subscriptions
from briefreader.services.desk import Desk
from briefreader.services.feeds.schedule import due, next_time
from briefreader.services.processes.locks import Lock
from briefreader.services.worker.jobs import Jobs
from tests.loopback import Answer, rss, served

NOW = datetime(2026, 1, 10, 12, tzinfo=UTC)
FEED = "https://alder.example/feed"


def minutes(one: Timing, every: int = 30) -> float:
    return (next_time(one, every) - NOW).total_seconds() / 60


def test_a_feed_is_left_alone_for_as_long_as_its_publisher_wants() -> None:
    assert due([Timing(FEED)], 30, NOW) == [FEED]
    assert 30 <= minutes(Timing(FEED, NOW)) <= 36
    assert 240 <= minutes(Timing(FEED, NOW, asked=4 * 3600)) <= 288
    assert minutes(Timing(FEED, NOW, retry_after=NOW + timedelta(hours=9))) == 540
    assert due([Timing(FEED, NOW - timedelta(days=400), gone=True)], 30, NOW) == []


def test_a_failing_feed_is_asked_half_as_often_each_time_up_to_once_a_day() -> None:
    waits = [minutes(Timing(FEED, NOW, failures=number)) for number in range(9)]
    for number, wait in enumerate(waits):
        wanted = min(30 * 2**number, 24 * 60)
        assert wanted <= wait <= 1.2 * wanted
    assert minutes(Timing(FEED, NOW, failures=10**6)) <= 1.2 * 24 * 60


def test_a_thousand_feeds_fetched_together_do_not_come_together_again() -> None:
    feeds = [Timing(f"https://f{number}.example/", NOW) for number in range(1000)]
    first, last = NOW + timedelta(minutes=30), NOW + timedelta(minutes=36)
    assert due(feeds, 30, first) == []
    coming = [sum(next_time(one, 30) <= first + timedelta(minutes=each) for one in feeds) for each in range(7)]
    assert all(100 < later - sooner < 250 for sooner, later in pairwise(coming))
    assert coming[-1] == 1000
    assert len(due(feeds, 30, last)) == 67  # a night has passed: half an interval brings them all
    assert due(feeds, 30, last)[0] == min(feeds, key=lambda one: next_time(one, 30)).url


async def test_the_worker_fetches_what_is_due_and_tells_of_nothing_else(tmp_path: Path) -> None:
    with served() as site:
        home = Home.at(tmp_path).made()
        settings = f'[network]\nallow_private = ["{site.origin}"]\nrefresh_minutes = 30\n'
        home.settings.write_text(settings)
        desk = Desk(home)
        for path, headers in (("/a", {}), ("/b", {"Cache-Control": "max-age=7200"}), ("/gone", {})):
            subscriptions.add(desk._opened.notes, Subscription(site.url(path)))
            answer = Answer(rss((path, f"News of {path}", "<p>Words.</p>")), headers=headers)
            site.answers[path] = answer if path != "/gone" else Answer(b"", status=410)
        told: list[dict[str, object]] = []
        clock = [NOW]
        async with Jobs(home, told.append, lambda: clock[0]) as jobs:
            look = looker(jobs, site.requests)
            assert await look() == {"/a", "/b", "/gone"}
            assert [one["job"] for one in told if one["event"] == "ended"] == ["due"]
            told.clear()
            clock[0] += timedelta(minutes=29)
            assert (await look(), told) == (set(), [])
            clock[0] += timedelta(minutes=8)
            assert await look() == {"/a"}
            clock[0] += timedelta(hours=30)
            assert await look() == {"/a", "/b"}
            assert await look("refresh", urls=None) == {"/a", "/b", "/gone"}  # whoever asks gets all
            clock[0] += timedelta(hours=30)
            theirs = Lock(home.library_lock)
            theirs.take()
            jobs._pen._patience = 0.0
            told.clear()
            assert (await look(), told) == (set(), [])  # another program fetches
            theirs.let_go()
            home.settings.write_text(settings.replace("= 30", "= 0"))
            assert (await look(), told) == (set(), [])
        await desk.stop()


def looker(jobs: Jobs, requests: list[tuple[str, dict[str, str]]]) -> Callable[..., Awaitable[set[str]]]:
    async def look(do: str = "due", **how: object) -> set[str]:
        requests.clear()
        jobs.ask({"do": do, **how})
        while jobs._running:
            await next(iter(jobs._running))
        return {path for path, _ in requests}

    return look

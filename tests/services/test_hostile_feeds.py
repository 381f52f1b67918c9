"""Feeds that mean harm, refreshed by the worker's own jobs: each ends in a sentence, and nothing else does."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefreader.domain.news.feed import Outcome, Validators
from briefreader.services.feeds import per_host_limits
from briefreader.services.processes import events
from tests import hostile_feeds as hostile
from tests.loopback import Answer, Canary, Site, canary, rss, served
from tests.services.refreshing import reader


@pytest.fixture
def site() -> Iterator[Site]:
    hostile.OVER.clear()
    with served() as found:
        yield found
        hostile.OVER.set()


@pytest.fixture
def guarded() -> Iterator[Canary]:
    with canary() as found:
        yield found


async def test_every_hostile_feed_ends_in_a_sentence_and_harms_no_other(
    tmp_path: Path, site: Site, guarded: Canary
) -> None:
    cases = {f"/{name}": case for name, case in
             {**hostile.BODIES, **hostile.DOCUMENTS, **hostile.luring(guarded.port)}.items()}  # fmt: skip
    good = {f"/good/{n}": Answer(rss((str(n), f"Title {n}", "words"))) for n in range(20)}
    site.answers = {path: case.answer for path, case in cases.items()} | good
    slow = [site.url(path) for path, case in cases.items() if "did not finish" in case.words]
    quick = [url for url in map(site.url, [*cases, *good]) if url not in slow]
    async with reader(tmp_path, site, "timeout_seconds = 600\nmax_body_mb = 1\n") as one:
        one.desk.subscribing.take_list("\n".join([*quick, *slow]).encode())
        impatient = one.home.settings.read_text(encoding="utf-8").replace("seconds = 600", "seconds = 1")
        for n in range(2):
            reports = {report.url: report for report in await one.does(do="refresh", urls=quick)}
            if not n:
                patient = one.home.settings.read_text(encoding="utf-8")
                one.home.settings.write_text(impatient, encoding="utf-8")
                slow_ones = {report.url: report for report in await one.does(do="refresh", urls=slow)}
                one.home.settings.write_text(patient, encoding="utf-8")
            reports |= slow_ones
            assert len(reports) == len(cases) + len(good)
            for path, case in cases.items():
                report, row = reports[site.url(path)], one.feeds[path]
                assert case.words in report.error, (path, report)
                assert report.error.isprintable() and (not report.error or report.error.endswith(".")), path
                assert row.last_error == report.error
                assert bool(row.articles) != bool(case.words), (path, row)
                assert row.articles <= 1, "nothing twice"
            for path in good:
                assert reports[site.url(path)].outcome is (Outcome.UNCHANGED if n else Outcome.NEW)
                assert one.feeds[path].articles == 1
    assert guarded.visits == 0
    assert {path for path, _ in site.requests} == {*cases, *good}, "nothing is asked that was not asked for"
    assert not any("cookie" in headers or "referer" in headers for _, headers in site.requests)


async def test_a_page_is_asked_for_what_it_announces_only_when_it_was_added(
    tmp_path: Path, site: Site, guarded: Canary
) -> None:
    site.answers["/page"] = Answer(
        b"<html><head><link rel=alternate type='application/rss+xml' href='http://127.0.0.1:%d/f'>"
        b"<link rel=alternate type='application/rss+xml' href='http://localhost:%d/f'>"
        b"<link rel=alternate type='application/rss+xml' href='file:///etc/passwd'>"
        b"<link rel=alternate type='application/rss+xml' href='/feed'>"
        b"<link rel=alternate type='application/rss+xml' href='/other'></head></html>" % ((guarded.port,) * 2),
        "text/html",
    )  # fmt: skip
    site.answers["/feed"] = Answer(hostile.GOOD)
    async with reader(tmp_path, site) as one:
        (report,) = await one.does(do="add", urls=[site.url("/page")])
    assert (report.url, report.new) == (site.url("/feed"), 1)
    assert [path for path, _ in site.requests] == ["/page", "/feed"]
    assert guarded.visits == 0


async def test_a_server_that_hangs_takes_no_seconds_of_its_feeds_and_no_places_of_others() -> None:
    asked: list[str] = []
    answers: dict[str, asyncio.Event] = defaultdict(asyncio.Event)

    class Hanging:
        async def fetch(self, url: str, _: Validators) -> None:
            asked.append(url)
            await answers[url].wait()

    gate = per_host_limits.Gate(Hanging(), per_host_limits.A_SERVER + 1)  # type: ignore[arg-type]

    async def visited(url: str, stored: asyncio.Event) -> None:
        async with gate.passed(url) as visit:
            await visit.fetch(url)
            await stored.wait()

    never, hanging = asyncio.Event(), [f"https://hanging.example/{n}" for n in range(per_host_limits.A_SERVER + 3)]
    jobs = [asyncio.create_task(visited(url, never)) for url in hanging]
    jobs.append(asyncio.create_task(visited("https://other.example/", never)))
    while len(asked) < per_host_limits.A_SERVER + 1:
        await asyncio.sleep(0)
    assert asked == [*hanging[: per_host_limits.A_SERVER], "https://other.example/"]
    jobs[-1].cancel()  # its place is free, and nobody of the server that hangs may have it …
    await asyncio.wait([jobs[-1]])
    assert len(asked) == per_host_limits.A_SERVER + 1
    answers[hanging[0]].set()  # … until one has answered, stored or not
    while len(asked) < per_host_limits.A_SERVER + 2:
        await asyncio.sleep(0)
    assert asked[-1] == hanging[per_host_limits.A_SERVER]
    for job in jobs:
        job.cancel()
    await asyncio.wait(jobs)


async def test_a_refresh_ends_at_once_when_it_is_to(tmp_path: Path, site: Site) -> None:
    site.answers["/never"] = hostile.BODIES["never"].answer
    async with reader(tmp_path, site, "timeout_seconds = 600\n") as one:
        one.desk.subscribing.take_list(site.url("/never").encode())
        one.jobs.ask({"do": "refresh", "urls": None})
        while not site.requests:
            await asyncio.sleep(0.005)
        async with asyncio.timeout(10):  # seconds before the test fails: nothing here waits for them
            await one.does(do="cancel")
    assert not one.told or isinstance(one.told[-1], events.Ended)


async def test_the_page_of_an_article_may_mean_harm_too(tmp_path: Path, site: Site, guarded: Canary) -> None:
    there = f"http://127.0.0.1:{guarded.port}"
    pages = {
        "/deep": Answer(b"<html><body>" + b"<div>" * 50_000 + b"x", "text/html"),
        "/bomb": hostile.BODIES["packed-bomb"].answer,
        "/lure": Answer(status=302, headers={"Location": f"{there}/page"}),
        "/marks": Answer(("<html><body><p>a" + "\u0301\u0323" * 200_000).encode(), "text/html; charset=utf-8"),
        "/elsewhere": Answer(f"<meta http-equiv=refresh content='0;url={there}'><img src='{there}'>".encode()),
    }  # fmt: skip
    links = "".join(f"<item><guid>{p}</guid><title>{p}</title><link>{site.url(p)}</link></item>" for p in pages)
    links += f"<item><guid>c</guid><title>c</title><link>{there}/article</link></item>"
    site.answers = {**pages, "/feed": Answer(f"<rss><channel>{links}</channel></rss>".encode())}
    async with reader(tmp_path, site, "max_body_mb = 1\n") as one:
        await one.does(do="add", urls=[site.url("/feed")], full_text=True)
        told = [event for event in one.told if isinstance(event, events.PageDone)]
    assert len(told) == len(pages) + 1
    assert all(event.error.endswith(".") and event.error.isprintable() for event in told), told
    assert guarded.visits == 0

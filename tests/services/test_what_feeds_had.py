"""What a feed once had stays, once; what its server says of time, of moves and of versions is kept to the letter."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from briefreader.domain.news.feed import NO_VALIDATORS, Outcome, Validators
from briefreader.domain.search.query import parsed
from briefreader.library.articles import fetch_state
from briefreader.services.feeds import schedule
from tests import hostile_feeds as hostile
from tests.loopback import Answer, Site, rss, served
from tests.services.refreshing import reader

EMPTY = rss()


@pytest.fixture
def site() -> Iterator[Site]:
    with served() as found:
        yield found


def numbered(numbers: range, prefix: str = "") -> Answer:
    """Entries that say which they are; the guids begin with `prefix`, the pages do not."""
    feed = rss(*((f"g{n}", f"Title {n}", f"Words of {n}.") for n in numbers))
    return Answer(feed.replace(b"'>g", f"'>{prefix}g".encode()))


async def test_windows_that_roll_lose_nothing_and_double_nothing(tmp_path: Path, site: Site) -> None:
    async with reader(tmp_path, site) as one:
        for window in range(6):
            site.answers["/feed"] = numbered(range(5 * window, 5 * window + 20))
            new = 5 if window else 20
            assert await one.fetched("/feed") == ("new", new, 0, 20 + 5 * window)
            assert await one.fetched("/feed") == ("unchanged", 0, 0, 20 + 5 * window)
        for fetch in range(4):
            site.answers["/feed"] = numbered(range(25, 45), f"other-{fetch}-")  # new guids at each fetch
            assert await one.fetched("/feed") == ("unchanged", 0, 0, 45)
        for answer in (
            Answer(EMPTY),
            Answer(b""),
            Answer(status=404),
            Answer(status=410),
            hostile.BODIES["cut-body"].answer,
        ):
            site.answers["/feed"] = answer
            assert (await one.fetched("/feed"))[1:] == (0, 0, 45)
        titles = [row.title for row in one.desk.headlines(parsed('from:"127.0.0.1"')).window(0, 99)]
        assert sorted(titles) == sorted(f"Title {n}" for n in range(45))


async def test_half_a_body_is_no_body_and_its_version_is_not_kept(tmp_path: Path, site: Site) -> None:
    whole, later = numbered(range(3)), numbered(range(5))
    whole.etag = '"whole"'
    head = b'HTTP/1.1 200 OK\r\nETag: "half"\r\nLast-Modified: Thu, 01 Jan 2026 00:00:00 GMT\r\n'
    packed = gzip.compress(later.body)
    halves = [
        head + b"Content-Length: %d\r\n\r\n" % len(later.body) + later.body[:-99],
        head + b"Content-Encoding: gzip\r\n\r\n" + packed[:-9],
        head + b"Transfer-Encoding: chunked\r\n\r\n%x\r\n" % len(later.body) + later.body + b"\r\n",
        head + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % (2 * len(packed)) + packed,
    ]
    async with reader(tmp_path, site) as one:
        site.answers["/feed"] = whole
        await one.fetched("/feed")
        for half in halves:
            site.answers["/feed"] = Answer(raw=lambda half=half: [half])  # type: ignore[misc]
            assert await one.fetched("/feed") == ("failed", 0, 0, 3)
            assert one.state("/feed").validators == Validators('"whole"')
        cut = later.body[
            : later.body.rindex(b"<item>")
        ]  # whole as an answer, broken off as a document: read as far as it goes, and asked again
        site.answers["/feed"] = Answer(cut, etag='"cut"')
        assert await one.fetched("/feed") == ("new", 1, 0, 4)
        assert (one.state("/feed").validators, one.state("/feed").body_hash) == (NO_VALIDATORS, "")
        site.answers["/feed"] = later
        assert await one.fetched("/feed") == ("new", 1, 0, 5)


ETAGS = ['"v1"', 'W/"abc"', 'no quotes, "and" blanks\tW/', '"é"', "'; drop table feeds"]


async def test_a_version_is_asked_for_exactly_as_it_was_told(tmp_path: Path, site: Site) -> None:
    told = {"Last-Modified": "Thu, 01 Jan 2026 00:00:00 GMT and more"}
    site.answers = {f"/{n}": numbered(range(n, n + 1)) for n in range(len(ETAGS))}
    for answer, etag in zip(site.answers.values(), ETAGS, strict=True):
        answer.etag, answer.headers = etag, told
    async with reader(tmp_path, site) as one:
        one.desk.subscribing.take_list("\n".join(map(site.url, site.answers)).encode())
        for n in range(3):
            site.requests.clear()
            reports = await one.does(do="refresh", urls=None)
            assert all(report.outcome is (Outcome.UNCHANGED if n else Outcome.NEW) for report in reports)
            assert len(site.requests) == len(ETAGS)
            for path, headers in site.requests:
                etag = ETAGS[int(path[1:])]
                assert headers.get("if-none-match") == (etag if n and etag.isascii() else None)
                assert headers.get("if-modified-since") == (told["Last-Modified"] if n else None)


SOON, DAY = timedelta(minutes=1), timedelta(days=1)


async def test_how_long_a_server_wants_to_be_left_alone(tmp_path: Path, site: Site) -> None:
    hour = (datetime.now(UTC) + timedelta(hours=1)).strftime("%a, %d %b %Y %H:%M:%S GMT")
    forms = {
        "120": timedelta(minutes=2), "0": SOON, "999999999": DAY, hour: timedelta(hours=1),
        "Thu, 01 Jan 1970 00:00:00 GMT": SOON, "Fri, 31 Dec 9999 23:59:59 GMT": DAY,
        "-5": None, "soon": None, "": None, "1e9": None, "9" * 400: None,
    }  # fmt: skip
    asked = {f"/{n}": wait for n, wait in enumerate(forms.values())}
    for (path, wait), form in zip(asked.items(), forms, strict=True):
        site.answers[path] = Answer(status=429 if wait else 503, headers={"Retry-After": form} if form else {})
    async with reader(tmp_path, site) as one:
        one.desk.subscribing.take_list("\n".join(map(site.url, asked)).encode())
        before = datetime.now(UTC)
        await one.does(do="refresh", urls=None)
        for path, wait in asked.items():
            until = one.state(path).retry_after
            assert (until is None) == (wait is None), path
            if until and wait:
                assert before + wait - timedelta(seconds=3) <= until <= datetime.now(UTC) + wait
        visits = len(site.requests)
        reports = await one.does(do="refresh", urls=None)
        assert len(site.requests) - visits == sum(wait is None for wait in asked.values()), "nobody is hammered"
        alone = [report.error for report in reports if "left alone until" in report.error]
        assert len(alone) == sum(wait is not None for wait in asked.values())


async def test_a_feed_moves_only_to_what_is_a_feed(tmp_path: Path, site: Site) -> None:
    site.answers["/old"] = Answer(hostile.GOOD)
    async with reader(tmp_path, site) as one:
        await one.fetched("/old")
        for status in (301, 308):
            site.answers["/old"] = Answer(status=status, headers={"Location": "/new"})
            for answer in (Answer(b"<html>parked</html>", "text/html"), Answer(status=404), Answer(b""), Answer(b"{")):
                site.answers["/new"] = answer
                assert await one.fetched("/old") == ("failed", 0, 0, 1)
                assert set(one.feeds) == {"/old"}
        for status in (302, 303, 307):
            site.answers["/old"] = Answer(status=status, headers={"Location": "/new"})
            site.answers["/new"] = Answer(hostile.GOOD + b"\n" * status)
            assert await one.fetched("/old") == ("unchanged", 0, 0, 1)
        site.answers["/old"] = Answer(status=301, headers={"Location": "/new"})
        site.answers["/new"] = numbered(range(2))
        (report,) = await one.does(do="refresh", urls=None)
        assert (report.outcome, report.new) == (Outcome.NEW, 2)
        assert {path: row.articles for path, row in one.feeds.items()} == {"/new": 3}


async def test_a_feed_that_is_gone_or_failing_is_asked_less_and_less(tmp_path: Path, site: Site) -> None:
    site.answers = {"/gone": Answer(status=410), "/broken": Answer(status=500)}
    async with reader(tmp_path, site, "refresh_minutes = 15\n") as one:
        one.desk.subscribing.take_list("\n".join(map(site.url, site.answers)).encode())
        waits = []
        for _ in range(3):
            await one.does(do="refresh", urls=None)
            gone, broken = sorted(fetch_state.timings(one.desk._opened.library), key=lambda timing: timing.failures)
            gone, broken = (gone, broken) if gone.gone else (broken, gone)
            assert gone.gone and broken.checked
            waits.append(schedule.next_time(broken, 15) - broken.checked)
            assert schedule.due([gone], 15, datetime.now(UTC) + timedelta(days=900)) == []
        assert timedelta(minutes=15) <= waits[0] < waits[1] < waits[2]


DATES = [
    "Thu, 01 Jan 1970 00:00:00 GMT", "Mon, 01 Jan 0001 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 -2359", "-1",
    "99999-01-01T00:00:00Z", "2026-13-45T99:99:99Z", "2026-02-30", "yesterday", "0", "1" * 300, "1767225600",
    "1767225600000", "1e400", "9" * 18, "Sun, 01 Jan 2090 00:00:00 GMT", "2026-01-01T00:00:00+99:99", "2026-W99-9",
    "\u0662", "Thu, 32 Jan 2026", "0000-00-00T00:00:00Z", "２０２６年1月1日", "-9999-01-01", "1969-12-31T23:59:59Z",
    "nan",
]  # fmt: skip


async def test_no_date_breaks_the_list(tmp_path: Path, site: Site) -> None:
    items = "".join(f"<item><guid>{n}</guid><title>{n}</title><pubDate>{date}</pubDate></item>"
                    for n, date in enumerate(DATES))  # fmt: skip
    atom = "".join(f"<entry><id>{n}</id><title>{n}</title><updated>{date}</updated></entry>"
                   for n, date in enumerate(DATES))  # fmt: skip
    site.answers = {
        "/rss": Answer(f"<rss><channel>{items}</channel></rss>".encode()),
        "/atom": Answer(f"<feed xmlns='http://www.w3.org/2005/Atom'>{atom}</feed>".encode()),
        "/json": hostile.json_feed([{"id": str(n), "date_published": date} for n, date in enumerate(DATES)]),
    }
    async with reader(tmp_path, site) as one:
        one.desk.subscribing.take_list("\n".join(map(site.url, site.answers)).encode())
        await one.does(do="refresh", urls=None)
        assert [row.articles for row in one.feeds.values()] == [len(DATES)] * 3
        rows = one.desk.headlines(parsed('from:"127.0.0.1"')).window(0, 99)
        assert len(rows) == 3 * len(DATES)
        sorts = [at for (at,) in one.desk._opened.library.execute("SELECT sort FROM articles")]
    assert min(sorts) >= 0 and max(sorts) <= (datetime.now(UTC) + DAY).timestamp()
    shown = [row.published for row in rows if row.published]
    assert all(datetime(1970, 1, 1, tzinfo=UTC) <= one <= datetime.now(UTC) + DAY for one in shown)
    assert 0 < len(shown) < len(rows), "what is absurd is no date"

"""What an address that is added becomes: the feed there, a feed that the page there announces, or a kept failure."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefreader.domain.news.feed import Outcome
from briefreader.library.notes import subscriptions
from briefreader.services.processes import events
from tests.loopback import Answer, Site, rss, served
from tests.services.refreshing import Reader, reader

GOOD = rss(("1", "A ferry", "words"))
OTHER = rss(("2", "Another ferry", "words"))
NEWS = "<link rel=alternate type='application/rss+xml' href='{}'>"


@pytest.fixture
def site() -> Iterator[Site]:
    with served() as found:
        found.answers["/good"], found.answers["/other"] = Answer(GOOD), Answer(OTHER)
        yield found


def page(*paths: str) -> Answer:
    return Answer(f"<html><head>{''.join(map(NEWS.format, paths))}</head></html>".encode(), "text/html")


def asked(site: Site) -> list[str]:
    return [path for path, _ in site.requests]


def journalled(one: Reader) -> bool:
    """Whether journal.jsonl tells all that notes.db does."""
    lines = one.home.journal.read_text(encoding="utf-8").count("\n")
    (own,) = one.desk._opened.notes.execute("SELECT count(*) FROM journal").fetchone()
    return bool(lines == own)


async def test_a_feed_decides_nothing_but_itself(tmp_path: Path, site: Site) -> None:
    code = f"<pre><html><head>{NEWS.format('/good')}</head></html></pre>"
    site.answers["/feed"] = Answer(rss(("1", "Code", code)), "text/html")
    async with reader(tmp_path, site) as one:
        (report,) = await one.does(do="add", urls=[site.url("/feed")])
        assert (report.url, report.outcome) == (site.url("/feed"), Outcome.NEW)
        assert list(one.feeds) == ["/feed"] and asked(site) == ["/feed"]


@pytest.mark.parametrize(
    ("announced", "taken", "requests"),
    [
        (["/good"], "/good", 1),
        (["/gone", "/good"], "/good", 2),
        (["/page", "/html", "/broken", "/good"], "/good", 4),
        (["/good", "/other"], "/good", 1),
    ],
)
async def test_the_first_announced_feed_that_can_be_read_is_taken(
    tmp_path: Path, site: Site, announced: list[str], taken: str, requests: int
) -> None:
    site.answers |= {
        "/page": page(*announced),
        "/html": Answer(b"<html><p>Nothing here.</html>", "text/html"),
        "/broken": Answer(b"<rss><channel>"),
    }
    async with reader(tmp_path, site) as one:
        (report,) = await one.does(do="add", urls=[site.url("/page")], folder="World")
        assert (report.url, report.outcome) == (site.url(taken), Outcome.NEW)
        assert [(path, row.folder, row.last_error) for path, row in one.feeds.items()] == [(taken, "World", "")]
        assert len(asked(site)) == 1 + requests


async def test_a_page_may_announce_its_feed_in_a_header(tmp_path: Path, site: Site) -> None:
    site.answers["/page"] = Answer(
        b"<html></html>", "text/html", headers={"Link": '</good>; rel="alternate"; type="application/rss+xml"'}
    )
    async with reader(tmp_path, site) as one:
        await one.does(do="add", urls=[site.url("/page")])
        assert list(one.feeds) == ["/good"]


@pytest.mark.parametrize(
    ("path", "answer", "reason"),
    [
        ("/gone", Answer(b"", status=404), "has nothing at this address (404)"),
        ("/page", Answer(b"<html><p>Words.</html>", "text/html"), "This is a web page, not a feed."),
        ("/words", Answer(b"Words.", "text/plain"), "This is not a feed"),
        ("/page", page("/dead"), "The feed that this page announces, {site}/dead, could not be read: 127.0.0.1 has"),
        (
            "/page",
            page("/dead", "/page"),
            "None of the 2 feeds that this page announces could be read; the first is {site}/dead",
        ),
        ("/page", page(*(f"/dead{n}" for n in range(9))), "None of the 5 feeds"),
    ],
)
async def test_what_comes_to_nothing_is_kept_as_it_was_given_and_told(
    tmp_path: Path, site: Site, path: str, answer: Answer, reason: str
) -> None:
    site.answers[path] = answer
    async with reader(tmp_path, site) as one:
        (report,) = await one.does(do="add", urls=[site.url(path)])
        assert report.url == site.url(path) and reason.format(site=site.url("")) in report.error
        (ended,) = [event for event in one.told if isinstance(event, events.Ended)]
        assert ended.failed == 1 and ended.sentence.endswith(
            "It stays among your feeds and is tried again with each refresh."
        )
        assert [(path, row.last_error) for path, row in one.feeds.items()] == [(path, report.error)]
        kept = one.desk._opened.library.execute("SELECT url FROM feeds WHERE last_error <> ''").fetchall()
        assert [url for (url,) in kept] == [site.url(path)], "nothing is remembered of addresses that nobody gave"
        await one.does(do="refresh", urls=None)
        assert asked(site).count("/dead") <= 1, "what a page announces is asked for only when it is added"
        assert journalled(one)


async def test_a_page_whose_feed_is_back_gives_way_to_it_with_its_name_and_folder(tmp_path: Path, site: Site) -> None:
    site.answers["/page"] = page("/later")
    async with reader(tmp_path, site) as one:
        await one.does(do="add", urls=[site.url("/page")], folder="World")
        one.desk.subscribing.rename(site.url("/page"), "Mine")
        site.answers["/later"] = Answer(GOOD)
        await one.does(do="add", urls=[site.url("/page")])
        assert [(path, row.title, row.folder) for path, row in one.feeds.items()] == [("/later", "Mine", "World")]
        one.desk.undo()
        assert list(one.feeds) == ["/page"]


async def test_a_feed_that_became_a_page_stays_beside_the_one_that_it_announces(tmp_path: Path, site: Site) -> None:
    async with reader(tmp_path, site) as one:
        await one.does(do="add", urls=[site.url("/good")])
        site.answers["/good"] = page("/other")
        await one.does(do="add", urls=[site.url("/good")])
        assert set(one.feeds) == {"/good", "/other"} and one.feeds["/good"].articles == 1


async def test_a_feed_that_is_known_already_is_added_to_nothing(tmp_path: Path, site: Site) -> None:
    site.answers["/page"] = page("/good")
    async with reader(tmp_path, site) as one:
        await one.does(do="add", urls=[site.url("/good")])
        for path in ("/good", "/page"):
            (report,) = await one.does(do="add", urls=[site.url(path)])
            assert (report.url, report.outcome, report.error) == (site.url("/good"), Outcome.UNCHANGED, "")
        assert list(one.feeds) == ["/good"]


async def test_the_password_of_a_page_goes_with_its_feed_and_to_no_other_server(tmp_path: Path, site: Site) -> None:
    with served() as other:
        other.answers["/gone"] = Answer(b"", status=404)
        site.answers["/page"] = page(f"http://{other.origin}/gone", "/good")
        given = site.url("/page").replace("//", "//me:word@")
        async with reader(tmp_path, site, "") as one:
            one.home.settings.write_text(f'[network]\nallow_private = ["{site.origin}", "{other.origin}"]\n')
            await one.does(do="add", urls=[given])
            assert [row.url for row in one.desk.feeds()] == [site.url("/good").replace("//", "//me:word@")]
        assert "authorization" in site.requests[-1][1]
        assert not any("authorization" in headers for _, headers in other.requests)


async def test_a_fault_of_ours_loses_no_address(
    tmp_path: Path, site: Site, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async with reader(tmp_path, site) as one:
        with monkeypatch.context() as patched:
            patched.setattr("briefreader.sources.json_form.feed_from_json", lambda told: told.nonsense)
            (report,) = await one.does(do="add", urls=[site.url("/good")])
        assert "a fault of briefreader" in report.error and list(one.feeds) == ["/good"]
        assert "AttributeError" in capsys.readouterr().err


async def test_what_a_feed_calls_itself_is_in_the_journal_when_the_job_ends(tmp_path: Path, site: Site) -> None:
    async with reader(tmp_path, site) as one:
        await one.does(do="add", urls=[site.url("/good"), site.url("/other")])
        assert journalled(one)
        site.answers["/good"] = Answer(GOOD.replace(b"Alder Courier", b"Courier"))
        await one.does(do="refresh", urls=None)
        assert one.feeds["/good"].title == "Courier" and journalled(one)
        assert {row.title for row in subscriptions.all_(one.desk._opened.notes)} == {"Courier", "Alder Courier"}

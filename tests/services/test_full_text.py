"""The full text of articles' pages, over loopback: shown where it says more, never fetched where it must not be."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from briefreader.config.home import Home
from briefreader.domain.news.article import Article
from briefreader.domain.search.query import parsed
from briefreader.library.articles import articles
from briefreader.services.desk import Desk
from briefreader.services.processes import events
from briefreader.services.worker.jobs import Jobs
from tests.loopback import Answer, Site, served

FEED = (
    "<rss version='2.0'><channel><title>Alder Courier</title>"
    "<item><guid isPermaLink='false'>1</guid><title>Talks resume</title><link>{page}</link>"
    "<description>The talks resumed on Monday.</description></item></channel></rss>"
)
FROM_FEED = 'from:"127.0.0.1"'
PAGE = (
    "<html><head><title>Talks resume</title></head><body><nav>Home World Sport</nav><article><h1>Talks resume</h1>"
    + "".join(
        f"<p>The talks in the harbour resumed on Monday after {weeks} weeks of silence between the two towns. "
        "“We will not wait for another winter,” said Ana Petrel, the envoy of the islands.</p>"
        for weeks in ("three", "four", "five")
    )
    + "</article><footer>All rights reserved</footer></body></html>"
).encode()


class Newsroom:
    """A home with one feed of one article, its worker's jobs in this process, and what they told."""

    def __init__(self, home: Home, site: Site) -> None:
        self.site = site
        self.told: list[events.Event] = []
        self.jobs = Jobs(home, lambda told: self.told.append(events.from_json(told)))
        self.desk = Desk(home)

    @property
    def article(self) -> Article:
        (row,) = self.desk.headlines(parsed(FROM_FEED)).window(0, 1)
        found = articles.article(self.desk._opened.library, row.id)
        assert found is not None
        return found

    async def done(self, **request: object) -> events.Ended:
        """The end of a job."""
        self.told.clear()
        self.jobs.ask(request)
        while not any(isinstance(event, events.Ended | events.Trouble) for event in self.told):
            await asyncio.sleep(0.005)
        (ended,) = [event for event in self.told if isinstance(event, events.Ended | events.Trouble)]
        assert isinstance(ended, events.Ended), ended
        return ended

    @property
    def pages(self) -> int:
        """How often the page was asked for."""
        return [path for path, _ in self.site.requests].count("/talks")


@pytest.fixture
def site() -> Iterator[Site]:
    with served() as found:
        found.answers["/feed"] = Answer(FEED.format(page=found.url("/talks")).encode())
        found.answers["/talks"] = Answer(PAGE, "text/html; charset=utf-8")
        yield found


@asynccontextmanager
async def at_work(folder: Path, site: Site, allowed: bool = True) -> AsyncIterator[Newsroom]:
    home = Home.at(folder).made()
    if allowed:
        home.settings.write_text(f'[network]\nallow_private = ["{site.origin}"]\n')
    room = Newsroom(home, site)
    async with room.jobs:
        await room.done(do="add", urls=[site.url("/feed")])
        yield room
    await room.desk.stop()


async def test_the_page_is_fetched_shown_and_analysed(tmp_path: Path, site: Site) -> None:
    async with at_work(tmp_path, site) as room:
        one = room.article
        ended = await room.done(do="full", articles=[one.id], shown=True)
        assert ended.failed == 0 and room.desk.fetched_in_full(one.id)
        assert [event for event in room.told if isinstance(event, events.PageDone)] == [events.PageDone(one.id, "", 0)]
        assert room.article.full and room.article.text.count("harbour") == 3
        assert "Sport" not in room.article.text and "rights" not in room.article.text
        assert room.article.text.startswith("The talks in the harbour")  # the heading says only the title again
        reading = room.desk.reading(one.id)
        assert reading and {said.speaker.name for said in reading.statements if said.speaker} == {"Ana Petrel"}


async def test_the_feeds_text_and_the_pages_again_without_the_network(tmp_path: Path, site: Site) -> None:
    async with at_work(tmp_path, site) as room:
        one = room.article
        await room.done(do="full", articles=[one.id], shown=True)
        await room.done(do="full", articles=[one.id], shown=False)
        assert room.article.text == one.text and not room.article.full
        await room.done(do="full", articles=[one.id], shown=True)
        assert room.article.full and room.pages == 1


async def test_a_feed_read_in_full_brings_its_pages_with_it(tmp_path: Path, site: Site) -> None:
    async with at_work(tmp_path, site) as room:
        room.desk.subscribing.read_in_full(site.url("/feed"), on=True)
        await room.done(do="refresh", urls=None)
        assert room.article.full and room.pages == 1
        await room.done(do="refresh", urls=None)
        assert room.pages == 1


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (Answer(b"gone", "text/html", 404), "nothing at this address"),
        (Answer(b"<html><body><p>Please subscribe.</p></body></html>", "text/html"), "no article on this page"),
        (Answer(b"%PDF-1.7" + b"\x00" * 500, "application/pdf"), "a PDF file"),
        (
            Answer(b"<html><body><p>" + b"Please log in to go on reading this. " * 4 + b"</p></body></html>"),
            "less of the",
        ),
    ],
    ids=["missing", "wall", "pdf", "shorter"],
)
async def test_what_is_no_article_leaves_the_feeds_text_and_is_not_asked_for_again(
    tmp_path: Path, site: Site, answer: Answer, words: str
) -> None:
    if words == "less of the":
        site.answers["/feed"] = Answer(
            site.answers["/feed"].body.replace(b"Monday.", b"Monday. " + b"They talked. " * 40)
        )
    site.answers["/talks"] = answer
    async with at_work(tmp_path, site) as room:
        one = room.article
        room.desk.subscribing.read_in_full(site.url("/feed"), on=True)
        await room.done(do="refresh", urls=None)
        await room.done(do="refresh", urls=None)
        assert room.pages == 1 and room.article == one
        ended = await room.done(do="full", articles=[one.id], shown=True)  # the reader may always ask
        assert room.pages == 2 and ended.failed == 1 and words in ended.sentence


@pytest.mark.parametrize(
    "page",
    [
        "<h1>We value your privacy</h1><p>We and our partners store information on a device, such as cookies.</p>",
        "<h1>Talks resume</h1><p>Subscribe to continue reading. You have reached your limit of free articles.</p>",
        "<h1>Talks resume</h1><p>The talks resumed on Monday.</p><p>Already a subscriber? Log in to your account.</p>",
        "<title>Not found</title><p>Sorry, the page you are looking for does not exist. It may have been moved.</p>",
    ],
    ids=["cookies", "subscription", "stub", "error"],
)
async def test_a_wall_does_not_take_the_place_of_what_the_feed_says(tmp_path: Path, site: Site, page: str) -> None:
    site.answers["/talks"] = Answer(f"<html><body><article>{page}</article></body></html>".encode(), "text/html")
    async with at_work(tmp_path, site) as room:
        one = room.article
        ended = await room.done(do="full", articles=[one.id], shown=True)
        assert ended.failed == 1 and "The page does not hold this article" in ended.sentence
        assert room.article == one and not room.desk.fetched_in_full(one.id)


async def test_an_article_that_leads_on_to_the_front_page_is_gone(tmp_path: Path, site: Site) -> None:
    site.answers["/talks"] = Answer(status=302, headers={"Location": "/"})
    site.answers["/"] = Answer(PAGE * 20, "text/html")
    async with at_work(tmp_path, site) as room:
        ended = await room.done(do="full", articles=[room.article.id], shown=True)
        assert ended.sentence == "127.0.0.1 sends its front page instead of the article."


async def test_a_page_on_a_private_network_is_not_fetched_because_a_feed_says_so(tmp_path: Path, site: Site) -> None:
    with served() as inside:
        inside.answers["/talks"] = Answer(PAGE, "text/html")
        site.answers["/feed"] = Answer(FEED.format(page=inside.url("/talks")).encode())
        async with at_work(tmp_path, site) as room:
            ended = await room.done(do="full", articles=[room.article.id], shown=True)
            assert ended.failed == 1 and "private network" in ended.sentence
            assert inside.requests == []


async def test_a_removed_feed_goes_at_once_and_its_articles_after_it(tmp_path: Path, site: Site) -> None:
    async with at_work(tmp_path, site) as room:
        from briefreader.services.feeds.subscriptions import unsubscribe

        url = unsubscribe(room.desk._opened, site.url("/feed"))
        assert room.desk.feeds() == []
        ended = await room.done(do="remove", urls=[url])
        assert ended.sentence == "Removed." and len(room.desk.headlines(parsed(FROM_FEED))) == 0

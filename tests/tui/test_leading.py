"""Where an article leads: its links by their real hosts, its page in the browser, its full text; hits of a search."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from briefreader.config.home import Home
from briefreader.domain.news.feed import Subscription
from briefreader.domain.search.query import EVERYTHING
from briefreader.library.notes import subscriptions
from briefreader.services import browser
from briefreader.services.desk import Desk
from tests.loopback import Answer, Site, served
from tests.tui.app_at import app_at
from tests.tui.frames import frame
from tests.tui.waiting import until

SHORT = (
    "The talks resumed on Monday, the <a href='https://www.port.example/news'>port authority</a> said; see "
    "<a href='http://bank.example@xn--80ak6aa92e.com/login'>the bank</a> and <a href='javascript:alert(1)'>this</a>."
)
PAGE = (
    "<html><head><title>Talks resume</title></head><body><article><h1>Talks resume</h1>"
    + "".join(
        f"<p>Paragraph {number} of the story about the harbour talks, which resumed on Monday after three weeks of "
        "silence between the two towns on either side of the water.</p>"
        for number in range(1, 9)
    )
    + "<p>The lighthouse keeper had the last word.</p></article></body></html>"
)


EPISODE = (
    "<rss version='2.0'><channel><title>Talks</title><item><guid isPermaLink='false'>1</guid>"
    "<title>The port authority speaks</title><pubDate>Sun, 11 Jan 2026 10:00:00 GMT</pubDate>"
    "<enclosure url='https://talks.example/e12.mp3?a=1' length='23456789' type='audio/mpeg'/>{}</item></channel></rss>"
)


@pytest.fixture
def site() -> Iterator[Site]:
    from html import escape

    with served() as found:
        found.answers["/feed"] = Answer(
            (
                "<rss version='2.0'><channel><title>Courier</title><item><guid isPermaLink='false'>1</guid>"
                f"<title>Talks resume</title><link>{found.url('/talks')}</link>"
                f"<pubDate>Sun, 11 Jan 2026 10:00:00 GMT</pubDate><description>{escape(SHORT)}</description>"
                "</item></channel></rss>"
            ).encode()
        )
        found.answers["/talks"] = Answer(PAGE.encode(), "text/html")
        yield found


@pytest.fixture
def visited(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses a browser would have been given."""
    found: list[str] = []

    def start(words: list[str]) -> bool:
        found.append(words[-1])
        return True

    monkeypatch.setattr(browser, "_started", start)
    return found


@asynccontextmanager
async def seated(
    folder: Path, site: Site, size: tuple[int, int] = (140, 42), player: str = ""
) -> AsyncIterator[Pilot[int]]:
    """The fed article, open; `player` is the section of the settings."""
    home = Home.at(folder).made()
    home.settings.write_text(f'[network]\nallow_private = ["{site.origin}"]\n{player}')
    desk = Desk(home)
    desk.greeted()
    subscriptions.add(desk._opened.notes, Subscription(site.url("/feed")))
    app = app_at(desk)
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: "unread" in frame(app))
        await pilot.press("R")
        await until(
            pilot, lambda: "1 new article" in frame(app) and f"of {len(desk.headlines(EVERYTHING))}" in frame(app)
        )
        await pilot.press("g", "g", "enter")
        await until(pilot, lambda: "port authority" in frame(app))
        yield pilot
    await desk.stop()


async def test_links_are_shown_with_the_host_they_really_lead_to(
    tmp_path: Path, site: Site, visited: list[str]
) -> None:
    async with seated(tmp_path, site) as pilot:
        await pilot.press("L")
        await until(pilot, lambda: "Open in the browser" in frame(pilot.app))
        shown = frame(pilot.app)
        assert "www.port.example" in shown and "xn--80ak6aa92e.com" in shown and "javascript" not in shown
        assert "bank.example" not in shown
        await pilot.press(*"port", "enter")
        await until(pilot, lambda: visited)
        assert visited == ["https://www.port.example/news"]
        await until(pilot, lambda: "Opened www.port.example in the browser." in frame(pilot.app))
        await pilot.press("o")
        await until(pilot, lambda: len(visited) == 2)
        assert visited[1] == site.url("/talks")


async def test_an_episode_is_listed_opened_and_played(tmp_path: Path, site: Site, visited: list[str]) -> None:
    site.answers["/feed"] = Answer(EPISODE.format("").encode())
    async with seated(tmp_path, site, player=f'[player]\ncommand = "{sys.executable} --quiet"\n') as pilot:
        app = pilot.app
        await until(pilot, lambda: "Audio: e12.mp3, 23 MB, talks.example" in frame(app))
        assert "The feed sends no text with this." in frame(app) and "P play" in frame(app)
        await pilot.press("o")
        await until(pilot, lambda: "Opened talks.example in the browser." in frame(app))
        await pilot.press("P")
        await until(pilot, lambda: "Playing from talks.example with " in frame(app))
        await pilot.press("L")
        await until(pilot, lambda: "Open in the browser" in frame(app))
        assert "Audio: e12.mp3" in frame(app)
        await pilot.press("enter")
        await until(pilot, lambda: len(visited) == 3)
        assert set(visited) == {"https://talks.example/e12.mp3?a=1"}


async def test_of_several_recordings_one_is_chosen(tmp_path: Path, site: Site, visited: list[str]) -> None:
    film = "<description>&lt;video src='https://films.example/v.mp4'>&lt;/video></description>"
    site.answers["/feed"] = Answer(EPISODE.format(film).encode())
    async with seated(tmp_path, site, player=f'[player]\ncommand = ["{sys.executable}"]\n') as pilot:
        await pilot.press("P", *"v.mp4")
        await until(pilot, lambda: "v.mp4  https:" in frame(pilot.app) and "e12.mp3, 23 MB  " not in frame(pilot.app))
        await pilot.press("enter")
        await until(pilot, lambda: visited == ["https://films.example/v.mp4"])


async def test_why_nothing_is_played(tmp_path: Path, site: Site, visited: list[str]) -> None:
    async with seated(tmp_path, site) as pilot:
        await pilot.press("P")
        await until(pilot, lambda: "This article has no recording and no film." in frame(pilot.app))
    site.answers["/feed"] = Answer(EPISODE.format("").encode())
    async with seated(tmp_path / "other", site) as pilot:
        await pilot.press("P")
        await until(pilot, lambda: "No player is set: write command" in frame(pilot.app))
    assert not visited


async def test_the_full_text_and_the_feeds_again(tmp_path: Path, site: Site) -> None:
    async with seated(tmp_path, site) as pilot:
        app = pilot.app
        assert "f full text" in frame(app)
        await pilot.press("f")
        await until(pilot, lambda: "Paragraph 1 of the story" in frame(app))
        await until(pilot, lambda: "Full text loaded from the web page." in frame(app))
        assert "f full text" not in frame(app)
        await pilot.press("f")
        await until(pilot, lambda: "port authority" in frame(app) and "Paragraph 1" not in frame(app))
        await until(pilot, lambda: "as the feed sends it" in frame(app))


async def test_a_page_that_is_a_wall_is_told_and_leaves_the_text(tmp_path: Path, site: Site) -> None:
    site.answers["/talks"] = Answer(b"<html><body><p>Log in</p></body></html>", "text/html")
    async with seated(tmp_path, site) as pilot:
        await pilot.press("f")
        await until(pilot, lambda: "There is no article on this page" in frame(pilot.app))
        assert "port authority" in frame(pilot.app)


async def test_a_search_leads_from_hit_to_hit(tmp_path: Path, site: Site) -> None:
    async with seated(tmp_path, site, (80, 24)) as pilot:
        app = pilot.app
        await pilot.press("f")
        await until(pilot, lambda: "Paragraph 1 of the story" in frame(app))
        await pilot.press("/", *"lighthouse")
        await until(pilot, lambda: "“lighthouse”  1 article" in frame(app))
        await pilot.press("enter", "enter")
        await until(pilot, lambda: "lighthouse keeper" in frame(app))
        await pilot.press(">")
        await until(pilot, lambda: "There is no further hit" in frame(app))
        await pilot.press("q", "q", ">")
        await until(pilot, lambda: "No words are looked for" in frame(app))

"""The feeds on their screen and among the sources, over a real home with a worker and a server on loopback."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import pytest
from textual.events import Key
from textual.pilot import Pilot
from textual.widgets import Input

from briefreader.config.home import Home
from briefreader.domain.news.feed import Subscription
from briefreader.domain.search.query import EVERYTHING, parsed
from briefreader.library.notes import subscriptions
from briefreader.services.desk import Desk
from briefreader.tui.feeds.screen import FeedsScreen
from tests.loopback import Answer, Site, rss, served
from tests.tui.app_at import app_at
from tests.tui.frames import frame
from tests.tui.waiting import until

SIZES = [(80, 24), (140, 42)]
STORY = "<p>The talks resumed on Monday.</p>"


@pytest.fixture
def site() -> Iterator[Site]:
    with served() as found:
        found.answers["/feed"] = Answer(rss(("1", "Talks resume", STORY), ("2", "Ferry law passed", STORY)))
        found.answers["/new"] = Answer(rss(("3", "A new feed", STORY)))
        yield found


@asynccontextmanager
async def seated(
    folder: Path, site: Site, size: tuple[int, int] = (140, 42), refreshed: bool = True
) -> AsyncIterator[tuple[Desk, Pilot[int]]]:
    """A reader of two feeds, one of which is not there."""
    home = Home.at(folder).made()
    home.settings.write_text(f'[network]\nallow_private = ["{site.origin}"]\n')
    desk = Desk(home)
    desk.greeted()
    for path, folder_ in (("/feed", "World/North"), ("/gone", "")):
        subscriptions.add(desk._opened.notes, Subscription(site.url(path), folder=folder_))
    app = app_at(desk)
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: "unread" in frame(app))
        if refreshed:
            await pilot.press("R")
            await until(pilot, lambda: "1 feed fine, 2 new articles, 1 failed." in frame(app))
        yield desk, pilot
    await desk.stop()


def row(desk: Desk, path: str) -> object:
    return next(one for one in desk.feeds() if one.url.endswith(path))


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_what_is_broken_stands_first_and_says_what_to_do(
    tmp_path: Path, site: Site, size: tuple[int, int]
) -> None:
    async with seated(tmp_path, site, size) as (_, pilot):
        await pilot.press("F")
        await until(pilot, lambda: "1 failing" in frame(pilot.app))
        shown = frame(pilot.app)
        assert shown.index("THESE COULD NOT BE FETCHED") < shown.index("/gone") < shown.index("WORLD/NORTH")
        words = " ".join(shown.split())
        assert "failing since" in words and "404" in words
        assert "It has never been fetched. a changes the address, r tries again, # removes it." in words
        await pilot.press("j")
        await until(pilot, lambda: "THESE" in frame(pilot.app) and "tries again" not in frame(pilot.app))


async def test_a_key_too_many_closes_only_the_page_of_feeds(tmp_path: Path, site: Site) -> None:
    async with seated(tmp_path, site, refreshed=False) as (_, pilot):
        main = pilot.app.screen
        await pilot.press("F")
        await until(pilot, lambda: pilot.app.screen is not main)
        for _ in range(3):
            pilot.app.screen.post_message(Key("escape", None))
        await until(pilot, lambda: pilot.app.screen is main)
        await pilot.pause()
        assert pilot.app.screen is main and main.is_mounted


async def test_a_key_of_another_page_says_so_while_a_name_is_written(tmp_path: Path, site: Site) -> None:
    async with seated(tmp_path, site, refreshed=False) as (_, pilot):
        await pilot.press("F")
        await until(pilot, lambda: "WORLD/NORTH" in frame(pilot.app))
        await pilot.press("e")
        await until(pilot, lambda: pilot.app.screen.query(Input))
        await pilot.press("ctrl+s")
        await until(pilot, lambda: "“Save the note” is not available here." in frame(pilot.app))
        assert pilot.app.screen.query(Input)


async def test_name_folder_and_full_text(tmp_path: Path, site: Site) -> None:
    async with seated(tmp_path, site) as (desk, pilot):
        app = pilot.app
        await pilot.press("F")
        await until(pilot, lambda: isinstance(app.screen, FeedsScreen) and "Alder Courier" in frame(app))
        await pilot.press("j", "e")
        await until(pilot, lambda: app.screen.query(Input))
        app.screen.query_one(Input).value = "[My] Courier"
        await pilot.press("enter")
        await until(pilot, lambda: "is called “[My] Courier” now" in frame(app))
        for key in ("m", *"Islands", "enter"):  # typed ahead, while the list of folders opens
            app.post_message(Key(key, key if len(key) == 1 else None).set_sender(app))
        await until(pilot, lambda: "ISLANDS" in frame(app))
        await pilot.press("G", "f")  # the cursor has gone on to the next feed
        await until(pilot, lambda: "read in full" in frame(app))
        (one,) = [one for one in desk.feeds() if one.url.endswith("/feed")]
        assert (one.title, one.folder, one.full_text) == ("[My] Courier", "Islands", True)
        await pilot.press("u", "u", "u")
        await until(pilot, lambda: "WORLD/NORTH" in frame(app))
        assert next(one for one in desk.feeds() if one.url.endswith("/feed")).title == "Alder Courier"


async def test_a_feed_is_added_given_another_address_and_removed(tmp_path: Path, site: Site) -> None:
    async with seated(tmp_path, site) as (desk, pilot):
        app = pilot.app
        await pilot.press("F")
        await until(pilot, lambda: isinstance(app.screen, FeedsScreen))
        await pilot.press("a")
        await until(pilot, lambda: app.screen.query(Input))
        app.screen.query_one(Input).value = site.url("/new")
        await pilot.press("enter")
        await until(pilot, lambda: "is fetched from" in frame(app))
        await pilot.press("r")
        await until(pilot, lambda: len(desk.headlines(parsed("“A new feed”".strip("“”")))) == 1)
        await until(pilot, lambda: "failing" not in frame(app))
        await pilot.press("#", "y")
        await until(pilot, lambda: len(desk.feeds()) == 1)
        await until(pilot, lambda: "Removed." in frame(app))
        await pilot.press("u")
        await until(pilot, lambda: "Alder Courier: 1 new article." in frame(app) and len(desk.feeds()) == 2)
        await pilot.press("slash", *"alder")
        await until(pilot, lambda: "/gone" not in frame(app))
        await pilot.press("escape", "g", "g", "#", "y")
        await until(pilot, lambda: "Removed." in frame(app) and len(desk.feeds()) == 1)
        await pilot.press("+")
        await until(pilot, lambda: app.screen.query(Input))
        app.screen.query_one(Input).value = "ftp://x"
        await pilot.press("enter")
        await until(pilot, lambda: "begins with http" in frame(app))
        app.screen.query_one(Input).value = site.url("/new")
        await pilot.press("enter")
        await until(pilot, lambda: len(desk.feeds()) == 2 and "2 feeds" in frame(app))


async def test_lists_in_and_out(tmp_path: Path, site: Site, fixtures: Path) -> None:
    async with seated(tmp_path / "home", site) as (desk, pilot):
        app = pilot.app
        await pilot.press("F")
        await until(pilot, lambda: isinstance(app.screen, FeedsScreen))

        def is_told(words: str) -> bool:
            return words in frame(app)

        for name, told in (
            ("nowhere.opml", "cannot be read"),
            (str(fixtures / "opml" / "nested.opml"), "4 feeds added"),
        ):
            await pilot.press("i")
            await until(pilot, lambda: app.screen.query(Input))
            app.screen.query_one(Input).value = name
            await pilot.press("enter")
            await until(pilot, partial(is_told, told))
            await pilot.press("escape") if "cannot" in told else None
        assert len(desk.feeds()) == 6
        await pilot.press("x")
        await until(pilot, lambda: app.screen.query(Input))
        app.screen.query_one(Input).value = str(tmp_path / "out.opml")
        await pilot.press("enter")
        await until(pilot, lambda: "Written to" in frame(app) and "1 password left out" in frame(app))
        assert "secret" not in (tmp_path / "out.opml").read_text()


async def test_enter_lists_a_feeds_articles_and_sources_fold(tmp_path: Path, site: Site) -> None:
    async with seated(tmp_path, site, (180, 50)) as (desk, pilot):
        app = pilot.app
        await pilot.press("F")
        await until(pilot, lambda: isinstance(app.screen, FeedsScreen))
        await pilot.press("j", "enter")
        await until(pilot, lambda: "Alder Courier  unread 2 of 2" in frame(app))
        assert "Talks resume" in frame(app) and "− North" in frame(app)
        await pilot.press("q", "h", "G", "k", "k", "z")
        await until(pilot, lambda: "+ World" in frame(app) and "− North" not in frame(app))
        await pilot.press("enter")
        await until(pilot, lambda: "World  unread 2 of 2" in frame(app))
        assert len(desk.headlines(EVERYTHING.and_("folder", "World"))) == 2
    again = Desk(Home.at(tmp_path))
    assert again.recall("folded folders") == '["World"]'
    await again.stop()

"""The first paint: the head of the list where the main screen has it, and no key that comes meanwhile is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.app import App
from textual.events import Key, Paste

from briefreader.config.home import Home
from briefreader.domain.errors import LibraryError
from briefreader.domain.search.query import EVERYTHING
from briefreader.services.desk import Desk
from briefreader.services.home.open import Opened, opened
from briefreader.services.reading.first_page import FrontPage
from briefreader.services.reading.headline_source import HeadlineSource
from briefreader.tui.app import ReaderApp
from briefreader.tui.keys.keymap import keymap
from briefreader.tui.screens.first_paint import FirstScreen
from briefreader.tui.screens.main import MainScreen
from briefreader.tui.screens.reading import ReadingScreen
from tests.tui.frames import frame
from tests.tui.waiting import until


@pytest.fixture
def held(tmp_path: Path) -> Iterator[Opened]:
    found = opened(Home.at(tmp_path / "home"))
    yield found
    found.close()


def greeted(held: Opened) -> Desk:
    desk = Desk(held.home, held)
    desk.greeted()
    return desk


def main_screen(app: App[int], desk: Desk) -> ReadingScreen:
    return ReadingScreen(app, desk, keymap({}))


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (180, 50)], ids=str)
async def test_the_list_stands_where_it_stays(held: Opened, size: tuple[int, int]) -> None:
    desk, painted = greeted(held), ""

    def build(app: App[int]) -> MainScreen:
        nonlocal painted
        painted = frame(app)
        return main_screen(app, desk)

    app = ReaderApp(held.settings.ui, "", build, FirstScreen(FrontPage(held), desk.now))
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: app.main is not None and "unread" in frame(app))
        shown = frame(app).splitlines()[2:-1]  # under the tabs that share the list's upper edge on a narrow screen
        first = painted.splitlines()[2:-1]
        left, right = first[0].index("│"), first[0].rindex("│") + 1
        assert [line[left:right].strip() for line in first] == [line[left:right].strip() for line in shown]
        assert "Port Alder" in painted
    await desk.stop()


async def test_keys_that_come_before_the_main_screen_are_its_own_and_stay_in_order(held: Opened) -> None:
    desk = greeted(held)
    first = FirstScreen(FrontPage(held), desk.now)

    def build(app: App[int]) -> MainScreen:
        for name in ("j", "enter"):  # pressed while the main screen is built
            app.post_message(Key(name, name if len(name) == 1 else None))
        return main_screen(app, desk)

    app = ReaderApp(held.settings.ui, "", build, first)
    first.typed += [Key("j", "j"), Key("j", "j")]
    async with app.run_test(size=(120, 40)) as pilot:
        third = desk.headlines(EVERYTHING).window(3, 1)[0].id
        await until(pilot, lambda: isinstance(app.screen, ReadingScreen) and app.screen.session.article == third)
        await until(pilot, lambda: isinstance(app.screen, ReadingScreen) and app.screen.session.selection.reading)
        screen = app.main
        assert isinstance(screen, ReadingScreen)
        await until(pilot, lambda: not screen.session.in_list)  # Enter was the last of them
    await desk.stop()


async def test_the_first_screen_keeps_every_key(held: Opened) -> None:
    first = FirstScreen(FrontPage(held), held.now)

    class Alone(App[None]):
        def get_default_screen(self) -> FirstScreen:
            return first

    async with Alone().run_test() as pilot:
        await pilot.press("j", "slash", "x", "enter")
        assert [(key.key, key.character) for key in first.typed if isinstance(key, Key)] == [
            ("j", "j"), ("slash", "/"), ("x", "x"), ("enter", None),
        ]  # fmt: skip
        pilot.app.post_message(Paste("pasted"))
        await until(pilot, lambda: len(first.typed) == 5)


async def test_a_home_that_fails_after_the_first_paint_ends_in_its_sentence(held: Opened) -> None:
    def build(_: App[int]) -> MainScreen:
        raise LibraryError("notes.db cannot be read.")

    app = ReaderApp(held.settings.ui, "", build, FirstScreen(FrontPage(held), held.now))
    async with app.run_test() as pilot:
        await until(pilot, lambda: app.failure)
    assert str(app.failure) == "notes.db cannot be read." and app.main is None


def test_the_front_page_is_the_head_of_the_list(held: Opened) -> None:
    front, whole = FrontPage(held), HeadlineSource(held, EVERYTHING)
    assert len(front) == len(whole)
    assert list(front.window(0, 64)) == list(whole.window(0, 64))
    assert [front.index_of(row.id) for row in front.window(3, 2)] == [3, 4] and front.index_of("none") is None

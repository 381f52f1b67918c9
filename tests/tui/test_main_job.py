"""The main job on the screen, over a real home: from first start to an exported note, at three sizes."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from briefreader.config.home import Home
from briefreader.domain.search.query import EVERYTHING
from briefreader.services.desk import Desk
from briefreader.sources.bundled import bundled_articles
from briefreader.tui.widgets.article_pane import ArticlePane
from tests.tui import waiting
from tests.tui.app_at import app_at
from tests.tui.frames import frame

BUNDLED = len(bundled_articles())
SIZES = [(80, 24), (120, 40), (180, 50)]


async def until(pilot: Pilot[int], words: str) -> str:
    """Waits for words on the screen, which is returned."""
    for _ in range(200):
        await pilot.pause(0.01)
        shown = frame(pilot.app)
        if words in shown:
            return shown
    raise AssertionError(f"“{words}” never came:\n{frame(pilot.app)}")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_from_first_start_to_an_exported_note(tmp_path: Path, size: tuple[int, int]) -> None:
    desk = Desk(Home.at(tmp_path / "home"))
    app = app_at(desk)
    async with app.run_test(size=size) as pilot:
        await until(pilot, "Welcome")
        await pilot.press("escape")
        assert "Welcome" not in frame(app) and not desk.first_start
        await pilot.press("j", "enter")
        await until(pilot, "Port Alder votes to reopen talks")
        await pilot.press("right_square_bracket")
        await until(pilot, "statement 1 of")
        await pilot.press("b")
        await until(pilot, "★")
        await pilot.press("a", *"Compare", "ctrl+s")
        await until(pilot, "✎ Compare")
        await pilot.press("u")
        await until(pilot, "Undone")
        await pilot.press("ctrl+r")
        await until(pilot, "✎ Compare")
        await pilot.press("x")
        await until(pilot, "Markdown, one file per article")
        app.screen.query_one(Input).value = str(tmp_path / "vault")
        await until(pilot, "1 file to write to")
        await pilot.press("enter")
        shown = await until(pilot, "1 file written")
        assert "Markdown, one file per article" not in shown
    await desk.stop()
    (file,) = (tmp_path / "vault").iterdir()
    assert "Compare" in file.read_text(encoding="utf-8")
    again = Desk(Home.at(tmp_path / "home"))
    second = again.headlines(EVERYTHING).window(1, 1)[0]
    assert (second.read, second.notes, second.bookmarks) == (True, 1, 1)
    await again.stop()


async def test_a_search_shows_its_hits_and_q_brings_the_list_back(tmp_path: Path) -> None:
    desk = Desk(Home.at(tmp_path / "home"))
    desk.greeted()
    app = app_at(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, f"unread {BUNDLED} of {BUNDLED}")
        await pilot.press("slash", *"zakharova")
        await until(pilot, "“zakharova”")
        await pilot.press("enter")
        shown = await until(pilot, "Zelensky, Macron")
        assert "Port Alder votes" not in shown
        await pilot.press("q")
        await until(pilot, "Port Alder votes")
    await desk.stop()


async def test_a_search_without_hits_leaves_no_article_behind(tmp_path: Path) -> None:
    desk = Desk(Home.at(tmp_path / "home"))
    desk.greeted()
    app = app_at(desk)
    async with app.run_test(size=(140, 42)) as pilot:
        await until(pilot, f"unread {BUNDLED} of {BUNDLED}")
        await pilot.press("j", "enter", "ctrl+d")
        pane = app.screen.query_one(ArticlePane)
        await waiting.until(pilot, lambda: pane.scroll_offset.y > 0)
        place = pane.offset_at_top
        await pilot.press("slash", *"zzzqqq")
        shown = await until(pilot, "No article matches.")
        assert "Choose a headline" in shown and "Port Alder" not in shown
        await pilot.press("escape")
        await until(pilot, "Port Alder")
        await waiting.until(pilot, lambda: pane.has_focus and pane.offset_at_top == place)
    await desk.stop()

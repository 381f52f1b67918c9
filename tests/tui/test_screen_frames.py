"""The whole screen as text, at three sizes, with what lies over it."""

from __future__ import annotations

from datetime import UTC
from pathlib import Path

import pytest

from briefreader.domain.news.feed import FeedRow
from briefreader.services.processes import events
from tests.tui.fake_desk import FakeDesk
from tests.tui.frames import assert_frame
from tests.tui.panes_readings import headlines
from tests.tui.seat import FIRST, seated

FEEDS = [
    FeedRow("https://alder.example/feed", "Alder Courier", "World", 12, 4, None, 0, ""),
    FeedRow("https://northgate.example/feed", "Northgate Post", "World", 12, 31, None, 2, "The server did not answer."),
    FeedRow("https://vardo.example/feed", "Vardo Weekly", "Islands", 9, 0, None, 0, ""),
]
SCENES = {
    "list": ("", (80, 120, 180)),
    "statement": ("]]", (80, 120, 180)),
    "note": ("]a", (80, 180)),
    "help": ("?", (120,)),
    "palette": ("]:", (80,)),
}
HEIGHTS = {80: 24, 120: 40, 180: 50}


def library(first_start: bool = False) -> FakeDesk:
    rows = headlines().rows
    desk = FakeDesk(titles=[row.title for row in rows], first_start=first_start)
    desk.read_ids = {row.id for row in rows if row.read}
    desk.rows_of_feeds = FEEDS
    return desk


@pytest.mark.parametrize(("scene", "width"), [(scene, width) for scene in SCENES for width in SCENES[scene][1]])
async def test_the_screen_is_the_one_that_was_looked_at(scene: str, width: int, fixtures: Path) -> None:
    async with seated(library(), size=(width, HEIGHTS[width])) as seat:
        seat.stage.article.zone = UTC
        for key in SCENES[scene][0]:
            await seat.press(key)
            await seat.settled()
        if "]" in SCENES[scene][0]:
            await seat.until(lambda: seat.chosen.picked and FIRST in seat.desk.read_ids)
        await seat.settled()
        assert_frame(seat.app, fixtures / "screens" / "frame" / f"{scene}-{width}x{HEIGHTS[width]}.txt")


async def test_the_first_start_while_feeds_are_refreshed(fixtures: Path) -> None:
    async with seated(library(first_start=True), size=(80, 24)) as seat:
        seat.desk.told.put_nowait(events.Progress(31, 97, 1))
        await seat.until(lambda: seat.stage.header.banner.refreshing)
        await seat.settled()
        assert_frame(seat.app, fixtures / "screens" / "frame" / "first-start-80x24.txt")


async def test_no_size_is_too_small_or_too_large() -> None:
    async with seated(library(first_start=True), size=(260, 65)) as seat:
        for width in (1, 20, 90, 170):
            await seat.pilot.resize_terminal(width, max(1, width // 4))
            await seat.press("]", "a", "escape", "/", "escape", "tab", "tab", "tab", "tab")
            await seat.press("?")
            await seat.press("escape")
        assert seat.app.is_running


async def test_nothing_outside_is_obeyed() -> None:
    hostile = "[bold]Not bold[/] \x1b]52;c;aGk=\x07 \x9b2J \u202eright to left [@click=app.quit]quit[/]"
    desk = FakeDesk(titles=[hostile])
    desk.rows_of_feeds = [FeedRow("https://x.example/", hostile, hostile, 1, 1, None, 1, hostile)]
    async with seated(desk, size=(180, 30)) as seat:
        for keys in (["b"], ["a"], ["escape", "t"], ["escape", "h", "G", "enter"], [":"]):
            await seat.press(*keys)
            await seat.pilot.pause()
            shown = "".join(strip.text for strip in seat.app.screen._compositor.render_strips())
            assert not [mark for mark in shown if mark < " " or "\x7f" <= mark <= "\x9f" or mark in "\u202e\u200b"]

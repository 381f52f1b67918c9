"""Saved searches among the sources: saved, opened, counted, renamed, changed, removed; over a real home."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.widgets import Input

from briefreader.config.home import Home
from briefreader.domain.search.query import parsed
from briefreader.services.desk import Desk
from briefreader.tui.actions import saved_searches
from tests.tui.frames import frame
from tests.tui.seat import Seat, seated


@asynccontextmanager
async def reader(folder: Path, size: tuple[int, int]) -> AsyncIterator[tuple[Desk, Seat]]:
    desk = Desk(Home.at(folder))
    desk.greeted()
    try:
        async with seated(desk, size=size) as seat:  # type: ignore[arg-type]
            yield desk, seat
    finally:
        await desk.stop()


async def typed(seat: Seat, key: str, words: str) -> None:
    """Answers what a key asks with other words than are there."""
    await seat.press(key)
    await seat.until(lambda: seat.screen.query(Input))
    seat.screen.query_one(Input).value = words
    await seat.press("enter")
    await seat.until(lambda: not seat.screen.query(Input))


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(saved_searches, "_COUNT_EVERY", 0.01)


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (180, 50)], ids=str)
async def test_a_search_is_saved_and_stands_among_the_sources(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reader(tmp_path, size) as (desk, seat):
        await seat.press("S")
        assert seat.said == "Look for something first: / searches."
        await seat.press("D")
        assert "There is no saved search here: S saves" in seat.said
        await typed(seat, "/", "ferries")
        assert "S save it" in frame(seat.app)
        await typed(seat, "S", "Ferries")
        assert seat.said == "Saved the search “Ferries”."
        unread = len(desk.headlines(parsed("ferries is:unread")))
        await seat.until(lambda: f"Ferries  unread {unread} of" in frame(seat.app))
        assert "S save it" not in frame(seat.app)
        await seat.press("q", "h")
        await seat.settled()
        row = next(line for line in frame(seat.app).splitlines() if "/ Ferries" in line)
        assert str(unread) in row
        assert "save it" not in frame(seat.app)


async def test_it_is_opened_renamed_changed_and_removed_from_the_sources(tmp_path: Path) -> None:
    async with reader(tmp_path, (180, 50)) as (desk, seat):
        desk.saved.save("Ferries", parsed("ferries"))
        seat.screen.session.count()
        await seat.press("h", "j", "j", "j")
        await seat.settled()
        assert "E change" in frame(seat.app) and "D remove" in frame(seat.app)
        await seat.press("enter")
        assert seat.screen.session.query == parsed("ferries")
        await typed(seat, "W", "Boats")
        assert seat.stage.header.banner.name == "Boats"
        await typed(seat, "E", "ferries -islands")
        assert seat.screen.session.query == parsed("ferries -islands")
        assert seat.stage.header.banner.name == "Boats"
        before = len(desk.headlines(parsed("ferries -islands is:unread")))
        await seat.until(lambda: seat.stage.header.banner.unread == before)
        await seat.press("M")
        await seat.until(lambda: seat.stage.header.banner.unread == 0)
        await seat.press("D")
        assert seat.said == "Removed the search “Boats”." and "/ Boats" not in frame(seat.app)
        await seat.press("u")
        await seat.settled()
        assert "/ Boats" in frame(seat.app)


async def test_what_cannot_be_saved_is_said_under_the_line(tmp_path: Path) -> None:
    async with reader(tmp_path, (80, 24)) as (desk, seat):
        desk.saved.save("Ferries", parsed("ferries"))
        await typed(seat, "/", "saved:ferries is:unread")
        assert seat.screen.session.query == parsed("ferries is:unread")
        await seat.press("S")
        await seat.until(lambda: seat.screen.query(Input))
        assert seat.screen.query_one(Input).value == "ferries is:unread"
        seat.screen.query_one(Input).value = "ferries"
        await seat.press("enter")
        await seat.until(lambda: "There is a search called “Ferries” already" in frame(seat.app))
        await seat.press("escape")
        assert len(desk.saved.all()) == 1

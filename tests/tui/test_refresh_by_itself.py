"""A refresh that nobody asked for: nothing on the screen moves but the header and what is new."""

from __future__ import annotations

from briefreader.config.settings import Network, Settings
from briefreader.domain.news.feed import FeedReport, Outcome
from briefreader.services.processes import events
from briefreader.tui.actions import refresh
from tests.tui.fake_desk import FakeDesk
from tests.tui.frames import frame
from tests.tui.panes_readings import headline
from tests.tui.seat import seated


async def test_the_worker_is_asked_at_the_start_and_then_each_minute() -> None:
    desk = FakeDesk(Settings(network=Network(refresh_minutes=30)))
    async with seated(desk) as seat:
        await seat.until(lambda: ("due", None) in desk.calls)
        (timer,) = [one for one in seat.screen._timers if one._interval == refresh._DUE_EVERY]
        desk.calls.clear()
        timer._callback()  # type: ignore[misc]
        assert ("due", None) in desk.calls


async def test_by_default_it_is_not() -> None:
    async with seated() as seat:
        await seat.until(lambda: ("start", None) in seat.desk.calls)
        await seat.press("j")
        assert ("due", None) not in seat.desk.calls


async def test_new_headlines_come_without_moving_the_cursor_or_saying_anything() -> None:
    desk = FakeDesk(titles=[f"Story {number}" for number in range(30)])
    async with seated(desk, size=(140, 42)) as seat:
        await seat.press("j", "j", "j")
        await seat.until(lambda: seat.chosen.article == "art000004")
        await seat.settled()
        lines = frame(seat.app).splitlines()
        place = next(number for number, line in enumerate(lines) if "▌" in line and "Story 3" in line)
        row = headline(99, "Breaking", hours=0)
        desk.base = {row.id: (row, desk._reading(row)), **desk.base}
        for event in (
            events.Progress(0, 2, 0),
            events.FeedDone(FeedReport("https://alder.example/feed", Outcome.NEW, 1)),
            events.Progress(2, 2, 0),
            events.Ended("due", "2 feeds fine, 1 new article."),
        ):
            desk.told.put_nowait(event)
        await seat.until(lambda: seat.stage.headlines.count == 31)
        await seat.settled()
        assert seat.stage.headlines.current.id == "art000004" and seat.chosen.article == "art000004"  # type: ignore[union-attr]
        after = frame(seat.app).splitlines()[place]
        assert "▌" in after and "Story 3" in after
        assert seat.said == "" and seat.stage.header.banner.refreshing is None
        desk.told.put_nowait(events.Ended("due", "Stopped; what was stored stays.", cancelled=True))
        await seat.until(lambda: seat.said.startswith("Stopped"))

"""The bundled samples go by a command of the palette, and come back by undo."""

from __future__ import annotations

from pathlib import Path

from briefreader.config.home import Home
from briefreader.services.desk import Desk
from tests.tui.frames import frame
from tests.tui.seat import seated


async def test_the_samples_go_and_come_back(tmp_path: Path) -> None:
    desk = Desk(Home.at(tmp_path / "home"))
    desk.greeted()
    try:
        async with seated(desk, size=(80, 24)) as seat:  # type: ignore[arg-type]
            await seat.until(lambda: "unread" in frame(seat.app))
            seat.screen.run_command("samples")
            await seat.until(lambda: "The samples are put away;" in frame(seat.app))
            await seat.press("u")
            await seat.until(lambda: "Zelensky" in frame(seat.app))
    finally:
        await desk.stop()

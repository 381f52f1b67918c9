"""Makes every picture in this folder from the bundled articles: `.venv/bin/python screenshots/make.py`."""

from __future__ import annotations

import asyncio
import os
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

os.environ["TEXTUAL_ANIMATIONS"] = "none"

from briefreader.config.home import Home
from briefreader.domain.query import EVERYTHING
from briefreader.services.desk import Desk
from briefreader.tui.app import ReaderApp

HERE = Path(__file__).parent
NOW = datetime(2026, 1, 10, 18, tzinfo=UTC)


class StillDesk(Desk):
    """A desk whose clock stands, so that ages are the same in every picture."""

    def now(self) -> datetime:
        """The evening of the day of the newest article."""
        return NOW


@dataclass(frozen=True)
class Picture:
    """A screen of a size after some keys."""

    name: str
    width: int
    height: int
    keys: tuple[str, ...] = ()
    greeted: bool = True


OPENED = ("enter", *["right_square_bracket"] * 4)
PICTURES = (
    Picture("reading-140x42", 140, 42, OPENED),
    Picture("reading-180x50", 180, 50, OPENED),
    Picture("reading-100x30", 100, 30, OPENED),
    Picture("reading-80x24", 80, 24, OPENED),
    Picture("headlines-80x24", 80, 24),
    Picture("first-start-120x40", 120, 40, greeted=False),
    Picture("note-120x40", 120, 40, (*OPENED, "a", *"compare")),
    Picture("search-120x40", 120, 40, ("slash", *"ferry")),
    Picture("help-120x40", 120, 40, ("question_mark",)),
)


def marked(desk: Desk) -> None:
    """A bookmark and a note, so that the margin has something to show."""
    newest = desk.headlines(EVERYTHING).window(0, 1)[0].id
    reading = desk.reading(newest)
    assert reading is not None
    first, second = reading.statements[0].id, reading.statements[1].id
    desk.bookmark(first)
    desk.bookmark(second)
    desk.annotate(second, "Compare with the wording of the declaration itself.")


async def made(picture: Picture) -> None:
    """The picture, from a home of its own."""
    with tempfile.TemporaryDirectory() as folder:
        desk = StillDesk(Home.at(Path(folder)))
        marked(desk)
        if picture.greeted:
            desk.greeted()
        app = ReaderApp(desk)
        async with app.run_test(size=(picture.width, picture.height)) as pilot:
            await pilot.press(*picture.keys)
            await pilot.pause(0.3)
            svg = app.export_screenshot(title="briefreader")
        await desk.stop()
    (HERE / f"{picture.name}.svg").write_text(svg, encoding="utf-8")


async def main() -> None:
    """All of them, one after the other."""
    for picture in PICTURES:
        await made(picture)


if __name__ == "__main__":
    asyncio.run(main())

"""Makes every picture in this folder from the bundled articles: `.venv/bin/python screenshots/make.py [NAME …]`."""

from __future__ import annotations

import asyncio
import os
import re
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

os.environ["TEXTUAL_ANIMATIONS"] = "none"
os.environ["HOME"] = "/home/reader"  # nobody’s, in pictures that show a path

from newsstand import StillDesk, furnished, subscribed

from briefreader.config.home import Home
from briefreader.tui.app import ReaderApp
from briefreader.tui.keys.keymap import keymap
from briefreader.tui.screens.reading import ReadingScreen

HERE = Path(__file__).parent
_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


@dataclass(frozen=True)
class Picture:
    """A screen of a size after some keys; "…" among them waits for what is on its way."""

    name: str
    width: int
    height: int
    keys: tuple[str, ...] = ()
    greeted: bool = True
    feeds: bool = False
    settings: str = ""


OPENED = ("enter", *["]"] * 4)
PICTURES = (
    Picture("reading-80x24", 80, 24, OPENED),
    Picture("reading-100x30", 100, 30, OPENED),
    Picture("reading-140x42", 140, 42, OPENED),
    Picture("reading-180x50", 180, 50, ("j", "j", "j", *OPENED), feeds=True),
    Picture("headlines-80x24", 80, 24),
    Picture("first-start-120x40", 120, 40, greeted=False),
    Picture("note-120x40", 120, 40, (*OPENED, "a", *"compare")),
    Picture("search-120x40", 120, 40, ("/", *"ferry", "…", "enter", "enter")),
    Picture("who-said-it-120x40", 120, 40, (*OPENED, "c", "…")),
    Picture("by-hand-120x40", 120, 40, (*["j"] * 2, *OPENED, "v", "l", "v", *["l"] * 6)),
    Picture("feeds-120x40", 120, 40, ("F", "…"), feeds=True),
    Picture("feeds-80x24", 80, 24, ("F", "…"), feeds=True),
    Picture("marks-120x40", 120, 40, ("A", "…"), feeds=True),
    Picture("changes-120x40", 120, 40, ("A", "…", "d", "…"), feeds=True),
    Picture("export-120x40", 120, 40, ("b", *OPENED, "b", "x", "…", "…")),
    Picture("commands-100x30", 100, 30, (*OPENED, ":", "…")),
    Picture("help-120x40", 120, 40, ("?", "…")),
    Picture("light-140x42", 140, 42, OPENED, settings='[ui]\ntheme = "briefreader-light"\n'),
    Picture("contrast-140x42", 140, 42, OPENED, settings='[ui]\ntheme = "briefreader-contrast"\n'),
    Picture("ascii-100x30", 100, 30, OPENED, settings='[ui]\nmarks = "ascii"\n'),
)


async def made(picture: Picture) -> None:
    """The picture, from a home of its own."""
    with tempfile.TemporaryDirectory() as folder:
        home = Home.at(Path(folder)).made()
        home.settings.write_text(picture.settings, encoding="utf-8")
        desk = StillDesk(home)
        if picture.feeds:
            subscribed(desk, home)
        else:
            furnished(desk)
        if picture.greeted:
            desk.greeted()
        app = _app(desk)
        async with app.run_test(size=(picture.width, picture.height)) as pilot:
            await pilot.pause(0.3)
            for key in picture.keys:
                await (pilot.pause(0.5) if key == "…" else pilot.press(key))
            await pilot.pause(0.5)
            svg = app.export_screenshot(title="briefreader")
        await desk.stop()
    # Fonts are those of whoever looks: a picture asks nobody for anything.
    (HERE / f"{picture.name}.svg").write_text(_FONTS.sub("", svg), encoding="utf-8")


def _app(desk: StillDesk) -> ReaderApp:
    return ReaderApp(desk.settings.ui, "", lambda app: ReadingScreen(app, desk, keymap(desk.settings.keys)))


async def main() -> None:
    """All of them, or those named, one after the other."""
    for picture in PICTURES:
        if not sys.argv[1:] or picture.name in sys.argv[1:]:
            await made(picture)


if __name__ == "__main__":
    asyncio.run(main())

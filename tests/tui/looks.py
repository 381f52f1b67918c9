"""How the characters on a screen are drawn: their colours, as a terminal would show them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from rich.style import Style
from textual.app import App
from textual.color import Color
from textual.geometry import Region

from briefreader.tui.present.colours import contrast

FRAMES = frozenset(" ─│╭╮╰╯━┃┏┓┗┛▁▂▃▄▅▆▇█▌▎▔")
"""What says nothing by itself: frames, scroll bars, bars before a row."""


class Drawn(NamedTuple):
    """Characters drawn alike, and where the first of them stands."""

    text: str
    style: Style
    x: int
    y: int

    @property
    def colours(self) -> tuple[Color, Color]:
        """Of the letters, and of what they stand on."""
        letters, ground = (Color.from_rich_color(one) for one in (self.style.color, self.style.bgcolor))
        return (ground, letters) if self.style.reverse else (letters, ground)

    @property
    def contrast(self) -> float:
        return contrast(*self.colours)


def drawn(app: App[Any], region: Region | None = None) -> Iterator[Drawn]:
    """All that stands on the screen, or in a region of it."""
    inside = region or app.screen.region
    for y in range(inside.y, inside.bottom):
        x = inside.x
        for text, style, _ in app.screen._compositor.render_strips()[y].crop(inside.x, inside.right):
            yield Drawn(text, style or Style.null(), x, y)
            x += len(text)


def words(app: App[Any], region: Region | None = None) -> Iterator[Drawn]:
    """The same without frames and blanks."""
    return (one for one in drawn(app, region) if not set(one.text) <= FRAMES)

"""NO_COLOR: no colour at all reaches the terminal, only bold, dim, italic, underlined, struck and reversed letters."""

from __future__ import annotations

import os
from functools import lru_cache

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter


def wanted() -> bool:
    """Whether the person asks for it: the variable is there and not empty."""
    return bool(os.environ.get("NO_COLOR"))


class Colourless(LineFilter):
    """The same letters without colours; Textual's own filter of that purpose leaves greys."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """The same segments, with what a click on them means."""
        return [Segment(text, style and _bare(style), control) for text, style, control in segments]


@lru_cache(2048)
def _bare(style: Style) -> Style:
    return style.without_color + Style.from_meta(style.meta) if style.meta else style.without_color

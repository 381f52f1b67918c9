"""The moving commands on a page that is only scrolled."""

from __future__ import annotations

from textual.containers import VerticalScroll

SCROLLING = (
    "down", "up", "half_page_down", "half_page_up", "page_down", "page_up", "to_start", "to_end",
)  # fmt: skip
"""The commands that `scrolled` knows."""


def scrolled(page: VerticalScroll, command: str) -> None:
    """Does one of them; any other does nothing."""
    seen = max(1, page.size.height - 1)
    steps = {
        "down": 1,
        "up": -1,
        "half_page_down": seen // 2,
        "half_page_up": -seen // 2,
        "page_down": seen,
        "page_up": -seen,
        "to_start": -page.max_scroll_y,
        "to_end": page.max_scroll_y,
    }
    page.scroll_relative(y=steps.get(command, 0), animate=False)

"""A screen as plain text, and its comparison with the one that was looked at and found good."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from textual.app import App


def frame(app: App[Any]) -> str:
    """What stands on the screen now, line by line, without colours and without blanks at the ends."""
    strips = app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in strips) + "\n"


def assert_frame(app: App[Any], expected: Path) -> None:
    """The screen is the one in `expected`; UPDATE_FRAMES=1 writes it instead, to be looked at before it is kept."""
    shown = frame(app)
    if os.environ.get("UPDATE_FRAMES"):
        expected.parent.mkdir(parents=True, exist_ok=True)
        expected.write_text(shown, encoding="utf-8")
    assert shown == expected.read_text(encoding="utf-8"), f"not the frame in {expected.name}"

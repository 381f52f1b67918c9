"""A click beside a dialog, which gives it up."""

from __future__ import annotations

from typing import Any

from textual import events
from textual.screen import Screen


def outside(dialog: Screen[Any], event: events.Click) -> bool:
    """Whether the click fell on nothing of the dialog's."""
    return dialog.get_widget_at(event.screen_x, event.screen_y)[0] is dialog

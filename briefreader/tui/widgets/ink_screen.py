"""The screen that panes stand on: it holds the theme's answer to each ink, styled once and not once a pane."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual.screen import Screen
from textual.selection import Selection
from textual.widget import Widget

from briefreader.tui.present.ink import Role
from briefreader.tui.widgets.selected_lines import Selectable

Result = TypeVar("Result")


class InkScreen(Screen[Result]):
    """A screen whose component classes are the inks."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *(f"ink--{role}" for role in Role),
        "ink--cursor",
        "ink--cursor-away",
        "ink--hit",
        "ink--hand",
        "ink--link",
    }

    def validate_selections(self, found: dict[Widget, Selection]) -> dict[Widget, Selection]:
        """Words that the mouse selects are those of the pane in which it began, however far it goes beyond."""
        pane = self.focused
        if not isinstance(pane, Selectable) or pane not in found:
            return found
        return {pane: pane.ended(found[pane], self.app.mouse_position)}

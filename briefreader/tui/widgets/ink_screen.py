"""The screen that panes stand on: it holds the theme's answer to each ink, styled once and not once a pane."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual.screen import Screen

from briefreader.tui.present.ink import Role

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

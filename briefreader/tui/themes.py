"""Our two themes, and which one to begin with."""

from __future__ import annotations

from collections.abc import Collection

from textual.theme import Theme

REMEMBERED_AS = "theme"

DARK = Theme(
    name="briefreader",
    dark=True,
    primary="#7aa2f7",
    secondary="#8fb3ff",
    accent="#6fd3bf",
    warning="#e8bd6a",
    error="#f2888f",
    success="#6fd3bf",
    foreground="#d7dde5",
    background="#0e1216",
    surface="#141a20",
    panel="#1a222b",
)
LIGHT = Theme(
    name="briefreader-light",
    dark=False,
    primary="#2f5fb3",
    secondary="#2f5fb3",
    accent="#0f766e",
    warning="#8a5a00",
    error="#b3261e",
    success="#0f6b62",
    foreground="#23282e",
    background="#fbfaf6",
    surface="#f3f1ea",
    panel="#e9e6dc",
)


def names(available: Collection[str]) -> list[str]:
    """Ours first, then the others by name."""
    ours = [DARK.name, LIGHT.name]
    return ours + sorted(name for name in available if name not in ours)


def beginning(wanted: str, remembered: str, available: Collection[str]) -> str:
    """The theme to begin with: the one config.toml names, else the one chosen last, else ours."""
    return next((name for name in (wanted, remembered) if name in available), DARK.name)

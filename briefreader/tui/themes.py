"""Our themes, light and dark, each with as much contrast as there is; and which one to begin with."""

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


CONTRAST_DARK = Theme(
    name="briefreader-contrast",
    dark=True,
    primary="#ffe14d",
    secondary="#ffffff",
    accent="#5cf2d6",
    warning="#ffd75e",
    error="#ff8a8a",
    success="#5cf2d6",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1c1c1c",
)
CONTRAST_LIGHT = Theme(
    name="briefreader-contrast-light",
    dark=False,
    primary="#00308f",
    secondary="#000000",
    accent="#00504a",
    warning="#6b3a00",
    error="#900000",
    success="#004d43",
    foreground="#000000",
    background="#ffffff",
    surface="#ffffff",
    panel="#ececec",
)
OURS = (DARK, LIGHT, CONTRAST_DARK, CONTRAST_LIGHT)
_STARK = (CONTRAST_DARK.name, CONTRAST_LIGHT.name)


def legible(theme: str) -> float:
    """The contrast that colours are to have on the ground of that theme, as accessibility guidelines measure it."""
    return 7.0 if theme in _STARK else 4.5


def names(available: Collection[str]) -> list[str]:
    """Ours first, then the others by name."""
    ours = [theme.name for theme in OURS]
    return ours + sorted(name for name in available if name not in ours)


def beginning(wanted: str, remembered: str, available: Collection[str]) -> str:
    """The theme to begin with: the one config.toml names, else the one chosen last, else ours."""
    return next((name for name in (wanted, remembered) if name in available), DARK.name)

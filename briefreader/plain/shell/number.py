"""A number as it is typed: of a row, a paragraph, a note."""

from __future__ import annotations

_DIGITS = 9
_BEYOND = 10**_DIGITS


def as_number(typed: str) -> int | None:
    """None for what is no number; one with more digits than any list has rows is merely beyond them all."""
    if not typed.isdecimal():
        return None
    return int(typed) if len(typed) <= _DIGITS else _BEYOND

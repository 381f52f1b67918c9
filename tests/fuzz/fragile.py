"""A target with faults, to see that they are found."""

from __future__ import annotations

import os
from pathlib import Path

from tests.fuzz.target import Check, Target


def _digits() -> list[bytes]:
    return [str(number).encode() * 3 for number in range(10)]


def _opened(_: Path) -> Check:
    return check


def check(data: bytes) -> None:
    """Seven is a bug, and nine takes the process with it."""
    if b"7" in data:
        raise KeyError("a bug")
    if b"999" in data:
        os._exit(1)


FRAGILE = Target("fragile", 1, _digits, _opened, ".txt")

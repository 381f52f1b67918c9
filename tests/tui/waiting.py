"""Waits for what a test is about, never for time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from textual.pilot import Pilot

from tests.tui.frames import frame

_SECONDS = 10.0


async def until(pilot: Pilot[Any], true: Callable[[], object]) -> None:
    """Returns as soon as `true()` is; fails after ten seconds, and shows the screen."""
    try:
        async with asyncio.timeout(_SECONDS):
            while not true():
                await pilot.pause(0.01)
    except TimeoutError:
        raise AssertionError(f"It never came:\n{frame(pilot.app)}") from None

"""Waits until the keys pause: what would be done many times in a row is done once, for the last of them."""

from __future__ import annotations

from collections.abc import Callable

from textual.message_pump import MessagePump
from textual.timer import Timer

SECONDS = 0.08
"""Longer than a held key's repeat, shorter than anybody notices."""


class Pause:
    """One thing waiting to be done; the next one takes its place."""

    def __init__(self, clock: MessagePump, seconds: float = SECONDS) -> None:
        self._clock = clock
        self._seconds = seconds
        self._timer: Timer | None = None

    def then(self, do: Callable[[], None]) -> None:
        """Does `do` after the pause, unless something else is asked for before."""
        self.forget()
        self._timer = self._clock.set_timer(self._seconds, do)

    def forget(self) -> None:
        """Nothing is to be done after all."""
        if self._timer:
            self._timer.stop()
            self._timer = None

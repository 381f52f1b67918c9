"""Waits until the keys pause: what would be done many times in a row is done once, for the last of them."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from textual.message_pump import MessagePump
from textual.timer import Timer

SECONDS = 0.08
"""Longer than a held key's repeat, shorter than anybody notices."""


_AT_ONCE = 0.002  # seconds: the letter itself is drawn first
_QUICK = 0.05  # seconds that a letter may cost


class Pause:
    """One thing waiting to be done; the next one takes its place."""

    def __init__(self, clock: MessagePump, seconds: float = SECONDS, as_needed: bool = False) -> None:
        """`as_needed`: only what took long the last time waits for the next."""
        self._clock = clock
        self._seconds = seconds
        self._as_needed = as_needed
        self._last = 0.0  # seconds that it took
        self._timer: Timer | None = None

    def then(self, do: Callable[[], None]) -> None:
        """Does `do` after the pause, unless something else is asked for before."""
        self.forget()
        wait = _AT_ONCE if self._as_needed and self._last < _QUICK else self._seconds
        self._timer = self._clock.set_timer(wait, lambda: self._done(do))

    def soon(self, do: Callable[[], None]) -> None:
        """Does `do` after the pause, however much is asked for meanwhile: nothing puts it off."""
        if self._timer is None:
            self.then(do)

    def _done(self, do: Callable[[], None]) -> None:
        self._timer = None
        began = perf_counter()
        do()
        self._last = perf_counter() - began

    def forget(self) -> None:
        """Nothing is to be done after all."""
        if self._timer:
            self._timer.stop()
            self._timer = None

"""How far a long job is, told at intervals that a voice can keep up with."""

from __future__ import annotations

import time
from collections.abc import Callable

_FIRST = 2.0  # seconds: what is done by then needs no word before its last
_EVERY = 5.0


class Progress:
    """Says how far a job is, now and then."""

    def __init__(self, say: Callable[[str], None], clock: Callable[[], float] = time.monotonic) -> None:
        self._say = say
        self._clock = clock
        self._next = clock() + _FIRST

    def __call__(self, words: str) -> None:
        """One piece of news: said where it is time, else left out."""
        if self._clock() >= self._next:
            self._next = self._clock() + _EVERY
            self._say(f"{words[0].upper()}{words[1:]}.")

"""How long a job will still take, judged by how long it has taken."""

from __future__ import annotations

import time
from collections.abc import Callable

_SURE = 2.0  # seconds: what came before tells little


class Remaining:
    """Called with how far a job is, from its beginning on."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._began = clock()
        self._from: int | None = None  # what was done when it began

    def __call__(self, done: int, total: int) -> str:
        """ "8 s left", "3 min left"; empty while nobody can tell, and at the end."""
        if self._from is None:
            self._from = done
        took, made = self._clock() - self._began, done - self._from
        if took < _SURE or made <= 0 or done >= total:
            return ""
        return f"{_words(took * (total - done) / made)} left"


def _words(seconds: float) -> str:
    if seconds < 60:
        return f"{max(1, round(seconds))} s"
    if seconds < 90 * 60:
        return f"{round(seconds / 60)} min"
    return f"{round(seconds / 3600)} h"

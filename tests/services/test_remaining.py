"""How long a job will still take."""

from __future__ import annotations

import pytest

from briefreader.services.worker.time_left import Remaining


class Clock:
    """Goes where it is put."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.mark.parametrize(
    ("seconds", "done", "total", "told"),
    [
        (1.0, 50, 100, ""),
        (10.0, 0, 100, ""),
        (10.0, 50, 100, "10 s left"),
        (10.0, 99, 100, "1 s left"),
        (10.0, 100, 100, ""),
        (60.0, 10, 100, "9 min left"),
        (600.0, 1, 100, "16 h left"),
    ],
)
def test_it_is_told_once_enough_is_known(seconds: float, done: int, total: int, told: str) -> None:
    clock = Clock()
    remaining = Remaining(clock)
    assert remaining(0, total) == ""
    clock.now += seconds
    assert remaining(done, total) == told


def test_what_was_done_before_it_began_does_not_count() -> None:
    clock = Clock()
    remaining = Remaining(clock)
    remaining(900, 1000)
    clock.now += 10
    assert remaining(950, 1000) == "10 s left"

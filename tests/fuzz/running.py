"""Hands inputs to a process on each core, kills what is stuck, and keeps count."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Any

from tests.fuzz.target import Target
from tests.fuzz.work import STUCK, Batch, Find, Outcome, serve

_BATCH = 50
_SPAWN = multiprocessing.get_context("spawn")


class Hand:
    """One process, and what it is at."""

    pipe: Connection
    process: SpawnProcess

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self.under_way: Any = _SPAWN.Array("d", [0.0, 0.0])  # the input's number, and since when
        self.batch: Batch | None = None
        self.begin()

    def begin(self) -> None:
        """Starts a process, in the place of one that is gone."""
        self.under_way[1] = 0.0
        self.pipe, theirs = _SPAWN.Pipe()
        self.process = _SPAWN.Process(target=serve, args=(theirs, self._seed, self.under_way), daemon=True)
        self.process.start()
        theirs.close()

    def give(self, batch: Batch) -> None:
        """Hands over some inputs."""
        self.batch = batch
        self.pipe.send(batch)

    @property
    def stuck(self) -> bool:
        """Whether it looks at one input for too long."""
        return bool(0 < self.under_way[1] < time.monotonic() - STUCK)

    def end(self) -> None:
        """Kills it."""
        self.process.kill()
        self.process.join()
        self.pipe.close()


def run(
    targets: Sequence[Target],
    inputs: int,
    seconds: float,
    seed: int,
    jobs: int,
    told: Callable[[Outcome], None],
    first: int = 0,
) -> None:
    """Looks at so many inputs, or for so long, whichever ends first; `told` of everything that came of them."""
    batches = _batches(targets, inputs, first)
    until = time.monotonic() + seconds
    hands = [Hand(seed) for _ in range(jobs)]
    try:
        for hand in list(hands):
            _next(hand, batches, hands, until)
        while hands:
            ready = wait([hand.pipe for hand in hands], timeout=1)
            for hand in list(hands):
                if hand.pipe in ready or hand.stuck:
                    outcome, left = _came_of(hand)
                    told(outcome)
                    if left:
                        hand.end()
                        hand.begin()
                        hand.give(left)
                    else:
                        _next(hand, batches, hands, until)
    finally:
        for hand in hands:
            hand.end()


def _came_of(hand: Hand) -> tuple[Outcome, Batch | None]:
    """A finished batch; or the find that its process died of or was killed for, and what of the batch is left."""
    batch = hand.batch
    assert batch is not None
    stuck = hand.stuck
    if not stuck:
        try:
            return hand.pipe.recv(), None
        except (EOFError, ConnectionResetError):
            pass
    number = int(hand.under_way[0])
    what = f"stuck for {STUCK:.0f} s" if stuck else "its process died"
    done = number + 1 - batch.first
    lost = Outcome(batch.target.name, done, finds=[Find(batch.target, number, what, f"{what}: killed or crashed.")])
    return lost, Batch(batch.target, number + 1, batch.count - done)


def _next(hand: Hand, batches: Iterator[Batch], hands: list[Hand], until: float) -> None:
    batch = next(batches, None) if time.monotonic() < until else None
    if batch is None:
        hand.pipe.send(None)
        hand.process.join()
        hand.pipe.close()
        hands.remove(hand)
    else:
        hand.give(batch)


def _batches(targets: Sequence[Target], inputs: int, first: int) -> Iterator[Batch]:
    """All targets forward together, each by its share."""
    parts = sum(one.share for one in targets)
    wanted = {one.name: max(1, round(inputs * one.share / parts)) for one in targets}
    given = dict.fromkeys(wanted, 0)
    while any(given[name] < wanted[name] for name in wanted):
        target = min(targets, key=lambda one: given[one.name] / wanted[one.name])
        count = min(_BATCH, wanted[target.name] - given[target.name])
        yield Batch(target, first + given[target.name], count)
        given[target.name] += count

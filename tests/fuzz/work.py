"""One process that makes documents worse and looks at what comes of them."""

from __future__ import annotations

import tempfile
import time
import traceback
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from tests.fuzz.target import Check, Target

SLOW = 5.0
"""Seconds of CPU after which an input is a find, whatever comes of it."""

STUCK = 60.0
"""Seconds after which its process is killed."""

_MEMORY = 3 << 30


@dataclass(frozen=True)
class Batch:
    """Some inputs of one target."""

    target: Target
    first: int
    count: int


@dataclass(frozen=True)
class Find:
    """An input that did what none should do."""

    target: Target
    number: int
    what: str  # the last line of the traceback
    traceback: str


@dataclass
class Outcome:
    """What came of some inputs."""

    target: str
    inputs: int = 0
    seconds: float = 0.0
    slowest: tuple[float, int] = (0.0, 0)  # seconds, number
    finds: list[Find] = field(default_factory=list)


def serve(pipe: Connection, seed: int, under_way: Any) -> None:
    """Takes batches until there are no more; `under_way` holds the input's number and since when it is looked at."""
    _limited()
    checks: dict[str, Check] = {}
    with tempfile.TemporaryDirectory() as folder:
        while (batch := pipe.recv()) is not None:
            name = batch.target.name
            if name not in checks:
                place = Path(folder) / name
                place.mkdir()
                checks[name] = batch.target.opened(place)
            pipe.send(looked_at(batch, seed, checks[name], under_way))


def looked_at(batch: Batch, seed: int, check: Check, under_way: Any) -> Outcome:
    """The inputs of a batch, one after another."""
    outcome = Outcome(batch.target.name)
    for number in range(batch.first, batch.first + batch.count):
        under_way[0], under_way[1] = number, time.monotonic()
        document = batch.target.document(seed, number)
        began = time.process_time()
        try:
            check(document)
        except Exception as error:
            outcome.finds.append(
                Find(batch.target, number, f"{type(error).__name__}: {error}"[:200], traceback.format_exc())
            )
        took = time.process_time() - began
        if took > SLOW:
            outcome.finds.append(Find(batch.target, number, "slow", f"It took {took:.1f} s."))
        outcome.inputs += 1
        outcome.seconds += took
        outcome.slowest = max(outcome.slowest, (took, number))
    under_way[1] = 0.0
    return outcome


def _limited() -> None:
    """No input takes the machine's memory with it."""
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))

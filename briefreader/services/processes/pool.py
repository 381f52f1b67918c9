"""Texts handed to several processes, or to a cluster: answers in the order given, a bounded number under way."""

from __future__ import annotations

import multiprocessing
import secrets
import sys
import uuid
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, Protocol, TypeVar

T = TypeVar("T")
R = TypeVar("R")

_BATCH = 8  # items handed over at a time
_AHEAD = 4  # batches under way for each process
_PATIENCE = 10.0  # seconds in which a scheduler must answer

_START = "fork" if sys.platform == "linux" else "spawn"
"""How processes start.  Not as “forkserver”, Python's own choice from 3.14: it keeps a socket in the folder for
temporary files, and nothing of ours is written outside the home."""


class _Promise(Protocol):
    def result(self) -> Any: ...


def in_processes(work: Callable[[T], R], items: Iterable[T], jobs: int) -> Iterator[R]:
    """What `work`, a function of a module, makes of each item, in `jobs` processes of this machine."""
    from concurrent.futures import ProcessPoolExecutor

    pool = ProcessPoolExecutor(jobs, multiprocessing.get_context(_START))
    try:
        yield from _in_order(lambda batch: pool.submit(_each, work, batch), items, jobs)
    finally:
        pool.shutdown(cancel_futures=True)


def on_cluster(work: Callable[[T], R], items: Iterable[T], address: str) -> Iterator[R]:
    """The same on the workers of a Dask scheduler; what a lost worker had is done again by another.

    Raises OSError where no scheduler answers, ImportError without the extra `dask`.
    """
    import distributed

    # Dask names a client by the address of its network card.  libuuid, which looks that up, opens sockets for it and
    # keeps a file in /var/lib, and the address is nobody's business.
    uuid.getnode = lambda: secrets.randbits(48)
    connect: Any = distributed.Client
    with connect(address, timeout=_PATIENCE, set_as_default=False) as client:
        workers = max(1, sum(client.nthreads().values()))
        yield from _in_order(lambda batch: client.submit(_each, work, batch, pure=False), items, workers)


def _in_order(submit: Callable[[list[T]], _Promise], items: Iterable[T], workers: int) -> Iterator[Any]:
    """The answers to all batches, the oldest waited for before another is handed over."""
    waiting: deque[_Promise] = deque()
    source = iter(items)
    while batch := list(islice(source, _BATCH)):
        waiting.append(submit(batch))
        if len(waiting) >= workers * _AHEAD:
            yield from waiting.popleft().result()
    while waiting:
        yield from waiting.popleft().result()


def _each(work: Callable[[T], R], batch: list[T]) -> list[R]:
    return [work(item) for item in batch]

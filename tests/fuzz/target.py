"""What is fuzzed: documents of one kind, and what must hold whatever they become."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from tests.fuzz.mutation import worse
from tests.fuzz.seeds import own_only

Check = Callable[[bytes], None]
"""Looks at one document; what it raises is a find."""


@dataclass(frozen=True)
class Target:
    """All functions of modules, so that a process of its own can have them."""

    name: str
    share: int  # of all inputs, in parts
    seeds: Callable[[], Sequence[bytes]]
    opened: Callable[[Path], Check]  # given a folder of the process's own
    suffix: str = ".bin"

    def document(self, seed: int, number: int) -> bytes:
        """The input of that number: always the same from the same seed and documents."""
        chance = Random(f"{seed} {self.name} {number}")
        seeds = _known(self.seeds, own_only())
        return worse(chance.choice(seeds), chance.choice(seeds), chance)


@cache
def _known(seeds: Callable[[], Sequence[bytes]], own: bool) -> Sequence[bytes]:
    """Read and made once, for each of the two answers to whether only our own documents count."""
    found = seeds()
    assert found, own
    return found

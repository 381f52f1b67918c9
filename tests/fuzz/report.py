"""What a run has seen: a line of progress, a table at the end, a folder of finds."""

from __future__ import annotations

import re
import time
from collections.abc import Sequence
from pathlib import Path

from tests.fuzz.target import Target
from tests.fuzz.work import Find, Outcome

_FRAME = re.compile(r'File "([^"]+)", line (\d+)')
_EACH = 3  # inputs kept of one fault


class Report:
    """Grows with each outcome."""

    def __init__(self, targets: Sequence[Target], seed: int, folder: Path | None) -> None:
        self._seed, self._folder = seed, folder
        self._outcomes = {one.name: Outcome(one.name) for one in targets}
        self._faults: dict[tuple[str, ...], int] = {}
        self._began = self._shown = time.monotonic()

    def add(self, one: Outcome) -> None:
        """What came of some inputs."""
        total = self._outcomes[one.target]
        total.inputs += one.inputs
        total.seconds += one.seconds
        total.slowest = max(total.slowest, one.slowest)
        total.finds += one.finds
        for find in one.finds:
            self._found(find)
        if time.monotonic() - self._shown > 10:
            self._shown = time.monotonic()
            print(f"{self.inputs:>9,} inputs, {self.finds} finds, {self._shown - self._began:.0f} s", flush=True)

    @property
    def inputs(self) -> int:
        """How many have been looked at."""
        return sum(one.inputs for one in self._outcomes.values())

    @property
    def finds(self) -> int:
        """How many did what none should do."""
        return sum(len(one.finds) for one in self._outcomes.values())

    def table(self) -> str:
        """A row a target."""
        rows = ["| target | inputs | seconds | finds | slowest input |", "|---|---|---|---|---|"]
        for one in self._outcomes.values():
            slowest = f"{one.slowest[0]:.2f} s (number {one.slowest[1]})"
            rows.append(f"| {one.target} | {one.inputs:,} | {one.seconds:.0f} | {len(one.finds)} | {slowest} |")
        seconds = sum(one.seconds for one in self._outcomes.values())
        rows.append(f"| all | {self.inputs:,} | {seconds:.0f} | {self.finds} | seed {self._seed} |")
        return "\n".join(rows)

    def _found(self, find: Find) -> None:
        """Tells of a fault once, and keeps a few inputs that show it."""
        frames = _FRAME.findall(find.traceback)
        fault = (find.target.name, find.what.split(":")[0], *map(":".join, frames[-1:]))
        self._faults[fault] = self._faults.get(fault, 0) + 1
        if self._faults[fault] == 1:
            print(f"FIND in {find.target.name}, number {find.number}: {find.what}", flush=True)
        if self._folder and self._faults[fault] <= _EACH:
            self._folder.mkdir(parents=True, exist_ok=True)
            file = self._folder / f"{find.target.name}-{self._seed}-{find.number}{find.target.suffix}"
            file.write_bytes(find.target.document(self._seed, find.number))
            file.with_name(f"{file.name}.traceback").write_text(find.traceback, encoding="utf-8", errors="replace")

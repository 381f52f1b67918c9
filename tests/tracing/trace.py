"""A trace, and what in it should not be: sockets to strangers, and files outside of where a program may write."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.tracing.calls import ARCHITECTURE

_SOCKET = ("AF_INET", "SOCK_STREAM")
_NO_FILES = re.compile(
    r"/dev/(null|tty|ptmx|pts/\d+)"  # terminals
    r"|/dev/shm/sem\.[\w-]+"  # memory that the processes of `analyze --jobs` share
    r"|(/.*)?/__pycache__(/.*)?"  # Python's own cache
)


def command(file: Path, words: Sequence[str]) -> list[str]:
    """The command line that runs `words` and writes their trace to `file`."""
    return [sys.executable, "-m", "tests.tracing", str(file), *words]


def refused() -> str:
    """Why nothing can be traced here; empty where it can."""
    if not ARCHITECTURE:
        return "there is no tracer for this system"
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "trace")
        writes = [sys.executable, "-c", f"open({str(Path(folder, 'x'))!r}, 'w')"]
        done = subprocess.run(command(file, writes), capture_output=True, text=True, check=False)
        if done.returncode or not Trace.of(file).writes(()):
            return f"this machine lets nobody trace: {done.stderr.strip() or 'the filter stops nothing'}"
    return ""


@dataclass(frozen=True)
class Trace:
    """What a program and all that it started did, in order."""

    events: tuple[dict[str, Any], ...]

    @classmethod
    def of(cls, file: Path) -> Trace:
        """The trace in a file; empty where nothing was traced."""
        lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
        return cls(tuple(json.loads(line) for line in lines))

    def strangers(self, known: Collection[str]) -> list[str]:
        """Sockets beside those to the `known` addresses ("127.0.0.1:80"), and whom they were for.

        Pairs of sockets by which a process talks to itself are no calls of this kind; a look-up of a name is one.
        """
        found = list(self._addressed(known))
        opened = [one for one in self.events if one["call"] == "socket"]
        used = sum(one.get("address") in known for one in self.events if one["call"] in ("connect", "bind"))
        others = [one for one in opened if (one["family"], one["kind"]) != _SOCKET]
        found += [f"socket {one['family']} {one['kind']}: {one['program']}" for one in others]
        if len(opened) - len(others) > used:
            found.append(f"{len(opened) - len(others)} sockets opened, {used} of them used as they may be")
        return found

    def _addressed(self, known: Collection[str]) -> Iterator[str]:
        for one in self.events:
            if "address" in one and one["address"] not in known:
                yield f"{one['call']} {one['address']}: {one['program']}"

    def writes(self, inside: Collection[Path]) -> list[str]:
        """Files and folders made, changed or removed that lie in none of the folders `inside`."""
        return [
            f"{one['call']} {path}: {one['program']}"
            for one in self.events
            for path in one.get("paths", ())
            if not _NO_FILES.fullmatch(path) and not any(Path(path).is_relative_to(folder) for folder in inside)
        ]

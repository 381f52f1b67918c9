"""A program in a terminal of its own, with a stopwatch: when words are painted, when a key is answered."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

_CONTROL = re.compile(rb"\x1b(?:\[[0-9;?<>=:]*[A-Za-z]|[PX^_\]].*?(?:\x1b\\|\x07)|.)", re.DOTALL)
_QUIET = 0.15  # seconds without a byte, after which a program has painted all


class Stopwatch:
    """A running program.  Close it."""

    def __init__(self, command: Sequence[str], columns: int = 120, lines: int = 40) -> None:
        self._fd, theirs = pty.openpty()
        _resize(theirs, columns, lines)
        environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        self.started = time.perf_counter()
        self.process = subprocess.Popen(
            command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment, start_new_session=True
        )
        os.close(theirs)

    def painted(self, words: str, patience: float = 60.0) -> float:
        """Seconds from now until the program has written `words`, or what this regular expression matches."""
        began, shown, wanted = time.perf_counter(), b"", re.compile(words.encode())
        while time.perf_counter() - began < patience:
            some = self.read(0.05)
            shown += some or b""
            if some and (wanted.search(shown) or wanted.search(_CONTROL.sub(b"", shown))):
                return time.perf_counter() - began
        raise TimeoutError(f"“{words}” was not painted within {patience} s: {shown[-300:]!r}")

    def first_paint(self, words: str) -> float:
        """Seconds from the start of the process until `words` are on the screen."""
        self.painted(words)
        return time.perf_counter() - self.started

    def answered(self, key: bytes) -> float:
        """Seconds from a key to the first byte of what it changes."""
        while self.read(0.0):
            pass
        pressed = time.perf_counter()
        os.write(self._fd, key)
        while time.perf_counter() - pressed < 5:
            if self.read(5.0):
                return time.perf_counter() - pressed
        raise TimeoutError(f"nothing answered {key!r}")

    def resize(self, columns: int, lines: int) -> None:
        """As if the person had drawn the window larger or smaller."""
        _resize(self._fd, columns, lines)
        os.kill(self.process.pid, signal.SIGWINCH)

    def press(self, keys: bytes) -> None:
        """Without waiting for an answer."""
        os.write(self._fd, keys)

    def quiet(self, patience: float = 30.0) -> float:
        """Seconds until the program has written nothing for a moment, that moment not counted."""
        began = last = time.perf_counter()
        while time.perf_counter() - last < _QUIET and time.perf_counter() - began < patience:
            if self.read(0.02):
                last = time.perf_counter()
        return last - began

    def written(self, seconds: float) -> int:
        """Bytes that the program writes in so many seconds."""
        number, end = 0, time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            number += len(self.read(left) or b"")
        return number

    def cpu(self) -> float:
        """Seconds of CPU that the process has used."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self) -> tuple[float, float]:
        """MiB of the process, and of it with all that it has started; shared pages count by share."""
        everybody = [_pss(pid) for pid in _family(self.process.pid)]
        return everybody[0], sum(everybody)

    def lasting(self) -> float:
        """MiB of the process and of its worker: the worker's children come and go."""
        assert self.process.poll() is None, "it has ended"
        return sum(_pss(pid) for pid in _family(self.process.pid)[:2])

    def peaks(self) -> list[tuple[int, float]]:
        """(pid, MiB at the most until now) of the process and of all that it has started, itself first."""
        return [(pid, _peak(pid)) for pid in _family(self.process.pid)]

    def ended(self, patience: float = 30.0) -> float:
        """Seconds until the program has ended, whatever it still writes."""
        began = time.perf_counter()
        while self.process.poll() is None:
            assert time.perf_counter() - began < patience
            self.read(0.005)
        return time.perf_counter() - began

    def close(self) -> None:
        """Ends the program, whatever it does."""
        for pid in reversed(_family(self.process.pid)):
            _kill(pid)
        self.process.wait()
        os.close(self._fd)

    def read(self, seconds: float) -> bytes:
        """What the program has written, waited for so long; empty where nothing came."""
        if not select.select([self._fd], [], [], seconds)[0]:
            return b""
        try:
            return os.read(self._fd, 65536)
        except OSError:  # the program has ended
            return b""


def _resize(terminal: int, columns: int, lines: int) -> None:
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))


def _kill(pid: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(pid, 9)


def _family(pid: int) -> list[int]:
    """A process and all that it has started, itself first."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except OSError:
        children = []
    return [pid, *(one for child in children for one in _family(int(child)))]


def _pss(pid: int) -> float:
    try:
        told = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0.0
    found = re.search(r"^Pss:\s+(\d+) kB", told, re.MULTILINE)
    return int(found[1]) / 1024 if found else 0.0


def _peak(pid: int) -> float:
    with suppress(OSError):
        told = Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace")
        if found := re.search(r"^VmHWM:\s+(\d+) kB", told, re.MULTILINE):
            return int(found[1]) / 1024
    return 0.0

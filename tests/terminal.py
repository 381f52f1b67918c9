"""A program in a terminal of its own: what it writes is read as it comes, keys are pressed."""

from __future__ import annotations

import contextlib
import os
import pty
import select
import sqlite3
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from briefreader.config.home import Home
from tests.drawing import Drawing

_SECONDS = 30.0

# Whether a picture may be told to begin and to end: then nobody looks at one that is half drawn.
_MAY_FRAME, _FRAMES = b"\x1b[?2026$p", b"\x1b[?2026;2$y"


class Terminal:
    """A program in a pty of 100 × 30; a `dumb` one adds nothing of its own to what the program writes."""

    def __init__(self, command: list[str], dumb: bool = False) -> None:
        self._fd, theirs = pty.openpty()
        self._dumb, self._asked = dumb, False
        if dumb:
            modes = termios.tcgetattr(theirs)
            modes[1] &= ~termios.OPOST
            modes[3] &= ~termios.ECHO
            termios.tcsetattr(theirs, termios.TCSANOW, modes)
        environment = {
            **os.environ,
            "TERM": "dumb" if dumb else "xterm-256color",
            "COLUMNS": "100",
            "LINES": "30",
            "COLORTERM": "truecolor",
        }
        self.process = subprocess.Popen(
            [sys.executable, *command], stdin=theirs, stdout=theirs, stderr=theirs, env=environment,
            start_new_session=True,
        )  # fmt: skip
        os.close(theirs)
        self.shown = b""
        self.drawing = Drawing()

    def until(self, words: bytes) -> None:
        """Reads until the program has written `words`."""
        deadline = time.monotonic() + _SECONDS
        while words not in self.shown:
            assert time.monotonic() < deadline, self.shown[-2000:]
            self._read(1.0)

    def after(self, keys: bytes, words: str) -> None:
        """Presses keys and reads until `words` stand on the screen; with a "-" before them, until they do not."""
        self.press(keys)
        gone = words.startswith("-")
        self.until_true(
            lambda: self.drawing.whole and (words.removeprefix("-") in self.drawing.words) is not gone,
            f"after {keys!r}: {words}",
        )

    def until_true(self, true: Callable[[], bool], wanted: str = "") -> None:
        """Reads on until it is."""
        deadline = time.monotonic() + _SECONDS
        while not true():
            assert time.monotonic() < deadline, f"{wanted} is not on the screen: {self.drawing.words}"
            self._read(0.05)

    def press(self, keys: bytes) -> None:
        os.write(self._fd, keys)

    def ended(self) -> int:
        """The exit code, once the program has ended."""
        deadline = time.monotonic() + _SECONDS
        while self.process.poll() is None:
            assert time.monotonic() < deadline
            self._read(0.05)
        while self._fd >= 0 and self._read(0.05):
            pass
        return self.process.returncode

    def hang_up(self) -> None:
        """The terminal is gone: its window was closed, its connection broke."""
        os.close(self._fd)
        self._fd = -1

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        if self._fd >= 0:
            os.close(self._fd)

    def _read(self, seconds: float) -> bool:
        if not select.select([self._fd] if self._fd >= 0 else [], [], [], seconds)[0]:
            return False
        try:
            some = os.read(self._fd, 65536)
        except OSError:  # what a pty answers when its other end is closed
            return False
        self.shown += some
        self.drawing.draw(some)
        if not self._dumb and not self._asked and _MAY_FRAME in self.shown:
            self._asked = True
            self.press(_FRAMES)
        return bool(some)


def drafts(home: Home) -> list[str]:
    """The notes that were begun."""
    with contextlib.closing(sqlite3.connect(home.notes)) as db:
        return [text for (text,) in db.execute("SELECT text FROM drafts")]


@contextmanager
def terminal(command: list[str], dumb: bool = False) -> Iterator[Terminal]:
    opened = Terminal(command, dumb)
    try:
        yield opened
    finally:
        opened.close()

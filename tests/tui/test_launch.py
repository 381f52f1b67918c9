"""The reader as a process in a terminal: it opens, ends at once, and its exit code is the truth."""

from __future__ import annotations

import contextlib
import os
import pty
import select
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from briefreader.config.home import Home

_SECONDS = 30.0


class Terminal:
    """A program in a pty of 100 × 30."""

    def __init__(self, command: list[str], home: Path) -> None:
        self._fd, theirs = pty.openpty()
        environment = {
            **os.environ,
            "TERM": "xterm-256color",
            "COLUMNS": "100",
            "LINES": "30",
            "COLORTERM": "truecolor",
        }
        self.process = subprocess.Popen(
            [sys.executable, *command, str(home)], stdin=theirs, stdout=theirs, stderr=theirs, env=environment,
            start_new_session=True,
        )  # fmt: skip
        os.close(theirs)
        self.shown = b""

    def until(self, words: bytes) -> None:
        """Reads until the program has written `words`."""
        deadline = time.monotonic() + _SECONDS
        while words not in self.shown:
            assert time.monotonic() < deadline, self.shown[-2000:]
            self._read(1.0)

    def until_true(self, true: Callable[[], bool]) -> None:
        """Reads on until it is."""
        deadline = time.monotonic() + _SECONDS
        while not true():
            assert time.monotonic() < deadline, self.shown[-2000:]
            self._read(0.05)

    def press(self, keys: bytes) -> None:
        os.write(self._fd, keys)

    def ended(self) -> int:
        """The exit code, once the program has ended."""
        deadline = time.monotonic() + _SECONDS
        while self.process.poll() is None:
            assert time.monotonic() < deadline
            self._read(0.05)
        while self._read(0.05):
            pass
        return self.process.returncode

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self._fd)

    def _read(self, seconds: float) -> bool:
        if not select.select([self._fd], [], [], seconds)[0]:
            return False
        try:
            some = os.read(self._fd, 65536)
        except OSError:  # what a pty answers when its other end is closed
            return False
        self.shown += some
        return bool(some)


def drafts(home: Home) -> list[str]:
    with contextlib.closing(sqlite3.connect(home.notes)) as db:
        return [text for (text,) in db.execute("SELECT text FROM drafts")]


@contextmanager
def terminal(command: list[str], home: Path) -> Iterator[Terminal]:
    opened = Terminal(command, home)
    try:
        yield opened
    finally:
        opened.close()


RUN = (
    "import sys; from pathlib import Path; from briefreader.config.home import Home; "
    "from briefreader.tui.launch import run; "
)


def test_it_opens_on_a_new_home_and_q_ends_it_within_a_second(tmp_path: Path) -> None:
    with terminal(["-c", RUN + "sys.exit(run(Home.at(Path(sys.argv[1]))))"], tmp_path / "home") as reader:
        reader.until(b"Headlines")
        began = time.monotonic()
        reader.press(b"Q")
        assert reader.ended() == 0
        assert time.monotonic() - began < 5  # a second on a machine that does nothing else
    assert (tmp_path / "home" / "notes.db").exists()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
def test_what_is_being_written_outlives_the_terminal(tmp_path: Path, number: int) -> None:
    home = Home.at(tmp_path / "home")
    with terminal(["-c", RUN + "sys.exit(run(Home.at(Path(sys.argv[1]))))"], home.notes.parent) as reader:
        reader.until(b"Headlines")
        reader.press(b"\x1b")
        reader.press(b"\ra")
        reader.until(b"Note on")
        reader.press("not yet said §".encode())
        reader.until("§".encode())
        if number == signal.SIGKILL:
            reader.until_true(lambda: drafts(home) == ["not yet said §"])
        reader.process.send_signal(number)
        assert reader.ended() == (-number if number == signal.SIGKILL else 128 + number)
    assert drafts(home) == ["not yet said §"]


def test_a_crash_tells_its_traceback_and_is_not_a_success(tmp_path: Path) -> None:
    broken = (
        RUN + "from briefreader.tui.screens.session import Session\n"
        "def fails(self): raise RuntimeError('told aloud')\n"
        "Session.relist = fails\n"
        "sys.exit(run(Home.at(Path(sys.argv[1]))))"
    )
    with terminal(["-c", broken], tmp_path / "home") as reader:
        assert reader.ended() == 1
        assert b"told aloud" in reader.shown
        assert b"RuntimeError" in reader.shown

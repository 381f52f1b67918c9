"""The reader as a process in a terminal: it opens, ends at once, and its exit code is the truth."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import sqlite3
import time
from pathlib import Path

import pytest

from briefreader.config.home import Home
from briefreader.services.desk import Desk
from tests.terminal import drafts, terminal

RUN = (
    "import sys; from pathlib import Path; from briefreader.config.home import Home; "
    "from briefreader.tui.launch import run; "
)


def test_it_opens_on_a_new_home_and_q_ends_it_within_a_second(tmp_path: Path) -> None:
    with terminal(["-c", RUN + "sys.exit(run(Home.at(Path(sys.argv[1])), print))", str(tmp_path / "home")]) as reader:
        reader.until(b"Headlines")
        began = time.monotonic()
        reader.press(b"Q")
        assert reader.ended() == 0
        assert time.monotonic() - began < 5  # a second on a machine that does nothing else
    assert (tmp_path / "home" / "notes.db").exists()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
def test_what_is_being_written_outlives_the_terminal(tmp_path: Path, number: int) -> None:
    home = Home.at(tmp_path / "home")
    with terminal(["-c", RUN + "sys.exit(run(Home.at(Path(sys.argv[1])), print))", str(home.data)]) as reader:
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


def test_the_place_outlives_a_kill_and_is_left_for_a_fresh_start(tmp_path: Path) -> None:
    home = Home.at(tmp_path / "home")
    desk = Desk(home)
    desk.greeted()
    asyncio.run(desk.stop())
    with terminal(["-m", "briefreader", "--home", str(home.data)]) as reader:
        reader.until(b"Headlines")
        reader.after(b"jjj\r", "unread 16 of 17")
        reader.press(b"]]")
        reader.until_true(lambda: '"statement"' in state(home))
        reader.process.kill()
        reader.ended()
    with terminal(["-m", "briefreader", "--home", str(home.data)]) as reader:
        reader.until_true(lambda: "statement 2 of 14" in reader.drawing.words, "the statement of before")
        reader.press(b"Q")
        assert reader.ended() == 0
    with terminal(["-m", "briefreader", "--home", str(home.data), "--fresh"]) as reader:
        reader.until_true(lambda: "7 statements" in reader.drawing.words, "the first article")
        assert "statement 2 of 14" not in reader.drawing.words
        reader.press(b"Q")
        assert reader.ended() == 0


def state(home: Home) -> str:
    """What is remembered of where the reader is."""
    with contextlib.closing(sqlite3.connect(home.notes)) as db:
        found = db.execute("SELECT value FROM state WHERE key = 'reader state'").fetchone()
    return found[0] if found else ""


def test_a_crash_tells_its_traceback_and_is_not_a_success(tmp_path: Path) -> None:
    broken = (
        RUN + "from briefreader.tui.state.session import Session\n"
        "def fails(self): raise RuntimeError('told aloud')\n"
        "Session.relist = fails\n"
        "sys.exit(run(Home.at(Path(sys.argv[1])), print))"
    )
    with terminal(["-c", broken, str(tmp_path / "home")]) as reader:
        assert reader.ended() == 1
        assert b"told aloud" in reader.shown
        assert b"RuntimeError" in reader.shown

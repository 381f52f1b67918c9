"""The note in the editor outlives the program and its terminal, and is offered again where it was begun."""

from __future__ import annotations

import signal
import time
from contextlib import closing

from briefreader.config.home import Home
from briefreader.services.home.open import opened
from tests.terminal import Terminal, drafts, terminal

RUN = (
    "import sys; from pathlib import Path; from briefreader.config.home import Home; "
    "from briefreader.tui.launch import run; "
)
READER = RUN + "sys.exit(run(Home.at(Path(sys.argv[1])), print))"
CRASHES = (
    RUN + "from briefreader.tui.screens.reading import ReadingScreen\n"
    "def changed(self):\n"
    "    if '§' in (self.asking.written() or ('', ''))[1]: raise RuntimeError('told aloud')\n"
    "ReadingScreen.on_text_area_changed = changed\n"
    "sys.exit(run(Home.at(Path(sys.argv[1])), print))"
)


def begun(reader: Terminal) -> None:
    """The editor is open on the first article."""
    reader.until(b"Headlines")
    reader.press(b"\ra")
    reader.until(b"Note on")


def test_a_terminal_that_goes_while_much_is_painted_leaves_no_reader_behind(home: Home) -> None:
    """What is painted waits in a queue that nobody empties then: the reader itself waits for room in it."""
    impatient = "from briefreader.tui.terminal import hangup; hangup.PATIENCE_SECONDS = 0.5\n"
    with terminal(["-c", impatient + READER, str(home.data)]) as reader:
        begun(reader)
        reader.press("not yet said §".encode())
        reader.until("§".encode())
        reader.press(b"\x13")
        reader.until(b"Note saved")
        for key in (b"G", b"gg") * 150:  # until no more of their answers, which nobody looks at, fits in there
            reader.press(key)
            time.sleep(0.005)
        reader.hang_up()
        assert reader.ended() == 128 + signal.SIGHUP
    with closing(opened(home)) as found:
        assert found.notes.execute("SELECT text FROM notes").fetchall() == [("not yet said §",)]


def test_a_terminal_that_is_gone_without_a_signal_ends_the_reader_and_not_the_note(home: Home) -> None:
    """One that is nobody's: closed, it sends no SIGHUP."""
    with terminal(["-c", READER, str(home.data)]) as reader:
        begun(reader)
        reader.press("not yet said §".encode())
        reader.until("§".encode())
        reader.hang_up()
        assert reader.ended() == 128 + signal.SIGHUP
    assert drafts(home) == ["not yet said §"]


def test_a_fault_of_the_program_keeps_the_note(home: Home) -> None:
    with terminal(["-c", CRASHES, str(home.data)]) as reader:
        begun(reader)
        reader.press("not yet said §".encode())
        assert reader.ended() == 1
        assert b"told aloud" in reader.shown
    assert drafts(home) == ["not yet said §"]


def test_a_note_typed_without_a_pause_outlives_a_kill_and_is_offered_again_until_it_is_saved(home: Home) -> None:
    with terminal(["-c", READER, str(home.data)]) as reader:
        begun(reader)

        def typed_on() -> bool:
            reader.press(b"on ")
            return bool(drafts(home))

        reader.until_true(typed_on)  # the keys never rest for a second
        reader.process.kill()
        reader.ended()
    assert (home.notes.stat().st_mode & 0o777, home.data.stat().st_mode & 0o777) == (0o600, 0o700)
    (kept,) = drafts(home)
    assert kept.startswith("on on")
    with terminal(["-c", READER, str(home.data)]) as reader:
        reader.until(b"A note you were writing is back")
        reader.press(b"a")
        reader.until(b"what you were writing is back")
        reader.press(b"\x13")
        reader.until(b"Note saved.")
        assert drafts(home) == []
        reader.press(b"Q")
        assert reader.ended() == 0

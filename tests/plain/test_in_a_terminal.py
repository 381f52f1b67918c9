"""The plain reader as a process: by itself where nothing can be drawn, without a control byte, and Ctrl-C."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from io import StringIO
from pathlib import Path

import pytest

from briefreader.cli.screen import drawn
from briefreader.config.home import Home
from briefreader.domain.news.article import BlockKind, Link, assembled
from briefreader.domain.news.feed import Entry, Subscription
from briefreader.domain.text.span import Span
from briefreader.library import database
from briefreader.library.articles import fetch_state, store
from briefreader.library.notes import subscriptions
from briefreader.services.processes.locks import Lock
from briefreader.services.transfer.export import NOTHING
from tests.cli.running import Program
from tests.terminal import drafts, terminal

FEED = "https://news.example/f"
HOSTILE = (
    "a\x1b[31mred\x1b[0m \x1b]0;title\x07 b\x9b2Jc \x85d\x08\x7f\x00e\r\nf\tg\u2028h\u2029i \u202ej\u2066k\ufeff"
    "\x1b[?1049h\x1bP+q\x1b\\ \x0e\x0f\U000e0041 end"
)
"""Colours, a window's title, cursor moves, C1, line ends of every kind, bidi, the alternate screen, a device query."""


def reader(home: Home) -> list[str]:
    return ["-m", "briefreader", "--home", str(home.data)]


def subscribe(home: Home, origin: str) -> None:
    home.settings.write_text(f'[network]\nallow_private = ["{origin}"]\n', encoding="utf-8")
    with closing(database.open_notes(home.notes)) as notes:
        subscriptions.add(notes, Subscription(f"http://{origin}/f", "Silent"))


def put(home: Home) -> None:
    """An article that came and was not looked through."""
    text, blocks = assembled([(BlockKind.PARAGRAPH, "“We go on,” said Mayor Anna Holt on Monday.")])
    with closing(database.open_notes(home.notes)) as notes:
        subscriptions.add(notes, Subscription(FEED, "Courier"))
    with closing(database.open_library(home.library, home.notes)) as library:
        entry = Entry("h", "", "The lane", text, blocks)
        store.store_entries(library, FEED, "Courier", [entry], datetime(2026, 1, 10, tzinfo=UTC))


def put_hostile(home: Home) -> None:
    """An article, a feed and why it fails that are nothing but trouble, past every door."""
    text, blocks = assembled([(BlockKind.PARAGRAPH, f"“We go on,” said Mayor Anna Holt. {HOSTILE}")])
    links = (Link(Span(0, len(text)), "https://news.example/a"),)
    now = datetime(2026, 1, 10, tzinfo=UTC)
    with closing(database.open_notes(home.notes)) as notes:
        subscriptions.add(notes, Subscription(FEED, HOSTILE, HOSTILE))
        notes.execute("UPDATE subscriptions SET title = ?, folder = ?", (HOSTILE, HOSTILE))
    with closing(database.open_library(home.library, home.notes)) as library:
        store.store_entries(library, FEED, HOSTILE, [Entry("g", "", HOSTILE, text, blocks, links)], now)
        library.execute(
            "UPDATE articles SET title = ?, outlet = ? WHERE outlet NOT NULL AND feed = ?", (HOSTILE, HOSTILE, FEED)
        )
        fetch_state.record_failure(library, FEED, HOSTILE, now)


@pytest.mark.parametrize(
    ("environment", "plain", "terminals", "screens"),
    [
        ({"TERM": "xterm-256color"}, False, (True, True), True),
        ({"TERM": "xterm-256color"}, True, (True, True), False),
        ({"TERM": "dumb"}, False, (True, True), False),
        ({"TERM": "unknown"}, False, (True, True), False),
        ({"TERM": ""}, False, (True, True), False),
        ({}, False, (True, True), False),
        ({"TERM": "xterm"}, False, (False, True), False),
        ({"TERM": "xterm"}, False, (True, False), False),
        ({"TERM": "dumb", "TEXTUAL_DRIVER": "a:B"}, False, (False, False), True),
        ({"TEXTUAL_DRIVER": "a:B"}, True, (False, False), True),
    ],
)
def test_which_door(environment: dict[str, str], plain: bool, terminals: tuple[bool, bool], screens: bool) -> None:
    streams = [StringIO(), StringIO()]
    for stream, is_one in zip(streams, terminals, strict=True):
        stream.isatty = partial(bool, is_one)  # type: ignore[method-assign]
    assert drawn(environment, plain, *streams) is screens
    assert not drawn({"TERM": "xterm"}, False, None, streams[1])


def test_a_script_bookmarks_the_first_statement_of_the_first_article(home: Home) -> None:
    done = Program(home.data)("--plain", stdin="1\n]\nb\nQ\n")
    assert (done.code, done.err) == (0, "")
    assert "briefreader>" not in done.out
    assert len(Program(home.data)("statements", "is:bookmarked", "--json").rows) == 1


def test_a_list_is_looked_through_before_all_its_statements_leave(home: Home, tmp_path: Path) -> None:
    put(home)
    file = tmp_path / "all.csv"
    done = Program(home.data)("--plain", stdin=f"search Holt\nexport csv list whole {file}\n")
    assert (done.code, done.out.splitlines()[-1]) == (0, f"1 file written to {file}.")
    assert "We go on" in file.read_text(encoding="utf-8")


def test_beside_another_reader_what_is_left_out_is_said(home: Home, tmp_path: Path) -> None:
    put(home)
    other = Lock(home.reader_lock)
    other.take()
    done = Program(home.data)("--plain", stdin=f"search Holt\nexport csv list whole {tmp_path / 'all.csv'}\n")
    other.let_go()
    assert "Some of these articles are not looked through yet: the other open reader does it." in done.out


def test_an_export_alone_asks_no_script(home: Home) -> None:
    done = Program(home.data)("--plain", stdin="export\nexport org\nx csv\n")
    assert done.code == 0 and done.out.splitlines()[-3:] == [NOTHING] * 3


@pytest.mark.parametrize("words", [(), ("--plain",)])
def test_the_end_of_input_is_an_end(home: Home, words: tuple[str, ...]) -> None:
    done = Program(home.data)(*words, stdin="1")
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines()[-1].startswith("7 statements")


def test_letters_that_the_other_side_does_not_know_are_no_end(home: Home) -> None:
    done = subprocess.run(
        [sys.executable, *reader(home), "--plain"], input=b"search \xff\xfe\n1\n", capture_output=True, check=False,
        env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("closed", ["<&-", ">&-"])
def test_what_was_closed_from_the_start_is_an_end_or_unheard(home: Home, closed: str) -> None:
    done = subprocess.run(
        ["sh", "-c", f'"$@" {closed}', "sh", sys.executable, *reader(home), "--plain"],
        input="1\nnext\nb\n", capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    bookmarked = Program(home.data)("statements", "is:bookmarked", "--json").rows
    assert len(bookmarked) == (closed == ">&-")


def test_a_number_that_no_list_reaches_is_one_sentence(home: Home) -> None:
    many = "9" * 5000
    lines = (many, f"open {many}", "2", f"paragraph {many}", "next", f"c {many}", "a noted", f"remove note {many}")
    done = Program(home.data)("--plain", stdin="\n".join(lines))
    assert done.code == 0
    assert done.out.splitlines()[-1] == "Type the number of the note after it, 1 to 1."
    assert done.out.count("There is no article") == 2 and many not in done.out


def test_neither_textual_nor_an_analysis_is_imported(home: Home) -> None:
    told = (
        "import sys; sys.argv[1:] = ['--home', sys.argv[1]]; import atexit; from briefreader.cli import main\n"
        "atexit.register(lambda: print([n for n in ('textual', 'rich', 'aiohttp', 'readline') if n in sys.modules]))\n"
        "main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", told, str(home.data)], input="2\nnext\nb\nQ\n", capture_output=True, text=True,
        check=True, timeout=60,
    )  # fmt: skip
    assert done.stdout.splitlines()[-1] == "[]"


def test_no_control_byte_but_newline_is_written(home: Home) -> None:
    """Whatever the library holds: the feed's strings are put there as no door would let them in."""
    put_hostile(home)
    with terminal(reader(home), dumb=True) as seen:
        for line in ("1", "", "text", "next", "y", "statements", "actors", "a \x1b[31mmine\x07", "t \x1b]0;x\x07y",
                     "marks mine", "x csv", "1", "1", "", "n", "links", "sources", "feeds", "1",
                     "\x1b[A", "c", "nobody", "help all", "Q"):  # fmt: skip
            seen.press(line.encode() + b"\n")
        assert seen.ended() == 0
    told = seen.shown.decode("utf-8")
    assert told.count("]0;title") > 10
    assert not [
        c for c in told if c != "\n" and (ord(c) < 32 or 127 <= ord(c) < 160 or c in "\u2028\u2029\u202e\u2066")
    ]


@pytest.mark.parametrize("words", [("refresh",), ("--plain", "refresh")])
def test_a_verb_redraws_nothing_either(home: Home, words: tuple[str, ...]) -> None:
    subscribe(home, "127.0.0.1:1")
    with terminal([*reader(home), *words], dumb=True) as seen:
        assert seen.ended() == 3
    assert b"does not answer" in seen.shown and b"\x1b" not in seen.shown and b"\r" not in seen.shown


@pytest.mark.parametrize("again", [False, True], ids=["goes on", "ends"])
def test_ctrl_c_stops_a_refresh_and_again_ends(home: Home, again: bool) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent, terminal(reader(home), dumb=True) as seen:
        subscribe(home, f"127.0.0.1:{silent.getsockname()[1]}")
        seen.until(b"briefreader> ")
        seen.press(b"R\n")
        silent.settimeout(30)
        connection, _ = silent.accept()  # it is asked, and never answers
        seen.process.send_signal(signal.SIGINT)
        seen.until(b"Stopped; what was stored stays.\nCtrl-C again ends.\nbriefreader> ")
        connection.close()
        if again:
            seen.process.send_signal(signal.SIGINT)
        else:
            seen.press(b"where\nQ\n")
        assert seen.ended() == 0
    assert (b"List: Everything" in seen.shown) is not again


def test_a_note_outlives_whatever_ends_it(home: Home) -> None:
    def kept(words: str) -> bool:
        return drafts(home) == [words]

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGKILL):
        with terminal(reader(home), dumb=True) as seen:
            seen.until(b"briefreader> ")
            seen.press(b"2\na\n")
            if drafts(home):
                seen.until(b"leaves it: ")
                seen.press(b"2\n")
            seen.until(b"Note: ")
            seen.press(f"not yet said {number}\n".encode())
            seen.until_true(partial(kept, f"not yet said {number}"))
            seen.process.send_signal(number)
            if number == signal.SIGINT:
                seen.until(b"Kept as a draft")
                seen.press(b"Q\n")
            seen.ended()
        assert drafts(home) == [f"not yet said {number}"]


def test_beside_another_reader_one_reads_and_annotates(home: Home) -> None:
    other = Lock(home.reader_lock)
    other.take()
    done = Program(home.data)("--plain", stdin="2\nnext\na noted\nadd http://127.0.0.1:1/f\nrefresh\nstatement\n")
    other.let_go()
    lines = done.out.splitlines()
    assert done.code == 0
    assert lines[0] == f"Another reader is open (process {os.getpid()}): feeds are refreshed there."
    assert lines.count(lines[0]) == 2  # once at the start, once where it is what stands against a command
    assert "Note saved." in lines and "Note: noted." in lines

"""Output that nobody takes: a pipe that is closed, a disk that is full, a stream that was never open."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import Program

SAID = "“The pier is ours,” Mayor Lena Brask said."
PRINTING = [
    "", "--plain", "list", "list --json", "show {id}", "export is:unread --all", "export-opml", "analyze {text}",
    "analyze --jobs 2 {text}", "--help", "list --help", "--version", "doctor",
]  # fmt: skip
FULL = Path("/dev/full")


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Program:
    found = Program(tmp_path_factory.mktemp("home") / "home")
    assert found("list").code == 0
    return found


@pytest.fixture
def words(program: Program, tmp_path: Path) -> dict[str, str]:
    """What stands for the names in braces."""
    text = tmp_path / "text.txt"
    text.write_text(SAID, encoding="utf-8")
    return {"id": program("list", "--json").rows[0]["id"], "text": str(text)}


def command(program: Program, verb: str, words: dict[str, str]) -> list[str]:
    return [sys.executable, "-m", "briefreader", "--home", str(program.home), *verb.format(**words).split()]


@pytest.mark.parametrize("verb", PRINTING)
def test_whoever_reads_it_may_stop(program: Program, words: dict[str, str], verb: str) -> None:
    """`| head -1`: quiet, and ended by the signal that ends other programs (141 in a shell)."""
    with subprocess.Popen(
        command(program, verb, words), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as printing:
        assert printing.stdout and printing.stderr
        printing.stdout.close()
        assert printing.stderr.read() == b""
    assert printing.returncode == -signal.SIGPIPE


@pytest.mark.skipif(not FULL.exists(), reason="this system has no disk that is always full")
@pytest.mark.parametrize("verb", ["", "list --json", "export-opml", "analyze {text}", "--help"])
def test_a_full_disk_is_one_sentence(program: Program, words: dict[str, str], verb: str) -> None:
    with FULL.open("w") as full:
        done = subprocess.run(
            command(program, verb, words), stdin=subprocess.DEVNULL, stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 1
    assert done.stderr == b"briefreader: Standard output cannot be written (No space left on device).\n"


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize("verb", ["", "list", "analyze --jobs 2 {text} -"])
def test_a_stream_that_was_never_open_is_an_end_or_unheard(
    program: Program, words: dict[str, str], verb: str, closed: str
) -> None:
    call = ["sh", "-c", f'"$@" {closed}', "sh", *command(program, verb, words)]
    done = subprocess.run(call, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert bool(done.stdout) == (">&-" not in closed.split())


def test_what_is_printed_never_lands_in_a_file_of_the_home(program: Program) -> None:
    """A file that is opened where a stream was closed gets the number of the stream."""
    statement = program("statements", "--json").rows[0]["id"]
    call = [*command(program, "annotate {id} -m Compare.", {"id": statement})]
    subprocess.run(["sh", "-c", '"$@" <&- >&- 2>&-', "sh", *call], check=True)
    assert {row["check"]: row["state"] for row in program("doctor", "--json").rows}["notes"] == "ok"
    assert [note["text"] for row in program("statements", "is:noted", "--json").rows for note in row["notes"]] == [
        "Compare."
    ]


@pytest.mark.parametrize("encoding", ["latin-1", "ascii", "utf-8"])
def test_letters_that_the_output_does_not_know_are_no_end(program: Program, encoding: str) -> None:
    """Objects and documents keep every letter; lines for a person have a question mark in its place."""

    def printed(*call: str) -> bytes:
        environment = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
        words = [sys.executable, "-m", "briefreader", "--home", str(program.home), *call]
        done = subprocess.run(words, env=environment, capture_output=True, check=True)
        assert done.stderr == b""
        return done.stdout

    rows = [json.loads(line) for line in printed("list", "--json").splitlines()]
    assert rows == program("list", "--json").rows
    assert any(not row["title"].isascii() for row in rows)
    assert printed("list").count(b"\n") == len(rows)
    assert printed("export", "--all", "is:unread").decode("utf-8") == program("export", "--all", "is:unread").out

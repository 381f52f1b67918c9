"""A disk that takes nothing more: told in words, nothing lost, the note stays in sight, and all goes on later."""

from __future__ import annotations

import resource
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from briefreader.config.home import Home
from briefreader.domain.errors import LibraryError
from briefreader.library.sqlite.errors import in_words
from briefreader.plain import launch
from briefreader.services.desk import Desk
from briefreader.services.home.open import opened
from briefreader.services.marks.annotate import Annotating
from tests.tui.seat import seated

NOTE = "A long thought. " * 3000
FULL = "The disk is full"


def fill(desk: Desk) -> None:
    """No page more for the reader's file."""
    notes = desk._opened.notes
    (pages,) = notes.execute("PRAGMA page_count").fetchone()
    notes.execute(f"PRAGMA max_page_count = {pages}")


def free(desk: Desk) -> None:
    desk._opened.notes.execute("PRAGMA max_page_count = 1000000")


async def test_the_note_stays_on_the_screen_until_the_disk_takes_it(home: Home) -> None:
    desk = Desk(home)
    try:
        async with seated(desk) as seat:  # type: ignore[arg-type]
            await seat.press("enter", "a")
            asking = seat.screen.asking
            await seat.until(lambda: asking.line is not None)
            fill(desk)
            asking.line.insert(NOTE)  # type: ignore[union-attr]
            await seat.until(lambda: FULL in seat.said)  # the draft, kept by itself
            await seat.press("ctrl+s")
            assert FULL in seat.said
            assert (asking.written() or ("", ""))[1] == NOTE.strip()
            await seat.press("escape")
            assert "kept until you quit: a opens it again" in seat.said
            await seat.press("a")
            assert (asking.written() or ("", ""))[1] == NOTE.strip()
            free(desk)
            await seat.press("ctrl+s")
            assert seat.said == "Note saved."
            assert desk.drafts.keys() == set()
            article = seat.chosen.reading
            assert article and [note.text for note in article.marks.notes] == [NOTE.strip()]
    finally:
        await desk.stop()


class Typing(StringIO):
    """Lines, and things that happen before one of them is read."""

    def __init__(self, *lines: str | Callable[[], None]) -> None:
        super().__init__()
        self._lines = iter(lines)

    def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override]  # as in StringIO's stub
        for line in self._lines:
            if isinstance(line, str):
                return f"{line}\n"
            line()
        return ""


@pytest.fixture
def desks(monkeypatch: pytest.MonkeyPatch) -> list[Desk]:
    """Those that plain readers are opened at."""
    found: list[Desk] = []

    def made(home: Home) -> Desk:
        found.append(Desk(home))
        return found[-1]

    monkeypatch.setattr(launch, "Desk", made)
    return found


def test_plain_lines_tell_the_note_back_and_offer_it_again(home: Home, desks: list[Desk]) -> None:
    typing = Typing(
        "1", lambda: fill(desks[0]), "a", NOTE, "second line", ".", "a", "1", lambda: free(desks[0]), "third line", ".",
    )  # fmt: skip
    out = StringIO()
    assert launch.opened(home, typing, out, prompts=False) == 0
    told = out.getvalue().splitlines()
    assert sum(FULL in line for line in told) == 2, "once while it is written, once where it is to be saved"
    refused = told.index("This note is not saved:")
    assert told[refused + 1 : refused + 4] == [NOTE.strip(), "second line", "“annotate” offers it again."]
    assert told[refused + 4 : refused + 7] == ["You began:", NOTE.strip(), "second line"]
    assert told[-1] == "Note saved."


def test_what_the_disk_never_took_is_printed_at_the_end(
    home: Home, desks: list[Desk], capsys: pytest.CaptureFixture[str]
) -> None:
    typing = Typing("1", lambda: fill(desks[0]), f"annotate {NOTE}")
    assert launch.opened(home, typing, StringIO(), prompts=False) == 0
    first, note = capsys.readouterr().err.splitlines()
    assert "did not take this note" in first and note == NOTE.strip()


def test_a_full_quota_is_told_and_got_over(home: Home) -> None:
    """What SQLite makes of EDQUOT, it makes of a file that may not grow; that can be had without a quota."""
    here = opened(home)
    (article,) = here.library.execute("SELECT id FROM articles LIMIT 1").fetchone()
    sure = Annotating(here).add_note(article, "Before.")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (8192, limits[1]))
    try:
        with pytest.raises(LibraryError, match=r"your share of it \(quota\), is full, free some space"):
            Annotating(here).add_note(article, NOTE)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    after = Annotating(here).add_note(article, NOTE)
    assert [id for (id,) in here.notes.execute("SELECT id FROM notes ORDER BY number")] == [sure.id, after.id]
    assert here.notes.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    here.close()


def test_a_disk_that_fails_otherwise_is_no_full_one() -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_READ
    assert "The disk failed" in str(in_words(error, Path("notes.db")))


def _mounting() -> list[str]:
    """What gives a command a file system of its own; nothing where that is not allowed."""
    for how in (["unshare", "--mount"], ["unshare", "--map-root-user", "--mount"]):
        try:
            done = subprocess.run(
                [*how, "mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", "/mnt"], capture_output=True, check=False
            )
        except OSError:
            return []
        if done.returncode == 0:
            return how
    return []


def test_a_real_disk_fills_up_while_all_write_and_all_goes_on_once_it_is_freed(prepared: Path, tmp_path: Path) -> None:
    if not (how := _mounting()):
        pytest.skip("no file system of one's own can be mounted here")
    disk = tmp_path / "disk"
    disk.mkdir()
    script = 'mount -t tmpfs -o size=6m tmpfs "$1" && exec "$0" -m tests.safety.full_disk "$@"'
    done = subprocess.run(
        [*how, "sh", "-c", script, sys.executable, disk, prepared],
        capture_output=True, text=True, check=False, timeout=100,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:] + done.stdout[-1000:]

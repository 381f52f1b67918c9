"""Disk full, killed, locked, read-only, damaged: nothing that was acknowledged is lost, and what to do is said."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from briefreader.domain.errors import BusyError, LibraryError
from briefreader.library import database
from briefreader.library.articles import articles, fetch_state, store
from briefreader.library.journal import journal
from briefreader.library.notes import marks, state
from briefreader.library.notes import reading_progress as read
from briefreader.library.sqlite.connection import writing
from tests.library.conftest import Files
from tests.library.making import FEED, NOW, entry, found, titles

WRITER = """
import sys
from pathlib import Path
from briefreader.library import database
from briefreader.library.notes import marks
db = database.open_notes(Path(sys.argv[1]))
for number in range(int(sys.argv[3])):
    marks.bookmark(db, f"{sys.argv[2]}{number:06}", "article", True, "bookmarked", number)
    print(number, flush=True)
"""


def writer(file: Path, who: str, times: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", WRITER, str(file), who, str(times)]
    return subprocess.Popen(command, stdout=subprocess.PIPE)


def bookmarks(file: Path, who: str) -> int:
    db = database.open_notes(file)
    (number,) = db.execute("SELECT count(*) FROM bookmarks WHERE target LIKE ?", (who + "%",)).fetchone()
    (logged,) = db.execute("SELECT count(*) FROM journal").fetchone()
    assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    db.close()
    assert logged >= number
    return int(number)


@pytest.mark.parametrize("times", [500, pytest.param(50_000, marks=pytest.mark.long)])
def test_two_programs_write_the_same_new_file(tmp_path: Path, times: int) -> None:
    """While others open it, and fold its log into it where that has grown: no commit may be lost between the two."""
    file = tmp_path / "notes.db"
    writers = [writer(file, who, times) for who in ("a", "b")]
    told = [b""] * len(writers)

    def read(number: int) -> None:
        told[number] = writers[number].communicate()[0]

    reading = [threading.Thread(target=read, args=(number,)) for number in range(len(writers))]
    for one in reading:
        one.start()
    while any(one.is_alive() for one in reading):
        database.open_notes(file).close()
        reading[0].join(0.02)
    assert [len(one.split()) for one in told] == [times, times]
    assert bookmarks(file, "a") == bookmarks(file, "b") == times


@pytest.mark.parametrize("after", [1, 40])
def test_what_was_acknowledged_is_there_after_a_kill(tmp_path: Path, after: int) -> None:
    file = tmp_path / "notes.db"
    program = writer(file, "k", 100_000)
    assert program.stdout is not None
    for _ in range(after):
        program.stdout.readline()
    program.send_signal(signal.SIGKILL)
    acknowledged = after + len(program.stdout.read().split(b"\n")[:-1])
    program.wait()
    program.stdout.close()
    assert bookmarks(file, "k") >= acknowledged


def test_the_readers_file_is_free_while_the_library_is_written(files: Files) -> None:
    files.notes.execute("PRAGMA busy_timeout = 0")
    with writing(files.library):
        fetch_state.record_failure(files.library, FEED, "It did not come.", NOW)
        marks.bookmark(files.notes, "target", "article", True, "bookmarked", 1)
    assert marks.marks_of(files.reader, "article")["target"].bookmarked


def test_a_file_that_stays_locked_is_said_to_be_busy(files: Files) -> None:
    other = database.open_notes(files.folder / "notes.db")
    other.execute("PRAGMA busy_timeout = 0")
    with writing(files.notes), pytest.raises(BusyError, match="try again"):
        state.remember(other, "theme", "dark")
    state.remember(other, "theme", "dark")
    assert state.recall(files.reader, "theme") == "dark"
    other.close()


def test_a_full_disk_loses_nothing_and_is_got_over(files: Files) -> None:
    marks.bookmark(files.notes, "first", "article", True, "bookmarked", 1)
    (pages,) = files.notes.execute("PRAGMA page_count").fetchone()
    files.notes.execute(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(LibraryError, match="disk is full"):
        state.keep_draft(files.notes, "target", "word " * 10_000)
    assert not files.notes.in_transaction
    assert marks.marks_of(files.notes, "article")["first"].bookmarked
    assert state.draft(files.notes, "target") == ""
    files.notes.execute(f"PRAGMA max_page_count = {pages + 1000}")
    state.keep_draft(files.notes, "target", "word " * 10_000)
    assert state.draft(files.reader, "target") == "word " * 10_000


def test_a_full_disk_leaves_a_document_stored_whole_by_whole_steps(files: Files) -> None:
    (pages,) = files.library.execute("PRAGMA page_count").fetchone()
    files.library.execute(f"PRAGMA max_page_count = {pages + 60}")
    document = [entry(f"g{n}", title=f"Title {n}", words=f"Some words of the {n}th. " * 20) for n in range(400)]
    with pytest.raises(LibraryError, match="disk is full"):
        store.store_entries(files.library, FEED, "Example", document, NOW)
    assert len(titles(files)) % store.ROWS_A_TRANSACTION == 0
    files.library.execute("PRAGMA max_page_count = 100000")
    store.store_entries(files.library, FEED, "Example", document, NOW)
    assert len(titles(files)) == 400


def test_a_failure_inside_a_transaction_takes_all_of_it_back(files: Files) -> None:
    with pytest.raises(RuntimeError), writing(files.notes, lasting=False):
        files.notes.execute("INSERT INTO state VALUES ('a', 'b')")
        raise RuntimeError
    assert state.recall(files.notes, "a") == ""
    assert files.notes.execute("PRAGMA synchronous").fetchone() == (2,), "what follows is on the disk again"


def test_what_is_only_read_cannot_write(files: Files) -> None:
    with pytest.raises(LibraryError, match="read-only"):
        state.remember(files.reader, "a", "b")
    with pytest.raises(LibraryError, match="read-only"), writing(files.library):
        files.library.execute("INSERT INTO state VALUES ('a', 'b')")


@contextmanager
def as_a_guest(folder: Path) -> Iterator[None]:
    """In the rights of somebody who may read `folder` and not write it."""
    folder.chmod(0o555)
    for file in folder.iterdir():
        file.chmod(0o444)
    root = os.geteuid() == 0
    if root:  # who may do everything is nobody for a while
        os.setresuid(65534, 65534, 0)
    try:
        yield
    finally:
        if root:
            os.setresuid(0, 0, 0)
        folder.chmod(0o755)


def test_a_home_that_cannot_be_written_can_be_read() -> None:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        home.chmod(0o755)
        mine = Files.opened(home)
        store.store_entries(mine.library, FEED, "Example", [entry("1", title="Ferry law")], NOW)
        marks.bookmark(mine.notes, found(mine)[0], found(mine)[0], True, "bookmarked", 1)
        mine.close()
        with as_a_guest(home):
            notes = database.open_notes(home / "notes.db")
            reader = database.open_reader(home / "library.db", home / "notes.db")
            guest = Files(home, reader, notes, reader)
            assert titles(guest, "ferry is:bookmarked") == ["Ferry law"]
            with pytest.raises(LibraryError, match=r"notes\.db is read-only: nothing was changed"):
                read.opened(notes, found(guest)[0], FEED, 1)
            reader.close()
            notes.close()


def test_a_folder_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="nowhere"):
        database.open_notes(tmp_path / "nowhere" / "notes.db")


def test_a_damaged_library_is_told_in_words_wherever_it_is_met(tmp_path: Path) -> None:
    """Random bytes over random pages: the file opens, or says why not; what it then gives is rows or a sentence."""
    whole = Files.opened(tmp_path)
    document = [entry(f"g{n}", title=f"Title {n}", words=f"Words of {n}. " * 50) for n in range(60)]
    store.store_entries(whole.library, FEED, "Example", document, NOW)
    whole.close()
    good = (tmp_path / "library.db").read_bytes()
    chance = random.Random(5)
    told = 0
    for _ in range(20):
        bad = bytearray(good)
        for _ in range(12):
            at = chance.randrange(0, len(bad) - 512)
            bad[at : at + 512] = chance.randbytes(512)
        (tmp_path / "library.db").write_bytes(bad)
        try:
            damaged = Files.opened(tmp_path)
        except LibraryError as error:
            assert "library.db" in str(error)
            told += 1
            continue
        try:
            for one in found(damaged, "words title"):
                articles.article(damaged.reader, one)
            titles(damaged)
        except LibraryError as error:
            assert "kept aside and made anew" in str(error)
            told += 1
        damaged.close()
    assert told >= 10


def test_the_journal_can_be_read_by_a_person(files: Files) -> None:
    """What recovery is made of: each line says in words and in full what was done."""
    marks.bookmark(files.notes, "target", "article", True, "bookmarked “All such units …”", 7)
    journal.undo(files.notes, 8)
    rows = files.notes.execute("SELECT at, kind, of, sentence, edits FROM journal").fetchall()
    edit = '[["bookmarks",null,{"target":"target","article":"article","at":7}]]'
    assert rows == [
        (7, "do", None, "bookmarked “All such units …”", edit),
        (8, "undo", 1, "bookmarked “All such units …”", "[]"),
    ]

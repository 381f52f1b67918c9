"""Files that are new, old, newer, foreign or damaged, and two programs that write at once."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest

from briefreader.domain.errors import LibraryError
from briefreader.library import database, marks, migrations
from briefreader.library.connection import writing
from briefreader.library.upgrading import Schema


def test_a_new_file_is_private_and_up_to_date(tmp_path: Path) -> None:
    db = database.open_notes(tmp_path / "notes.db")
    assert (tmp_path / "notes.db").stat().st_mode & 0o077 == 0
    assert db.execute("PRAGMA user_version").fetchone() == (len(migrations.NOTES.steps),)
    assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    db.close()


def test_a_newer_file_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "notes.db"
    db = database.open_notes(file)
    db.execute("PRAGMA user_version = 999")
    db.close()
    before = file.read_bytes()
    with pytest.raises(LibraryError, match="newer briefreader"):
        database.open_notes(file)
    assert file.read_bytes() == before


def test_a_foreign_database_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "notes.db"
    db = sqlite3.connect(file)
    db.execute("CREATE TABLE recipes (name TEXT)")
    db.close()
    with pytest.raises(LibraryError, match="no file of briefreader"):
        database.open_notes(file)


def test_a_damaged_file_is_explained(tmp_path: Path) -> None:
    (tmp_path / "library.db").write_bytes(b"not a database at all, only some words" * 100)
    with pytest.raises(LibraryError, match="damaged"):
        database.open_library(tmp_path / "library.db", tmp_path / "notes.db")


def test_a_migration_that_fails_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "notes.db"
    database.open_notes(file).close()
    steps = (*migrations.NOTES.steps, ("CREATE TABLE half (x)", "THIS IS NO SQL"))
    with monkeypatch.context() as patched:
        patched.setattr(migrations, "NOTES", Schema(migrations.NOTES.mark, steps))
        with pytest.raises(sqlite3.OperationalError):
            database.open_notes(file)
    db = database.open_notes(file)
    assert db.execute("SELECT count(*) FROM sqlite_master WHERE name = 'half'").fetchone() == (0,)
    db.close()


def test_two_writers_wait_for_each_other(tmp_path: Path) -> None:
    file = tmp_path / "notes.db"
    database.open_notes(file).close()

    def write(who: str) -> None:
        db = database.open_notes(file)
        for number in range(60):
            marks.bookmark(db, f"{who}{number}", "article", True, "bookmarked", number)
        db.close()

    writers = [threading.Thread(target=write, args=(who,)) for who in "ab"]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    db = database.open_notes(file)
    assert db.execute("SELECT count(*) FROM bookmarks").fetchone() == (120,)
    assert db.execute("SELECT count(*) FROM journal").fetchone() == (120,)
    db.close()


def test_a_failure_inside_a_transaction_takes_all_of_it_back(tmp_path: Path) -> None:
    db = database.open_notes(tmp_path / "notes.db")
    with pytest.raises(RuntimeError), writing(db):
        db.execute("INSERT INTO state VALUES ('a', 'b')")
        raise RuntimeError
    assert db.execute("SELECT count(*) FROM state").fetchone() == (0,)
    db.close()

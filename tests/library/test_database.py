"""Files that are new, old, newer, foreign or damaged."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest

from briefreader.domain.errors import LibraryError
from briefreader.library import database
from briefreader.library.notes import marks, state
from briefreader.library.sqlite import migrations
from briefreader.library.sqlite.upgrade import Schema
from tests.library.conftest import Files


def with_steps(monkeypatch: pytest.MonkeyPatch, which: str, *more: tuple[str, ...]) -> None:
    """As a later version of the program would have it."""
    schema: Schema = getattr(migrations, which)
    monkeypatch.setattr(migrations, which, Schema(schema.mark, schema.steps + more))


def test_a_new_file_is_private_and_up_to_date(tmp_path: Path) -> None:
    db = database.open_notes(tmp_path / "notes.db")
    assert (tmp_path / "notes.db").stat().st_mode & 0o077 == 0
    assert db.execute("PRAGMA user_version").fetchone() == (len(migrations.NOTES.steps),)
    assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert db.execute("PRAGMA synchronous").fetchone() == (2,), "FULL: what is committed is on the disk"
    assert (tmp_path / "notes.db-wal").stat().st_mode & 0o077 == 0
    db.close()


def test_a_reader_makes_a_home_that_is_not_there_yet(tmp_path: Path) -> None:
    db = database.open_reader(tmp_path / "library.db", tmp_path / "notes.db")
    assert db.execute("SELECT count(*) FROM articles, notes").fetchone() == (0,)
    db.close()


@pytest.mark.parametrize("name", ["notes.db", "library.db"])
def test_a_newer_file_is_refused_and_left_as_it_is(tmp_path: Path, name: str) -> None:
    Files.opened(tmp_path).close()
    db = sqlite3.connect(tmp_path / name)
    db.execute("PRAGMA user_version = 999")
    db.close()
    before = (tmp_path / name).read_bytes()
    for opening in (database.open_library, database.open_reader):
        with pytest.raises(LibraryError, match=f"{name} was written by a newer briefreader: update"):
            opening(tmp_path / "library.db", tmp_path / "notes.db")
    assert (tmp_path / name).read_bytes() == before


@pytest.mark.parametrize("name", ["notes.db", "library.db"])
def test_a_foreign_database_is_refused_and_left_as_it_is(tmp_path: Path, name: str) -> None:
    db = sqlite3.connect(tmp_path / name)
    db.execute("CREATE TABLE recipes (name TEXT)")
    db.close()
    before = (tmp_path / name).read_bytes()
    with pytest.raises(LibraryError, match=f"{name} is no file of briefreader"):
        database.open_library(tmp_path / "library.db", tmp_path / "notes.db")
    assert (tmp_path / name).read_bytes() == before


def test_the_two_files_are_not_taken_for_each_other(tmp_path: Path) -> None:
    Files.opened(tmp_path).close()
    with pytest.raises(LibraryError, match="no file of briefreader"):
        database.open_notes(tmp_path / "library.db")


@pytest.mark.parametrize(
    ("name", "advice"),
    [("library.db", "kept aside and made anew"), ("notes.db", "the journal beside it brings every note back")],
)
def test_a_damaged_file_is_explained_and_left_as_it_is(tmp_path: Path, name: str, advice: str) -> None:
    damaged = b"not a database at all, only some words" * 100
    (tmp_path / name).write_bytes(damaged)
    with pytest.raises(LibraryError, match=advice):
        database.open_library(tmp_path / "library.db", tmp_path / "notes.db")
    assert (tmp_path / name).read_bytes() == damaged


def test_a_file_of_no_length_is_a_new_one(tmp_path: Path) -> None:
    """What a start that was killed between two system calls leaves behind."""
    (tmp_path / "notes.db").touch()
    db = database.open_notes(tmp_path / "notes.db")
    state.remember(db, "theme", "dark")
    db.close()


def test_an_older_file_is_brought_up_to_date_by_whoever_opens_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = Files.opened(tmp_path)
    marks.bookmark(old.notes, "target", "article", True, "bookmarked", 1)
    old.close()
    with_steps(monkeypatch, "LIBRARY", ("CREATE TABLE later (x)",))
    with_steps(monkeypatch, "NOTES", ("ALTER TABLE bookmarks ADD COLUMN colour TEXT",), ("CREATE TABLE latest (x)",))
    db = database.open_reader(tmp_path / "library.db", tmp_path / "notes.db")
    assert db.execute("SELECT count(*) FROM later, latest").fetchone() == (0,)
    assert db.execute("SELECT target, colour FROM bookmarks").fetchall() == [("target", None)]
    db.close()


def test_a_migration_that_fails_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "notes.db"
    database.open_notes(file).close()
    with monkeypatch.context() as patched:
        with_steps(patched, "NOTES", ("CREATE TABLE whole (x)",), ("CREATE TABLE half (x)", "THIS IS NO SQL"))
        with pytest.raises(sqlite3.OperationalError):
            database.open_notes(file)
    db = sqlite3.connect(file)
    names = {name for (name,) in db.execute("SELECT name FROM sqlite_master")}
    assert "whole" in names
    assert "half" not in names
    assert db.execute("PRAGMA user_version").fetchone() == (len(migrations.NOTES.steps) + 1,)
    db.close()


@pytest.mark.parametrize("turn", range(8))
def test_many_open_a_new_home_at_once(tmp_path: Path, turn: int) -> None:
    opened: list[int] = []

    def begin() -> None:
        files = Files.opened(tmp_path)
        opened.extend(files.reader.execute("SELECT count(*) FROM articles").fetchone())
        files.close()

    beginners = [threading.Thread(target=begin) for _ in range(6)]
    for one in beginners:
        one.start()
    for one in beginners:
        one.join()
    assert opened == [0] * 6


def test_a_long_log_is_folded_into_the_readers_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody does so in passing, so that two writers never meet there; whoever opens the file does."""
    file = tmp_path / "notes.db"
    first = database.open_notes(file)
    state.keep_draft(first, "target", "word " * 2_000_000)
    log = tmp_path / "notes.db-wal"
    assert log.stat().st_size > database.LOG_BYTES
    second = database.open_notes(file)
    assert log.stat().st_size == 0
    assert state.draft(second, "target") == state.draft(first, "target")
    first.close()
    second.close()
    assert not log.exists()

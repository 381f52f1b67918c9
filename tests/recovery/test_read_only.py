"""A home that cannot be written is read, that is said, and nothing is tried: no lock, no log, no mark."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from briefreader.config.home import Home
from briefreader.domain.errors import BriefreaderError, LibraryError, WorkerError
from briefreader.domain.search.query import EVERYTHING
from briefreader.library import database
from briefreader.library.notes import marks
from briefreader.services.desk import Desk
from briefreader.services.reading import rows as listing
from tests.recovery.migrating import SCHEMAS, made

NOBODY = 65534


@contextmanager
def guest() -> Iterator[None]:
    """In the rights of somebody who may do nothing here but read; root, whom no permission stops, becomes nobody."""
    if os.geteuid() != 0:
        yield
        return
    os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


@pytest.fixture
def bare(template: Home) -> Iterator[Home]:
    """A copy that everybody may read and nobody write, in a place that everybody reaches."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        shutil.copytree(template.data, Path(folder, "home"))
        home = Home.at(Path(folder, "home"))
        yield home
        allow(home.data, 0o755, 0o644)


def allow(folder: Path, for_it: int, for_files: int) -> None:
    for file in folder.iterdir():
        if file.is_file():
            file.chmod(for_files)
    folder.chmod(for_it)


def state(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {one.name: (one.read_bytes(), stat.S_IMODE(one.stat().st_mode)) for one in folder.iterdir()}


def read(home: Home) -> str:
    """Everything that a reader does without wanting to change something; what is said of it."""
    desk = Desk(home)
    try:
        rows = desk.headlines(EVERYTHING).window(0, 100)
        assert len(rows) >= 60
        for row in rows[:5]:
            assert desk.reading(row.id)
            desk.mark_opened(row.id)
            desk.keep_position(row.id, 5)
        desk.greeted()
        desk.remember("theme", "light")
        with pytest.raises(LibraryError, match="read-only"):
            desk.drafts.keep(rows[0].id, "begun")
        assert desk.drafts.of(rows[0].id) == "begun", "it is offered for as long as the reader is open"
        assert sum(len(row["notes"]) for row in listing.statements(desk._opened, EVERYTHING)) == 12
        assert desk.unwritable and not desk.first_start
        with pytest.raises(WorkerError, match="is read-only"):
            desk.refresh()
        with pytest.raises(LibraryError, match="read-only: nothing was changed"):
            desk.bookmark(rows[0].id, True)
        return desk.readonly
    finally:
        desk._opened.close()


def test_a_folder_and_files_that_cannot_be_written(bare: Home) -> None:
    allow(bare.data, 0o555, 0o444)
    before = state(bare.data)
    with guest():
        sentence = read(bare)
    assert sentence == f"{bare.data} is read-only: you can read, search and export; nothing that you do here is kept."
    assert state(bare.data) == before


@pytest.mark.parametrize("index", [True, False], ids=["with its index", "without its index"])
def test_a_log_that_was_not_folded_in(bare: Home, index: bool) -> None:
    """As a kill leaves it, or a copy made meanwhile: what stands in the log is read as well."""
    with closing(database.open_notes(bare.notes)) as db:
        marks.bookmark(db, "pending", "article", True, "bookmarked", 1)
        logged = bare.data.parent / "logged"
        shutil.copytree(bare.data, logged)
    home = Home.at(logged)
    assert home.notes.with_name("notes.db-wal").stat().st_size
    if not index:
        home.notes.with_name("notes.db-shm").unlink()
    allow(logged, 0o555, 0o444)
    before = state(logged)
    with guest():
        read(home)
        desk = Desk(home)
        assert marks.marks_of(desk._opened.library, "article")["pending"].bookmarked
        desk._opened.close()
    assert state(logged) == before
    allow(logged, 0o755, 0o644)


def test_files_that_cannot_be_written_in_a_folder_that_can(bare: Home) -> None:
    allow(bare.data, 0o700, 0o444)
    if os.geteuid() == 0:
        os.chown(bare.data, NOBODY, NOBODY)
    names = ("notes.db", "library.db", "journal.jsonl")
    before = {name: value for name, value in state(bare.data).items() if name in names}
    with guest():
        sentence = read(bare)
    assert "notes.db is read-only" in sentence
    assert {name: value for name, value in state(bare.data).items() if name in names} == before


def test_an_older_home_says_what_to_do() -> None:
    with tempfile.TemporaryDirectory() as folder:
        home = Home.at(Path(folder))
        home.data.chmod(0o755)
        for name, schema in SCHEMAS.items():
            made(home.data / name, schema, 2)
        allow(home.data, 0o555, 0o444)
        with guest(), pytest.raises(BriefreaderError, match=r"read-only.*copy"):
            Desk(home)
        allow(home.data, 0o755, 0o644)


def test_a_damaged_one_is_said_and_stays(bare: Home) -> None:
    bare.notes.write_bytes(b"words " * 999)
    allow(bare.data, 0o555, 0o444)
    before = state(bare.data)
    with guest(), pytest.raises(LibraryError, match=r"notes\.db is damaged"):
        Desk(bare)
    assert state(bare.data) == before


def test_a_disk_that_is_mounted_so_is_like_it_for_root_too(bare: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test may mount: the answer that the system gives there is put in its place."""
    real = os.access

    def access(path: os.PathLike[str] | str, mode: int, **more: bool) -> bool:
        return real(path, mode, **more) and not (mode & os.W_OK and str(path).startswith(str(bare.data)))

    monkeypatch.setattr(os, "access", access)
    bare.data.chmod(0o700)
    before = state(bare.data)
    read(bare)
    assert state(bare.data) == before

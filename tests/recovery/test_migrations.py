"""Files of every earlier version, and a kill in the middle of each step: the same rows, and a backup made first."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from briefreader.domain.errors import LibraryError
from briefreader.library import database
from briefreader.library.sqlite import backups
from tests.recovery.migrating import SCHEMAS, made, rows


def killed(folder: Path, stride: int) -> int:
    """How many kills there were."""
    command = [sys.executable, "-m", "tests.recovery.migrating", str(folder), str(stride)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    found = [json.loads(line) for line in done.stdout.splitlines()]
    for one in found:
        assert one["same"] and one["steps"] == len(SCHEMAS[one["file"]].steps), one
        if one["file"] == "notes.db":
            assert one["backup"] and all(one["backup"]), one
    assert {(one["file"], one["seen"]) for one in found if one["killed"]} == {
        (name, seen) for name, schema in SCHEMAS.items() for seen in range(1, len(schema.steps))
    }, "each step was met in its middle"
    return sum(one["killed"] for one in found)


def test_a_kill_in_the_middle_of_a_step_changes_nothing(tmp_path: Path) -> None:
    assert killed(tmp_path, 25) >= 8


@pytest.mark.long
def test_a_kill_before_every_statement_changes_nothing(tmp_path: Path) -> None:
    print(f"kills: {killed(tmp_path, 1)}")


@pytest.mark.parametrize("seen", range(1, len(SCHEMAS["notes.db"].steps)))
def test_the_backup_can_be_put_back(tmp_path: Path, seen: int) -> None:
    file = tmp_path / "notes.db"
    made(file, SCHEMAS["notes.db"], seen)
    before = rows(file)
    database.open_notes(file).close()
    (copy,) = (tmp_path / "backups").glob(f"notes-*-schema{seen}-*.db")
    assert copy.stat().st_mode & 0o077 == 0
    assert rows(copy) == before == rows(file)


def test_seven_are_kept_whatever_the_clock_says(tmp_path: Path) -> None:
    with closing(database.open_notes(tmp_path / "notes.db")) as db:
        folder = tmp_path / "backups"
        folder.mkdir()
        for year in range(2090, 2099):
            (folder / f"notes-{year}0101-000000-schema1-aaaaaa.db").touch()
        new = backups.dated(db, folder, "schema9")
        assert new.exists(), "the newest by the clock is not the one made last: that one stays"
        assert len(backups.newest(folder)) == 7


def test_without_a_backup_nothing_is_changed(tmp_path: Path) -> None:
    file = tmp_path / "notes.db"
    made(file, SCHEMAS["notes.db"], 3)
    before = file.read_bytes()
    (tmp_path / "backups").touch()
    with pytest.raises(LibraryError, match="no backup of it can be made"):
        database.open_notes(file)
    assert file.read_bytes() == before

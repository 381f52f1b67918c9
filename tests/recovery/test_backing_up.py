"""One file that holds all that is the reader's; what it brings back overwrites nothing."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from briefreader.config.home import Home
from briefreader.domain.errors import BusyError, LibraryError
from briefreader.domain.search.query import EVERYTHING
from briefreader.library.notes import marks
from briefreader.services.home.open import opened
from briefreader.services.reading import rows
from briefreader.services.transfer.backup import backup, restore
from tests.cli.running import Program
from tests.recovery.homes import another, own
from tests.recovery.test_read_only import state

SETTINGS = '[ui]\ntheme = "briefreader-light"\n'


@pytest.fixture
def saved(home: Home, tmp_path: Path) -> Path:
    """A backup of the home."""
    home.settings.write_text(SETTINGS, encoding="utf-8")
    here = opened(home)
    try:
        return backup(here, tmp_path / "mine.db")
    finally:
        here.close()


def change(home: Home) -> None:
    """Something that the backup does not know."""
    here = opened(home)
    marks.bookmark(here.notes, "later0", "art001", True, "bookmarked later", 9)
    here.close()


def test_it_holds_everything_in_one_private_file(home: Home, saved: Path) -> None:
    assert saved.stat().st_mode & 0o077 == 0
    assert own(saved) == own(home.notes)
    assert [one.name for one in saved.parent.iterdir() if one != home.data] == ["mine.db"], "nothing beside it"
    with closing(sqlite3.connect(saved)) as db:
        assert db.execute("SELECT text FROM carried").fetchone() == (SETTINGS,)


def test_a_new_home_has_it_all(saved: Path, home: Home, tmp_path: Path) -> None:
    new = Home.at(tmp_path / "new")
    assert restore(new, saved) == [f"Restored {saved}."]
    assert own(new.notes) == own(home.notes)
    assert new.settings.read_text(encoding="utf-8") == SETTINGS
    for file in (new.settings, new.notes, new.journal):
        assert file.stat().st_mode & 0o077 == 0
    here = opened(new)
    assert here.news == ()
    assert sum(len(row["notes"]) for row in rows.statements(here, EVERYTHING)) == 12
    here.close()


@pytest.mark.usefixtures("unbundled")
def test_what_was_there_is_kept_aside_and_named(saved: Path, home: Home) -> None:
    before = own(saved)
    change(home)
    home.settings.write_text("# later\n", encoding="utf-8")
    later, journal = own(home.notes), home.journal.read_bytes()
    told = restore(home, saved)
    assert own(home.notes) == before
    kept = {one.suffix: one for one in home.data.glob("*.before-restore-*")}
    assert all(one.name in told[1] for one in kept.values()) and set(kept) == {".db", ".jsonl", ".toml"}
    assert own(kept[".db"]) == later
    assert kept[".jsonl"].read_bytes() == journal
    assert kept[".toml"].read_text(encoding="utf-8") == "# later\n"
    here = opened(home)
    assert here.news == () and own(here) == before, "the journal is the restored one's too"
    here.close()
    restore(home, kept[".db"])
    assert own(home.notes) == later, "and back again"


def test_a_file_that_is_there_is_not_overwritten(home: Home, tmp_path: Path) -> None:
    (tmp_path / "mine.db").write_text("mine", encoding="utf-8")
    here = opened(home)
    with pytest.raises(LibraryError, match="is there already: choose another name"):
        backup(here, tmp_path / "mine.db")
    with pytest.raises(LibraryError, match="cannot be written"):
        backup(here, tmp_path / "nowhere" / "mine.db")
    here.close()
    assert (tmp_path / "mine.db").read_text(encoding="utf-8") == "mine"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["home", "mine.db"]


@pytest.mark.parametrize("kind", ["words", "half", "newer", "foreign", "empty", "gone"])
def test_what_is_no_good_backup_changes_nothing(saved: Path, home: Home, kind: str) -> None:
    change(home)
    match kind:
        case "words":
            saved.write_bytes(b"words " * 999)
        case "half":
            saved.write_bytes(saved.read_bytes()[: saved.stat().st_size // 2])
        case "empty":
            saved.write_bytes(b"")
        case "gone":
            saved.unlink()
        case _:
            another(saved, kind)
    before = state(home.data)
    with pytest.raises(LibraryError, match=r"mine\.db"):
        restore(home, saved)
    assert state(home.data) == before


def test_it_waits_for_nobody_to_have_the_home_open(saved: Path, home: Home) -> None:
    here = opened(home)
    before = state(home.data)
    with pytest.raises(BusyError, match="open elsewhere"):
        restore(home, saved)
    assert state(home.data) == before
    here.close()
    restore(home, saved)


@pytest.mark.usefixtures("unbundled")
def test_a_damaged_home_can_be_restored(saved: Path, home: Home) -> None:
    before = own(saved)
    for file in (home.notes, home.library):
        file.write_bytes(b"words " * 999)
    restore(home, saved)
    here = opened(home)
    assert own(here) == before
    assert [one.split(":")[0] for one in here.news] == ["library.db was damaged"]
    here.close()
    assert [one.read_bytes()[:6] for one in home.data.glob("notes.before-restore-*.db")] == [b"words "]


KILLED = """
import os, signal, sys
from pathlib import Path
from briefreader.config.home import Home
from briefreader.services.transfer import backup as backing_up
left = int(sys.argv[3])
def dying(real):
    def do(*given, **more):
        global left
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)
        left -= 1
        return real(*given, **more)
    return do
for name in ("rename", "replace", "unlink"):
    setattr(Path, name, dying(getattr(Path, name)))
backing_up.restore(Home.at(Path(sys.argv[1])), Path(sys.argv[2]))
"""


@pytest.mark.usefixtures("unbundled")
@pytest.mark.parametrize("at", range(3))
def test_a_kill_in_the_middle_leaves_one_or_the_other(saved: Path, home: Home, at: int) -> None:
    before = own(saved)
    change(home)
    later = own(home.notes)
    command = [sys.executable, "-c", KILLED, str(home.data), str(saved), str(at)]
    done = subprocess.run(command, check=False, capture_output=True)
    assert done.returncode == -signal.SIGKILL, done
    here = opened(home)
    assert own(here) in (before, later)
    here.close()
    restore(home, saved)
    assert own(home.notes) == before


def test_the_verbs(home: Home, tmp_path: Path) -> None:
    program = Program(home.data)
    done = program("backup")
    assert done.code == 0
    (file,) = home.backups.glob("briefreader-*.db")
    assert done.err == f"Written to {file}.\n"
    assert program("backup", str(file)).code == 1
    done = Program(tmp_path / "new")("restore", str(file))
    assert (done.code, done.err) == (0, f"Restored {file}.\n")
    assert len(Program(tmp_path / "new")("statements", "is:noted", "--json").rows) == 12

"""The journal stands in a file of its own: whatever becomes of notes.db, what was done is there again."""

from __future__ import annotations

import json
import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from briefreader.config.home import Home
from briefreader.library import database
from briefreader.library.database import Connection
from briefreader.library.journal import journal, mirror_file
from briefreader.library.journal.entries import Line
from briefreader.library.notes import marks, saved_searches, subscriptions
from briefreader.library.sqlite import integrity
from tests.library.conftest import Files
from tests.library.test_journal import CHANGES
from tests.recovery.homes import own


def told(folder: Path) -> list[int]:
    return [one.number for one in mirror_file.lines(folder / "journal.jsonl")]


def again(folder: Path, which: str = "notes.db") -> Connection:
    """A notes.db made of the journal alone."""
    for name in (which, f"{which}-wal", f"{which}-shm"):
        (folder / name).unlink(missing_ok=True)
    return database.open_notes(folder / which)


def test_each_change_is_in_the_file_before_it_is_acknowledged(files: Files) -> None:
    for number, change in enumerate(CHANGES.values(), 1):
        change(files.notes)
        (last,) = files.notes.execute("SELECT max(number) FROM journal").fetchone()
        assert told(files.folder) == list(range(1, last + 1)), number
    assert (files.folder / "journal.jsonl").stat().st_mode & 0o077 == 0


def test_all_of_a_home_comes_back_from_it(home: Home) -> None:
    before = own(home.notes)
    db = again(home.data)
    assert db.brought_back == len(before["journal"]) > 20
    db.close()
    assert own(home.notes) == before


@pytest.mark.parametrize("seed", range(6))
def test_random_changes_come_back(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    db = database.open_notes(tmp_path / "notes.db")
    steps: list[Callable[[Connection], object]]
    steps = [*CHANGES.values(), lambda db: journal.undo(db, 2), lambda db: journal.redo(db, 3)]
    for _ in range(60):
        chance.choice(steps)(db)
    saved_searches.put(db, "", "lane", "ferry", "saved", 1)
    db.close()
    before = own(tmp_path / "notes.db")
    again(tmp_path).close()
    assert own(tmp_path / "notes.db") == before


def test_a_line_that_was_cut_off_is_left_out_and_told_again(files: Files) -> None:
    CHANGES["bookmark"](files.notes)
    file = files.folder / "journal.jsonl"
    whole = file.read_bytes()
    file.write_bytes(whole + whole[:40])
    files.notes.close()
    db = database.open_notes(files.folder / "notes.db")
    CHANGES["note"](db)
    db.close()
    assert told(files.folder) == [1, 2]
    assert file.read_bytes().startswith(whole + whole[:40] + b"\n"), "only ever appended to"


def test_a_file_that_fell_behind_catches_up(files: Files) -> None:
    for kind in ("bookmark", "note", "tags"):
        CHANGES[kind](files.notes)
    file = files.folder / "journal.jsonl"
    file.write_bytes(file.read_bytes().split(b"\n")[0] + b"\n")
    database.open_notes(files.folder / "notes.db").close()
    assert told(files.folder) == [1, 2, 3]


def test_changes_that_notes_db_lost_are_brought_back(files: Files) -> None:
    """What a power cut, or SQLite's own fault with logs, may take from a file that is otherwise whole."""
    CHANGES["bookmark"](files.notes)
    files.notes.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    earlier = (files.folder / "notes.db").read_bytes()
    CHANGES["note"](files.notes)
    CHANGES["subscribe"](files.notes)
    files.close()
    before = own(files.folder / "notes.db")
    (files.folder / "notes.db").write_bytes(earlier)
    db = database.open_notes(files.folder / "notes.db")
    assert db.brought_back == 2
    db.close()
    assert own(files.folder / "notes.db") == before


def test_a_file_that_tells_of_other_things_is_kept_aside(files: Files, tmp_path: Path) -> None:
    CHANGES["bookmark"](files.notes)
    other = {"number": 1, "at": 9, "kind": "do", "of": None, "sentence": "another's", "edits": []}
    (files.folder / "journal.jsonl").write_text(json.dumps(other) + "\n", encoding="utf-8")
    database.open_notes(files.folder / "notes.db").close()
    (aside,) = files.folder.glob("journal.damaged-*.jsonl")
    assert "another's" in aside.read_text(encoding="utf-8")
    assert [one.sentence for one in mirror_file.lines(files.folder / "journal.jsonl")] == ["bookmark"]


def test_lines_that_are_none_of_ours_harm_nothing(tmp_path: Path) -> None:
    good = {"number": 7, "at": 1, "kind": "do", "of": None, "sentence": "a bookmark", "edits": [
        ["bookmarks", None, {"target": "t", "article": "a", "at": 1, "colour": "of a later version"}],
        ["later_table", None, {"x": 1}], ["sqlite_master", None, {"name": "x"}],
    ]}  # fmt: skip
    wrong: tuple[object, ...] = (1, [1], [["notes", None, {"id": [1]}]], [["notes", None, {}]])
    bad = [good | {"edits": edits} for edits in wrong]
    rows = [*bad, good, {"number": "8"}, [], good | {"number": 9, "kind": "undo", "of": 77, "edits": []}]
    text = "\n".join(map(json.dumps, rows)) + "\n\x00\xff nothing\n" + "[" * 100_000
    (tmp_path / "journal.jsonl").write_text(text, encoding="utf-8", errors="surrogateescape")
    with closing(database.open_notes(tmp_path / "notes.db")) as db:
        assert db.brought_back == 2
        assert marks.marks_of(db, "a")["t"].bookmarked


def test_two_programs_append_in_turns(tmp_path: Path) -> None:
    one, two = (database.open_notes(tmp_path / "notes.db") for _ in range(2))
    for number in range(20):
        marks.bookmark((one, two)[number % 2], f"t{number}", "a", True, f"number {number}", number)
    assert told(tmp_path) == list(range(1, 21))
    one.close()
    two.close()


def test_a_disk_that_takes_no_more_lines_is_made_up_for(files: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    CHANGES["bookmark"](files.notes)
    with monkeypatch.context() as patched:
        patched.setattr("briefreader.library.journal.mirror_file.os.write", full)
        CHANGES["note"](files.notes)
    assert told(files.folder) == [1]
    CHANGES["tags"](files.notes)
    assert told(files.folder) == [1, 2, 3]


def test_what_was_kept_before_there_was_such_a_file_is_told_too(home: Home) -> None:
    """As a home looks that an earlier version has left: no lines for what annotations hang on, and no file."""
    before = own(home.notes)
    with closing(sqlite3.connect(home.notes)) as db, db:
        db.execute("DELETE FROM journal WHERE kind = 'keep'")
        db.execute("ALTER TABLE notes DROP COLUMN ahead")
        db.execute("ALTER TABLE verdicts DROP COLUMN speaker")
        db.execute("DROP TABLE put_away")
        db.execute("PRAGMA user_version = 4")
    home.journal.unlink()
    database.open_notes(home.notes).close()
    again(home.data).close()
    after = own(home.notes)
    kept = ("kept_articles", "kept_statements", "moves", "notes", "bookmarks")
    assert {table: sorted(row[1:6] for row in after[table]) for table in kept} == {
        table: sorted(row[1:6] for row in before[table]) for table in kept
    }


def test_a_feed_keeps_the_name_it_gave_itself(files: Files) -> None:
    CHANGES["subscribe"](files.notes)
    subscriptions.named(files.notes, "https://news.example/feed", "ignored: the reader has named it")
    assert told(files.folder) == [1]


def test_what_another_program_does_meanwhile_is_no_loss(files: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    read = mirror_file.last_line

    def meanwhile(file: Path) -> Line | None:
        monkeypatch.setattr(mirror_file, "last_line", read)
        saved_searches.put(files.notes, "", "lane", "ferry", "saved", 1)
        return read(file)

    monkeypatch.setattr(mirror_file, "last_line", meanwhile)
    db = database.open_notes(files.folder / "notes.db")
    assert db.brought_back == 0
    assert saved_searches.all_(db) == [("lane", "ferry")]
    db.close()


def test_two_programs_that_bring_it_back_do_it_once(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    before, looked = own(home.notes), integrity.told_against
    others: list[Connection] = []

    def meanwhile(db: Connection, thorough: bool) -> str:
        monkeypatch.setattr(integrity, "told_against", looked)
        others.append(database.open_notes(home.notes))
        return looked(db, thorough)

    monkeypatch.setattr(integrity, "told_against", meanwhile)
    db = again(home.data)
    (other,) = others
    assert (db.brought_back, other.brought_back) == (0, len(before["journal"]))
    db.close()
    other.close()
    assert own(home.notes) == before

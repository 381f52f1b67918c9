"""Files cut, overwritten, emptied, foreign, newer: kept aside, made anew, and what the reader did is all there."""

from __future__ import annotations

import asyncio
import random
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from briefreader.config.home import Home
from briefreader.domain.errors import BusyError, LibraryError
from briefreader.domain.search.query import EVERYTHING
from briefreader.library import database
from briefreader.library.sqlite import backups, integrity
from briefreader.services.desk import Desk
from briefreader.services.home.open import Opened, opened
from briefreader.services.reading import rows
from briefreader.services.worker import integrity_check
from briefreader.services.worker.jobs import Jobs
from tests.cli.running import Program
from tests.recovery.homes import another, contents, copied, own, spoilt

KINDS = ("half", "cut", "words", "zeros", "random", "random", "random")


def used(home: Home) -> Opened:
    """Opened, and all that it holds looked at.  Raises LibraryError."""
    here = opened(home)
    try:
        for row in rows.listed(here, EVERYTHING):
            rows.article(here, row["id"])
        list(rows.statements(here, EVERYTHING))
        list(rows.feed_rows(here))
    except BaseException:
        here.close()
        raise
    return here


def aside(home: Home, file: Path) -> list[Path]:
    return sorted(home.data.glob(f"{file.stem}.damaged-*{file.suffix}"))


def ill_treated(template: Home, folder: Path, name: str, kind: str, seed: int) -> bool | None:
    """Whether the damage was found at the start, None where it did no harm; whatever comes, nothing is lost."""
    home = copied(template, folder)
    file = home.data / name
    before = own(home.notes)
    bad = spoilt(file.read_bytes(), kind, random.Random(seed))
    good = contents(file)
    file.write_bytes(bad)
    harmless = contents(file) == good  # what lay between the rows, or was free
    late = False
    try:
        here = used(home)
    except LibraryError as error:  # met in the middle of work: said, and put right by the next start
        assert "Start briefreader again" in str(error)
        late = True
        here = used(home)
    found = bool(here.news)
    assert own(here) == before
    here.close()
    if found:
        (kept,) = aside(home, file)
        assert kept.read_bytes() == bad, "nothing is overwritten"
        assert all(one.startswith(f"{name} was damaged: it is kept as {kept.name}") for one in here.news)
    return None if harmless and not found else found and not late


@pytest.mark.usefixtures("unbundled")
@pytest.mark.parametrize("name", ["library.db", "notes.db"])
@pytest.mark.parametrize(("seed", "kind"), list(enumerate(KINDS)))
def test_a_damaged_file_is_kept_aside_and_made_anew(
    template: Home, tmp_path: Path, name: str, kind: str, seed: int
) -> None:
    assert ill_treated(template, tmp_path / "home", name, kind, seed) is not False or kind == "random"


@pytest.mark.long
@pytest.mark.usefixtures("unbundled")
def test_two_hundred_damaged_files(template: Home, tmp_path: Path) -> None:
    found = [
        ill_treated(template, tmp_path / f"{name}-{number}", name, KINDS[number % len(KINDS)], number)
        for number in range(100)
        for name in ("library.db", "notes.db")
    ]
    harmed = [one for one in found if one is not None]
    print(f"found at the start: {sum(harmed)} of {len(harmed)}; no row was met in {len(found) - len(harmed)}")
    assert sum(harmed) >= 0.95 * len(harmed)


@pytest.mark.usefixtures("unbundled")
def test_a_garbled_letter_is_met_in_use_and_put_right_by_the_next_start(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(integrity, "WHOLE_BYTES", 0)  # as in a file too large to be read at every start
    data = home.notes.read_bytes()
    home.notes.write_bytes(data.replace(b"Compare 7. Compare 7. ", b"Compare 7. \xff\xfe\xffpare 7. "))
    before_journal = home.journal.read_bytes()
    here = opened(home)
    with pytest.raises(LibraryError, match="Start briefreader again"):
        here.notes.execute("SELECT text FROM notes").fetchall()
    here.close()
    here = used(home)
    assert [one.split(":")[0] for one in here.news] == ["notes.db was damaged"]
    assert all("\ufffd" not in text for (text,) in here.notes.execute("SELECT text FROM notes"))
    assert here.notes.execute("SELECT count(*) FROM notes").fetchone() == (12,)
    here.close()
    assert home.journal.read_bytes() == before_journal
    assert not integrity.remembered(home.notes)


@pytest.mark.usefixtures("unbundled")
@pytest.mark.parametrize("name", ["library.db", "notes.db"])
def test_a_file_without_length_is_made_anew(home: Home, name: str) -> None:
    before = own(home.notes)
    (home.data / name).write_bytes(b"")
    here = used(home)
    assert own(here) == before
    assert len(here.news) == 1 and name in here.news[0]
    here.close()


@pytest.mark.usefixtures("unbundled")
@pytest.mark.parametrize("name", ["library.db", "notes.db"])
@pytest.mark.parametrize("kind", ["foreign", "tables gone"])
def test_what_is_no_longer_ours_is_kept_aside(home: Home, name: str, kind: str) -> None:
    before = own(home.notes)
    another(home.data / name, kind)
    bad = (home.data / name).read_bytes()
    here = used(home)
    assert own(here) == before
    (kept,) = aside(home, home.data / name)
    assert kept.read_bytes() == bad and kept.name in here.news[0]
    here.close()


@pytest.mark.parametrize("name", ["library.db", "notes.db"])
def test_another_programs_database_in_a_folder_of_its_own_is_left_alone(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    another(tmp_path / name, "foreign")
    bad = (tmp_path / name).read_bytes()
    with pytest.raises(LibraryError, match="no file of briefreader"):
        opened(Home.at(tmp_path))
    assert (tmp_path / name).read_bytes() == bad


@pytest.mark.parametrize("name", ["library.db", "notes.db"])
def test_a_newer_file_is_refused_and_untouched(home: Home, name: str) -> None:
    another(home.data / name, "newer")
    before = {one.name: one.read_bytes() for one in home.data.iterdir() if one.suffix in (".db", ".jsonl")}
    with pytest.raises(LibraryError, match="newer briefreader: update the program"):
        opened(home)
    assert before == {one.name: one.read_bytes() for one in home.data.iterdir() if one.suffix in (".db", ".jsonl")}


@pytest.mark.usefixtures("unbundled")
def test_both_at_once(home: Home) -> None:
    before = own(home.notes)
    for file in (home.notes, home.library):
        file.write_bytes(b"words " * 999)
    here = used(home)
    assert own(here) == before and len(here.news) == 2
    here.close()


@pytest.mark.usefixtures("unbundled")
def test_without_a_journal_the_newest_good_backup_and_what_can_be_read_are_taken(home: Home) -> None:
    with closing(database.open_notes(home.notes)) as db:
        before = own(home.notes)
        backups.dated(db, home.backups, "test")
    (home.backups / "notes-99999999-999999-bad.db").write_bytes(b"no backup")
    home.journal.unlink()
    home.notes.write_bytes(b"words " * 999)
    here = used(home)
    assert own(here) == before
    here.close()


@pytest.mark.usefixtures("unbundled")
def test_read_marks_and_the_rest_are_taken_from_what_can_be_read(home: Home) -> None:
    data = home.notes.read_bytes()
    home.notes.write_bytes(data[:-4096])  # the last page is gone
    here = used(home)
    assert here.news
    assert here.notes.execute("SELECT value FROM state WHERE key = 'theme'").fetchone() == ("dark",)
    assert here.notes.execute("SELECT count(*) FROM read_marks").fetchone() == (1,)
    here.close()


@pytest.mark.usefixtures("unbundled")
def test_many_that_start_at_once_put_it_aside_once(home: Home) -> None:
    home.library.write_bytes(b"words " * 999)
    told: list[tuple[str, ...]] = []

    def begin() -> None:
        here = opened(home)
        told.append(here.news)
        here.close()

    beginners = [threading.Thread(target=begin) for _ in range(4)]
    for one in beginners:
        one.start()
    for one in beginners:
        one.join()
    assert len(told) == 4
    assert len(aside(home, home.library)) == 1


def test_nothing_is_put_aside_under_another_process(home: Home) -> None:
    code = "import sys; from pathlib import Path; from briefreader.config.home import Home\n"
    code += "from briefreader.services.home.shared_lock import Hold\n"
    code += "hold = Hold(Home.at(Path(sys.argv[1])).lock); hold.take()\n"
    code += "print(flush=True); sys.stdin.read()"
    command = [sys.executable, "-c", code, str(home.data)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout and other.stdin
        other.stdout.readline()
        home.library.write_bytes(b"words " * 999)
        with pytest.raises(BusyError, match=rf"open elsewhere \((process {other.pid}|another process)\): close it"):
            opened(home)
        other.stdin.close()
    assert home.library.read_bytes() == b"words " * 999


def test_it_is_said_to_whoever_opens(home: Home) -> None:
    home.library.write_bytes(b"words " * 999)
    done = Program(home.data)("statements", "is:noted", "--json")
    assert done.code == 0 and sum(len(row["notes"]) for row in done.rows) == len(done.rows) == 12
    assert "library.db was damaged: it is kept as library.damaged-" in done.err
    assert "your notes are whole" in done.err
    home.notes.write_bytes(b"words " * 999)
    done = Program(home.data)("--plain", stdin="Q\n")
    assert "notes.db was damaged: it is kept as notes.damaged-" in done.out
    assert "all that you did is back from the journal" in done.out


@pytest.mark.usefixtures("unbundled")
async def test_it_is_said_on_the_screen(home: Home) -> None:
    from tests.tui.app_at import app_at

    home.notes.write_bytes(b"words " * 999)
    desk = Desk(home)
    app = app_at(desk)
    async with app.run_test(size=(140, 40)) as pilot:
        await pilot.pause()
        shown = "\n".join(
            "".join(segment.text for segment in strip) for strip in app.screen._compositor.render_strips()
        )
        assert "notes.db was damaged" in shown
    await desk.stop()


@pytest.mark.usefixtures("unbundled")
async def test_a_large_library_is_looked_through_once_a_day_beside_everything_else(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(integrity, "AT_ONCE_BYTES", 1000)
    monkeypatch.setattr(integrity, "WHOLE_BYTES", 0)
    looks: list[Path] = []
    real = integrity_check.look

    def look(file: Path) -> None:
        looks.append(file)
        real(file)

    monkeypatch.setattr(integrity_check, "look", look)
    told: list[dict[str, object]] = []
    async with Jobs(home, told.append) as jobs:
        for _ in range(2):
            jobs.ask({"do": "analyse", "articles": None})
            await asyncio.gather(*jobs._running)
        assert looks == [home.library]
        with closing(sqlite3.connect(home.library)) as db, db:
            db.execute("DELETE FROM facts WHERE key = 'looked through'")
            db.execute("INSERT INTO facts VALUES ('x', CAST(x'ff' AS TEXT))")
        jobs.ask({"do": "analyse", "articles": None})
        await asyncio.gather(*jobs._running)
    assert "library.db is damaged. Start briefreader again" in str(told[-1])
    here = opened(home)
    assert here.news[0].startswith("library.db was damaged: it is kept as")
    here.close()

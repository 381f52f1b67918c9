"""What is well and what is not, in words that say what to do; nothing is written, whoever else is at it."""

from __future__ import annotations

import os
import re
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from briefreader.config import settings, telemetry
from briefreader.config.home import Home
from briefreader.library import database
from briefreader.library.articles import fetch_state
from briefreader.library.notes import marks
from briefreader.services.desk import Desk
from briefreader.services.doctor import home as house
from briefreader.services.doctor import machine
from briefreader.services.doctor.check import Check, State
from briefreader.services.doctor.checkup import checkup
from briefreader.services.doctor.network import network
from briefreader.services.home.open import opened
from tests.cli.running import Program
from tests.library.making import FEED, NOW
from tests.recovery.homes import another, copied
from tests.recovery.test_read_only import allow, bare, guest, state  # noqa: F401

MACHINE = {"sqlite", "terminal", "browser", "disk"}
"""What depends on where the tests run."""


NAMES = MACHINE | {"notes", "journal", "library", "feeds", "locks", "settings", "network", "permissions", "player"}


@pytest.fixture(autouse=True)
def as_the_command_begins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "environ", os.environ.copy())
    telemetry.turn_off()


def checks(home: Home) -> dict[str, Check]:
    return {one.name: one for one in checkup(home, {"bookmark"})}


def wrong(home: Home) -> dict[str, str]:
    """What is not well, by name, with how bad it is and what is said."""
    return {
        name: f"{one.state.value}: {one.told}"
        for name, one in checks(home).items()
        if one.state is not State.OK and name not in MACHINE
    }


def test_a_good_home(home: Home) -> None:
    before = state(home.data)
    assert wrong(home) == {}
    assert set(checks(home)) == NAMES
    assert state(home.data) == before


def test_where_there_is_no_home_none_is_made(tmp_path: Path) -> None:
    assert wrong(Home.at(tmp_path / "none")) == {}
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize(
    ("name", "kind", "told"),
    [
        ("notes", "words", r"failure: .*notes\.db is damaged.* brings every note back"),
        ("library", "words", r"failure: .*library\.db is damaged.* made anew"),
        ("notes", "newer", r"failure: .* newer briefreader: update the program"),
        ("library", "newer", r"failure: .* newer briefreader: update the program"),
        ("notes", "foreign", r"failure: .* no file of briefreader's: move it away"),
        ("library", "tables gone", r"failure: .* is damaged"),
    ],
)
def test_files_that_are_not_what_they_should_be(home: Home, name: str, kind: str, told: str) -> None:
    file = home.data / f"{name}.db"
    if kind == "words":
        file.write_bytes(b"words " * 999)
    else:
        another(file, kind)
    before = state(home.data)
    found = wrong(home)
    assert re.match(told, found[name]), found
    assert state(home.data) == before


def test_a_garbled_letter_is_found(home: Home) -> None:
    data = home.notes.read_bytes()
    home.notes.write_bytes(data.replace(b"Compare 7. Compare 7. ", b"Compare 7. \xff\xfe\xffpare 7. "))
    before = state(home.data)
    assert "notes.db is damaged" in wrong(home)["notes"]
    assert state(home.data) == before


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda lines: lines[:-2], "2 changes missing in journal.jsonl: the next start adds them"),
        (lambda lines: [*lines, lines[-1].replace(b'"number":', b'"number":9')], "notes.db has lost 1 change"),
        (lambda lines: [lines[0].replace(b'"at":', b'"at":1'), *lines[1:]], "tells of other changes than notes.db"),
        (lambda lines: None, "journal.jsonl is not there"),
    ],
    ids=["behind", "ahead", "other", "gone"],
)
def test_a_journal_that_tells_something_else(home: Home, change, told: str) -> None:  # type: ignore[no-untyped-def]
    lines = change(home.journal.read_bytes().splitlines(keepends=True))
    if lines is None:
        home.journal.unlink()
    else:
        home.journal.write_bytes(b"".join(lines))
    assert told in wrong(home)["journal"] and wrong(home)["journal"].startswith("warning")


def test_a_damaged_file_without_a_journal_is_a_failure(home: Home) -> None:
    home.journal.unlink()
    home.notes.write_bytes(b"words " * 999)
    assert wrong(home)["journal"].startswith("failure: journal.jsonl tells nothing: bring a backup back")


def test_a_reader_that_is_open_is_named_and_not_disturbed(home: Home) -> None:
    desk = Desk(home)
    desk._opened.notes.execute("INSERT INTO state VALUES ('a', 'b')")  # stands in the log only
    before = {name: one for name, one in state(home.data).items() if not name.endswith("-shm")}
    assert wrong(home) == {}
    assert f"A reader is open (process {os.getpid()})" in checks(home)["locks"].told
    assert {name: one for name, one in state(home.data).items() if not name.endswith("-shm")} == before
    desk.bookmark(desk._opened.library.execute("SELECT id FROM articles").fetchone()[0], True)
    desk._lock.let_go()
    desk._opened.close()


def test_a_log_that_a_kill_left_is_read_and_stays(home: Home, tmp_path: Path) -> None:
    with closing(database.open_notes(home.notes)) as db:
        marks.bookmark(db, "pending", "article", True, "bookmarked", 1)
        left = copied(home, tmp_path / "left")
    before = state(left.data)
    assert wrong(left) == {}
    assert state(left.data) == before


def test_a_read_only_home(bare: Home) -> None:  # noqa: F811
    allow(bare.data, 0o555, 0o444)
    before = state(bare.data)
    with guest():
        found = wrong(bare)
    assert list(found) == ["permissions"] and "is read-only" in found["permissions"]
    assert state(bare.data) == before


def test_what_others_may_read(home: Home) -> None:
    home.notes.chmod(0o644)
    home.data.chmod(0o755)
    told = wrong(home)["permissions"]
    assert f"chmod 700 {home.data}" in told and f"chmod 600 {home.notes}" in told


def test_feeds_that_fail_are_named(home: Home) -> None:
    with closing(database.open_library(home.library, home.notes)) as db:
        for _ in range(3):
            fetch_state.record_failure(db, FEED, "The server answered 503.", NOW)
        fetch_state.record_failure(db, "https://gone.example/", "No longer followed.", NOW)
    told = wrong(home)["feeds"]
    assert told.startswith(f"warning: 1 of 2 feeds failing: {FEED} (3 times: The server answered 503).")


def test_settings(home: Home) -> None:
    home.settings.write_text('colour = 1\n[ui]\ntheme = ""\ncolor = 2\n[keys]\nbookmark = "s"\nbookmrk = "b"\n')
    assert "means nothing here: colour, ui.color, keys.bookmrk. " in wrong(home)["settings"]
    home.settings.write_text("[network]\nconcurrency = 900\n")
    assert wrong(home)["settings"].startswith("failure") and "network.concurrency must be" in wrong(home)["settings"]
    home.settings.write_text("[network\n")
    assert "is not valid TOML" in wrong(home)["settings"]
    home.settings.write_text('[network]\nproxy = "127.0.0.1:8913"\n')
    assert wrong(home)["settings"].startswith("failure: [network] proxy in config.toml cannot be used: http:// is")
    with closing(opened(home)) as here:
        assert here.news == settings.load(home.settings).faults != (), "said at each start, and reading goes on"


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("", "Feeds are refreshed only when you ask. Nothing on private networks is contacted. Telemetry of"),
        ("refresh_minutes = 30", "and every 30 minutes while the reader is open"),
        ('allow_private = ["127.0.0.1:8000", "10.0.0.7:80"]', "only 127.0.0.1:8000, 10.0.0.7:80 may be contacted"),
        ('proxy = "http://me:secret@proxy.example:3128"', "through the proxy http://proxy.example:3128."),
    ],
)
def test_who_may_be_contacted(home: Home, lines: str, told: str) -> None:
    home.settings.write_text(f"[network]\n{lines}\n", encoding="utf-8")
    found = network(home, {})
    assert found.state is State.OK and told in found.told and found.told.endswith("Telemetry of onnxruntime is off.")


def test_what_onnxruntime_left_of_an_earlier_version_is_named(home: Home, tmp_path: Path) -> None:
    folder = tmp_path / ".cache" / "Microsoft" / "DeveloperTools" / ".onnxruntime"
    folder.mkdir(parents=True)
    assert f"the number in {folder}" in network(home, {"HOME": str(tmp_path)}).told
    assert f"the number in {folder}" in network(home, {"XDG_CACHE_HOME": str(tmp_path / ".cache")}).told


def test_telemetry_that_nobody_turned_off_is_a_failure(home: Home) -> None:
    del os.environ["ORT_DISABLE_TELEMETRY"]
    assert network(home).state is State.FAILURE


@pytest.mark.parametrize(
    ("version", "fine"),
    [
        ((3, 6, 23), True), ((3, 7, 0), False), ((3, 40, 1), False), ((3, 44, 5), False), ((3, 44, 6), True),
        ((3, 45, 0), False), ((3, 50, 6), False), ((3, 50, 7), True), ((3, 51, 2), False), ((3, 51, 3), True),
        ((3, 52, 0), True), ((4, 0, 0), True),
    ],
)  # fmt: skip
def test_the_versions_of_sqlite_that_can_lose_a_change(version: tuple[int, ...], fine: bool) -> None:
    found = machine.sqlite(version)
    assert (found.state is State.OK) == fine
    assert fine or "update it" in found.told


@pytest.mark.parametrize(
    ("environment", "size", "told"),
    [
        ({"TERM": "xterm-256color"}, (120, 40), ""),
        ({"TERM": "xterm-256color"}, None, ""),
        ({"TERM": "dumb"}, None, "TERM is dumb"),
        ({}, None, "TERM is not set"),
        ({"TERM": "vt100"}, None, "few colours"),
        ({"TERM": "vt100", "COLORTERM": "truecolor"}, None, ""),
        ({"TERM": "xterm-256color"}, (60, 40), "60 × 40 is narrow"),
    ],
)
def test_the_terminal(environment: dict[str, str], size: tuple[int, int] | None, told: str) -> None:
    found = machine.terminal(environment, size)
    assert (found.state is State.OK) == (not told) and told in found.told


def test_a_locale_without_the_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("locale.getpreferredencoding", lambda _: "ANSI_X3.4-1968")
    assert "set LANG to one with UTF-8" in machine.terminal({"TERM": "xterm-256color"}, None).told


@pytest.mark.parametrize(("free", "how"), [(10**10, State.OK), (10**8, State.WARNING), (10**6, State.FAILURE)])
def test_room_on_the_disk(home: Home, monkeypatch: pytest.MonkeyPatch, free: int, how: State) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(10**11, 10**11 - free, free))
    assert house.disk(home).state is how


def test_the_verb(home: Home) -> None:
    program = Program(home.data)
    done = program("doctor")
    assert done.code == 0
    assert "ok       notes        " in done.out
    before = state(home.data)
    home.library.write_bytes(b"words " * 999)
    done = program("doctor", "--json")
    assert done.code == 1
    assert [row["state"] for row in done.rows if row["check"] == "library"] == ["failure"]
    assert all(set(row) == {"check", "state", "told"} for row in done.rows)
    assert {name for name, one in state(home.data).items() if one != before.get(name)} == {"library.db"}


@pytest.mark.parametrize(
    ("written", "state", "told"),
    [
        ("", State.OK, "No player is set: "),
        ('command = "cat --quiet"', State.OK, "Recordings are played by /"),
        ('command = ["no-such-\\u001b[2Jplayer"]', State.WARNING, "“no-such-[2Jplayer” is not installed: "),
    ],
)
def test_the_player(tmp_path: Path, written: str, state: State, told: str) -> None:
    home = Home.at(tmp_path / "home").made()
    home.settings.write_text(f"[player]\n{written}", encoding="utf-8")
    found = house.player(home)
    assert found.state is state and found.told.startswith(told)

"""The person's player: a list of words with the address among them, http and https alone, and never a shell."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from briefreader.services import browser
from briefreader.services.browser import play

URL = "https://talks.example/one.mp3?a=1&b=$(touch%20x);touch"

REFUSED = [
    "--option", "-osc:evil", "--script=/tmp/x.lua", "file:///etc/passwd", "/etc/passwd", "av://lavfi:x", "edl://x",
    "javascript:alert(1)", "ytdl://x", "fd://0", "ftp://talks.example/x.mp3", "smb://x/y", "dvd://", "",
    "http:///x.mp3", "https://talks.example/\x1b]52;c;x\x07", "https://talks.example\\@evil.example/",
]  # fmt: skip


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    found: list[list[str]] = []

    def start(words: list[str]) -> bool:
        found.append(words)
        return True

    monkeypatch.setattr(browser, "_started", start)
    return found


@pytest.mark.parametrize("url", REFUSED)
def test_what_is_no_address_on_the_web_is_not_played(url: str, started: list[list[str]]) -> None:
    assert play(url, [sys.executable]) == "There is no address here that can be played."
    assert not started


@pytest.mark.parametrize(
    ("player", "words"),
    [
        ([sys.executable], [sys.executable, URL]),
        ([sys.executable, "--force-window"], [sys.executable, "--force-window", URL]),
        ([sys.executable, "%s", "--quiet"], [sys.executable, URL, "--quiet"]),
        ([sys.executable, "a b", "$HOME", ";"], [sys.executable, "a b", "$HOME", ";", URL]),
    ],
)
def test_the_address_is_one_word_among_the_players(
    player: list[str], words: list[str], started: list[list[str]]
) -> None:
    assert play(URL, player).startswith("Playing from talks.example with ")
    assert started == [words]


@pytest.mark.parametrize(
    ("url", "player", "allowed", "told"),
    [
        (URL, [], [], 'No player is set: write command = "mpv" under [player] in config.toml.'),
        (URL, ["no-such-\x1b[2Jplayer"], [], "“no-such-[2Jplayer” is not installed here: [player] in"),
        ("http://127.0.0.1:8000/x.mp3", [sys.executable], [], "127.0.0.1:8000 is on a private network; "),
        ("http://localhost/x.mp3", [sys.executable], [], "localhost:80 is on a private network; "),
        ("http://127.0.0.1:8000/x.mp3", [sys.executable], ["127.0.0.1:8000"], "Playing from 127.0.0.1 with "),
        ("http://127.0.0.1:8001/x.mp3", [sys.executable], ["127.0.0.1:8000"], "127.0.0.1:8001 is on a private network"),
    ],
)  # fmt: skip
def test_why_it_does_not_play(
    url: str, player: list[str], allowed: list[str], told: str, started: list[list[str]]
) -> None:
    said = play(url, player, allowed)
    assert said.startswith(told) and said.isprintable()
    assert bool(started) == told.startswith("Playing")


def test_the_real_thing_is_no_shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script, told = tmp_path / "my player.py", tmp_path / "told"
    script.write_text(f"#!{sys.executable}\nimport sys\nopen({str(told)!r}, 'w').write(repr(sys.argv[1:]))\n")
    script.chmod(0o755)
    monkeypatch.chdir(tmp_path)
    assert play(URL, [str(script), "; touch x"]) == "Playing from talks.example with my player.py."
    assert told.read_text() == repr(["; touch x", URL])
    assert not (tmp_path / "x").exists()


def test_a_player_that_fails_at_once_says_so(tmp_path: Path) -> None:
    assert play(URL, ["false"]) == "false could not play what is at talks.example."

"""config.toml: what it may say, and that an error names its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefreader.config import settings
from briefreader.config.home import Home
from briefreader.domain.errors import LibraryError, SettingsError


def load(tmp_path: Path, text: str) -> settings.Settings:
    file = tmp_path / "config.toml"
    file.write_text(text, encoding="utf-8")
    return settings.load(file)


def test_silence_means_the_defaults(tmp_path: Path) -> None:
    assert settings.load(tmp_path / "config.toml") == settings.Settings() == load(tmp_path, "")


def test_everything_can_be_said(tmp_path: Path) -> None:
    told = load(
        tmp_path,
        '[network]\nallow_private = ["127.0.0.1:8000"]\nconcurrency = 4\ntimeout_seconds = 5\nmax_body_mb = 1.5\n'
        "refresh_minutes = 30\n[library]\nkeep_days = 90\nkeep_per_feed = 500\n"
        '[ui]\ntheme = "nord"\nmarks = "ascii"\n[analysis]\nattitudes = true\n[keys]\nbookmark = "s,b"\n',
    )
    assert told.network == settings.Network(("127.0.0.1:8000",), 4, 5.0, 1.5, refresh_minutes=30)
    assert told.library == settings.LibrarySettings(90, 500) and told.library.lets_go
    assert (told.ui, told.analysis.attitudes, told.keys["bookmark"]) == (settings.Ui("nord", "ascii"), True, "s,b")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("[network\n", "not valid TOML"),
        ('[network]\nconcurrency = "many"', "network.concurrency"),
        ("[network]\nconcurrency = true", "network.concurrency"),
        ("[network]\nrefresh_minutes = 1", "network.refresh_minutes must be 0, or a whole number from 5"),
        ("[library]\nkeep_days = -1", "library.keep_days"),
        ("[network]\nallow_private = [1]", "network.allow_private"),
        ("network = 3", r"\[network\]"),
        ("[keys]\nquit = 1", "keys.quit"),
        (f"x = {'9' * 5000}", "not valid TOML"),
        (f"x = {'[' * 5000}", "not valid TOML"),
        ('[keys]\n"a\\u001b[2J" = 1', r"keys\.a\[2J must"),
        ('[export]\nblock = "{wo\\u2028rds}"', r"\{wo rds\} is not one of"),
        ("[player]\ncommand = 3", "player.command must be a program, or a list of words"),
        ('[player]\ncommand = "mpv \'x"', "player.command has a quotation mark that is never closed"),
        ('[player]\ncommand = [""]', "player.command must begin with a program"),
        ('[player]\ncommand = ["sh", "-c", "mpv %s"]', 'player.command: "%s", the address, must be a word of its own'),
        ('[player]\ncommand = ["mpv", "\\u0000"]', "player.command must hold no NUL"),
    ],
)
def test_an_error_names_its_place(tmp_path: Path, text: str, named: str) -> None:
    with pytest.raises(SettingsError, match=named):
        load(tmp_path, text)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ('""', ()),
        ("[]", ()),
        ('"mpv"', ("mpv",)),
        ("\"mpv --force-window 'my profile' %s\"", ("mpv", "--force-window", "my profile", "%s")),
        ('["/opt/my player", "--volume=50", ";"]', ("/opt/my player", "--volume=50", ";")),
    ],
)
def test_a_player_is_a_list_of_words(tmp_path: Path, written: str, words: tuple[str, ...]) -> None:
    assert load(tmp_path, f"[player]\ncommand = {written}").player.command == words


def test_a_home_is_private(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir(mode=0o755)
    home = Home.at(tmp_path / "home").made()
    assert home.data.stat().st_mode & 0o777 == 0o700


def test_a_home_that_cannot_be_is_explained(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(LibraryError, match="--home"):
        Home.at(tmp_path / "file").made()

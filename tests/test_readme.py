"""The README says what the program does: its keys and verbs are those of the tables."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefreader.cli.program import briefreader
from briefreader.config import settings
from briefreader.config.template import PLACES
from briefreader.services.transfer.formats import FORMATS
from briefreader.tui.keys.commands import COMMANDS, Command
from briefreader.tui.keys.keymap import keymap

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
KEYS = README[README.index("## Keys") : README.index("## Command line")]


@pytest.mark.parametrize("command", [one for one in COMMANDS if one.keys], ids=lambda one: one.id)
def test_every_command_with_a_key_is_in_the_table(command: Command) -> None:
    shown = keymap({}).shown(command.id)
    assert f"`{shown}`" in KEYS or shown in ("↓", "↑", "←", "→")


def test_every_verb_is_named() -> None:
    verbs = README[README.index("## Command line") : README.index("## Export")]
    for verb in briefreader.commands or briefreader.list_commands(None):  # type: ignore[arg-type]
        assert re.search(rf"(^|\s){verb}\b", verbs), verb


def test_the_settings_it_shows_are_the_defaults(tmp_path: Path) -> None:
    example = README[README.index("```toml") + 7 :].split("```", 1)[0]
    (tmp_path / "config.toml").write_text(example, encoding="utf-8")
    told = settings.load(tmp_path / "config.toml")
    assert told.network == settings.Network(allow_private=("127.0.0.1:8000",))
    assert (told.library, told.ui) == (settings.LibrarySettings(), settings.Ui())
    assert told.analysis == settings.AnalysisSettings()
    assert keymap(told.keys).command(("s",)) == "bookmark"


def test_the_template_it_shows_is_one(tmp_path: Path) -> None:
    example = README[README.index('[export]\nblock = """') :].split("```", 1)[0]
    (tmp_path / "config.toml").write_text(example, encoding="utf-8")
    assert settings.load(tmp_path / "config.toml").export.block is not None
    places = README[README.index("`speaker` `role`") :].split(" may stand", 1)[0]
    assert re.findall(r"`(\w+)`", places) == list(PLACES)


def test_every_format_is_in_the_table() -> None:
    table = README[README.index("| `--format` |") : README.index("**In again.**")]
    assert re.findall(r"`(\w+)`", " ".join(row.split("|")[1] for row in table.split("\n")[2:] if "|" in row)) == [
        one.id for one in FORMATS
    ]


def test_its_pictures_exist() -> None:
    for picture in re.findall(r"\]\((screenshots/[^)]+)\)", README):
        assert (Path(__file__).parents[1] / picture).is_file()

"""The manual: every command, key, setting and format stands on a page, and its commands are true."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from briefreader.cli import pager
from briefreader.config.settings import Settings
from briefreader.config.template import PLACES
from briefreader.domain.search.filters import NAMES, STATES
from briefreader.manual import pages
from briefreader.services.transfer.formats import FORMATS
from briefreader.tui.present.arrangement import FOUR_FROM, THREE_FROM, TWO_FROM
from tests import manual_tables

FOLDER = Path(pages.__file__).parent
MARK = "<!-- made from the code: do not edit below -->\n"


@pytest.mark.parametrize(("topic", "made"), [("keys", manual_tables.keys), ("command-line", manual_tables.commands)])
def test_the_tables_are_those_of_the_code(topic: str, made: Callable[[], str]) -> None:
    file = FOLDER / f"{topic}.md"
    written, _, table = file.read_text(encoding="utf-8").partition(MARK)
    if "UPDATE_FRAMES" in os.environ:
        file.write_text(f"{written}{MARK}\n{made()}\n", encoding="utf-8")
        return
    assert table.strip() == made()


def test_every_page_is_a_topic_and_has_a_heading() -> None:
    assert {file.stem for file in FOLDER.glob("*.md")} == set(pages.TOPICS)
    assert all(pages.text(topic).startswith(f"# {pages.title(topic)}\n\n") for topic in pages.TOPICS)
    with pytest.raises(KeyError):
        pages.text("../settings")


def test_every_setting_is_on_its_page_with_its_default() -> None:
    sections = re.split(r"^## ", pages.text("settings"), flags=re.MULTILINE)
    told = {part.partition("\n")[0].strip("[]"): part for part in sections}
    for section in fields(Settings):
        values = getattr(Settings(), section.name)
        assert section.name in told
        for one in fields(values) if is_dataclass(values) else ():
            assert f"| `{one.name}` |" in told[section.name], one.name


def test_the_defaults_on_the_page_are_the_defaults(tmp_path: Path) -> None:
    from briefreader.config import settings

    lines: list[str] = []
    for line in pages.text("settings").splitlines():
        if match := re.match(r"## (\[\w+\])$", line):
            lines.append(match[1])
        elif match := re.match(r"\| `(\w+)` \| `(.*?)` \|", line):
            lines.append(f"{match[1]} = {match[2]}")
    (tmp_path / "config.toml").write_text("\n".join(lines), encoding="utf-8")
    assert settings.load(tmp_path / "config.toml") == Settings()
    assert not settings.unknown(tmp_path / "config.toml")


@pytest.mark.parametrize("example", re.findall(r"```toml\n(.*?)```", "".join(map(pages.text, pages.TOPICS)), re.DOTALL))
def test_every_example_of_settings_is_valid(example: str, tmp_path: Path) -> None:
    from briefreader.config import settings
    from briefreader.tui.keys.keymap import keymap

    (tmp_path / "config.toml").write_text(example, encoding="utf-8")
    found = settings.load(tmp_path / "config.toml")
    assert not settings.unknown(tmp_path / "config.toml")
    assert not keymap(found.keys).complaints


@pytest.mark.parametrize(
    ("topic", "names"),
    [
        ("export", [one.id for one in FORMATS]),
        ("export", list(PLACES)),
        ("queries", [f"{name}:" for name in NAMES]),
        ("queries", [f"is:{state}" for state in STATES]),
        ("settings", ["BRIEFREADER_HOME", "NO_COLOR", "TZ", "BROWSER"]),
    ],
)
def test_every_name_is_on_its_page(topic: str, names: list[str]) -> None:
    text = pages.text(topic)
    assert [name for name in names if f"`{name}`" not in text] == []


def test_the_widths_on_the_page_are_those_of_the_code() -> None:
    text = pages.text("getting-started")
    rows = (
        f"below {TWO_FROM}",
        f"{TWO_FROM} to {THREE_FROM - 1}",
        f"{THREE_FROM} to {FOUR_FROM - 1}",
        f"{FOUR_FROM} and",
    )
    assert all(f"| {row}" in text for row in rows)


@pytest.mark.parametrize("topic", pages.TOPICS)
def test_a_page_fits_a_terminal_of_80_columns(topic: str) -> None:
    lines = re.sub(r"\x1b\[[0-9;]*m", "", pager.formatted(pages.text(topic), 80)).splitlines()
    assert max(map(len, lines)) <= 80

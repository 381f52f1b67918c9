"""The help: commands of the screen one comes from first, narrowed by words or keys, in columns that never touch."""

from __future__ import annotations

import re

import pytest

from briefreader.tui.keys.commands import COMMANDS, Where
from briefreader.tui.keys.keymap import keymap
from briefreader.tui.present.help_page import help_page, narrowed, sections

KEYS = keymap({})


@pytest.mark.parametrize(
    ("here", "first"),
    [
        (Where.READING, "Moving"),
        (Where.FEEDS, "The feeds"),
        (Where.OWN, "Your marks"),
        (Where.CHANGES, "What has changed"),
    ],
)
def test_the_screen_one_comes_from_is_first(here: Where, first: str) -> None:
    assert sections(here)[0].heading == first


def test_every_command_is_in_it() -> None:
    for here in Where:
        assert {one.id for part in sections(here) for one in part.commands} == {one.id for one in COMMANDS}


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("half page", {"half_page_down", "half_page_up"}),
        ("OPML", {"import_feeds", "export_feeds"}),
        ("C-r", {"redo"}),
        ("nothing is called that", set()),
    ],
)
def test_words_and_keys_narrow_it(words: str, ids: set[str]) -> None:
    assert {one.id for part in narrowed(sections(Where.READING), words, KEYS) for one in part.commands} == ids


@pytest.mark.parametrize("width", [44, 54, 72, 110, 240])
def test_columns_never_touch(width: int) -> None:
    text = help_page(sections(Where.READING), KEYS, width).plain
    assert max(map(len, text.split("\n"))) <= width
    firsts = [KEYS.shown(one.id) for one in COMMANDS if KEYS.keys.get(one.id)]
    lines = [line for line in text.split("\n") if any(line.startswith(f"{key} ") for key in firsts)]
    assert len(lines) >= len(COMMANDS) // 2
    assert [line for line in lines if not re.search(r"\S {2,}\S", line)] == []

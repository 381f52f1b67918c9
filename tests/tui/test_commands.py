"""The table of commands: whole, unambiguous, and every row of it does something."""

from __future__ import annotations

from typing import Any

import pytest

from briefreader.tui.base.command_screen import CommandScreen
from briefreader.tui.dialogs.choice import Choice
from briefreader.tui.dialogs.palette import rows
from briefreader.tui.feeds.screen import FeedsScreen
from briefreader.tui.keys.availability import Situation, why_not
from briefreader.tui.keys.commands import BY_ID, COMMANDS, Group, Need, Where
from briefreader.tui.keys.keymap import keymap
from briefreader.tui.own_marks.screen import OwnScreen
from briefreader.tui.screens.reading import ReadingScreen
from briefreader.tui.state.worker_events import News
from tests.tui.app_at import app_at
from tests.tui.fake_desk import FakeDesk


def test_ids_are_unique_and_can_stand_in_a_config_file() -> None:
    assert len(BY_ID) == len(COMMANDS)
    assert all(id.replace("_", "").isalpha() and id == id.lower() for id in BY_ID)


def test_no_key_means_two_commands() -> None:
    for where in Where:
        keys = [key for one in COMMANDS if where in one.where for key in one.keys]
        assert len(keys) == len(set(keys))


def screens() -> dict[Where, CommandScreen[Any]]:
    desk: Any = FakeDesk()
    reading = ReadingScreen(app_at(desk), desk, keymap({}))
    news = News(reading, desk, reading.say)
    return {
        Where.READING: reading,
        Where.FEEDS: FeedsScreen(desk, keymap({}), news),
        Where.OWN: OwnScreen(desk, keymap({})),
    }


@pytest.mark.parametrize("where", [Where.READING, Where.FEEDS, Where.OWN])
def test_every_command_is_done_where_its_key_is_heard(where: Where) -> None:
    wanted = {one.id for one in COMMANDS if where in one.where}
    if where is Where.READING:
        wanted |= {one.id for one in COMMANDS if {Where.WRITING, Where.MARKING} & set(one.where)}
    assert set(screens()[where].commands) == wanted


def test_the_keys_of_the_contract_mean_what_it_says() -> None:
    keys = keymap({})
    contract = {
        "j": "down", "k": "up", "G": "to_end", "ctrl+d": "half_page_down", "ctrl+u": "half_page_up",
        "space": "page_down",
        "tab": "next_pane", "shift+tab": "previous_pane", "h": "pane_left", "l": "pane_right", "enter": "open",
        "n": "next_unread", "p": "previous_unread", "]": "next_statement", "[": "previous_statement",
        "}": "next_by_actor", "{": "previous_by_actor", "b": "bookmark", "a": "annotate", "t": "tag",
        "c": "who_said_it", "y": "copy", "m": "read", "M": "read_all", "o": "browser", "x": "export",
        "r": "refresh_feed", "R": "refresh_all", "/": "search", ":": "palette", "ctrl+p": "palette", "u": "undo",
        "ctrl+r": "redo", "?": "help", "q": "back", "Q": "quit", "v": "mark_words", "L": "links", "f": "full_text",
    }  # fmt: skip
    assert {key: keys.command((key,)) for key in contract} == contract
    assert keys.command(("g", "g")) == "to_start"


def test_every_need_has_a_sentence_that_tells_what_to_do() -> None:
    lacking = {
        Need.ARTICLE: Situation(),
        Need.STATEMENTS: Situation(article=True, statements=0),
        Need.STATEMENT: Situation(article=True, statements=5),
        Need.ACTOR: Situation(article=True),
        Need.DECIDED: Situation(article=True, actor=True),
        Need.ADDRESS: Situation(article=True),
        Need.LINKS: Situation(article=True),
        Need.OPENABLE: Situation(article=True),
        Need.PLAYABLE: Situation(article=True),
        Need.FOLDER: Situation(),
        Need.ALIKE: Situation(article=True, statements=5, statement=True),
        Need.CHANGED: Situation(article=True, statement=True),
        Need.HITS: Situation(article=True),
        Need.SEARCHED: Situation(article=True),
        Need.SAVED: Situation(article=True, searched=True),
        Need.FEED: Situation(article=True),
        Need.FEEDS: Situation(),
        Need.WORKER: Situation(readonly="Another reader is open (process 12)."),
    }
    keys = keymap({})
    for command in COMMANDS:
        for need in command.needs:
            assert why_not(command.id, lacking[need], keys.shown).endswith(".")
    assert why_not("copy", lacking[Need.STATEMENT], keys.shown) == "Choose a statement first: press ]."


def test_sentences_name_the_keys_of_the_person() -> None:
    keys = keymap({"next_statement": "C-n"})
    assert why_not("copy", Situation(article=True, statements=5), keys.shown) == "Choose a statement first: press C-n."


def test_an_article_in_another_language_is_not_said_to_quote_nobody() -> None:
    why = why_not("next_statement", Situation(article=True, statements=0, foreign="German"), keymap({}).shown)
    assert why == "Statements are looked for in English, this is German: n opens the next unread one."


def test_the_palette_offers_all_but_itself_with_the_reason_where_there_is_one() -> None:
    reading = screens()[Where.READING]
    found = {row.id: row for row in rows(reading.commands, Situation(article=True, statements=5), keymap({}))}
    by_hand = {one.id for one in COMMANDS if one.group is Group.WORDS}
    assert set(found) == set(reading.commands) - {"palette", "close", "save_note"} - by_hand
    assert found["copy"] == Choice("copy", BY_ID["copy"].title, "y", "Choose a statement first: press ].")
    assert found["to_start"].right == "g g  Home"

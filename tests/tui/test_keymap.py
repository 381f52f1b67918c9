"""Keys: the table's, the person's, sequences, and what is said about keys that cannot be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.tui.keys.commands import BY_ID, Where
from briefreader.tui.keys.keymap import keymap, pressed, shown


def test_the_person_gives_a_command_other_keys() -> None:
    keys = keymap({"bookmark": "B, C-b"})
    assert keys.command(("B",)) == keys.command(("ctrl+b",)) == "bookmark"
    assert keys.command(("b",)) is None
    assert keys.shown("bookmark") == "B"
    assert keys.complaints == ()


def test_a_key_taken_from_another_command_is_no_longer_that_one_s() -> None:
    keys = keymap({"bookmark": "x"})
    assert keys.command(("x",)) == "bookmark"
    assert keys.shown("export") == ":export"
    assert keys.complaints == ("[keys] takes “x” from export for bookmark: only the palette still has it.",)


def test_an_empty_entry_takes_the_keys_away() -> None:
    assert keymap({"export": ""}).command(("x",)) is None


@pytest.mark.parametrize(
    ("own", "complaint"),
    [
        ({"fly": "f"}, "[keys] names “fly”, which is no command: the palette lists them."),
        ({"undo": "Z", "redo": "Z"}, "[keys] gives “Z” to undo and redo: undo keeps it."),
        ({"undo": "Z", "redo": "Z z"}, "[keys] gives “Z z” to undo and redo: undo keeps it."),
        ({"bookmark": "j"}, "[keys] takes “j” from down for bookmark: it keeps ↓."),
        ({"bookmark": "g"}, "[keys] takes “g g” from to_start for bookmark: it keeps Home."),
        ({"bookmark": "C-foo, f5"}, "[keys] gives bookmark “ctrl+foo”, which is no key."),
        ({"bookmark": "j", "down": "down"}, ""),
        ({"bookmark": "a"}, "[keys] takes “a” from annotate for bookmark: only the palette still has it."),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence(own: dict[str, str], complaint: str) -> None:
    assert keymap(own).complaints == ((complaint,) if complaint else ())


def test_the_same_key_may_mean_something_in_another_place() -> None:
    keys = keymap({"bookmark": "s"})
    assert keys.command(("s",), Where.MARKING) == "whole_sentence"
    assert keys.command(("s",)) == "bookmark" and keys.complaints == ()
    assert keys.command(("m",), Where.FEEDS) == "move_feed" and keys.command(("m",)) == "read"


def test_a_first_key_waits_only_where_a_second_may_follow() -> None:
    keys = keymap({})
    assert keys.begins(("g",))
    assert not keys.begins(("g", "g"))
    assert not keys.begins(("j",))


def test_a_note_is_written_with_letters_and_saved_with_a_command() -> None:
    keys = keymap({})
    assert keys.command(("b",), Where.WRITING) is None
    assert keys.command(("ctrl+s",), Where.WRITING) == "save_note"
    assert keys.command(("escape",), Where.WRITING) == keys.command(("escape",)) == "close"


@pytest.mark.parametrize(
    ("key", "character", "name"),
    [("right_square_bracket", "]", "]"), ("G", "G", "G"), ("space", " ", "space"), ("ctrl+d", "\x04", "ctrl+d")],
)
def test_a_pressed_key_is_called_by_its_character_where_it_has_one(key: str, character: str, name: str) -> None:
    assert pressed(key, character) == name


def test_keys_are_shown_as_people_write_them() -> None:
    assert [shown(("ctrl+d",)), shown(("g", "g")), shown(("escape",)), shown(("shift+tab",))] == [
        "C-d", "g g", "Esc", "S-Tab",
    ]  # fmt: skip


@given(st.dictionaries(st.sampled_from(sorted(BY_ID)), st.text(max_size=8), max_size=6))
def test_whatever_stands_in_the_file_no_keys_are_shared_and_none_hides_a_longer_one(own: dict[str, str]) -> None:
    for place in keymap(own).places.values():
        assert not any(one != other and other[: len(one)] == one for one in place for other in place)

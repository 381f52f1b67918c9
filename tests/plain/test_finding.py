"""Which command a line means: keys, words, the beginnings of words."""

from __future__ import annotations

import pytest

from briefreader.plain.commands.table import COMMANDS, GROUPS
from briefreader.plain.shell.command import Command
from briefreader.plain.shell.lookup import found
from briefreader.plain.shell.refusal import RefusalError
from briefreader.tui.keys.commands import BY_ID


@pytest.mark.parametrize(
    ("line", "id", "rest"),
    [
        ("next", "next_statement", ""),
        ("ne", "next_statement", ""),
        ("NEXT unread", "next_unread", ""),
        ("next u", "next_unread", ""),
        ("n", "next_unread", ""),
        ("N", "refuse", ""),
        ("next b", "next_by_actor", ""),
        ("prev by", "previous_by_actor", ""),
        ("]", "next_statement", ""),
        ("/harbour talks", "search", "harbour talks"),
        ("/ harbour", "search", "harbour"),
        ("/", "search", ""),
        ("+https://a.example/f  World", "add_feed", "https://a.example/f  World"),
        ("a two  words", "annotate", "two  words"),
        ("annotate two  words", "annotate", "two  words"),
        ("mark old channel", "mark_words", "old channel"),
        ("marks old", "own", "old"),
        ("refresh", "refresh_all", ""),
        ("refresh feed", "refresh_feed", ""),
        ("refresh f", "refresh_feed", ""),
        ("export feeds x.opml", "export_feeds", "x.opml"),
        ("export ~/feeds", "export", "~/feeds"),
        ("export org article ~/a.org", "export", "org article ~/a.org"),
        ("y", "copy", ""),
        ("co", "copy", ""),
        ("remove f", "remove_feed", ""),
        ("all", "read_all", ""),
        ("tag next unread", "tag", "next unread"),
        ("search next unread", "search", "next unread"),
        ("?", "help", ""),
        ("?b", "help", "b"),
        ("q", "back", ""),
        ("Q", "quit", ""),
    ],
)
def test_a_line_and_its_command(line: str, id: str, rest: str) -> None:
    command, after = found(line, COMMANDS)
    assert (command.id, after) == (id, rest)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("xyzzy", "There is no command “xyzzy”. “help” lists them."),
        ("lst", "There is no command “lst”. Did you mean list?"),
        ("Serch harbour", "There is no command “Serch”. Did you mean search?"),
        ("nxt unread", "There is no command “nxt”. Did you mean next unread?"),
        ("next unred", "“next” takes nothing after it. Did you mean next unread?"),
        ("remove", "“remove” may be remove note or remove feed: type more of it."),
        ("next please", "“next” takes nothing after it. “help next” explains it."),
        ("]x", "There is no command “]x”. “help” lists them."),
    ],
)
def test_what_would_work_is_told(line: str, told: str) -> None:
    with pytest.raises(RefusalError, match="^" + told.replace("?", r"\?").replace("]", r"\]") + "$"):
        found(line, COMMANDS)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_each_can_be_called_by_its_word_and_its_keys_are_those_of_the_screens(command: Command) -> None:
    assert found(command.word, COMMANDS)[0] is command
    screens = BY_ID.get(command.id)
    single = [key for key in screens.keys if len(key) == 1] if screens else []
    letters = "rename_feed move_feed readdress in_full feed_site import_feeds export_feeds".split()
    assert list(command.keys) == ([] if command.id in letters else single)


def test_no_word_and_no_key_is_twice_there() -> None:
    called = [name for command in COMMANDS for name in (command.word, *command.keys)]
    assert len(set(called)) == len(called)
    assert sum(map(len, GROUPS.values())) == len({command.id for command in COMMANDS})

"""Which commands the footer offers where; the words and keys come from the table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefreader.tui.keys.availability import Situation, why_not
from briefreader.tui.keys.commands import BY_ID
from briefreader.tui.keys.keymap import Keymap
from briefreader.tui.present.arrangement import LISTS, Name
from briefreader.tui.present.wrap import width_of

GAP = 2

_IN_LIST = ("open", "next_unread", "search", "save_search", "add_feed", "refresh_all", "bookmark", "export", "palette")
_ON_STATEMENT = (
    "next_statement", "bookmark", "annotate", "who_said_it", "why", "copy", "tag", "export", "search", "palette",
)  # fmt: skip
_IN_TEXT = (
    "next_statement", "play", "full_text", "next_unread", "annotate", "bookmark", "mark_words", "export", "search",
    "palette", "back",
)  # fmt: skip
_ON_CHANGED = ("difference", "accept", "refuse")
_ON_WORDS = ("word_right", "line_down", "drop_start", "whole_sentence", "take_words")
_AMONG_SOURCES = (
    "open", "fold", "change_search", "rename_search", "remove_search", "add_feed", "feeds", "refresh_all", "search",
    "palette",
)  # fmt: skip
_AMONG_ACTORS = (
    "open", "take_back_actor", "merge_actor", "rename_actor", "split_actor", "next_pane", "next_statement", "search",
    "palette",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Hint:
    """One offer: the keys, the word, the command that a click runs."""

    keys: str
    word: str
    command: str

    @property
    def width(self) -> int:
        """Its cells."""
        return width_of(self.keys) + 1 + width_of(self.word)


def hints(place: Name, now: Situation, keys: Keymap) -> tuple[Hint, ...]:
    """What is offered in a pane, most useful first; what cannot be had is not offered."""
    wanted: tuple[str, ...]
    if place is Name.SOURCES:
        wanted = _AMONG_SOURCES
    elif place in LISTS:
        wanted = _IN_LIST
    elif place is Name.ACTORS:
        wanted = _AMONG_ACTORS
    else:
        wanted = _ON_STATEMENT if now.statement else _IN_TEXT
    if now.alike:
        wanted = ("who_alike", *wanted)
    if now.changed:
        wanted = (*_ON_CHANGED, *wanted)
    elif now.edited and place not in (Name.SOURCES, Name.ACTORS):
        wanted = ("difference", *wanted)
    return offered([one for one in wanted if _timely(one, now)], now, keys)


def offered(wanted: Sequence[str], now: Situation, keys: Keymap) -> tuple[Hint, ...]:
    """Those of the wanted commands that have a key and can be had."""
    return tuple(hint(one, keys) for one in wanted if keys.keys.get(one) and not why_not(one, now, keys.shown))


def while_writing(note: bool, keys: Keymap) -> tuple[Hint, ...]:
    """What ends the note editor or the prompt."""
    done = Hint(keys.shown("save_note"), "save", "save_note") if note else Hint("Enter", "done", "")
    return (done, Hint(keys.shown("close"), "keep as a draft" if note else "cancel", "close"))


def while_marking(keys: Keymap) -> tuple[Hint, ...]:
    """The keys while words are being marked by hand."""
    return tuple(hint(one, keys) for one in _ON_WORDS if keys.keys.get(one))


def hint(command_id: str, keys: Keymap) -> Hint:
    """The offer of one command."""
    command = BY_ID[command_id]
    both = [one for one in (command_id, command.pair) if one and keys.keys.get(one)]
    return Hint(" ".join(keys.shown(one) for one in both), command.hint or command.title.lower(), command_id)


def fitting(offered: tuple[Hint, ...], room: int) -> tuple[Hint, ...]:
    """As many of them as `room` cells hold, from the first on."""
    found: list[Hint] = []
    for one in offered:
        room -= one.width + GAP
        if room < 0:
            break
        found.append(one)
    return tuple(found)


def _timely(command_id: str, now: Situation) -> bool:
    """Whether it is worth a place in the footer just now: where feeds are, nobody looks for how to add the first."""
    return {"add_feed": now.feeds == 0, "full_text": now.cut, "save_search": not now.saved}.get(command_id, True)

"""Which commands the footer offers where; the words and keys come from the table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from briefreader.tui.arrangement import LISTS, Name
from briefreader.tui.availability import Situation, why_not
from briefreader.tui.commands import BY_ID
from briefreader.tui.keymap import Keymap
from briefreader.tui.present.wrap import width_of

GAP = 2

_IN_LIST = ("open", "next_unread", "search", "add_feed", "refresh_all", "bookmark", "export", "palette")
_ON_STATEMENT = ("next_statement", "bookmark", "annotate", "who_said_it", "copy", "tag", "export", "search", "palette")
_IN_TEXT = ("next_statement", "next_unread", "annotate", "bookmark", "export", "search", "palette", "back")
_AMONG_ACTORS = ("open", "next_pane", "next_statement", "next_unread", "search", "palette")


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
    offered: tuple[str, ...]
    if place in LISTS:
        offered = _IN_LIST
    elif place is Name.ACTORS:
        offered = _AMONG_ACTORS
    else:
        offered = _ON_STATEMENT if now.statement else _IN_TEXT
    return tuple(hint(one, keys) for one in offered if keys.keys.get(one) and _had(one, now, keys.shown))


def while_writing(note: bool, keys: Keymap) -> tuple[Hint, ...]:
    """What ends the note editor or the prompt."""
    done = Hint(keys.shown("save_note"), "save", "save_note") if note else Hint("Enter", "done", "")
    return (done, Hint(keys.shown("close"), "keep as a draft" if note else "give up", "close"))


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


def _had(command_id: str, now: Situation, key_of: Callable[[str], str]) -> bool:
    if command_id == "add_feed":
        return now.feeds == 0 and not now.readonly
    return not why_not(command_id, now, key_of)

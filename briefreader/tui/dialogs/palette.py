"""The command palette's rows, made from the table: a place's commands, those that cannot be had with the reason."""

from __future__ import annotations

from collections.abc import Collection

from briefreader.tui.dialogs.choice import Choice
from briefreader.tui.keys.availability import Situation, why_not
from briefreader.tui.keys.commands import COMMANDS, Group
from briefreader.tui.keys.keymap import Keymap

_NOT_OFFERED = ("palette", "close", "save_note")
"""One is open already, the others close and save only what is."""


def rows(commands: Collection[str], now: Situation, keys: Keymap) -> tuple[Choice, ...]:
    """A row for each of `commands`; those that move come last, nobody looks for them by name."""
    return tuple(
        Choice(one.id, one.title, keys.all_shown(one.id), why_not(one.id, now, keys.shown) or one.help)
        for one in sorted(COMMANDS, key=lambda one: one.group is Group.MOVING)
        if one.id in commands and one.id not in _NOT_OFFERED and one.group is not Group.WORDS
    )

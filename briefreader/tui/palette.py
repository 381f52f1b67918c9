"""The command palette's rows, made from the table: all commands, those that cannot be had with the reason."""

from __future__ import annotations

from briefreader.tui.availability import Situation, why_not
from briefreader.tui.commands import COMMANDS, Group, Where
from briefreader.tui.dialogs.choice import Choice
from briefreader.tui.keymap import Keymap

_NOT_OFFERED = ("palette", "close")
"""One is open already, the other closes only that."""


def rows(now: Situation, keys: Keymap) -> tuple[Choice, ...]:
    """A row a command; those that move come last, nobody looks for them by name."""
    return tuple(
        Choice(one.id, one.title, keys.all_shown(one.id), why_not(one.id, now, keys.shown) or one.help)
        for one in sorted(COMMANDS, key=lambda one: one.group is Group.MOVING)
        if one.id not in _NOT_OFFERED and one.where is not Where.WRITING
    )

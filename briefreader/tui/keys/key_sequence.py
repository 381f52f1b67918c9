"""Keys as they are pressed, one after the other, understood as commands of one place."""

from __future__ import annotations

from briefreader.tui.keys.commands import Where
from briefreader.tui.keys.keymap import Keymap, shown


class KeyReader:
    """Remembers the first key of a sequence until the next one completes it or begins anew."""

    def __init__(self, keys: Keymap) -> None:
        self._keys = keys
        self._begun: tuple[str, ...] = ()

    @property
    def waiting(self) -> str:
        """The keys of a sequence that is not complete, as a person reads them."""
        return shown(self._begun) if self._begun else ""

    def heard(self, key: str, where: Where) -> tuple[str | None, bool]:
        """The command that this key means or completes, and whether another key is to follow."""
        for keys in ((*self._begun, key), (key,)):  # what the first key had begun, else this one begins anew
            id = self._keys.command(keys, where)
            waiting = id is None and self._keys.begins(keys, where)
            self._begun = keys if waiting else ()
            if id is not None or waiting:
                return id, waiting
        return None, False

    def forget(self) -> None:
        """Another place hears the next key."""
        self._begun = ()

"""Notes that were begun: on the disk as they are typed, and in memory for as long as the disk takes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from briefreader.library.database import Connection
from briefreader.library.notes import state
from briefreader.library.sqlite.connection import writing


class Drafts:
    """By key: the id of the statement or article that a note is about, or of the note that is changed."""

    def __init__(self, notes: Connection) -> None:
        self._notes = notes
        self._unkept: dict[str, str] = {}

    def of(self, key: str) -> str:
        """The words of a note that was begun and not saved; empty when there are none."""
        return self._unkept[key] if key in self._unkept else state.draft(self._notes, key)

    def keys(self) -> set[str]:
        """Of all that were begun."""
        return {*state.drafted(self._notes), *self._unkept} - {key for key, text in self._unkept.items() if not text}

    def keep(self, key: str, text: str, lasting: bool = True) -> None:
        """Keeps the draft; an empty one is forgotten.

        Raises LibraryError, in words, where the disk does not take it: until it does, it is kept in memory and offered
        all the same.  Not `lasting`: no wait for the disk; it outlives a crash of the program, not one of the machine.
        """
        if not text and not self.of(key):
            return
        self._unkept[key] = text
        state.keep_draft(self._notes, key, text, lasting=lasting)
        del self._unkept[key]

    @contextmanager
    def ended(self, key: str) -> Iterator[None]:
        """What is done inside, saving the note, and the end of its draft are one change: neither without the other."""
        with writing(self._notes):
            yield
            state.keep_draft(self._notes, key, "")
        self._unkept.pop(key, None)

    def unkept(self) -> list[str]:
        """What the disk has not taken: lost when the program ends, unless the reader copies it."""
        return [text for text in self._unkept.values() if text]

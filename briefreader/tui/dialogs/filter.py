"""A list that is narrowed to what holds some words, row by row as they are typed."""

from __future__ import annotations

from collections.abc import Callable

from briefreader.tui.dialogs.question import Question
from briefreader.tui.dialogs.stack import Asking


class Narrowing:
    """`changed` is called for other words; Esc in the line brings back those of before."""

    def __init__(self, asking: Asking, hint: str, changed: Callable[[], None]) -> None:
        self._asking = asking
        self._hint = hint
        self._changed = changed
        self.words = ""

    def ask(self) -> None:
        """Opens the line with the words of now."""
        before = self.words
        self._asking.ask(Question("/", self._hint, self._typed, before, self._typed, lambda: self._typed(before)))

    def _typed(self, words: str) -> None:
        self.words = words.strip()
        self._changed()

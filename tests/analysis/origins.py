"""A text whose characters know where they stood before it was edited."""

from __future__ import annotations

from dataclasses import dataclass

NEW = -1  # a character that was not there
FOREIGN = -2  # one that says the marked words, and is another's


@dataclass(frozen=True, slots=True)
class Text:
    """Characters, and for each where it stood."""

    words: str
    origins: tuple[int, ...]

    @classmethod
    def of(cls, words: str) -> Text:
        """A text that nobody has edited."""
        return cls(words, tuple(range(len(words))))

    @classmethod
    def new(cls, words: str, origin: int = NEW) -> Text:
        """Words that were not there."""
        return cls(words, (origin,) * len(words))

    def __add__(self, other: Text) -> Text:
        return Text(self.words + other.words, self.origins + other.origins)

    def cut(self, start: int, end: int | None = None) -> Text:
        """A stretch of it."""
        return Text(self.words[start:end], self.origins[start:end])

    def put(self, start: int, end: int, instead: Text) -> Text:
        """With other characters in the place of a stretch."""
        return self.cut(0, start) + instead + self.cut(end)

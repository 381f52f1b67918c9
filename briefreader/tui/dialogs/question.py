"""What is asked: a line to fill, or a note to write; values, so that asking imports no widget."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, and who hears the answer.

    `answer` and `typed` may raise a BriefreaderError: it is shown under the line, which stays open.
    """

    label: str
    hint: str
    answer: Callable[[str], None]
    value: str = ""
    typed: Callable[[str], None] | None = None  # hears every change
    given_up: Callable[[], None] | None = None  # hears of Esc


@dataclass(frozen=True, slots=True)
class Writing:
    """A note about to be written or changed."""

    target: str  # id of a statement or an article
    about: str  # its words, for the frame
    text: str = ""  # as it was
    draft: str = ""  # as it was left
    note: str | None = None  # id of the note that is changed; None for a new one

    @property
    def draft_key(self) -> str:
        """Under which its draft is kept."""
        return self.note or self.target

"""What became of a text: its paragraphs in pieces that stayed, went and came."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Fate(StrEnum):
    """What became of a stretch of text."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one paragraph."""

    fate: Fate
    text: str


Paragraph = tuple[Piece, ...]

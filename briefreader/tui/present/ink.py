"""Runs of text and what they are drawn with: the words of a line and their role, no colour yet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from briefreader.tui.present.wrap import width_of

STAR, PENCIL = "★", "✎"


class Role(StrEnum):
    """What a run is; the style sheet has one rule for each, `.ink--<role>`."""

    TEXT = "text"
    STRONG = "strong"  # titles, names
    HEADING = "heading"
    QUOTE = "quote"
    CAPTION = "caption"
    DIM = "dim"  # particulars
    FAINT = "faint"  # furniture, rules
    NOTE = "note"  # the reader's own words
    LABEL = "label"  # the one accent
    MARK = "mark"  # ★ ✎


class Ground(StrEnum):
    """What a run stands on."""

    PAGE = "page"
    CURSOR = "cursor"  # the row under the cursor
    PICKED = "picked"  # the words of the selected statement
    HIT = "hit"  # what was searched for
    HAND = "hand"  # words being marked by hand
    LINK = "link"  # what tells who said it


@dataclass(frozen=True, slots=True)
class Ink:
    """How a run is drawn; `voice` is the number of an actor's colour, None for the role's own."""

    role: Role = Role.TEXT
    voice: int | None = None
    underlined: bool = False
    ground: Ground = Ground.PAGE


class Run(NamedTuple):
    """Characters drawn alike."""

    text: str
    ink: Ink = Ink()


Runs = tuple[Run, ...]


def run(text: str, role: Role = Role.TEXT, voice: int | None = None) -> Run:
    """A run on the bare page."""
    return Run(text, Ink(role, voice))


def cells(runs: Iterable[Run]) -> int:
    """How many cells `runs` fill."""
    return sum(width_of(piece.text) for piece in runs)


def spread(left: Sequence[Run], right: Sequence[Run], width: int) -> Runs:
    """`left` at the left edge and `right` at the right edge of a line of `width` cells."""
    gap = max(0, width - cells(left) - cells(right))
    return (*left, run(" " * gap), *right)


def on(runs: Iterable[Run], ground: Ground) -> Runs:
    """The same runs on another ground, but for those that have one of their own."""
    return tuple(
        Run(piece.text, replace(piece.ink, ground=ground)) if piece.ink.ground is Ground.PAGE else piece
        for piece in runs
    )


def marks(bookmarked: bool, noted: bool) -> str:
    """The reader's marks as they stand in a margin."""
    return STAR * bookmarked + PENCIL * noted

"""What stands where at a width: pure, so that every width can be asked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

FOUR_FROM, THREE_FROM, TWO_FROM = 170, 130, 90
"""Cells of the terminal's width from which so many columns of panes fit."""


class Name(StrEnum):
    """The panes, in the order in which one walks through them; the value is the widget's id."""

    SOURCES = "sources"
    HEADLINES = "headlines"
    ARTICLE = "article"
    ACTORS = "actors"
    STATEMENTS = "statements"


class Columns(StrEnum):
    """How many columns there are; the style sheet gives each number its widths."""

    FOUR = "four"  # with the sources
    THREE = "three"
    TWO = "two"  # actors and statements share the article's place
    ONE = "one"  # all share one


LISTS = (Name.SOURCES, Name.HEADLINES)
TEXTS = (Name.ARTICLE, Name.ACTORS, Name.STATEMENTS)


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Which panes are on the screen, and which share one place with tabs in its upper edge."""

    columns: Columns
    shown: frozenset[Name]
    tabs: tuple[Name, ...] = ()  # the panes that share a place; empty where every pane has its own


def arrangement(width: int, current: Name, beside: Name = Name.ARTICLE) -> Arrangement:
    """The panes at `width` columns when `current` has the keys; `beside` is what the right part showed last."""
    left = current if current in LISTS else Name.HEADLINES
    right = current if current in TEXTS else beside
    if width >= FOUR_FROM:
        return Arrangement(Columns.FOUR, frozenset(Name))
    if width >= THREE_FROM:
        return Arrangement(Columns.THREE, frozenset({left, *TEXTS}))
    if width >= TWO_FROM:
        return Arrangement(Columns.TWO, frozenset({left, right}), TEXTS)
    tabs = tuple(Name) if current is Name.SOURCES else tuple(Name)[1:]
    return Arrangement(Columns.ONE, frozenset({current}), tabs)


def pane_named(name: str, usual: Name = Name.HEADLINES) -> Name:
    """The pane of that name, as it was remembered; `usual` where there is none."""
    return Name(name) if name in tuple(Name) else usual


def neighbour(current: Name, by: int, around: bool = False) -> Name:
    """The pane `by` further on; at the edge it stays, or with `around` begins again with the headlines."""
    names = tuple(Name)[1:] if around else tuple(Name)
    if current not in names:
        return Name.HEADLINES
    at = names.index(current) + by
    return names[at % len(names)] if around else names[max(0, min(at, len(names) - 1))]

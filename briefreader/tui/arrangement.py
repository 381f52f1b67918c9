"""What stands where at a width: pure, so that every width can be asked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

SOURCES_FROM, COLUMNS_FROM, TWO_FROM = 170, 130, 90
"""Columns of the terminal from which the sources, three columns, two columns fit."""


class Name(StrEnum):
    """The panes, in the order in which one walks through them; the value is the widget's id."""

    SOURCES = "sources"
    HEADLINES = "headlines"
    ARTICLE = "article"
    ACTORS = "actors"
    STATEMENTS = "statements"


LISTS = (Name.SOURCES, Name.HEADLINES)
TEXTS = (Name.ARTICLE, Name.ACTORS, Name.STATEMENTS)


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Which panes are on the screen, and which share one place with tabs in its upper edge."""

    shown: frozenset[Name]
    tabs: tuple[Name, ...] = ()  # the panes that share a place; empty where every pane has its own
    tabs_over_all: bool = False  # the one place is the whole screen


def arrangement(width: int, current: Name, beside: Name = Name.ARTICLE) -> Arrangement:
    """The panes at `width` columns when `current` has the keys; `beside` is what the right part showed last."""
    left = current if current in LISTS else Name.HEADLINES
    right = current if current in TEXTS else beside
    if width >= SOURCES_FROM:
        return Arrangement(frozenset(Name))
    if width >= COLUMNS_FROM:
        return Arrangement(frozenset({left, *TEXTS}))
    if width >= TWO_FROM:
        return Arrangement(frozenset({left, right}), TEXTS)
    tabs = tuple(Name) if current is Name.SOURCES else tuple(Name)[1:]
    return Arrangement(frozenset({current}), tabs, tabs_over_all=True)


def neighbour(current: Name, by: int, around: bool = False) -> Name:
    """The pane `by` further on; at the edge it stays, or with `around` begins again with the headlines."""
    names = tuple(Name)[1:] if around else tuple(Name)
    if current not in names:
        return Name.HEADLINES
    at = names.index(current) + by
    return names[at % len(names)] if around else names[max(0, min(at, len(names) - 1))]

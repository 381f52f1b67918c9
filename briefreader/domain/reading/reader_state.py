"""Where the reader is: which list, which row, which article and what in it.  A value that survives the program."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields

_HIGHEST = 1_000_000_000


@dataclass(frozen=True, slots=True)
class ReaderState:
    """Without anything said, the start: all articles, the newest first, the cursor on the first of them."""

    words: str = ""  # what the list looks for, as one types it; empty for everything
    name: str = ""  # what the list is called
    best: bool = False  # whether the best one comes first, not the newest
    row: str = ""  # id of the article under the cursor of the list
    index: int = 0  # the number of that row, from 0
    above: int = 0  # lines of the list's pane above it
    article: str = ""  # id of the article that is shown
    opened: bool = False  # to be read, not merely shown beside the list
    statement: str = ""  # id of the selected one
    seen: bool = False  # whether that is on the screen
    actor: str = ""  # id of whom the statements are narrowed to
    offset: int = 0  # in the article's text, at the upper edge of its pane
    line: int = 0  # the same in lines of the page: above the text they alone tell it
    pane: str = "headlines"  # the one that has the keys
    beside: str = "article"  # of those that share a place, the one shown last

    def written(self) -> str:
        """As JSON, without what is as at the start."""
        told = asdict(self)
        return json.dumps({name: value for name, value in told.items() if value != getattr(START, name)})


START = ReaderState()


def read(written: str) -> ReaderState:
    """The state that `written` tells of; what cannot be understood, of another version or damaged, is left out."""
    try:
        told = json.loads(written or "{}")
    except (ValueError, RecursionError):
        return START
    if not isinstance(told, dict):
        return START
    known = {one.name: told[one.name] for one in fields(ReaderState) if one.name in told}
    return ReaderState(**{name: value for name, value in known.items() if _fits(value, getattr(START, name))})


def _fits(value: object, usual: object) -> bool:
    """Whether a value is of the kind that a field has."""
    if isinstance(value, int) and not isinstance(value, bool):
        return type(usual) is int and 0 <= value <= _HIGHEST
    return type(value) is type(usual)

"""What somebody who mistyped a word perhaps meant."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(typed: str, known: Iterable[str], likeness: float = 0.7) -> str:
    """The one of `known` that `typed` is most like, whatever the case; empty where none is.

    `likeness` is between 0 and 1: the share of letters that both words have in the same order.
    """
    from difflib import get_close_matches  # late: no start needs it

    words = {one.casefold(): one for one in known}
    found = get_close_matches(typed.casefold(), words, 1, likeness)
    return words[found[0]] if found else ""


def question(meant: str) -> str:
    """The sentence that asks for it, after a space; nothing where there is nothing to ask."""
    return f" Did you mean {meant}?" if meant else ""

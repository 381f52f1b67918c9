"""Characters that no index of words holds: they are looked for as they stand in a text."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

_JOINERS = "\u200d\ufe0e\ufe0f"  # they make one sign of several, or choose how it is drawn


def has_word(text: str) -> bool:
    """Whether there is a letter or a digit in it."""
    return any(character.isalnum() for character in text)


def signs(text: str) -> list[str]:
    """What a text must hold, beside its words, to hold `text`: ★, €, the parts of an emoji.

    Dashes, bars, quotation marks and plus signs, which headlines have between words, count only where no word is.
    """
    if has_word(text):
        return _runs(text, _is_symbol)
    return _runs(text, _is_symbol) or _runs(text, lambda one: not one.isspace() and one not in _JOINERS)


def is_punctuation(text: str) -> bool:
    """Whether there is nothing in it but what may stand between words."""
    return not has_word(text) and not _runs(text, _is_symbol)


def _is_symbol(character: str) -> bool:
    return not character.isascii() and character != "\ufffd" and unicodedata.category(character).startswith("S")


def _runs(text: str, wanted: Callable[[str], bool]) -> list[str]:
    """The characters of `text` that are wanted, those that stand side by side together."""
    return "".join(one if wanted(one) else " " for one in text).split()

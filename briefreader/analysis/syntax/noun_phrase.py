"""What can be part of a noun phrase, for those who look for one before a verb and behind it.

All positions are places in a stretch's rows; a phrase is (start, end), end exclusive.
"""

from __future__ import annotations

from briefreader.analysis.text import function_words
from briefreader.analysis.text.stretches import Stretch

Phrase = tuple[int, int]

GLUE = frozenset(".&/-'’@#")
"""Marks that stand inside names."""

SHORT_QUOTATION = 40
"""Characters of a quotation that may be part of a name: “the “Leave” campaign”."""


def filled(st: Stretch, at: int) -> range:
    """The places of the text that the quotation at `at` fills."""
    return range(st.starts[at], st.ends[at])


def can_speak(st: Stretch, phrase: Phrase) -> bool:
    """Whether a phrase can be what an apposition explains: a name, or a common noun with its article."""
    words = range(*phrase)
    first = st.low[phrase[0]]
    if first in function_words.SUBJECTS:
        return False
    if all(st.words[at][:1].isdigit() for at in words):
        return False
    if all(function_words.time_word(st.low[at]) for at in words):
        return False
    return (
        any(st.capital(at) for at in words)
        or first in function_words.DETERMINERS
        or any(st.low[at] in function_words.GROUPS for at in words)
    )


def bracket(st: Stretch, closing: int, floor: int) -> int | None:
    """The bracket that `closing` closes."""
    wanted = "(" if st.low[closing] == ")" else "["
    for at in range(closing - 1, max(floor, closing - 15) - 1, -1):
        if st.low[at] == wanted:
            return at
    return None


def only_time(st: Stretch, start: int, end: int) -> bool:
    """Whether nothing but a time, an adverb or an auxiliary stands there."""
    return all(
        function_words.time_word(st.low[at])
        or function_words.time_start(st.low[at])
        or function_words.adverb(st.low[at])
        or st.low[at] in function_words.PREPOSITIONS
        or (st.low[at] in function_words.AUXILIARIES and end - start == 1 and st.words[at] != "Will")
        for at in range(start, end)
    )


def joins(st: Stretch, at: int, end: int) -> bool:
    """Whether "and" at `at` joins two nouns of one phrase rather than two clauses."""
    if at == 0 or at + 1 >= end:
        return False
    left, right = st.low[at - 1], st.low[at + 1]
    if right in function_words.SUBJECTS or left in (",", ";") or not left[0].isalnum():
        return st.capital(at + 1) and left == "," and at > 2 and st.capital(at - 2)
    if st.capital(at - 1):
        return (
            st.capital(at + 1)
            or right in function_words.GROUPS
            or right in ("his", "her", "its", "their", "other", "the")
        )
    if right in function_words.DETERMINERS or st.capital(at + 1):
        return left in function_words.GROUPS
    return left.endswith("s") or right.endswith("s") or left in function_words.GROUPS or right in function_words.GROUPS

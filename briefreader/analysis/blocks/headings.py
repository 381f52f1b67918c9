"""Whether a paragraph of a plain file is a headline or an item of a list."""

from __future__ import annotations

import re

_LIST_MARK = re.compile(r"(?:[-•*‣▪·]|\d{1,2}[.)])\s+\S")
_STOPS = (".", "!", "?", "…", '"', "”", "'", "’", ":", ";", ",", ")")
_SMALL = frozenset("a an the of to in on at by for from with and or but as is it its vs nor up out off".split())


def is_heading(words: str, number: int) -> bool:
    """Whether the `number`-th paragraph is short, one line, and no sentence by its end or its capitals."""
    if "\n" in words or len(words) > 150 or words[:1] in "\"“'‘-•*":
        return False
    count = len(words.split())
    if not words.endswith(_STOPS):
        return count <= 18
    return number == 0 and count <= 22 and words.endswith((".", "!", "?", "'", "’")) and _title_case(words)


def _title_case(words: str) -> bool:
    """Whether nearly all longer words have capitals."""
    longer = [word for word in re.findall(r"[^\W\d_][\w'’-]*", words)[1:] if word.lower() not in _SMALL]
    return len(longer) > 1 and sum(word[0].isupper() for word in longer) >= 0.75 * len(longer)


def is_list_item(words: str) -> bool:
    """Whether a paragraph begins with a list's mark."""
    return _LIST_MARK.match(words) is not None

"""What a reader typed, as FTS5 wants it: always a quoted phrase, so that nothing in it is syntax."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefreader.domain.text.unspaced_scripts import spaced

Condition = tuple[str, list[object]]
"""SQL that holds or not for a row `a` of articles, and its parameters."""


_SMALL = re.compile(r"(?<=[^\W\d_])\d+(?:\.\d+)?", re.ASCII)
_LOWERED, _RAISED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉"), str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def phrase(words: str) -> str:
    """The words one after another; a * at the end asks for words that begin like the last one.

    CO2 and m2 are found however their digits are set: as CO₂, as m².
    """
    stem = words.rstrip("*")
    ways = dict.fromkeys([stem, *(_with_small(stem, table) for table in (_LOWERED, _RAISED))])
    quoted = [f'"{spaced(one).rstrip()}"' + ("*" if stem != words else "") for one in map(_unquoted, ways)]
    return quoted[0] if len(quoted) == 1 else f"({' OR '.join(quoted)})"


def together(phrases: Iterable[str]) -> str:
    """What asks for all of them."""
    return " AND ".join(phrases)


def _with_small(words: str, table: dict[int, int]) -> str:
    return _SMALL.sub(lambda found: found[0].translate(table), words)


def _unquoted(words: str) -> str:
    return words.replace('"', '""').replace("\0", "")

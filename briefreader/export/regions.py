"""Finds the program's blocks in a file that the reader may have edited."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

_BEGIN = re.compile(r"\s*<!-- briefreader:begin ([a-z0-9]{6,32}) sha=([0-9a-f]+) -->\s*\Z")
_END = re.compile(r"\s*<!-- briefreader:end ([a-z0-9]{6,32}) -->\s*\Z")
_ANY = re.compile(r"<!--\s*briefreader:(?:begin|end)\s+([a-z0-9]{6,32})")


@dataclass(frozen=True, slots=True)
class Region:
    """A block in a file: `begin` and `end` are the lines of its markers."""

    id: str
    sha: str  # of the text as the program wrote it
    begin: int
    end: int
    text: str  # as it is now, lines with "\\n" between them


def regions(lines: Sequence[str]) -> tuple[list[Region], frozenset[str]]:
    """The whole blocks in `lines` and the ids of those that are not whole.

    Whole is a block that begins once and ends once, with no other marker between: only there can nobody doubt
    which lines are the program's.
    """
    found: list[Region] = []
    open_at: int | None = None
    for at, line in enumerate(lines):
        if _ANY.search(line) is None:
            continue
        end = _END.match(line)
        begin = _BEGIN.match(lines[open_at]) if open_at is not None else None
        if end and begin and open_at is not None and begin[1] == end[1]:
            text = "\n".join(inside.rstrip("\r") for inside in lines[open_at + 1 : at])
            found.append(Region(begin[1], begin[2], open_at, at, text))
        open_at = at if _BEGIN.match(line) else None
    mentions = Counter(name for line in lines for name in _ANY.findall(line))
    whole = [region for region in found if mentions[region.id] == 2]
    return whole, frozenset(mentions) - {region.id for region in whole}

"""A text in which only words count: one kind of space, of quotation mark and of dash, with the way back."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from briefreader.domain.text.span import Span

_ALIKE = str.maketrans(
    dict.fromkeys("“”„‟«»‹›‘’‚‛'′″`´", '"')
    | dict.fromkeys("‐‑‒–—―−", "-")
    | dict.fromkeys("\t\n\r\v\f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000", " ")
    | dict.fromkeys(range(0x2000, 0x200B), " ")
)
_SHORTER = re.compile(r" {2,}|\xad+|\.\.\.")
"""What takes more characters than it counts for; a soft hyphen counts for none."""


@dataclass(frozen=True, slots=True)
class Folded:
    """`text` is folded; `original` leads from a stretch of it to the text it was made from."""

    text: str
    starts: tuple[int, ...]  # where, in `text`, the distance to the original changes
    shifts: tuple[int, ...]  # what to add from there on

    def original(self, start: int, end: int) -> Span:
        """Where [start, end) of the folded text stands in the original."""
        return Span(self._back(start), self._back(end))

    def _back(self, at: int) -> int:
        return at + self.shifts[bisect_right(self.starts, at) - 1]


def folded(text: str) -> Folded:
    """`text` folded.  It is clean already, so letters and their marks are composed one way only (NFC)."""
    alike = text.translate(_ALIKE)
    pieces: list[str] = []
    starts, shifts = [0], [0]
    at = length = 0
    for found in _SHORTER.finditer(alike):
        kept = {" ": " ", ".": "…", "\xad": ""}[found[0][0]]
        pieces += (alike[at : found.start()], kept)
        length += found.start() - at + len(kept)
        at = found.end()
        starts.append(length)
        shifts.append(at - length)
    pieces.append(alike[at:])
    return Folded("".join(pieces), tuple(starts), tuple(shifts))

"""Finds the program's blocks in a file that the reader may have edited, by the markers around each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

ID = "[a-z0-9]{6,32}"


@dataclass(frozen=True, slots=True)
class Region:
    """A block in a file: `begin` and `end` are the first and the last line of it, markers included."""

    id: str
    sha: str  # of the text as the program wrote it
    begin: int
    end: int
    text: str  # as it is now, lines with "\\n" between them
    marked: bool = False  # whether it carried a mark of the reader's when it was written


class Markers:
    """The lines around a block, in the comments of one kind of file.

    `opening` and `closing` are what makes a line a comment there; `shows` tells of a block's text whether it lets a
    mark of the reader's be seen: where it does not, the marker says so.
    """

    def __init__(self, opening: str, closing: str, shows: Callable[[str], bool]) -> None:
        self._opening, self._closing, self._shows = opening, closing, shows
        start, end = re.escape(opening.strip()) + r"\s*", re.escape(closing)
        exactly = re.escape(opening)
        self._begin = re.compile(rf"\s*{exactly}briefreader:begin ({ID}) sha=([0-9a-f]+)( marked)?{end}\s*\Z")
        self._end = re.compile(rf"\s*{exactly}briefreader:end ({ID}){end}\s*\Z")
        self._any = re.compile(rf"{start}briefreader:(?:begin|end)\s+({ID})")

    def around(self, block_id: str, sha: str, text: str, marked: bool) -> str:
        """The block's text between its markers."""
        word = " marked" if marked and not self._shows(text) else ""
        begin = f"{self._opening}briefreader:begin {block_id} sha={sha}{word}{self._closing}"
        return f"{begin}\n{text}\n{self._opening}briefreader:end {block_id}{self._closing}"

    def regions(self, lines: Sequence[str]) -> tuple[list[Region], frozenset[str]]:
        """The whole blocks in `lines` and the ids of those that are not whole.

        Whole is a block that begins once and ends once, with no other marker between: only there can nobody doubt
        which lines are the program's.
        """
        found: list[Region] = []
        open_at: int | None = None
        for at, line in enumerate(lines):
            if self._any.search(line) is None:
                continue
            end = self._end.match(line)
            begin = self._begin.match(lines[open_at]) if open_at is not None else None
            if end and begin and open_at is not None and begin[1] == end[1]:
                text = "\n".join(inside.rstrip("\r") for inside in lines[open_at + 1 : at])
                found.append(Region(begin[1], begin[2], open_at, at, text, bool(begin[3]) or self._shows(text)))
            open_at = at if self._begin.match(line) else None
        mentions = Counter(name for line in lines for name in self._any.findall(line))
        whole = [region for region in found if mentions[region.id] == 2]
        return whole, frozenset(mentions) - {region.id for region in whole}

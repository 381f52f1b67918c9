"""The words of one block while it is being read, and where in them links stand."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefreader.domain.text.clean import clean
from briefreader.sources.text.single_line import unescaped

_TAIL = 8  # characters that tell whether a sentence ends: its mark and the closing quotation marks after it
_BLANKS = re.compile(r"\s+")
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]]*\s*\Z")

Place = tuple[int, int, str]
"""Start and end in a block's words, and the address there."""


@dataclass(frozen=True, slots=True)
class Words:
    """A finished block's words, clean and in one line, with its links in their order."""

    text: str
    links: tuple[Place, ...]


NO_WORDS = Words("", ())


class Gathering:
    """Collects one block after the other; `finished` ends the block and begins the next."""

    def __init__(self) -> None:
        self._raw: list[str] = []  # as it came, since the last boundary
        self._address = ""  # of the link that is open
        self._in_link = False
        self._start_block(0)

    def _start_block(self, link_start: int) -> None:
        self._pieces: list[str] = []  # settled; joined only once, so that no length of a block is a danger
        self._length = 0
        self._tail = ""  # the last few characters
        self._links: list[Place] = []
        self._link_start = link_start
        self._broken_at = -1  # length at the last single line break

    def add(self, words: str) -> None:
        """More words, as the markup has them: white space and references are settled later."""
        self._raw.append(words)

    def begin_link(self, address: str) -> None:
        """What follows leads to `address`, until `end_link`; links do not nest."""
        self.end_link()
        self._address, self._in_link, self._link_start = address, True, self._length

    def end_link(self) -> None:
        """The open link, if there is one, ends here."""
        self._settle()
        self._keep_link()
        self._in_link = False

    def column(self) -> None:
        """The next cell of a table's row begins: it is set apart where something stands before it."""
        self._settle()
        if self._length:
            self.add(" · ")

    def line_break(self) -> bool:
        """A <br>.  True where it ends the block: at the end of a sentence, or as the second in a row."""
        self._settle()
        if self._length and (self._length == self._broken_at or _SENTENCE_END.search(self._tail)):
            return True
        self.add(" ")
        self._settle()
        self._broken_at = self._length
        return False

    def finished(self) -> Words:
        """The block that ends here, perhaps empty; a link that is still open goes on in the next block."""
        self._settle()
        if not self._pieces:
            self._link_start, self._broken_at = 0, -1
            return NO_WORDS
        self._keep_link()
        text, links, whole = "".join(self._pieces).rstrip(), tuple(self._links), len(self._pieces) == 1
        self._start_block(0)
        joined = text if whole else clean(text)  # a mark at the start of one piece may join the letter before it
        return Words(text, links) if joined == text else Words(joined, ())

    def _settle(self) -> None:
        """What came since the last boundary becomes text: references read, cleaned, blanks one space each."""
        if not self._raw:
            return
        words = clean(unescaped("".join(self._raw))).replace("\u00ad", "")
        self._raw.clear()
        if "  " in words or not words.isprintable():
            words = _BLANKS.sub(" ", words)
        if not self._length or self._tail.endswith(" "):
            words = words.lstrip()
        if words:
            self._pieces.append(words)
            self._length += len(words)
            self._tail = (self._tail + words)[-_TAIL:]

    def _keep_link(self) -> None:
        """The words since the link began, without the blanks at their edges."""
        if not self._in_link or not self._address:
            return
        words = "".join(self._since(self._link_start))
        first = self._link_start + len(words) - len(words.lstrip())
        last = self._link_start + len(words.rstrip())
        if first < last:
            self._links.append((first, last, self._address))

    def _since(self, start: int) -> list[str]:
        """The pieces from `start` on, which is where one of them begins."""
        at, found = self._length, []
        for piece in reversed(self._pieces):
            if at <= start:
                break
            found.append(piece)
            at -= len(piece)
        return found[::-1]

"""A block cut into stretches between full stops, each a row of words, marks and whole quotations.

What stands in quotation marks is one thing to the grammar around it, however many sentences it holds:
“A. B. C,” he said is one stretch of four things.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefreader.analysis.text.quotations import Quotation
from briefreader.domain.text.span import Span

QUOTATION = "\x00"
"""What a whole quotation reads as in a stretch's words."""

_WORD = re.compile(r"(?:[A-Za-z]\.){2,}|\w+(?:['’.\-/&@]\w+)*['’]?|\$?\d[\d,.]*\d|--+|[^\w\s]")
_WITH_ARTICLE = re.compile(r"(?:al|el|as|ash|an|ad|at|ar|az|ul|ed|et)-[^\W\d_a-z]|[dl]['’][^\W\d_a-z]")
_ENDS = frozenset(".!?…")
_LONGEST = 300
"""Things in a stretch: what is longer is no sentence, and must not cost the square of its length."""

_SPEECH_ENDS = frozenset(",.!?…-–—\"'’”")
_DASHES = ("—", "–", "-")

_Thing = tuple[str, int, int, Quotation | None]


@dataclass(frozen=True, slots=True)
class Stretch:
    """What stands between two full stops.  The rows have one length; places count in the article's text."""

    words: tuple[str, ...]  # as they are written; QUOTATION for a quotation
    low: tuple[str, ...]  # in lower case, with straight apostrophes
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    quoted: tuple[Quotation | None, ...]
    commas: frozenset[int]  # the quotations that hold the sentence's comma, “like this,”
    stops: frozenset[int]  # those that end as speech does, with a comma, a stop or a dash
    block: int  # number of its block

    def __len__(self) -> int:
        return len(self.words)

    def span(self, start: int, end: int) -> Span:
        """Of the things [start, end); at least one."""
        return Span(self.starts[start], self.ends[end - 1])

    def capital(self, at: int) -> bool:
        """Whether the thing at `at` is a word with a capital, or a name behind an article: "al-Maktab"."""
        word = self.words[at]
        return word[:1].isupper() or _WITH_ARTICLE.match(word) is not None

    def comma_inside(self, at: int) -> bool:
        """Whether the quotation at `at` ends with a comma."""
        return at in self.commas

    @property
    def end(self) -> int:
        """Behind the last thing that is not a closing stop."""
        last = len(self.words)
        while last and self.words[last - 1] in _ENDS:
            last -= 1
        return last


def stretches(
    text: str, block: Span, number: int, sentences: Sequence[Span], quoted: Sequence[Quotation]
) -> Iterator[Stretch]:
    """The stretches of one block.  `sentences` and `quoted` (outermost only) are the block's own, in text order."""
    ends = [one.end for one in sentences if not _inside(one.end, quoted)]
    ends = _without_tails(text, ends, quoted, block.end)
    row: list[_Thing] = []
    upcoming = iter([*ends, block.end + 1])
    end = next(upcoming)
    for word in _things(text, block, quoted):
        if row and (word[1] >= end or len(row) >= _LONGEST):
            yield _made(text, row, number)
            row = []
        while word[1] >= end:
            end = next(upcoming)
        row.append(word)
    if row:
        yield _made(text, row, number)


def _without_tails(text: str, ends: list[int], quoted: Sequence[Quotation], end: int) -> list[int]:
    """The ends but those between a quotation and what belongs to it: “Go!” he said; “Go!” — the mayor."""
    closings = {one.span.end for one in quoted}
    kept = []
    for place in ends:
        follows = text[place : place + 12].lstrip() if place < end else ""
        signed = follows[:1] in _DASHES and len(follows) > 1
        if not (place in closings and (follows[:1].islower() or signed)):
            kept.append(place)
    return kept


def _inside(place: int, quoted: Sequence[Quotation]) -> bool:
    """Whether `place` lies strictly within a quotation."""
    at = bisect_left(quoted, place, key=lambda one: one.span.end)
    return at < len(quoted) and quoted[at].span.start < place < quoted[at].span.end


def _things(text: str, block: Span, quoted: Sequence[Quotation]) -> Iterator[_Thing]:
    """Words, marks and quotations of a block, in order."""
    at = block.start
    for one in quoted:
        yield from _words(text, at, one.span.start)
        yield QUOTATION, one.span.start, one.span.end, one
        at = one.span.end
    yield from _words(text, at, block.end)


def _words(text: str, start: int, end: int) -> Iterator[_Thing]:
    """Words and marks of [start, end)."""
    for found in _WORD.finditer(text, start, end):
        yield found[0], found.start(), found.end(), None


def _made(text: str, row: list[_Thing], number: int) -> Stretch:
    """The stretch of these things."""
    words, starts, ends, quoted = zip(*row, strict=True)
    last = {at: text[one.inner.end - 1 : one.inner.end] for at, one in enumerate(quoted) if one}
    commas = frozenset(at for at, mark in last.items() if mark == ",")
    stops = frozenset(at for at, mark in last.items() if mark in _SPEECH_ENDS)
    low = tuple(word.lower().replace("’", "'") for word in words)
    return Stretch(words, low, starts, ends, quoted, commas, stops, number)

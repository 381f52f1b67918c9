"""Words being marked by hand: where they begin and end, and what each key makes of it; a value, steps make the next."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace

from briefreader.domain.text.span import Span

_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Hand:
    """A cursor among the words of a text, and perhaps a first word that was fixed: all between them is marked."""

    starts: tuple[int, ...]  # where the words begin, ascending
    ends: tuple[int, ...]
    cursor: int  # number of a word
    fixed: int | None = None  # the other end; None while the beginning is still looked for

    @property
    def span(self) -> Span:
        """From the first marked word to the last."""
        first, last = sorted((self.cursor, self.cursor if self.fixed is None else self.fixed))
        return Span(self.starts[first], self.ends[last])

    @property
    def at(self) -> int:
        """The offset of the word under the cursor."""
        return self.starts[self.cursor]

    @property
    def words(self) -> int:
        """How many words are marked."""
        return 1 if self.fixed is None else abs(self.cursor - self.fixed) + 1

    def stepped(self, by: int) -> Hand:
        """The cursor `by` words further on, or at the text's edge."""
        return replace(self, cursor=max(0, min(self.cursor + by, len(self.starts) - 1)))

    def moved(self, offset: int) -> Hand:
        """The cursor on the word at `offset`, or the one after it."""
        return replace(self, cursor=min(bisect_left(self.ends, offset + 1), len(self.starts) - 1))

    def dropped(self) -> Hand:
        """The word under the cursor is fixed; where one is, the cursor goes to the other end."""
        if self.fixed is None:
            return replace(self, fixed=self.cursor)
        return replace(self, cursor=self.fixed, fixed=self.cursor)

    def around(self, span: Span) -> Hand:
        """All words of `span`, the cursor on the last."""
        first = min(bisect_right(self.ends, span.start), len(self.starts) - 1)
        last = max(first, bisect_left(self.starts, span.end) - 1)
        return replace(self, fixed=first, cursor=last)


def hand(text: str, offset: int) -> Hand | None:
    """A cursor on the word at `offset` of `text`, or the one after it; None where there is no word."""
    found = [(word.start(), word.end()) for word in _WORD.finditer(text)]
    if not found:
        return None
    starts, ends = zip(*found, strict=True)
    return Hand(tuple(starts), tuple(ends), 0).moved(offset)

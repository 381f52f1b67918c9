"""A stretch of a text: where everything that is found in an article stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open [start, end) in code points of one text."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words of `text` that stand here."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly within."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def shifted(self, by: int) -> Span:
        """The same stretch, `by` characters further on."""
        return Span(self.start + by, self.end + by)

    def trimmed(self, text: str) -> Span:
        """Without the white space at its edges; empty at its start when there is nothing else."""
        words = self.of(text)
        start = self.start + len(words) - len(words.lstrip())
        return Span(start, max(start, self.start + len(words.rstrip())))

    def as_list(self) -> list[int]:
        """[start, end], as JSON carries it."""
        return [self.start, self.end]


def likeness(one: Span, other: Span) -> float:
    """How much of two stretches is common to both, from 0 to 1."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return common / (len(one) + len(other) - common) if common > 0 else 0.0


def hull(spans: Iterable[Span]) -> Span:
    """The smallest span around all of `spans`; at least one is needed."""
    found = list(spans)
    return Span(min(s.start for s in found), max(s.end for s in found))

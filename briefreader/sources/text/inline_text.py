"""The words of one block, and where in them links stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

Place = tuple[int, int, str]
"""Start and end in a block's words, and the address there."""


@dataclass(frozen=True, slots=True)
class Words:
    """A finished block's words, clean, with its links in their order; lines in it are meant as lines."""

    text: str
    links: tuple[Place, ...] = ()

    def after(self, before: str) -> Words:
        """The same with `before` in front of it."""
        return Words(before + self.text, tuple(_shifted(self.links, len(before)))) if before else self

    def part(self, start: int, end: int) -> Words:
        """What stands from `start` to `end`, which lie on no link's inside."""
        within = [(first - start, last - start, url) for first, last, url in self.links if start <= first < last <= end]
        return Words(self.text[start:end], tuple(within))


NO_WORDS = Words("")


def joined(parts: Sequence[Words], between: str) -> Words:
    """All of them one after the other, with `between` between them."""
    links: list[Place] = []
    at = 0
    for part in parts:
        links += _shifted(part.links, at)
        at += len(part.text) + len(between)
    return Words(between.join(part.text for part in parts), tuple(links))


def _shifted(links: Sequence[Place], by: int) -> Iterator[Place]:
    return ((start + by, end + by, url) for start, end, url in links)

"""Where an article's actors are mentioned: within a stretch of text, before a place, at the head of a sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from briefreader.domain.statements.actor import Actor
from briefreader.domain.text.span import Span

REACH = 1500
"""Characters that a pronoun or "the ministry" looks back."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where an actor is mentioned."""

    span: Span
    actor: Actor


class Mentions:
    """All mentions of one article, those inside quotations told apart."""

    def __init__(self, actors: Sequence[Actor], quoted: Sequence[Span]) -> None:
        self._all = sorted((Mention(span, one) for one in actors for span in one.mentions), key=lambda one: one.span)
        self._starts = [one.span.start for one in self._all]
        self._quoted = quoted

    def within(self, span: Span) -> list[Mention]:
        """The mentions that overlap `span`, in text order."""
        first = bisect_left(self._starts, span.start)
        while first and self._all[first - 1].span.end > span.start:
            first -= 1
        return self._all[first : bisect_left(self._starts, span.end)]

    def of(self, ids: Container[str]) -> list[Mention]:
        """The mentions of these actors outside quotations, in text order."""
        return [one for one in self._all if one.actor.id in ids and not self.in_quotation(one.span)]

    def before(self, place: int) -> Iterator[Mention]:
        """The mentions within reach before `place`, the nearest first, those inside quotations left out."""
        for at in range(bisect_left(self._starts, place) - 1, -1, -1):
            one = self._all[at]
            if place - one.span.start > REACH:
                return
            if not self.in_quotation(one.span):
                yield one

    def in_quotation(self, span: Span) -> bool:
        """Whether `span` stands inside a quotation."""
        at = bisect_left(self._quoted, span.start, key=lambda one: one.end)
        return at < len(self._quoted) and self._quoted[at].start < span.start

"""Who is who, in the reader's word: actors that are one, other names, and namesakes that are somebody else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from briefreader.domain import ids
from briefreader.domain.text.folding import folded


@dataclass(frozen=True, slots=True)
class Merge:
    """One actor is another, everywhere."""

    actor: str  # id
    name: str
    other: str  # id of whom it is one with
    other_name: str


@dataclass(frozen=True, slots=True)
class Name:
    """What the reader calls an actor."""

    actor: str  # id
    name: str
    before: str  # what it is called without that


@dataclass(frozen=True, slots=True)
class Split:
    """In one article an actor is not the one of that name elsewhere."""

    article: str  # id
    actor: str  # id, as analysis has it there
    own: str  # id of who it is instead
    name: str


@dataclass(frozen=True)
class Decisions:
    """All of them, each by what it is about."""

    merges: Mapping[str, Merge] = field(default_factory=dict)
    names: Mapping[str, Name] = field(default_factory=dict)
    splits: Mapping[tuple[str, str], Split] = field(default_factory=dict)  # by article and actor

    @property
    def any(self) -> bool:
        """Whether the reader has said anything."""
        return bool(self.merges or self.names or self.splits)

    def final(self, actor: str) -> str:
        """Whom an actor is one with in the end; itself where the reader has not said so."""
        way = [actor]
        while (merge := self.merges.get(way[-1])) is not None:
            if merge.other in way:  # two files brought together may go round: then all of them are one of them
                return min(way[way.index(merge.other) :])
            way.append(merge.other)
        return way[-1]

    def first(self, article: str, actor: str, meant: str | None) -> str:
        """Who an article's actor is before others became one with it; `meant`: whom the evidence takes it for.

        Whom the reader has parted from the others, or made one with another, no evidence joins.
        """
        split = self.splits.get((article, actor))
        return split.own if split else actor if actor in self.merges else meant or actor

    def name(self, final: str) -> str:
        """What the reader calls it, else what it was called when others became one with it; else empty."""
        return self.names[final].name if final in self.names else self._merged_into.get(final, "")

    def before(self, actor: str, name: str) -> str:
        """What it is called without the name that the reader gave it."""
        return self.names[actor].before if actor in self.names else name

    def members(self, final: str) -> set[str]:
        """All that are one with it, itself among them."""
        return {final} | {actor for actor in self.merges if self.final(actor) == final}

    def known_as(self, final: str) -> Sequence[str]:
        """Every name that the reader's word gives it, the names of those it is one with among them."""
        return self._known.get(final, ())

    def called(self, words: str) -> set[str]:
        """All ids that are one with an actor known by these words, or of that id."""
        wanted = folded(words)
        found = {final for final, names in self._known.items() if any(wanted in folded(name) for name in names)}
        return {member for final in found | {self.final(words)} for member in self.members(final)}

    @cached_property
    def _merged_into(self) -> Mapping[str, str]:
        return {one.other: one.other_name for one in self.merges.values()}

    @cached_property
    def _known(self) -> Mapping[str, tuple[str, ...]]:
        """By final id, what the decisions call it."""
        told = [(one.actor, one.name) for one in self.merges.values()]
        told += [(one.other, one.other_name) for one in self.merges.values()]
        told += [(one.actor, name) for one in self.names.values() for name in (one.name, one.before)]
        told += [(one.own, one.name) for one in self.splits.values()]
        known: dict[str, dict[str, None]] = defaultdict(dict)
        for actor, name in told:
            known[self.final(actor)][name] = None
        return {final: tuple(names) for final, names in known.items()}


UNDECIDED = Decisions()


def own_id(article: str, actor: str) -> str:
    """The id of somebody who in one article is not the actor of that id."""
    return ids.made_from("actor", "own", article, actor)

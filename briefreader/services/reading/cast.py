"""Who an article's actors are in the whole library: clear evidence first, the reader's word over it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from briefreader.domain.marks.actor_decisions import Decisions
from briefreader.domain.reading.reading import Identity
from briefreader.domain.statements.actor import Actor, Speaker
from briefreader.domain.statements.analysis import Analysis
from briefreader.domain.statements.statement import Statement
from briefreader.library.actors import decisions as deciding
from briefreader.library.actors import short_names
from briefreader.library.actors.short_names import Known
from briefreader.library.database import Connection


class Cast:
    """The actors of one article."""

    def __init__(self, article: str, joined: Mapping[str, Known], decisions: Decisions) -> None:
        self._article = article
        self._joined = joined  # by the id that analysis gave
        self._decisions = decisions

    @property
    def as_found(self) -> bool:
        """Whether all are as analysis found them."""
        return not self._joined and not self._decisions.any

    def id(self, actor: str) -> str:
        """The id in the library of one whom analysis, or a correction, has under `actor`."""
        return self._decisions.final(self._first(actor, "").id)

    def name(self, actor: str, name: str) -> str:
        """What it is called everywhere, where it is called `name` here."""
        return self._decisions.name(self.id(actor)) or self._first(actor, name).name

    def speaker(self, one: Speaker) -> Speaker:
        """The same, as known in the library."""
        return replace(one, actor=self.id(one.actor), name=self.name(one.actor, one.name))

    def analysis(self, found: Analysis) -> Analysis:
        """The same with the library's actors in it, each once."""
        if self.as_found:
            return found
        actors: dict[str, Actor] = {}
        for one in found.actors:
            here = self._renamed(one)
            there = actors.get(here.id)
            # Of two that are one, kind and role are those of the one that the other was taken for.
            actors[here.id] = here if there is None else _both(here, there) if one.id == here.id else _both(there, here)
        return replace(found, actors=tuple(actors.values()), statements=tuple(map(self._statement, found.statements)))

    def identities(self, found: Analysis) -> tuple[Identity, ...]:
        """Those who speak in `found`, the loudest first, then those of whom it says only what they think."""
        said = {one.actor for one in found.statements if one.attributed and not one.attitude}
        thought = {one.actor for one in found.statements if one.attributed} - said
        told: dict[str, Identity] = {}
        for heard in (said, thought):
            for one in found.actors:
                if one.id in heard:
                    known = self._joined.get(one.id)
                    first = known.id if known else one.id
                    told.setdefault(first, Identity(first, self.id(one.id)))
        return tuple(told.values())

    def _first(self, actor: str, name: str) -> Known:
        """Before the reader's merges."""
        known = self._joined.get(actor)
        first = self._decisions.first(self._article, actor, known.id if known else None)
        return known if known and first == known.id else Known(first, name)

    def _renamed(self, one: Actor) -> Actor:
        first, final = self._first(one.id, one.name), self.id(one.id)
        name = self.name(one.id, one.name)
        others = dict.fromkeys((one.name, *one.aliases, first.name, *self._decisions.known_as(final)))
        return replace(one, id=final, name=name, aliases=tuple(other for other in others if other != name))

    def _statement(self, one: Statement) -> Statement:
        if not one.actor:
            return one
        because = one.because and replace(one.because, name=self.name(one.actor, one.because.name))
        return replace(one, actor=self.id(one.actor), because=because)


def _both(one: Actor, other: Actor) -> Actor:
    """Two of an article that are one."""
    aliases = dict.fromkeys((*one.aliases, *other.aliases))
    return replace(
        one,
        named=one.named or other.named,
        role=one.role or other.role,
        aliases=tuple(aliases),
        mentions=tuple(sorted({*one.mentions, *other.mentions})),
        statements=one.statements + other.statements,
    )


def cast(db: Connection, article: str, decisions: Decisions | None = None) -> Cast:
    """Those of an article; `decisions` where they are at hand."""
    return Cast(article, short_names.joined(db, article), deciding.decisions(db) if decisions is None else decisions)

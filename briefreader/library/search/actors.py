"""Actors across the library: one row each, whatever articles call them."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime

from briefreader.domain.marks.actor_decisions import Decisions
from briefreader.domain.search.query import Query
from briefreader.domain.statements.actor import ActorKind
from briefreader.domain.text.folding import folded
from briefreader.library.actors.decisions import decisions
from briefreader.library.search.query_sql import condition

_MEANT = (  # whom the evidence takes an actor of the article `a` for
    "(SELECT b.actor FROM actors d JOIN bare b ON b.bare = d.bare WHERE d.key = a.key AND d.actor = {}.actor)"
)


@dataclass(frozen=True, slots=True)
class ActorRow:
    """One actor across the library."""

    id: str
    name: str
    kind: str
    role: str | None
    aliases: tuple[str, ...]
    statements: int
    articles: int


def actors(db: sqlite3.Connection, query: Query, now: datetime) -> list[ActorRow]:
    """The actors of the articles that `query` selects, one row each, those who say most first.

    An actor has the name most articles give it, if the reader gave it none, and the role the newest gives; what the
    reader said about who said it and who is who counts.
    """
    where, values = condition(db, query, now)
    said = decisions(db)
    tallies: dict[str, _Tally] = {}
    for article, actor, name, kind, role, aliases, count, meant, full in db.execute(
        "SELECT a.id, c.actor, c.name, c.kind, c.role, c.aliases, c.statements, b.actor, b.name FROM articles a "
        "JOIN actors c ON c.key = a.key LEFT JOIN bare b ON b.bare = c.bare "
        f"WHERE {where} ORDER BY a.sort DESC, a.key DESC",
        values,
    ):
        tally = tallies.setdefault(said.final(said.first(article, actor, meant)), _Tally())
        tally.add(article, name, full, kind, role, aliases, count)
    for article, before, before_meant, actor, meant, name in db.execute(
        f"SELECT a.id, s.actor, {_MEANT.format('s')}, c.actor, {_MEANT.format('c')}, c.name FROM corrections c "
        f"JOIN statements s ON s.id = c.target JOIN articles a ON a.key = s.number >> 16 WHERE {where}",
        values,
    ):
        was = tallies.get(said.final(said.first(article, before, before_meant))) if before else None
        if was:
            was.statements -= 1
        if actor is not None:
            tallies.setdefault(said.final(said.first(article, actor, meant)), _Tally()).correct(name)
    rows = [tally.row(actor, said) for actor, tally in tallies.items()]
    return sorted(rows, key=lambda one: (-one.statements, -one.articles, one.name))


@dataclass(frozen=True, slots=True)
class KnownActor:
    """An actor to choose among those of the library."""

    id: str
    name: str
    role: str | None
    statements: int


def known(db: sqlite3.Connection, words: str, limit: int) -> list[KnownActor]:
    """Who speaks in the library and is called so, those who say most first; a bare surname only as whom it means."""
    rows = db.execute(
        "SELECT coalesce(b.actor, c.actor), sum(c.statements) AS said, min(c.folded), c.actor FROM actors c "
        "LEFT JOIN bare b ON b.bare = c.bare WHERE c.statements > 0 AND instr(c.folded, ?) "
        "AND (c.bare IS NULL OR b.actor NOT NULL) GROUP BY 1 ORDER BY said DESC LIMIT ?",
        (folded(words), limit),
    ).fetchall()
    return [KnownActor(actor, *_described(db, actor, one, as_found), said) for actor, said, one, as_found in rows]


def _described(db: sqlite3.Connection, meant: str, names: str, actor: str) -> tuple[str, str | None]:
    """Name and role of the actor whose names, folded, are these."""
    name, role, full = db.execute(
        "SELECT c.name, c.role, b.name FROM actors c LEFT JOIN bare b ON b.bare = c.bare AND b.actor = ? "
        "WHERE c.statements > 0 AND c.folded = ? AND c.actor = ? LIMIT 1",
        (meant, names, actor),
    ).fetchone()
    return full or name, role


@dataclass(slots=True)
class _Tally:
    """What articles say of one actor, as it is gathered."""

    names: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    others: Counter[str] = field(default_factory=Counter)  # aliases, as JSON lists
    role: str | None = None
    statements: int = 0
    articles: int = 0
    last: str = ""  # the article that was counted last

    def add(
        self, article: str, name: str, full: str | None, kind: str, role: str | None, aliases: str, said: int
    ) -> None:
        """One article's; the newest comes first.  `full`: the name of whom a bare one clearly means."""
        self.names[full or name] += 1
        if full:
            self.others[json.dumps([name], ensure_ascii=False)] += 1
        self.kinds[kind] += 1
        self.others[aliases] += 1
        self.role = self.role or role
        self.statements += said
        self.articles += article != self.last
        self.last = article

    def correct(self, name: str) -> None:
        """One statement that the reader gave to this actor."""
        self.statements += 1
        if not self.names:
            self.names[name] += 1

    def row(self, actor: str, said: Decisions) -> ActorRow:
        """What came of it."""
        name = said.name(actor) or max(self.names, key=lambda one: (self.names[one], len(one)))
        kind = self.kinds.most_common(1)[0][0] if self.kinds else ActorKind.OTHER.value
        others = dict.fromkeys(alias for told, _ in self.others.most_common() for alias in json.loads(told))
        others |= dict.fromkeys((*self.names, *said.known_as(actor)))
        others.pop(name, None)
        return ActorRow(actor, name, kind, self.role, tuple(others), self.statements, self.articles)

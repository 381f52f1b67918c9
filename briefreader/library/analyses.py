"""What was worked out: stored with the version of the method, dropped when the text changes."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime

from briefreader.domain.actor import ActorKind
from briefreader.domain.analysis import Analysis
from briefreader.domain.folding import folded
from briefreader.domain.query import Query
from briefreader.domain.statement import Statement
from briefreader.domain.wire import analysis_from_json, analysis_to_json
from briefreader.library.article_rows import PLACES, drop_analysis
from briefreader.library.connection import writing
from briefreader.library.search import condition


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


def store(db: sqlite3.Connection, article_id: str, text_hash: str, found: Analysis) -> bool:
    """Stores it, unless the article's text is no longer the one that was analysed; whether it was stored."""
    with writing(db):
        row = db.execute("SELECT key FROM articles WHERE id = ? AND hash = ?", (article_id, text_hash)).fetchone()
        if row is None:
            return False
        key = row[0]
        drop_analysis(db, key)
        told = json.dumps(analysis_to_json(found), ensure_ascii=False, separators=(",", ":"))
        db.execute("INSERT INTO analyses VALUES (?, ?)", (key, zlib.compress(told.encode())))
        for place, statement in enumerate(found.statements[:PLACES]):
            _store_statement(db, key * PLACES + place, statement)
        _store_actors(db, key, found)
        listed = sum(not one.attitude for one in found.statements)
        db.execute("UPDATE articles SET method = ?, statements = ? WHERE key = ?", (found.method, listed, key))
    return True


def pass_over(db: sqlite3.Connection, article_id: str, text_hash: str, method: int) -> None:
    """Remembers that this method could not analyse the article: what an older one found stays."""
    with writing(db):
        kept = db.execute(
            "UPDATE articles SET method = ? WHERE id = ? AND hash = ? AND key IN (SELECT key FROM analyses)",
            (method, article_id, text_hash),
        ).rowcount
        if not kept:
            store(db, article_id, text_hash, Analysis(method, "und"))


def load(db: sqlite3.Connection, article_id: str) -> Analysis | None:
    """The analysis of the article's text as it is now; None while there is none."""
    found = db.execute(
        "SELECT found FROM analyses WHERE key = (SELECT key FROM articles WHERE id = ?)", (article_id,)
    ).fetchone()
    return analysis_from_json(json.loads(zlib.decompress(found[0]))) if found else None


def article_of_statement(db: sqlite3.Connection, statement: str) -> str | None:
    """The article in which a statement of that id was found."""
    found = db.execute(
        "SELECT a.id FROM statements s JOIN articles a ON a.key = s.number >> 16 WHERE s.id = ?", (statement,)
    ).fetchone()
    return str(found[0]) if found else None


def actors(db: sqlite3.Connection, query: Query, now: datetime) -> list[ActorRow]:
    """The actors of the articles that `query` selects, one row each, those who say most first.

    An actor has the name most articles give it, and the role the newest gives; what the reader said about who said it
    counts.
    """
    where, values = condition(db, query, now)
    tallies: dict[str, _Tally] = {}
    for actor, name, kind, role, aliases, said in db.execute(
        "SELECT c.actor, c.name, c.kind, c.role, c.aliases, c.statements FROM articles a "
        f"JOIN actors c ON c.key = a.key WHERE {where} ORDER BY a.sort DESC, a.key DESC",
        values,
    ):
        tallies.setdefault(actor, _Tally()).add(name, kind, role, aliases, said)
    for before, actor, name in db.execute(
        "SELECT s.actor, c.actor, c.name FROM corrections c JOIN statements s ON s.id = c.target "
        f"JOIN articles a ON a.key = s.number >> 16 WHERE {where}",
        values,
    ):
        if before in tallies:
            tallies[before].statements -= 1
        if actor is not None:
            tallies.setdefault(actor, _Tally()).correct(name)
    rows = [tally.row(actor) for actor, tally in tallies.items()]
    return sorted(rows, key=lambda one: (-one.statements, -one.articles, one.name))


@dataclass(slots=True)
class _Tally:
    """What articles say of one actor, as it is gathered."""

    names: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    others: Counter[str] = field(default_factory=Counter)  # aliases, as JSON lists
    role: str | None = None
    statements: int = 0
    articles: int = 0

    def add(self, name: str, kind: str, role: str | None, aliases: str, said: int) -> None:
        """One article's; the newest comes first."""
        self.names[name] += 1
        self.kinds[kind] += 1
        self.others[aliases] += 1
        self.role = self.role or role
        self.statements += said
        self.articles += 1

    def correct(self, name: str) -> None:
        """One statement that the reader gave to this actor."""
        self.statements += 1
        if not self.names:
            self.names[name] += 1

    def row(self, actor: str) -> ActorRow:
        """What came of it."""
        name = max(self.names, key=lambda one: (self.names[one], len(one)))
        kind = self.kinds.most_common(1)[0][0] if self.kinds else ActorKind.OTHER.value
        others = dict.fromkeys(alias for told, _ in self.others.most_common() for alias in json.loads(told))
        others |= dict.fromkeys(self.names)
        others.pop(name, None)
        return ActorRow(actor, name, kind, self.role, tuple(others), self.statements, self.articles)


def _store_statement(db: sqlite3.Connection, number: int, one: Statement) -> None:
    db.execute("INSERT INTO statements VALUES (?, ?, ?, ?)", (number, one.id, _sayer(one), one.text))
    db.execute("INSERT INTO statement_search (rowid, text) VALUES (?, ?)", (number, one.text))


def _store_actors(db: sqlite3.Connection, key: int, found: Analysis) -> None:
    said = [_sayer(one) for one in found.statements]
    for one in found.actors:
        names = "\n".join(map(folded, (one.name, *one.aliases)))
        db.execute(
            "INSERT OR IGNORE INTO actors VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                key,
                one.id,
                one.name,
                one.kind.value,
                one.role,
                json.dumps(one.aliases, ensure_ascii=False),
                names,
                said.count(one.id),
            ),
        )


def _sayer(one: Statement) -> str | None:
    """Whose statement it is in lists: nobody's when that is not sure, and when it only tells what somebody thinks."""
    return one.actor if one.attributed and not one.attitude else None

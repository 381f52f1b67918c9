"""What was worked out: stored with the version of the method, dropped when the text changes."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from datetime import datetime

from briefreader.domain.analysis import Analysis
from briefreader.domain.query import Query
from briefreader.domain.wire import analysis_from_json, analysis_to_json
from briefreader.library.articles import drop_analysis
from briefreader.library.database import writing
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
        db.execute("INSERT INTO analyses VALUES (?, ?)", (key, told))
        listed = [one for one in found.statements if not one.attitude]
        for one in found.statements:
            number = db.execute(
                "INSERT INTO statements (id, key, text) VALUES (?, ?, ?)", (one.id, key, one.text)
            ).lastrowid
            db.execute("INSERT INTO statement_search (rowid, text) VALUES (?, ?)", (number, one.text))
        db.executemany(
            "INSERT OR IGNORE INTO actors VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (key, a.id, a.name, a.kind.value, a.named, a.role, json.dumps(a.aliases, ensure_ascii=False), said)
                for a in found.actors
                for said in (sum(one.actor == a.id for one in listed),)
            ],
        )
        db.execute("UPDATE articles SET method = ?, statements = ? WHERE key = ?", (found.method, len(listed), key))
    return True


def load(db: sqlite3.Connection, article_id: str) -> Analysis | None:
    """The analysis of the article's text as it is now; None while there is none."""
    found = db.execute(
        "SELECT found FROM analyses WHERE key = (SELECT key FROM articles WHERE id = ?)", (article_id,)
    ).fetchone()
    return analysis_from_json(json.loads(found[0])) if found else None


def article_of_statement(db: sqlite3.Connection, statement: str) -> str | None:
    """The article in which a statement of that id was found."""
    found = db.execute(
        "SELECT a.id FROM statements s JOIN articles a ON a.key = s.key WHERE s.id = ?", (statement,)
    ).fetchone()
    return str(found[0]) if found else None


def actors(db: sqlite3.Connection, query: Query, now: datetime) -> list[ActorRow]:
    """The actors of the articles that `query` selects, one row each, those who say most first.

    Name, kind and role are those of the newest article; aliases are gathered from all.
    """
    where, values = condition(query, now)
    rows = db.execute(
        "SELECT c.actor, c.name, c.kind, c.role, c.aliases, c.statements FROM articles a "
        f"JOIN actors c ON c.key = a.key WHERE {where} ORDER BY a.sort DESC, a.key DESC",
        values,
    )
    found: dict[str, ActorRow] = {}
    for actor, name, kind, role, aliases, said in rows:
        before = found.get(actor)
        others = tuple(json.loads(aliases))
        if before is None:
            found[actor] = ActorRow(actor, name, kind, role, others, said, 1)
            continue
        known = dict.fromkeys((*before.aliases, *others, name))
        known.pop(before.name, None)
        found[actor] = ActorRow(
            actor,
            before.name,
            before.kind,
            before.role or role,
            tuple(known),
            before.statements + said,
            before.articles + 1,
        )
    return sorted(found.values(), key=lambda one: (-one.statements, -one.articles, one.name))

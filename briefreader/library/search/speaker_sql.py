"""actor: and said: as SQL.  Who said it is the reader's word first, then what analysis is sure enough of."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence, Set

from briefreader.domain.marks.actor_decisions import Decisions
from briefreader.domain.search.query import Term
from briefreader.domain.search.symbols import has_word, signs
from briefreader.domain.text.folding import folded
from briefreader.library.actors.decisions import decisions
from briefreader.library.search.fts import Condition, phrase, together

_LISTED = "SELECT value FROM json_each(?)"
_PARTED = "SELECT p.key, x.actor FROM actor_splits x JOIN articles p ON p.id = x.article WHERE 1"
_GIVEN_AWAY = (  # by the reader: to another or to nobody; who has nothing left does not speak here
    "SELECT s.number >> 16, s.actor, count(*) FROM corrections k CROSS JOIN statements s ON s.id = k.target "
    "WHERE s.actor NOT NULL GROUP BY 1, 2"
)
_GONE_OVER = (  # what bears a mark, and not the speaker whom it was marked with
    "(k.id IN (SELECT target FROM bookmarks UNION SELECT target FROM notes UNION SELECT target FROM tags) "
    "AND NOT EXISTS (SELECT 1 FROM statements s "
    "WHERE s.id = k.id AND s.actor IS json_extract(k.found, '$.speaker.actor')))"
)


def spoken(db: sqlite3.Connection, actors: Sequence[Term], said: Sequence[Term]) -> Condition:
    """Articles (rows `a`) in which each of `actors` speaks, in a statement that holds all the words of `said`."""
    values = [term.value for term in said]
    found = [_by(db, term, values) for term in actors]
    if values and not actors:
        found = [_words(db, values)]
    return " AND ".join(f"({sql})" for sql, _ in found) or "1", [value for _, values in found for value in values]


def _holding(row: str, index: str, said: Sequence[str]) -> Condition:
    """Whether a row of statements, indexed by `index`, holds all that is looked for; "1" where that is nothing."""
    words = together(phrase(value) for value in said if has_word(value))
    standing = sorted({sign for value in said for sign in signs(value)})
    parts: list[Condition] = []
    if words:
        parts.append((f"{row}.number IN (SELECT rowid FROM {index} WHERE {index} MATCH ?)", [f"text : ({words})"]))
    if standing:
        held = f"NOT EXISTS (SELECT 1 FROM json_each(?) w WHERE NOT instr({row}.text, w.value))"
        parts.append((held, [json.dumps(standing)]))
    if not all(has_word(value) or signs(value) for value in said):
        parts.append(("0", []))
    return " AND ".join(sql for sql, _ in parts) or "1", [value for _, values in parts for value in values]


def _words(db: sqlite3.Connection, said: Sequence[str]) -> Condition:
    lost = [article for article, _, _ in (*_corrected(db, said), *_lost(db, said))]
    holds, values = _holding("s", "statement_search", said)
    return (
        f"a.key IN (SELECT s.number >> 16 FROM statements s WHERE {holds}) OR a.id IN (SELECT value FROM json_each(?))",
        [*values, json.dumps(lost)],
    )


def _by(db: sqlite3.Connection, term: Term, words: Sequence[str]) -> Condition:
    """One actor's statements: as analysis gives them where the reader has not spoken, else as the reader does."""
    said = decisions(db)
    known = said.called(term.value)
    wanted = folded(term.value)
    own = [
        article
        for article, actor, name in (*_corrected(db, words), *_lost(db, words))
        if actor in known or wanted in folded(name)
    ]
    named, values = _named(wanted, known, said)
    held: list[object] = []
    if words:
        holds, held = _holding("s", "statement_search", words)
        found = (
            f"SELECT s.number >> 16 FROM statements s WHERE {holds} AND s.id NOT IN (SELECT target FROM corrections) "
            f"AND EXISTS (SELECT 1 FROM actors c WHERE c.key = s.number >> 16 AND c.actor = s.actor AND ({named}))"
        )
    else:
        found = f"SELECT c.key FROM actors c WHERE c.statements > 0 AND ({named})"
        if db.execute("SELECT 1 FROM corrections").fetchone():
            found += f" AND (c.key, c.actor, c.statements) NOT IN ({_GIVEN_AWAY})"
    return (
        f"a.key IN ({found}) OR a.id IN (SELECT value FROM json_each(?))",
        [*held, *values, json.dumps(own)],
    )


def _named(wanted: str, known: Set[str], said: Decisions) -> Condition:
    """Actors (rows `c`) that are called so, that are one of `known`, or that clearly mean somebody who is."""
    ids = json.dumps(sorted(known))
    sure = f"c.actor IN ({_LISTED}) OR c.bare IN (SELECT bare FROM bare WHERE actor IN ({_LISTED}) OR instr(folded, ?))"
    values: list[object] = [ids, ids, wanted]
    if said.splits:
        own = f"(c.key, c.actor) IN ({_PARTED} AND own IN ({_LISTED}))"
        sure = f"(({sure}) AND (c.key, c.actor) NOT IN ({_PARTED}) OR {own})"
        values.append(ids)
    return f"instr(c.folded, ?) OR {sure}", [wanted, *values]


def _corrected(db: sqlite3.Connection, said: Sequence[str]) -> list[tuple[str, str | None, str]]:
    """(article, actor, name) of what the reader has said about who said it."""
    holds, values = _holding("k", "kept_search", said)
    return db.execute(
        f"SELECT c.article, c.actor, c.name FROM corrections c JOIN kept_statements k ON k.id = c.target WHERE {holds}",
        values,
    ).fetchall()


def _lost(db: sqlite3.Connection, said: Sequence[str]) -> list[tuple[str, str | None, str]]:
    """The same of kept statements that analysis no longer finds, and of marked ones that it gives to another now."""
    holds, values = _holding("k", "kept_search", said)
    return db.execute(
        "SELECT k.article, json_extract(k.found, '$.speaker.actor'), k.speaker FROM kept_statements k "
        f"WHERE {holds} AND k.id NOT IN (SELECT target FROM corrections) AND NOT k.by_hand "
        f"AND (NOT EXISTS (SELECT 1 FROM statements s WHERE s.id = k.id) OR {_GONE_OVER})",
        values,
    ).fetchall()

"""actor: and said: as SQL.  Who said it is the reader's word first, then what analysis is sure enough of."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence, Set

from briefreader.domain.decisions import Decisions
from briefreader.domain.folding import folded
from briefreader.domain.query import Term
from briefreader.library.deciding import decisions
from briefreader.library.phrases import Condition, phrase, searchable

_SAID = "number IN (SELECT rowid FROM statement_search WHERE statement_search MATCH ?)"
_KEPT_SAID = "k.number IN (SELECT rowid FROM kept_search WHERE kept_search MATCH ?)"

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
    words = " ".join(phrase(term.value) for term in said if searchable(term.value))
    found = [_by(db, term, words) for term in actors]
    if words and not actors:
        found = [_words(db, words)]
    return " AND ".join(f"({sql})" for sql, _ in found) or "1", [value for _, values in found for value in values]


def _words(db: sqlite3.Connection, words: str) -> Condition:
    lost = [article for article, _, _ in (*_corrected(db, words), *_lost(db, words))]
    return (
        "a.key IN (SELECT rowid >> 16 FROM statement_search WHERE statement_search MATCH ?) "
        "OR a.id IN (SELECT value FROM json_each(?))",
        [words, json.dumps(lost)],
    )


def _by(db: sqlite3.Connection, term: Term, words: str) -> Condition:
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
    if words:
        found = (
            f"SELECT s.number >> 16 FROM statements s WHERE s.{_SAID} AND s.id NOT IN (SELECT target FROM corrections) "
            f"AND EXISTS (SELECT 1 FROM actors c WHERE c.key = s.number >> 16 AND c.actor = s.actor AND ({named}))"
        )
    else:
        found = f"SELECT c.key FROM actors c WHERE c.statements > 0 AND ({named})"
        if db.execute("SELECT 1 FROM corrections").fetchone():
            found += f" AND (c.key, c.actor, c.statements) NOT IN ({_GIVEN_AWAY})"
    return (
        f"a.key IN ({found}) OR a.id IN (SELECT value FROM json_each(?))",
        [*([words] if words else []), *values, json.dumps(own)],
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


def _corrected(db: sqlite3.Connection, words: str) -> list[tuple[str, str | None, str]]:
    """(article, actor, name) of what the reader has said about who said it."""
    said = f" WHERE {_KEPT_SAID}" if words else ""
    return db.execute(
        f"SELECT c.article, c.actor, c.name FROM corrections c JOIN kept_statements k ON k.id = c.target{said}",
        ("text : (" + words + ")",) if words else (),
    ).fetchall()


def _lost(db: sqlite3.Connection, words: str) -> list[tuple[str, str | None, str]]:
    """The same of kept statements that analysis no longer finds, and of marked ones that it gives to another now."""
    said = f"{_KEPT_SAID} AND " if words else ""
    return db.execute(
        "SELECT k.article, json_extract(k.found, '$.speaker.actor'), k.speaker FROM kept_statements k "
        f"WHERE {said}k.id NOT IN (SELECT target FROM corrections) AND NOT k.by_hand "
        f"AND (NOT EXISTS (SELECT 1 FROM statements s WHERE s.id = k.id) OR {_GONE_OVER})",
        ("text : (" + words + ")",) if words else (),
    ).fetchall()

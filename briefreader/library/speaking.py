"""actor: and said: as SQL.  Who said it is the reader's word first, then what analysis is sure enough of."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

from briefreader.domain.query import Term
from briefreader.library.folding import folded
from briefreader.library.phrases import Condition, phrase, searchable

_SAID = "number IN (SELECT rowid FROM statement_search WHERE statement_search MATCH ?)"
_KEPT_SAID = "k.number IN (SELECT rowid FROM kept_search WHERE kept_search MATCH ?)"


def spoken(db: sqlite3.Connection, actors: Sequence[Term], said: Sequence[Term]) -> Condition:
    """Articles (rows `a`) in which each of `actors` speaks, in a statement that holds all the words of `said`."""
    words = " ".join(phrase(term.value) for term in said if searchable(term.value))
    found = [_by(db, term, words) for term in actors]
    if words and not actors:
        found = [_words(db, words)]
    return " AND ".join(f"({sql})" for sql, _ in found) or "1", [value for _, values in found for value in values]


def _words(db: sqlite3.Connection, words: str) -> Condition:
    lost = [article for article, _, _ in _lost(db, words)]
    return (
        "a.key IN (SELECT rowid >> 16 FROM statement_search WHERE statement_search MATCH ?) "
        "OR a.id IN (SELECT value FROM json_each(?))",
        [words, json.dumps(lost)],
    )


def _by(db: sqlite3.Connection, term: Term, words: str) -> Condition:
    """One actor's statements: as analysis gives them where the reader has not spoken, else as the reader does."""
    wanted = folded(term.value)
    own = [
        article
        for article, actor, name in (*_corrected(db, words), *_lost(db, words))
        if term.value == actor or wanted in folded(name)
    ]
    said = f" AND s.{_SAID}" if words else ""
    return (
        "a.key IN (SELECT c.key FROM actors c JOIN statements s ON s.actor = c.actor "
        "AND s.number BETWEEN c.key << 16 AND (c.key << 16) + 65535 "
        "WHERE c.statements > 0 AND (instr(c.folded, ?) OR c.actor = ?) "
        f"AND s.id NOT IN (SELECT target FROM corrections){said}) "
        "OR a.id IN (SELECT value FROM json_each(?))",
        [wanted, term.value, *([words] if words else []), json.dumps(own)],
    )


def _corrected(db: sqlite3.Connection, words: str) -> list[tuple[str, str | None, str]]:
    """(article, actor, name) of what the reader has said about who said it."""
    said = f" WHERE {_KEPT_SAID}" if words else ""
    return db.execute(
        f"SELECT c.article, c.actor, c.name FROM corrections c JOIN kept_statements k ON k.id = c.target{said}",
        ("text : (" + words + ")",) if words else (),
    ).fetchall()


def _lost(db: sqlite3.Connection, words: str) -> list[tuple[str, str | None, str]]:
    """The same of kept statements that analysis no longer finds, by the speaker they were kept with."""
    said = f"{_KEPT_SAID} AND " if words else ""
    return db.execute(
        f"SELECT k.article, NULL, k.speaker FROM kept_statements k WHERE {said}k.id NOT IN (SELECT target FROM "
        "corrections) AND NOT EXISTS (SELECT 1 FROM statements s WHERE s.id = k.id)",
        ("text : (" + words + ")",) if words else (),
    ).fetchall()

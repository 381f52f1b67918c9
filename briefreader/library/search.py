"""A reader's query as SQL: values always by parameters, words always quoted for FTS5, so that no text is syntax."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from briefreader.domain.query import Query, Term, moment

Condition = tuple[str, list[object]]

_MARKED = {
    "bookmarked": "a.id IN (SELECT article FROM notes.bookmarks)",
    "noted": "a.id IN (SELECT article FROM notes.notes)",
    "tagged": "a.id IN (SELECT article FROM notes.tags)",
    "corrected": "a.id IN (SELECT article FROM notes.corrections)",
}
_STATES = {
    **_MARKED,
    "marked": f"({' OR '.join(_MARKED.values())})",
    "read": "EXISTS (SELECT 1 FROM notes.read_marks r WHERE r.article = a.id)",
    "unread": "NOT EXISTS (SELECT 1 FROM notes.read_marks r WHERE r.article = a.id)",
    "sample": "a.sample",
}


def condition(query: Query, now: datetime) -> Condition:
    """What must hold for a row `a` of articles (with notes.db attached), and the parameters."""
    parts, values = [], []
    for term in query.terms:
        part, found = _BY_FIELD[term.field](term, now)
        parts.append(f"NOT ({part})" if term.negated else f"({part})")
        values += found
    return " AND ".join(parts) or "1", values


def quoted(words: str) -> str:
    """One FTS5 phrase of these words; a trailing * asks for words that begin so."""
    star = "*" if words.endswith("*") and len(words) > 2 else ""
    return '"' + words.rstrip("*").replace('"', '""').replace("\0", "") + '"' + star


def _words(term: Term, _now: datetime) -> Condition:
    wanted = quoted(term.value)
    return (
        "a.key IN (SELECT rowid FROM article_search WHERE article_search MATCH ?) "
        "OR a.id IN (SELECT n.article FROM notes.notes n WHERE n.number IN "
        "(SELECT rowid FROM notes.note_search WHERE note_search MATCH ?))",
        [wanted, wanted],
    )


def _said(term: Term, _now: datetime) -> Condition:
    return (
        "a.key IN (SELECT s.key FROM statements s WHERE s.number IN "
        "(SELECT rowid FROM statement_search WHERE statement_search MATCH ?))",
        [quoted(term.value)],
    )


def _actor(term: Term, _now: datetime) -> Condition:
    like = _like(term.value)
    return (
        "a.key IN (SELECT c.key FROM actors c WHERE c.statements AND "
        "(c.actor = ? OR c.name LIKE ? ESCAPE '\\' OR c.aliases LIKE ? ESCAPE '\\'))",
        [term.value, like, like],
    )


def _from(term: Term, _now: datetime) -> Condition:
    like = _like(term.value)
    return "a.outlet LIKE ? ESCAPE '\\' OR a.feed LIKE ? ESCAPE '\\'", [like, like]


def _since(term: Term, now: datetime) -> Condition:
    return "a.sort >= ?", [int(moment(term.value, now).timestamp())]


def _before(term: Term, now: datetime) -> Condition:
    return "a.sort < ?", [int(moment(term.value, now).timestamp())]


def _like(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"


_BY_FIELD: dict[str, Callable[[Term, datetime], Condition]] = {
    "": _words,
    "said": _said,
    "actor": _actor,
    "from": _from,
    "since": _since,
    "before": _before,
    "tag": lambda term, _now: ("a.id IN (SELECT article FROM notes.tags WHERE tag = ?)", [term.value]),
    "is": lambda term, _now: (_STATES[term.value], []),
    "id": lambda term, _now: ("a.id = ?", [term.value]),
    "feed": lambda term, _now: ("a.feed = ?", [term.value]),
}

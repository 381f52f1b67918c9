"""The ids that begin with some letters, with what they are the ids of."""

from __future__ import annotations

import sqlite3

from briefreader.domain.ids import Identified, Kind

_AFTER = "{"  # the character after z, the last one of ids
_IN_RANGE = "BETWEEN ?1 AND ?2 ORDER BY 1 LIMIT ?3"
_SELECTS = {
    Kind.ARTICLE: (
        f"SELECT id, title FROM articles WHERE id {_IN_RANGE}",
        f"SELECT article, iif(json_valid(found), found ->> '$.title', '') FROM kept_articles WHERE article {_IN_RANGE}",
    ),
    Kind.STATEMENT: (
        f"SELECT id, text FROM statements WHERE id {_IN_RANGE}",
        f"SELECT id, text FROM kept_statements WHERE id {_IN_RANGE}",
    ),
    Kind.NOTE: (f"SELECT id, text FROM notes WHERE id {_IN_RANGE}",),
}


def beginning_with(db: sqlite3.Connection, letters: str, kind: Kind, limit: int) -> list[Identified]:
    """The first `limit` of a kind whose ids begin with `letters`, by id; `db` has both files."""
    found: dict[str, str] = {}
    for select in _SELECTS[kind]:
        found = {**dict(db.execute(select, (letters, letters + _AFTER, limit))), **found}
    return [Identified(id, kind, found[id]) for id in sorted(found)[:limit]]

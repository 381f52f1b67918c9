"""The searches that the reader keeps by name, in the reader's own file; each change is in the journal."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterable
from datetime import datetime

from briefreader.domain.search.query import Query
from briefreader.domain.text.folding import folded
from briefreader.library.journal import journal
from briefreader.library.journal.journal import Edit, row
from briefreader.library.search.query_sql import condition
from briefreader.library.sqlite.connection import writing

_SECONDS_A_COUNT = 2.0
_STEPS_BETWEEN_LOOKS = 20_000  # of SQLite's: less than a millisecond's worth


def all_(db: sqlite3.Connection) -> list[tuple[str, str]]:
    """(name, words) of every saved search, by name."""
    rows = db.execute("SELECT name, words FROM saved_searches").fetchall()
    return sorted(rows, key=lambda one: (folded(one[0]), one[0]))


def put(db: sqlite3.Connection, before: str, name: str, words: str, sentence: str, at: int) -> None:
    """Keeps `words` under `name`, in the place of the search called `before` where there is one."""
    with writing(db):
        had = row(db, "saved_searches", name=before)
        after = {"name": name, "words": words, "at": had["at"] if had else at}
        journal.do(db, sentence, [Edit("saved_searches", had, after)], at)


def remove(db: sqlite3.Connection, name: str, sentence: str, at: int) -> None:
    """Keeps it no longer; undo brings it back."""
    with writing(db):
        journal.do(db, sentence, [Edit("saved_searches", row(db, "saved_searches", name=name), None)], at)


def unread(
    db: sqlite3.Connection, queries: Iterable[Query], now: datetime, go_on: Callable[[], bool]
) -> dict[Query, int]:
    """How many unread articles each query selects; what takes long is left out, and all once `go_on` is False."""
    found = (
        (query, _within(db, query.and_("is", "unread"), now, go_on)) for query in dict.fromkeys(queries) if go_on()
    )
    return {query: number for query, number in found if number is not None}


def _within(db: sqlite3.Connection, query: Query, now: datetime, go_on: Callable[[], bool]) -> int | None:
    deadline = time.monotonic() + _SECONDS_A_COUNT
    db.set_progress_handler(lambda: not go_on() or time.monotonic() > deadline, _STEPS_BETWEEN_LOOKS)
    try:
        where, values = condition(db, query, now)
        return int(db.execute(f"SELECT count(*) FROM articles a WHERE {where}", values).fetchone()[0])
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
            raise
        return None
    finally:
        db.set_progress_handler(None, 0)

"""What a query selects among the articles: the keys of a list, whose rows are read as they are shown."""

from __future__ import annotations

import sqlite3
from array import array
from datetime import datetime

from briefreader.domain.search.query import Query
from briefreader.domain.search.symbols import has_word
from briefreader.library.search.fts import phrase
from briefreader.library.search.query_sql import condition, words_alone

_TITLE = 4.0  # a word in the title counts for so many in the text
_RANKED = 1000  # articles; nobody looks further down for the best one


def keys(db: sqlite3.Connection, query: Query, now: datetime) -> array[int]:
    """The keys of the articles that `query` selects, newest first."""
    alone = words_alone(db, query)
    where, values = ("article_search MATCH ?", [alone]) if alone else condition(db, query, now)
    table = "article_search CROSS JOIN articles a ON a.key = article_search.rowid" if alone else "articles a"
    rows = db.execute(f"SELECT a.key FROM {table} WHERE {where} ORDER BY a.sort DESC, a.key DESC", values)
    return array("q", [key for (key,) in rows.fetchall()])


def best_keys(db: sqlite3.Connection, query: Query, now: datetime) -> array[int]:
    """The same, those first that the words of `query` are most about; the newest first where it has no words."""
    every = keys(db, query, now)
    words = " OR ".join(map(phrase, filter(has_word, _words(query))))
    if not words or len(every) < 2:
        return every
    where, values = condition(db, query, now)
    found = db.execute(
        "SELECT a.key FROM article_search JOIN articles a ON a.key = article_search.rowid "
        f"WHERE article_search MATCH ? AND ({where}) "
        f"ORDER BY bm25(article_search, {_TITLE}, 1.0), a.sort DESC, a.key DESC LIMIT {_RANKED}",
        (words, *values),
    )
    first = [key for (key,) in found.fetchall()]
    ranked = set(first)
    return array("q", [*first, *(key for key in every if key not in ranked)])


def _words(query: Query) -> list[str]:
    """The words that are looked for in articles, wherever in the query they stand."""
    there = [choice for choice in query.choices if not choice.negated]
    return [
        *(term.value for term in query.terms if not term.field and not term.negated),
        *(value for choice in there for one in choice.queries for value in _words(one)),
    ]


def ids(db: sqlite3.Connection, query: Query, now: datetime) -> list[str]:
    """The ids of the articles that `query` selects, newest first."""
    where, values = condition(db, query, now)
    found = db.execute(f"SELECT a.id FROM articles a WHERE {where} ORDER BY a.sort DESC, a.key DESC", values)
    return [article for (article,) in found.fetchall()]


def pairs(db: sqlite3.Connection, query: Query, now: datetime) -> list[tuple[str, str]]:
    """(article, feed) of what `query` selects, as read marks want them."""
    where, values = condition(db, query, now)
    return db.execute(f"SELECT a.id, a.feed FROM articles a WHERE {where}", values).fetchall()

"""A reader's query as SQL: values always by parameters, words always quoted for FTS5, so that no text is syntax."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time

from briefreader.domain.marks.tag import same
from briefreader.domain.search.dates import calendar_day, moment
from briefreader.domain.search.query import Choice, Query, Term
from briefreader.domain.search.symbols import has_word, is_punctuation, signs
from briefreader.domain.text.clean import clean
from briefreader.domain.text.folding import folded
from briefreader.library.search.fts import Condition, phrase, together
from briefreader.library.search.speaker_sql import spoken

_EVERYTHING: Condition = ("1", [])
_NOTHING: Condition = ("0", [])
_IN_ARTICLES = "a.key IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)"
_IN_MARKED = "a.id IN (SELECT value FROM json_each(?))"
_AS_THEY_STAND = (
    "NOT EXISTS (SELECT 1 FROM json_each(?) w, "
    "(SELECT coalesce((SELECT f.text FROM full_texts f WHERE f.key = a.key AND f.shown), "
    "(SELECT b.text FROM bodies b WHERE b.key = a.key), '') AS text) h "
    "WHERE NOT instr(a.title, w.value) AND NOT instr(h.text, w.value))"
)
_OF_OUTLET = "a.outlet IN (SELECT value FROM json_each(?))"
_OF_FEED = "a.feed IN (SELECT value FROM json_each(?))"
_APPEARED = "SELECT key FROM appearances WHERE feed IN (SELECT value FROM json_each(?))"
_MARKED = {
    "bookmarked": "a.id IN (SELECT article FROM bookmarks)",
    "noted": "a.id IN (SELECT article FROM notes)",
    "tagged": "a.id IN (SELECT article FROM tags)",
    "corrected": "a.id IN (SELECT article FROM corrections)",
    "made": "a.id IN (SELECT article FROM made)",
}
MARKED = f"({' OR '.join(_MARKED.values())})"
"""Whether an article `a` bears any mark of the reader's, on itself or on its statements."""

_STATES = {
    **_MARKED,
    "marked": MARKED,
    "read": "EXISTS (SELECT 1 FROM read_marks r WHERE r.article = a.id)",
    "unread": "NOT EXISTS (SELECT 1 FROM read_marks r WHERE r.article = a.id)",
    "sample": "a.sample",
}


def condition(db: sqlite3.Connection, query: Query, now: datetime) -> Condition:
    """What must hold for a row `a` of articles (with both files attached), and the parameters.

    Words are looked for in articles and in the reader's notes on them; actor: and said: asked for together must hold
    for one and the same statement.  Punctuation counts only where nothing else is asked for.
    """
    terms = [replace(term, value=clean(term.value)) for term in query.terms]
    telling = [term for term in terms if term.field or not is_punctuation(term.value)]
    terms = telling if telling or query.choices else terms
    asked = [term for term in terms if not term.negated]
    parts = [
        _together(db, [term for term in asked if not term.field]),
        spoken(db, [t for t in asked if t.field == "actor"], [t for t in asked if t.field == "said"]),
        *(_BY_FIELD[term.field](db, term, now) for term in asked if term.field in _BY_FIELD),
        *(_negated(_one(db, term, now)) for term in terms if term.negated),
        *(_choice(db, choice, now) for choice in query.choices),
    ]
    parts = [part for part in parts if part != _EVERYTHING]
    return " AND ".join(f"({sql})" for sql, _ in parts) or "1", [value for _, values in parts for value in values]


def words_alone(db: sqlite3.Connection, query: Query) -> str:
    """What to ask the index of articles for where `query` is answered by that alone; else empty."""
    if not all(isinstance(part, Term) and not part.field and not part.negated for part in query.parts):
        return ""
    values = [clean(term.value) for term in query.terms]
    if any(signs(value) for value in values if not is_punctuation(value)):
        return ""
    wanted = [phrase(value) for value in values if has_word(value)]
    return "" if any(_noted(db, one) for one in wanted) else together(wanted)


def _one(db: sqlite3.Connection, term: Term, now: datetime) -> Condition:
    """A single term, whatever it speaks of."""
    if not term.field:
        return _together(db, [term])
    if term.field in ("actor", "said"):
        return spoken(db, [term] if term.field == "actor" else [], [term] if term.field == "said" else [])
    return _BY_FIELD[term.field](db, term, now)


def _choice(db: sqlite3.Connection, choice: Choice, now: datetime) -> Condition:
    """One of several queries, or none of them."""
    parts = [condition(db, query, now) for query in choice.queries]
    any_ = (" OR ".join(f"({sql})" for sql, _ in parts), [value for _, values in parts for value in values])
    return _negated(any_) if choice.negated else any_


def _negated(part: Condition) -> Condition:
    return f"NOT ({part[0]})", part[1]


def _together(db: sqlite3.Connection, terms: Sequence[Term]) -> Condition:
    """Articles in which each of the words is, or in the reader's notes or kept statements on them.

    The words that no note holds, which is nearly all, are left to one question to the index of articles.
    """
    inside: list[str] = []
    parts = _standing(db, [sign for term in terms for sign in signs(term.value)])
    if any(not has_word(term.value) and not signs(term.value) for term in terms):
        parts.append(_NOTHING)
    for wanted in (phrase(term.value) for term in terms if has_word(term.value)):
        if noted := _noted(db, wanted):
            parts.append((f"{_IN_ARTICLES} OR {_IN_MARKED}", [wanted, json.dumps(noted)]))
        else:
            inside.append(wanted)
    if inside:
        parts.append((_IN_ARTICLES, [together(inside)]))
    return " AND ".join(f"({sql})" for sql, _ in parts) or "1", [value for _, values in parts for value in values]


def _standing(db: sqlite3.Connection, wanted: Sequence[str]) -> list[Condition]:
    """Articles that hold each sign, which no index knows, or notes on them that do: texts are looked through."""
    held = json.dumps(sorted(set(wanted)))
    rows = db.execute(
        "SELECT w.value, n.article FROM json_each(?1) w JOIN notes n ON instr(n.text, w.value) UNION "
        "SELECT w.value, k.article FROM json_each(?1) w JOIN kept_statements k ON instr(k.text, w.value)",
        (held,),
    )
    noted: dict[str, list[str]] = {}
    for sign, article in rows:
        noted.setdefault(sign, []).append(article)
    parts: list[Condition] = [
        (f"{_AS_THEY_STAND} OR {_IN_MARKED}", [json.dumps([one]), json.dumps(on)]) for one, on in noted.items()
    ]
    rest = sorted(set(wanted) - noted.keys())
    return [*parts, (_AS_THEY_STAND, [json.dumps(rest)])] if rest else parts


def _noted(db: sqlite3.Connection, wanted: str) -> list[str]:
    """The articles whose notes or kept statements hold the words."""
    rows = db.execute(
        "SELECT article FROM notes WHERE number IN (SELECT rowid FROM note_search WHERE note_search MATCH ?) "
        "UNION SELECT article FROM kept_statements "
        "WHERE number IN (SELECT rowid FROM kept_search WHERE kept_search MATCH ?)",
        (wanted, "text : " + wanted),
    )
    return [found[0] for found in rows]


def _from(db: sqlite3.Connection, term: Term, _now: datetime) -> Condition:
    """By the outlet's name, or by a name of the feed or the host that it is fetched from."""
    from briefreader.domain.news.outlet import Asked  # late: no start needs it

    asked = Asked(term.value)
    own = dict(db.execute("SELECT url, title FROM feeds WHERE title <> ''"))
    outlets = [outlet for outlet in _outlets(db) if asked.names(outlet)]
    known = _feeds(db)
    there = {url for url in {url for row in known for url in row[:2]} if asked.hosts(url)}
    feeds = [
        origin
        for origin, url, title, _ in known
        if origin in there or url in there or asked.names(title) or asked.names(own.get(url, ""))
    ]
    of_feeds, values = _of_feeds(db, feeds)
    return f"{_OF_OUTLET} OR {of_feeds}", [json.dumps(outlets), *values]


def _feed(db: sqlite3.Connection, term: Term, _now: datetime) -> Condition:
    """The feed of that address; where there is none, those with that in title or folder."""
    feeds = list(_feeds(db))
    found = [origin for origin, url, _, _ in feeds if term.value in (url, origin)]
    wanted = folded(term.value)
    found = found or [origin for origin, _, *names in feeds if any(wanted in folded(name) for name in names)]
    return _of_feeds(db, found)


def _folder(db: sqlite3.Connection, term: Term, _now: datetime) -> Condition:
    """What has come by the feeds of a folder and of the folders in it."""
    wanted = folded(term.value)
    named = [(origin, folded(folder)) for origin, _, _, folder in _feeds(db) if folder]
    return _of_feeds(db, [origin for origin, name in named if name == wanted or name.startswith(f"{wanted}/")])


def _of_feeds(db: sqlite3.Connection, feeds: Sequence[str]) -> Condition:
    """The articles of these feeds (first addresses), and those of others that have appeared in them."""
    told = json.dumps(feeds)
    if db.execute(f"{_APPEARED} LIMIT 1", (told,)).fetchone() is None:  # nearly always: one index then is enough
        return _OF_FEED, [told]
    return f"{_OF_FEED} OR a.key IN ({_APPEARED})", [told, told]


def _feeds(db: sqlite3.Connection) -> list[tuple[str, str, str, str]]:
    """(first address, address, title, folder) of every feed that is subscribed to or has articles here."""
    return db.execute(
        "SELECT coalesce(m.origin, s.url), s.url, s.title, s.folder FROM subscriptions s "
        "LEFT JOIN moves m ON m.url = s.url UNION ALL SELECT feed, feed, '', '' FROM counts WHERE articles > 0"
    ).fetchall()


def _outlets(db: sqlite3.Connection) -> list[str]:
    """Every outlet once, by leaps along its index: a plain DISTINCT would walk all articles."""
    rows = db.execute(
        "WITH RECURSIVE one(name) AS (SELECT min(outlet) FROM articles UNION ALL "
        "SELECT (SELECT min(outlet) FROM articles WHERE outlet > name) FROM one WHERE name IS NOT NULL) "
        "SELECT name FROM one WHERE name IS NOT NULL"
    )
    return [found[0] for found in rows]


def _tag(db: sqlite3.Connection, term: Term, _now: datetime) -> Condition:
    """However the tag is spelled: older ones may have blanks."""
    wanted = same(term.value)
    tags = [tag for (tag,) in db.execute("SELECT DISTINCT tag FROM tags") if same(tag) == wanted]
    return "a.id IN (SELECT article FROM tags WHERE tag IN (SELECT value FROM json_each(?)))", [json.dumps(tags)]


def _id(_db: sqlite3.Connection, term: Term, _now: datetime) -> Condition:
    """An article's id, or that of one of its statements."""
    return (
        "a.id = ? OR a.key IN (SELECT number >> 16 FROM statements WHERE id = ?) "
        "OR a.id IN (SELECT article FROM kept_statements WHERE id = ?)",
        [term.value] * 3,
    )


def _since(_db: sqlite3.Connection, term: Term, now: datetime) -> Condition:
    begins, alone = _bounds(term.value, now)
    return "a.sort >= ? AND (a.sort >= ? OR a.sort = ?)", [min(begins, alone), begins, alone]


def _before(_db: sqlite3.Connection, term: Term, now: datetime) -> Condition:
    return "a.sort < ? AND a.sort <> ?", [*_bounds(term.value, now)]


def _bounds(value: str, now: datetime) -> tuple[int, int]:
    """When it begins by the reader's clock; and, of a day, what articles bear that have this date and no time."""
    begins = int(moment(value, now).timestamp())
    day = calendar_day(value, now)
    return begins, int(datetime.combine(day, time(), UTC).timestamp()) if day else begins


def _is(_db: sqlite3.Connection, term: Term, _now: datetime) -> Condition:
    return _STATES[term.value], []


_BY_FIELD: dict[str, Callable[[sqlite3.Connection, Term, datetime], Condition]] = {
    "from": _from,
    "feed": _feed,
    "folder": _folder,
    "tag": _tag,
    "id": _id,
    "is": _is,
    "since": _since,
    "before": _before,
}

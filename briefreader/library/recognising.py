"""Which entry of a feed's document is which article of the library."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence

from briefreader.domain.feed import Entry
from briefreader.domain.folding import folded
from briefreader.library.identity import Names, article_id, named

Known = dict[str, int | None]
"""Names that were met before: the article's key, or None for one that different articles have borne."""

Way = Callable[[Names, Known], int | None]
"""From an entry and what is known of its names to the article it is."""

_NAMES_A_QUESTION = 500
_KINDRED = 0.8
"""The part of a shorter text's words that the longer one has where both are one article's."""


def recognised(db: sqlite3.Connection, feed: str, entries: Sequence[Entry]) -> list[tuple[Names, int | None]]:
    """The distinct entries of a document with the key of the article that each is; None for a new one.

    Those that bear an article's own name come first; only an article that none of them is can be had by its page
    (link and title), so that two entries of one document never become one.  In the library by another feed, it must
    have the same words as well: whoever writes a feed can put anybody's link and title into it.
    """
    names = named(feed, entries)
    known = _known(db, names)
    found: dict[str, int] = {}
    for way in (_by_own_name, _by_whole, _by_page(db, feed), _by_id(db, feed)):
        taken = set(found.values())
        for one in names:
            key = way(one, known)
            if one.whole not in found and key is not None and key not in taken:
                found[one.whole] = key
                taken.add(key)
    return [(one, found.get(one.whole)) for one in names]


def birth_id(db: sqlite3.Connection, feed: str, one: Names) -> str:
    """The id of a new article: made from its own name, or from the whole where that is no identity.

    An article that was born with that id may be another entry by now, when guids go round: then the id is made anew.
    """
    met = db.execute("SELECT 1 FROM identities WHERE token = ?", (one.own,)).fetchone()
    name = one.whole if one.own_shared or met else one.own
    made = article_id(feed, name)
    while db.execute("SELECT 1 FROM articles WHERE id = ?", (made,)).fetchone():
        made = article_id(feed, made)
    return made


def remember(db: sqlite3.Connection, one: Names, key: int) -> None:
    """Keeps the names of an entry for the article it is; what is known already is not written again."""
    if one.own_shared:
        _name(db, one.own, None, "NULL")
    else:  # once different articles have borne it, it stays without meaning
        _name(db, one.own, key, "excluded.key", " AND key NOT NULL")
    _name(db, one.whole, key, "excluded.key")
    if one.page:  # met with another article, it tells nothing more
        _name(db, one.page, None if one.page_shared else key, "NULL")


def _name(db: sqlite3.Connection, token: str, key: int | None, otherwise: str, only: str = "") -> None:
    """Notes whose name it is; where another article bears it already, `otherwise` is written over that."""
    db.execute(
        "INSERT INTO identities VALUES (?, ?) ON CONFLICT (token) "
        f"DO UPDATE SET key = {otherwise} WHERE key IS NOT excluded.key{only}",
        (token, key),
    )


def _by_own_name(one: Names, known: Known) -> int | None:
    return None if one.own_shared else known.get(one.own)


def _by_whole(one: Names, known: Known) -> int | None:
    return known.get(one.whole)


def _by_page(db: sqlite3.Connection, feed: str) -> Way:
    def way(one: Names, known: Known) -> int | None:
        key = None if one.page_shared else known.get(one.page)
        if key is None:
            return None
        home, words = db.execute(
            "SELECT a.feed, b.text FROM articles a JOIN bodies b ON b.key = a.key WHERE a.key = ?", (key,)
        ).fetchone()
        return key if home == feed or _kindred(words, one.entry.text) else None

    return way


def _kindred(one: str, other: str) -> bool:
    """Whether two texts are one article's: the shorter, a summary perhaps, says what the longer says."""
    shorter, longer = sorted((set(folded(one).split()), set(folded(other).split())), key=len)
    return len(shorter & longer) >= _KINDRED * len(shorter)


def _by_id(db: sqlite3.Connection, feed: str) -> Way:
    """For articles that came back with their annotations into a new library: all that is left of them is the id."""

    def way(one: Names, known: Known) -> int | None:
        births = [one.whole] if one.own_shared or one.own in known else [one.own, one.whole]
        for name in births:
            row = db.execute("SELECT key FROM articles WHERE id = ?", (article_id(feed, name),)).fetchone()
            if row:
                return int(row[0])
        return None

    return way


def _known(db: sqlite3.Connection, names: Sequence[Names]) -> Known:
    wanted = [token for one in names for token in (one.own, one.whole, one.page) if token]
    known: Known = {}
    for start in range(0, len(wanted), _NAMES_A_QUESTION):
        part = wanted[start : start + _NAMES_A_QUESTION]
        places = ", ".join("?" * len(part))
        known.update(db.execute(f"SELECT token, key FROM identities WHERE token IN ({places})", part).fetchall())
    return known

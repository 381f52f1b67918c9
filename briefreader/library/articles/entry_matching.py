"""Which entry of a feed's document is which article of the library."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from briefreader.domain.news.feed import Entry
from briefreader.domain.text.folding import folded
from briefreader.library.articles.entry_identity import Names, article_id, named


@dataclass(frozen=True, slots=True)
class Recognised:
    """An entry of a document and the article that it is."""

    names: Names
    key: int | None  # None: a new article
    birth: str = ""  # the id of a new one


Known = dict[str, int | None]
"""Names that were met before: the article's key, or None for one that different articles have borne."""

Way = Callable[[Names, Known], int | None]
"""From an entry and what is known of its names to the article it is."""

_NAMES_A_QUESTION = 500
_KINDRED = 0.8
"""The part of a shorter text's words that the longer one has where both are one article's."""


def recognised(db: sqlite3.Connection, feed: str, entries: Sequence[Entry]) -> list[Recognised]:
    """The distinct entries of a document with the article that each is, or will be.

    Those that bear an article's own name come first; only an article that none of them is can be had by its page
    (link and title), so that two entries of one document never become one.  In the library by another feed, it must
    have the same words as well: whoever writes a feed can put anybody's link and title into it.
    """
    names = named(feed, entries)
    known = _known(db, names)
    births = {one.whole: [article_id(feed, name) for name in _births(one, known)] for one in names}
    born = _keys(db, "SELECT id, key FROM articles WHERE id IN", [id for ids in births.values() for id in ids])
    found: dict[str, int] = {}
    for way in (_by_own_name, _by_whole, _by_page(db, feed), _by_id(births, born)):
        taken = set(found.values())
        for one in names:
            key = way(one, known)
            if one.whole not in found and key is not None and key not in taken:
                found[one.whole] = key
                taken.add(key)
    return [
        Recognised(one, found[one.whole])
        if one.whole in found
        else Recognised(one, None, _free(db, feed, births[one.whole][0], born))
        for one in names
    ]


def _births(one: Names, known: Known) -> list[str]:
    """The names that an article may be born with: its own first, where that is an identity, else the whole.

    An article that was born with its own name may be another entry by now, when guids go round.
    """
    return [one.whole] if one.own_shared or one.own in known else [one.own, one.whole]


def _free(db: sqlite3.Connection, feed: str, made: str, born: Known) -> str:
    """The id of a new article: `made`, or where there is one of that id already, made anew."""
    if made not in born:
        return made
    while db.execute("SELECT 1 FROM articles WHERE id = ?", (made,)).fetchone():
        made = article_id(feed, made)
    return made


def remember(db: sqlite3.Connection, articles: Sequence[tuple[Names, int]]) -> None:
    """Keeps the names of entries for the articles they are; what is known already is not written again."""
    own = [(one.own, key) for one, key in articles if not one.own_shared]
    # Once different articles have borne it, a name of its own stays without meaning.
    _name(db, own, "excluded.key", " AND key NOT NULL")
    _name(db, [(one.own, None) for one, _ in articles if one.own_shared], "NULL")
    _name(db, [(one.whole, key) for one, key in articles], "excluded.key")
    # Met with another article, a page tells nothing more.
    _name(db, [(one.page, None if one.page_shared else key) for one, key in articles if one.page], "NULL")


def _name(db: sqlite3.Connection, names: Sequence[tuple[str, int | None]], otherwise: str, only: str = "") -> None:
    """Notes whose names they are; where another article bears one already, `otherwise` is written over that."""
    db.executemany(
        "INSERT INTO identities VALUES (?, ?) ON CONFLICT (token) "
        f"DO UPDATE SET key = {otherwise} WHERE key IS NOT excluded.key{only}",
        names,
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


def _by_id(births: Mapping[str, Sequence[str]], born: Known) -> Way:
    """For articles that came back with their annotations into a new library: all that is left of them is the id."""

    def way(one: Names, _: Known) -> int | None:
        return next((born[id] for id in births[one.whole] if id in born), None)

    return way


def _known(db: sqlite3.Connection, names: Sequence[Names]) -> Known:
    wanted = [token for one in names for token in (one.own, one.whole, one.page) if token]
    return _keys(db, "SELECT token, key FROM identities WHERE token IN", wanted)


def _keys(db: sqlite3.Connection, question: str, names: Sequence[str]) -> Known:
    """What `question` answers for each of `names`."""
    found: Known = {}
    for start in range(0, len(names), _NAMES_A_QUESTION):
        part = names[start : start + _NAMES_A_QUESTION]
        places = ", ".join("?" * len(part))
        found.update(db.execute(f"{question} ({places})", part).fetchall())
    return found

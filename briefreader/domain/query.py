"""The question a list answers: words and filters, all of which must hold."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from briefreader.domain.errors import QueryError

FIELDS = ("from", "actor", "said", "tag", "is", "since", "before", "id", "feed", "folder")
STATES = ("unread", "read", "bookmarked", "noted", "tagged", "marked", "sample")

_TERM = re.compile(r'(?P<not>-?)(?:(?P<field>[a-z]+):)?(?:"(?P<phrase>[^"]*)"|(?P<word>\S+))')
_AGO = re.compile(r"(\d{1,4})([hdwmy])\Z")
_HOURS = {"h": 1, "d": 24, "w": 24 * 7, "m": 24 * 30, "y": 24 * 365}


@dataclass(frozen=True, slots=True)
class Term:
    """One condition: `field` is empty for words of the text, else one of FIELDS."""

    value: str
    field: str = ""
    phrase: bool = False
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """All of its terms must hold; the empty query holds for everything."""

    terms: tuple[Term, ...] = ()

    @property
    def words(self) -> tuple[Term, ...]:
        """The terms that are looked for in the text."""
        return tuple(term for term in self.terms if not term.field)

    def values(self, field: str, negated: bool = False) -> tuple[str, ...]:
        """The values asked for (or excluded) in one field."""
        return tuple(t.value for t in self.terms if t.field == field and t.negated == negated)

    def and_(self, field: str, value: str) -> Query:
        """This query with one more filter."""
        return replace(self, terms=(*self.terms, Term(value, field)))


EVERYTHING = Query()


def parsed(text: str) -> Query:
    """The query a reader typed: words, "phrase", -not, from: actor: said: tag: is: since: before: id: feed:.

    Raises QueryError, with the place, for a state or a date that cannot be understood.
    """
    terms = []
    for found in _TERM.finditer(text):
        field = found["field"] or ""
        value = found["phrase"] if found["phrase"] is not None else found["word"]
        if field and field not in FIELDS:
            value, field = f"{field}:{value}", ""
        if field == "is" and value not in STATES:
            raise QueryError(f"“is:{value}” is none of {', '.join(STATES)}.", found.start())
        if field in ("since", "before"):
            moment(value, datetime.now(UTC), found.start())
        if value:
            terms.append(Term(value, field, found["phrase"] is not None, found["not"] == "-"))
    return Query(tuple(terms))


def growing(text: str) -> Query:
    """The query of a line that is still being typed: its last word, from two letters on, may go on."""
    query = parsed(text)
    last = query.terms[-1] if query.terms else None
    if last is None or last.field or last.phrase or len(last.value) < 2 or not text[-1:].isalnum():
        return query
    return Query((*query.terms[:-1], replace(last, value=f"{last.value}*")))


def moment(value: str, now: datetime, at: int = 0) -> datetime:
    """What "7d", "12h", "2026-01-08" or "today" means, UTC.  Raises QueryError, with `at` as its place."""
    if value == "today":
        return now.replace(hour=0, minute=0, second=0, microsecond=0)
    ago = _AGO.match(value)
    if ago:
        return now - timedelta(hours=int(ago[1]) * _HOURS[ago[2]])
    try:
        day = datetime.fromisoformat(value)
    except ValueError:
        raise QueryError(f"“{value}” is no date: write 2026-01-08, 7d, 12h or today.", at) from None
    return day if day.tzinfo else day.replace(tzinfo=UTC)

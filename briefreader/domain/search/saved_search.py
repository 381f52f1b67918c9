"""A search that the reader keeps under a name, and a query as it would be typed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefreader.domain.errors import QueryError
from briefreader.domain.search.query import QUOTES, Choice, Query, Term, parsed

_ONE_WORD = re.compile(r"(?:[^\s()]|\([^\s()]*\))+")


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """One of the reader's."""

    name: str
    words: str  # as they are typed
    query: Query
    unread: int | None = None  # None while nobody has counted
    trouble: str = ""  # why its words cannot be understood


def written(query: Query) -> str:
    """The line that reads as `query`."""
    match query.parts:
        case (Choice(queries, False),):
            return " or ".join(map(written, queries))
    return " ".join(map(_part, query.parts))


def typed(query: Query) -> str:
    """The line that reads as `query`, exactly; empty, which is everything, where no line does."""
    words = written(query)
    try:
        return words if parsed(words) == query else ""
    except QueryError:
        return ""


def _part(part: Term | Choice) -> str:
    sign = "-" if part.negated else ""
    if isinstance(part, Choice):
        return f"{sign}({' or '.join(map(written, part.queries))})"
    field = f"{part.field}:" if part.field else ""
    as_it_is = not part.phrase and _ONE_WORD.fullmatch(part.value) and part.value[0] not in QUOTES
    return f"{sign}{field}{part.value}" if as_it_is else f'{sign}{field}"{part.value}"'

"""Where the words of a search stand in a text: as the library found them, without case and accents."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from briefreader.domain.folding import folded
from briefreader.domain.query import Query
from briefreader.domain.span import Span
from briefreader.domain.unspaced import CHARACTERS

_IN_TEXT = ("", "said")  # the fields of a query whose words are looked for in texts


def hits(text: str, query: Query) -> tuple[Span, ...]:
    """The places of all words and phrases that `query` asks for, in text order and apart from each other."""
    phrases = [(words, value.endswith("*")) for value in sought(query) if (words := _words(value))]
    if not phrases:
        return ()
    places = [found.span() for found in _word().finditer(text)]
    there = [folded(text[start:end]) for start, end in places]
    found = [
        Span(places[at][0], places[at + len(words) - 1][1])
        for words, grows in phrases
        for at in range(len(there) - len(words) + 1)
        if there[at : at + len(words) - 1] == words[:-1] and _ends(there[at + len(words) - 1], words[-1], grows)
    ]
    return tuple(_apart(sorted(found)))


def sought(query: Query) -> list[str]:
    """The words and phrases that `query` looks for in texts, one that is still being typed with a * at its end."""
    there = [choice for choice in query.choices if not choice.negated]
    return [
        *(term.value for term in query.terms if term.field in _IN_TEXT and not term.negated),
        *(value for choice in there for one in choice.queries for value in sought(one)),
    ]


@cache
def _word() -> re.Pattern[str]:
    """Made at the first search: it takes longer than a screen is painted in."""
    return re.compile(rf"[{CHARACTERS}]|[^\W_{CHARACTERS}]+")


def _words(value: str) -> list[str]:
    return [folded(found[0]) for found in _word().finditer(value)]


def _ends(there: str, wanted: str, grows: bool) -> bool:
    """Whether the last word is the one; while it is being typed it may go on."""
    return there.startswith(wanted) if grows else there == wanted


def _apart(spans: Sequence[Span]) -> list[Span]:
    """Without those that overlap an earlier one."""
    kept: list[Span] = []
    for span in spans:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept

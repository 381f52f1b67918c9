"""Where the words and signs of a search stand in a text: as the library found them, without case and accents."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefreader.domain.search.query import Query
from briefreader.domain.search.symbols import is_punctuation, signs
from briefreader.domain.text.folding import folded, folded_words, word_pattern
from briefreader.domain.text.span import Span

_IN_TEXT = ("", "said")  # the fields of a query whose words are looked for in texts


def hits(text: str, query: Query) -> tuple[Span, ...]:
    """The places of all words, phrases and signs that `query` asks for, in text order and apart from each other."""
    values = sought(query)
    values = [value for value in values if not is_punctuation(value)] or values
    found = [*_phrases(text, values), *_signs(text, values)]
    return tuple(_apart(sorted(found)))


def _phrases(text: str, values: Sequence[str]) -> list[Span]:
    phrases = [(words, value.endswith("*")) for value in values if (words := folded_words(value))]
    if not phrases:
        return []
    places = [found.span() for found in word_pattern().finditer(text)]
    there = [folded(text[start:end]) for start, end in places]
    return [
        Span(places[at][0], places[at + len(words) - 1][1])
        for words, grows in phrases
        for at in range(len(there) - len(words) + 1)
        if there[at : at + len(words) - 1] == words[:-1] and _ends(there[at + len(words) - 1], words[-1], grows)
    ]


def _signs(text: str, values: Sequence[str]) -> list[Span]:
    wanted = [sign for value in values for sign in signs(value)]
    return [Span(*found.span()) for sign in wanted for found in re.finditer(re.escape(sign), text)]


def sought(query: Query) -> list[str]:
    """The words and phrases that `query` looks for in texts, one that is still being typed with a * at its end."""
    there = [choice for choice in query.choices if not choice.negated]
    return [
        *(term.value for term in query.terms if term.field in _IN_TEXT and not term.negated),
        *(value for choice in there for one in choice.queries for value in sought(one)),
    ]


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

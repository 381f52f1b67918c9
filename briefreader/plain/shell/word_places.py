"""Where words that were typed stand in a text, whatever their case, accents and marks are there."""

from __future__ import annotations

import re

from briefreader.domain.search.query import Query, Term
from briefreader.domain.text.span import Span
from briefreader.wording.news.hits import hits

_LEFT_OUT = re.compile(r"\s*(?:\.\.\.|…)\s*")
_OPENING = "“‘„«\"'"
_CLOSED = re.compile(r"[.,;:?!…]*[”’“»\"']")


def places(text: str, typed: str) -> list[Span]:
    """In text order; "from … to" is all between the first words and the nearest last ones after them.

    Quotation marks that stand on both sides of the words belong to them.
    """
    first, *rest = _LEFT_OUT.split(typed, maxsplit=1)
    starts = _found(text, first)
    if not rest or not rest[0]:
        return [_with_marks(text, span) for span in starts]
    ends = _found(text, rest[0])
    spans = ((one, next((end for end in ends if end.start >= one.end), None)) for one in starts)
    return [_with_marks(text, Span(one.start, end.end)) for one, end in spans if end is not None]


def around(text: str, span: Span, characters: int = 60) -> str:
    """The words with those beside them, to tell one place from another."""
    before, after = text[: span.start].rpartition("\n")[2], text[span.end :].partition("\n")[0]
    if len(before) > characters:
        before = f"… {before[-characters:].partition(' ')[2]}"
    if len(after) > characters:
        after = f"{after[:characters].rpartition(' ')[0]} …"
    return f"{before}{span.of(text)}{after}"


def _found(text: str, typed: str) -> tuple[Span, ...]:
    return hits(text, Query((Term(typed.rstrip("*"), phrase=True),)))


def _with_marks(text: str, span: Span) -> Span:
    closed = _CLOSED.match(text, span.end)
    if closed and span.start and text[span.start - 1] in _OPENING:
        return Span(span.start - 1, closed.end())
    return span

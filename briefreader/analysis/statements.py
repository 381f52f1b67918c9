"""A report made into a statement: its kind, its confidence and why."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from briefreader.analysis import confidence, speakers
from briefreader.analysis.quotations import Quotation
from briefreader.analysis.tagger import Evidence, Report
from briefreader.domain import ids
from briefreader.domain.actor import Actor
from briefreader.domain.article import Article
from briefreader.domain.span import Span, hull
from briefreader.domain.statement import Statement, StatementKind, joined

_WORD = re.compile(r"\w+")
_TERM_WORDS = 3


def statement(article: Article, one: Report, actor: Actor | None, quoted: Sequence[Quotation]) -> Statement:
    """The statement that a report makes, spoken by `actor`.  `quoted` are all quotations of the text, in order."""
    text = article.text
    kind = kind_of(text, one.content, quoted)
    whole = hull(one.content)
    sort = speakers.sort_of(text, one.speaker)
    return Statement(
        id=ids.statement_id(article.id, text, whole.start, whole.end),
        kind=kind,
        content=one.content,
        text=joined(text, one.content),
        speaker=one.speaker,
        cue=one.cue,
        actor=actor.id if actor else None,
        speech=one.speech,
        confidence=confidence.probability(features(text, one, kind)),
        why=confidence.why(one.evidence, sort, actor is not None),
    )


def kind_of(text: str, content: Sequence[Span], quoted: Sequence[Quotation]) -> StatementKind:
    """Whether all, some or none of the words stand in quotation marks."""
    inside = outside = 0
    for piece in content:
        within = [one.span for one in _overlapping(piece, quoted)]
        for found in _WORD.finditer(text, piece.start, piece.end):
            if any(span.start < found.start() < span.end for span in within):
                inside += 1
            else:
                outside += 1
    if not inside:
        return StatementKind.INDIRECT
    return StatementKind.MIXED if outside else StatementKind.DIRECT


def _overlapping(piece: Span, quoted: Sequence[Quotation]) -> list[Quotation]:
    """The outermost quotations that share words with `piece`."""
    outer = [one for one in quoted if not one.depth]
    at = bisect_left(outer, piece.start, key=lambda one: one.span.end)
    found = []
    while at < len(outer) and outer[at].span.start < piece.end:
        found.append(outer[at])
        at += 1
    return found


def features(text: str, one: Report, kind: StatementKind) -> dict[str, float]:
    """What is known about a report that bears on its being right, as `confidence.WEIGHTS` names it."""
    words = sum(len(_WORD.findall(text, piece.start, piece.end)) for piece in one.content)
    return {
        "always": 1.0,
        f"{one.evidence} {kind}": 1.0,
        f"speaker {speakers.sort_of(text, one.speaker)}": 1.0,
        "attitude": 0.0 if one.speech else 1.0,
        "short": 1.0 if words <= _TERM_WORDS else 0.0,
        "long": 1.0 if words > 45 else 0.0,
        "pieces": min(len(one.content) - 1, 3) * 1.0,
        "long speaker": 1.0 if one.speaker and len(one.speaker) > 100 else 0.0,
    }


def worth_keeping(text: str, one: Report) -> bool:
    """Whether a report holds words at all, and is no mere term in quotation marks that nobody is known to have said."""
    if not any(_WORD.search(text, piece.start, piece.end) for piece in one.content):
        return False
    words = sum(len(_WORD.findall(text, piece.start, piece.end)) for piece in one.content)
    return not (one.evidence in (Evidence.LOOSE, Evidence.FOLLOWING) and words <= _TERM_WORDS)

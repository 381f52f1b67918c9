"""A report made into a statement: its kind, its confidence and why."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from briefreader.analysis.attribution.report import Evidence, Report
from briefreader.analysis.coreference import resolve
from briefreader.analysis.coreference.pronouns import is_pronoun
from briefreader.analysis.statements import confidence
from briefreader.analysis.text.function_words import GROUPS
from briefreader.analysis.text.quotations import Quotation
from briefreader.domain import ids
from briefreader.domain.news.article import Article
from briefreader.domain.statements.actor import Actor
from briefreader.domain.statements.statement import Statement, StatementKind, joined
from briefreader.domain.text.span import Span, hull

_WORD = re.compile(r"\w+")
_ITEM = re.compile(r"(?:[-•*‣▪·]|\(?\d{1,3}[.)]|[A-Za-z][.)]|[ivxIVX]{2,5}[.)])\s+(?=[\"“‘«„])")
_OWN_WORDS = (Evidence.POST, Evidence.TRANSCRIPT)
"""Forms in which words are the speaker's own without quotation marks."""

_MAY_BE_TITLES = (Evidence.NAMED_BEFORE, Evidence.OBJECT, Evidence.LOOSE, Evidence.FOLLOWING, Evidence.SHARED)
_MARKED = re.compile('["“‘«„\']([^"”’»“]{3,80})["”’»“]')
_LEAST, _LEAST_QUOTED = 0.33, 0.15
"""Nothing is told of what is less likely to be a statement: of these, more are wrong than right."""

_UNNAMED = re.compile(r"(?:not to be (?:named|identified|quoted)|(?:to remain|for) anonym)")
"""What sources ask for that is no news."""

_TERM_WORDS = 3
_MANY_WORDS = 45
_PLAIN_CUES = frozenset("said says say added told tells".split())


def statement(article: Article, one: Report, actor: Actor | None, quoted: Sequence[Quotation]) -> Statement:
    """The statement that a report makes, spoken by `actor`.  `quoted` are the text's outermost quotations, in order."""
    text = article.text
    content = _without_number(text, one.content)
    kind = StatementKind.DIRECT if one.evidence in _OWN_WORDS else kind_of(text, content, quoted)
    whole = hull(content)
    sort = resolve.sort_of(text, one.speaker)
    return Statement(
        id=ids.statement_id(article.id, text, whole.start, whole.end),
        kind=kind,
        content=content,
        text=joined(text, content),
        speaker=one.speaker,
        cue=one.cue,
        actor=actor.id if actor else None,
        speech=one.speech,
        confidence=confidence.probability(features(text, one, kind)),
        why=confidence.why(one.evidence, sort, actor is not None),
    )


def _without_number(text: str, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """Quoted words without the number or mark of the item of a list that they open."""
    first = content[0]
    if first.start and text[first.start - 1] not in "\n ":
        return content
    mark = _ITEM.match(text, first.start, first.end)
    return (Span(mark.end(), first.end), *content[1:]) if mark else content


def likely(one: Statement) -> bool:
    """Whether a statement is worth telling of; words in quotation marks are given up only when hardly anybody's."""
    return one.confidence >= (_LEAST_QUOTED if one.quoted else _LEAST)


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
    """The quotations that share words with `piece`."""
    at = bisect_left(quoted, piece.start, key=lambda one: one.span.end)
    found = []
    while at < len(quoted) and quoted[at].span.start < piece.end:
        found.append(quoted[at])
        at += 1
    return found


def features(text: str, one: Report, kind: StatementKind) -> dict[str, float]:
    """What is known about a report that bears on its being right, as the weights of `confidence` name it."""
    words = sum(len(_WORD.findall(text, piece.start, piece.end)) for piece in one.content)
    cue = one.cue.of(text).lower().split()[-1] if one.cue else ""
    on = {
        "always": True,
        f"{one.evidence} {kind}": True,
        f"speaker {resolve.sort_of(text, one.speaker)}": True,
        "plain cue": cue in _PLAIN_CUES,
        "attitude": not one.speech,
        "short": words <= _TERM_WORDS,
        "long": words > _MANY_WORDS,
        "pieces": len(one.content) > 1,
        "long speaker": one.speaker is not None and len(one.speaker) > 100,
        "unlikely speaker": one.speaker is not None and _unlikely(one.speaker.of(text)),
    }
    return {name: 1.0 for name, value in on.items() if value} | _seen(one, kind)


def _seen(one: Report, kind: StatementKind) -> dict[str, float]:
    """What the net adds to that."""
    if one.seen is None:
        return {}
    speaker = {f"net: speaker {kind}": one.seen.speaker} if one.speaker else {}
    return {"net": 1.0, f"net: words {kind}": one.seen.words, f"net: agreed {kind}": float(one.seen.agreed), **speaker}


def _unlikely(speaker: str) -> bool:
    """Whether a common noun without a word for those who speak is to have spoken."""
    words = [word.lower() for word in _WORD.findall(speaker)]
    return (
        speaker[:1].islower() and not is_pronoun(speaker) and not any(w in GROUPS for w in words) and speaker.islower()
    )


_NOBODY = frozenset(("nobody", "no one", "no-one", "none", "neither", "none of them", "nothing"))


def worth_keeping(text: str, one: Report) -> bool:
    """Whether a report holds words at all, and is no mere term in quotation marks that nobody is known to have said."""
    if not any(_WORD.search(text, piece.start, piece.end) for piece in one.content):
        return False
    words = sum(len(_WORD.findall(text, piece.start, piece.end)) for piece in one.content)
    if one.evidence in (Evidence.LOOSE, Evidence.FOLLOWING) and words <= _TERM_WORDS:
        return False
    if _is_asked(text, one) or _is_denied(text, one) or _UNNAMED.match(text, one.content[0].start):
        return False
    return not (one.evidence in _MAY_BE_TITLES and len(one.content) == 1 and _title(one.content[0].of(text)))


def _is_asked(text: str, one: Report) -> bool:
    """Whether the question is put to who is taken for its speaker: "Asked whether he would go, the minister said …"."""
    if one.cue is None or one.cue.of(text) not in ("Asked", "Pressed", "Questioned"):
        return False
    return one.speaker is None or one.speaker.start > one.cue.end


def _is_denied(text: str, one: Report) -> bool:
    """Whether a speaker says nothing: "nobody asked us", "neither Doe nor Roe would say who it was"."""
    if one.speaker is None:
        return False
    return text.endswith("nor ", 0, one.speaker.start) or one.speaker.of(text).casefold() in _NOBODY


def _title(words: str) -> bool:
    """Whether words begin with a book's or film's name in marks: longer words have capitals, no stop ends it."""
    found = _MARKED.match(words)
    if found is None or found[1][-1:] in ".!?,…":
        return False
    longer = [word for word in _WORD.findall(found[1]) if len(word) > 3]
    return 0 < len(longer) < 8 and len(_WORD.findall(found[1])) > 1 and all(word[0].isupper() for word in longer)

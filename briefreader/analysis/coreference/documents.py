"""Whose a speaking document is: "the IMF report", "a study by Politico" speak for those who issued them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefreader.analysis.coreference.mentions import Mention, Mentions
from briefreader.analysis.lexicon.head_nouns import DOCUMENTS
from briefreader.analysis.syntax.phrase_head import head_span
from briefreader.domain.statements.actor import Actor, ActorKind
from briefreader.domain.text.span import Span

_BY = re.compile(r"\s(?:by|from|issued by|released by|published by|conducted by|commissioned by)\s(?:the\s)?")
_ADDRESSED = re.compile(r"\s(?:to|on|about|against|into|for)\s")
_ENDS = re.compile(r",|\s(?:and|or|of|for|in|at)\s")
_OWNER = re.compile(r"['’]s?\s")
_RULINGS = frozenset("ruling rulings verdict opinion judgment judgement decision injunction order".split())
_COURTS = re.compile(r"\b(?:court|circuit|tribunal)\b", re.IGNORECASE)
_ISSUERS = (ActorKind.PERSON, ActorKind.ORGANIZATION, ActorKind.COUNTRY)


def is_document(text: str, phrase: Span) -> bool:
    """Whether a noun phrase names something written or shown."""
    return head_span(text, phrase).of(text).lower() in DOCUMENTS


def issuer(text: str, phrase: Span, mentions: Mentions) -> Actor | None:
    """The actor who speaks through the document that a noun phrase names; None for a document of nobody's."""
    noun = head_span(text, phrase)
    within = [one for one in mentions.within(phrase) if one.actor.named and one.actor.kind in _ISSUERS]
    before = [one for one in within if one.span.start < noun.start]
    for one in reversed(before):
        gap = text[one.span.end : noun.start]
        owned = _OWNER.match(gap) is not None
        if owned or (len(gap.split()) < 3 and not _ADDRESSED.search(f" {gap}")):
            return one.actor
        if "," not in gap and ";" not in gap and one.span.end >= noun.start:
            return one.actor  # the document is part of what we took for a name
    by = _BY.search(text, noun.end, phrase.end)
    if by is not None:
        return _last_of_phrase(text, [one for one in within if one.span.start >= by.end() - 1])
    if not before and noun.of(text).lower() in _RULINGS:
        return _court(phrase.start, mentions)
    return None


def _last_of_phrase(text: str, mentions: Sequence[Mention]) -> Actor | None:
    """The head of "Loyola Law School professor Justin Levitt": the last name before a comma or another phrase."""
    found: Mention | None = None
    for one in mentions:
        if found and _ENDS.search(text, found.span.end, one.span.start):
            break
        found = one
    return found.actor if found else None


def _court(place: int, mentions: Mentions) -> Actor | None:
    """The last court named before `place`."""
    for one in mentions.before(place):
        if one.actor.named and one.actor.kind is ActorKind.ORGANIZATION and _COURTS.search(one.actor.name):
            return one.actor
    return None

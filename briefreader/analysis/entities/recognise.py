"""Proper names in a text: runs of capitalised words, cut where one name ends, with the titles before them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefreader.analysis.blocks import furniture
from briefreader.analysis.entities import roles
from briefreader.analysis.entities.capitalised_runs import title_case
from briefreader.analysis.entities.entity_types import kind_of, known
from briefreader.analysis.entities.name_candidates import Piece, pieces
from briefreader.analysis.lexicon.head_nouns import OFFICES
from briefreader.analysis.text.words import OPENERS, UPPER
from briefreader.domain.news.article import Block, BlockKind
from briefreader.domain.statements.actor import ActorKind
from briefreader.domain.text.span import Span

_WITHOUT_NAMES = (BlockKind.HEADING, BlockKind.BYLINE, BlockKind.FURNITURE)
_LOWER = re.compile(r"(?<![\w'’-])[a-z]{2,}(?![\w-])")
_OFFICE = re.compile(
    rf"(?:(?:(?!The\b|A\b)[{UPPER}][\w-]+(?:['’]s)?|prime|vice|foreign|attorney|crown|deputy|chief)\s)*(?P<whose>[a-z]+)['’]s\soffice\b"
    rf"|\b[Oo]ffice of (?:the )?(?:[{UPPER}][\w.'’-]+(?:\sof(?:\sthe)?)?\s)*[{UPPER}][\w-]+"
)
_PLACED = tuple(f" {word} " for word in "in near from outside across toward towards to into around".split())
_DEFINITE = re.compile(r"\b(?:the|at)\s(?:[a-z-]+\s)?\Z")
_OWNED = re.compile(r"['’]s\s(?:office|campaign|administration|government)\b")
_IN_A_ROW = re.compile(r"(?:\s\([^)]{1,12}\)|,\s[RDI]-[\w.]+)?(?:,|,?\s(?:and|&))\s")
_ENDS_PHRASE = re.compile(
    r"[^\w\s]|\s(?:of|in|on|at|to|for|with|from|by|and|or|as|is|are|was|were|be|has|have|had|will|would|could|can|may|should|"
    r"that|which|who|said|says|[a-z]+ed|[a-z]+s)\b|\Z"
)


@dataclass(frozen=True, slots=True)
class Name:
    """One occurrence of a proper name.  Spans count in the text."""

    span: Span  # the name alone: "Keir Starmer"
    kind: ActorKind | None  # what the name itself or the words beside it tell; None where they tell nothing
    title: Span | None = None  # what stands before it and says who it is: "British Prime Minister", "Mrs."
    sure: bool = True  # False where only the start of a sentence may explain its capital
    definite: bool = False  # "the …" or "at …", and no noun behind it: a body rather than a person
    placed: bool = False  # after "in", "near", "from": where something is
    common: bool = False  # one of its words is an ordinary word of this text as well


def find(
    text: str, blocks: Sequence[Block], sentences: Sequence[Span], beside: Sequence[Span] = ()
) -> tuple[Name, ...]:
    """The names of `text` in text order; headings, bylines, furniture and a caption's credit are left out.

    `beside` are parts of headings that name somebody all the same.

    None overlap, but that "the office of President X" holds the name of X.
    """
    lower = frozenset(_LOWER.findall(text))
    starts = frozenset(sentence.start for sentence in sentences)
    read = [
        _named_part(text, block)
        for block in blocks
        if block.kind not in _WITHOUT_NAMES and not title_case(block.span.of(text))
    ]
    found = [
        name
        for span in sorted([*read, *beside])
        for piece in pieces(text, span, starts, lower)
        if (name := _name(text, piece, lower)) is not None
    ]
    named = _with_shared_titles(text, _without_overlaps(found))
    return tuple(sorted([*named, *_owned(text, named), *_offices(text, blocks)], key=lambda name: name.span))


def _named_part(text: str, block: Block) -> Span:
    """Where a block may name somebody: all of it, but for the credit of a picture."""
    if block.kind is not BlockKind.CAPTION:
        return block.span
    return Span(block.span.start, block.span.start + len(furniture.without_credit(block.span.of(text))))


def _name(text: str, piece: Piece, lower: frozenset[str]) -> Name | None:
    """The name that a piece of a run is; None for what only looks like one."""
    words = piece.span.of(text)
    title = roles.extended(text, piece.title) if piece.title else roles.title_before(text, piece.span.start)
    kind = kind_of(text, piece.span, title)
    if kind is None and not _could_be(words):
        return None
    sure = not piece.opens or (" " in words and words.split()[0].lower() not in lower) or known(words)
    before = f" {text[max(0, piece.span.start - 20) : piece.span.start].lower()}"
    common = any(word.lower() in lower for word in words.split() if word[:1].isupper())
    definite = (
        (" the " in before or " at " in before)
        and _DEFINITE.search(before) is not None
        and _ENDS_PHRASE.match(text, piece.span.end) is not None
    )
    return Name(piece.span, kind, title, sure, definite, before.endswith(_PLACED), common)


def _could_be(words: str) -> bool:
    """Whether a piece without other evidence may be a name."""
    return len(words) > 1 and words.lower() not in OPENERS and any(c.islower() or c.isupper() for c in words)


def _owned(text: str, names: Sequence[Name]) -> Iterator[Name]:
    """ "Zelensky's office", "Trump's campaign": bodies called after somebody; a country's government is the country."""
    for name in names:
        found = _OWNED.match(text, name.span.end)
        if found is not None:
            span = Span(name.span.start, found.end())
            yield Name(span, kind_of(text, span, None))


def _offices(text: str, blocks: Sequence[Block]) -> Iterator[Name]:
    """ "Ukrainian president's office", "office of President X": bodies without a name of their own."""
    if "s office" not in text and "ffice of " not in text:
        return
    for block in blocks:
        if block.kind in _WITHOUT_NAMES:
            continue
        named = _named_part(text, block)
        for found in _OFFICE.finditer(text, named.start, named.end):
            if found["whose"] is None or found["whose"] in OFFICES:
                yield Name(Span(found.start(), found.end()), ActorKind.ORGANIZATION)


def _with_shared_titles(text: str, names: tuple[Name, ...]) -> tuple[Name, ...]:
    """The names with a plural title given to each it is meant for: "Senators A, B and C"."""
    shared: Span | None = None
    made: list[Name] = []
    for name in names:
        gap = text[made[-1].span.end : name.span.start] if made else ""
        if name.title is not None:
            shared = name.title if roles.is_plural(name.title.of(text)) else None
        elif not (shared and _IN_A_ROW.fullmatch(gap) and name.kind in (None, ActorKind.PERSON)):
            shared = None
        made.append(replace(name, title=shared, kind=ActorKind.PERSON) if shared and name.title is None else name)
    return tuple(made)


def _without_overlaps(found: Sequence[Name]) -> tuple[Name, ...]:
    """Of names that overlap, the longest."""
    kept: list[Name] = []
    for name in sorted(found, key=lambda one: (one.span.start, -one.span.end)):
        if not kept or kept[-1].span.end <= name.span.start:
            kept.append(name)
        elif len(name.span) > len(kept[-1].span):
            kept[-1] = name
    return tuple(kept)

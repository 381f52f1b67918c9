"""The brief: whole sentences that together say most of the article, none of which needs its neighbours.

Greedy: the next sentence is the one that adds most words that other sentences share, for its length, and the
earlier the better.  What would irritate a reader is left out before: captions, half quotations, sentences whose
"he" stands elsewhere, what the title or another chosen sentence says already.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log, pow

from briefreader.analysis.brief import sentence_filters
from briefreader.analysis.text.words import STOP, WORD
from briefreader.domain.news.article import Block, BlockKind
from briefreader.domain.statements.actor import Actor, ActorKind
from briefreader.domain.statements.statement import Statement
from briefreader.domain.text.span import Span

MOST = 3
SHOWN_WORDS = 60
_READ = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
_LOOKED_AT = 50  # sentences: what follows is background
_POSITION = 1.1  # how fast a sentence loses weight towards the end
_BREVITY = 6  # words added to a sentence's length, so that very short ones do not win
_WORDS = 90  # of the whole brief; the first sentence may be longer
_ALIKE = 0.55  # the share of the shorter sentence's words at which two say the same
_MAIN = 4  # actors
_NAMED = 0.2  # what each main actor adds whom the brief does not name yet
_SPOKEN = 1.05  # times the worth of a sentence that holds a statement of a main actor,
_PERSONAL = 0.8  # of one in which the writer speaks of himself or to the reader,
_BARE = 0.8  # and of one that calls somebody by surname whom nothing before it in the brief introduces


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A sentence that may be chosen."""

    place: int  # among the sentences that are read
    span: Span
    words: frozenset[str]  # its content words
    length: int  # in words
    leans: bool  # needs the sentence before it
    names: bool  # somebody or something by name, beside its first word
    worth: float  # what its sort is worth beside others, 1 for a plain one
    actors: frozenset[str]  # ids of the main actors it names
    introduced: frozenset[str]  # of those, the ones it names in full


def summary(
    text: str,
    blocks: Sequence[Block],
    sentences: Sequence[Span],
    statements: Sequence[Statement],
    actors: Sequence[Actor],
) -> tuple[Span, ...]:
    """Up to three whole sentences, in text order; fewer where no more say something new."""
    read = _readable(text, blocks, sentences)
    candidates = _candidates(text, read, statements, actors)
    counts = Counter(word for candidate in candidates for word in candidate.words)
    worth = {word: log(count) + 0.1 for word, count in counts.items()}
    chosen: list[_Candidate] = []
    while len(chosen) < MOST:
        best = max(
            (one for one in candidates if _eligible(one, chosen)),
            key=lambda one: _gain(one, chosen, worth),
            default=None,
        )
        if best is None:
            break
        chosen.append(best)
    return tuple(one.span for one in sorted(chosen, key=lambda one: one.place))


def shown(text: str, summary_spans: Sequence[Span]) -> tuple[Span, ...]:
    """What the article pane shows of a brief: two sentences or about sixty words, at least one sentence."""
    kept: list[Span] = []
    words = 0
    for span in summary_spans[:2]:
        words += len(span.of(text).split())
        if kept and words > SHOWN_WORDS:
            break
        kept.append(span)
    return tuple(kept)


def _readable(text: str, blocks: Sequence[Block], sentences: Sequence[Span]) -> list[tuple[Span, bool]]:
    """The sentences of paragraphs and list items, each with whether it begins inside a quotation."""
    found = []
    place = 0
    for block in blocks:
        while place < len(sentences) and sentences[place].end <= block.span.start:
            place += 1
        while place < len(sentences) and sentences[place].end <= block.span.end:
            if block.kind in _READ:
                found.append((sentences[place], sentence_filters.inside_quotation(text, block.span, sentences[place])))
            place += 1
    return found[:_LOOKED_AT]


def _candidates(
    text: str, read: Sequence[tuple[Span, bool]], statements: Sequence[Statement], actors: Sequence[Actor]
) -> list[_Candidate]:
    """The sentences that may be chosen."""
    main = sorted((actor for actor in actors if actor.named), key=lambda actor: -len(actor.mentions))[:_MAIN]
    starts = [span.start for span, _ in read]
    named, introduced = _named_in(text, starts, main)
    ids = {actor.id for actor in main}
    spoken = {bisect_right(starts, one.span.start) - 1 for one in statements if one.attributed and one.actor in ids}
    found = []
    for place, (span, inside) in enumerate(read):
        words = span.of(text)
        if inside or not sentence_filters.reads_whole(words):
            continue
        tokens = WORD.findall(words.lower())
        content = frozenset(word for word in tokens if word not in STOP and len(word) > 1)
        worth = (_SPOKEN if place in spoken else 1.0) * (_PERSONAL if sentence_filters.personal(words) else 1.0)
        here = frozenset(named.get(place, ())), frozenset(introduced.get(place, ()))
        found.append(
            _Candidate(
                place,
                span,
                content,
                len(tokens),
                sentence_filters.leans(words),
                sentence_filters.names(words),
                worth,
                *here,
            )
        )
    return found


def _named_in(
    text: str, starts: Sequence[int], main: Sequence[Actor]
) -> tuple[dict[int, set[str]], dict[int, set[str]]]:
    """For the numbers of sentences: the ids of the main actors named there, and of those named in full."""
    named: dict[int, set[str]] = {}
    introduced: dict[int, set[str]] = {}
    for actor in main:
        full = len(actor.name.split()) if actor.kind is ActorKind.PERSON else 1
        for mention in actor.mentions:
            place = bisect_right(starts, mention.start) - 1
            named.setdefault(place, set()).add(actor.id)
            if full < 2 or " " in mention.of(text):
                introduced.setdefault(place, set()).add(actor.id)
    return named, introduced


def _eligible(one: _Candidate, chosen: Sequence[_Candidate]) -> bool:
    """Whether a sentence may still be added: not too long, not said already, and understood where it would stand."""
    if chosen and one.length + sum(other.length for other in chosen) > _WORDS:
        return False
    if any(one.place == other.place or _alike(one, other) for other in chosen):
        return False
    return not one.leans or any(other.place == one.place - 1 and other.names for other in chosen)


def _alike(one: _Candidate, other: _Candidate) -> bool:
    """Whether two sentences say much the same."""
    shorter = min(len(one.words), len(other.words))
    return shorter >= 4 and len(one.words & other.words) >= _ALIKE * shorter


def _gain(one: _Candidate, chosen: Sequence[_Candidate], worth: Mapping[str, float]) -> float:
    """What a sentence adds to those chosen: words that others share too and that are new, for its length and place."""
    told = frozenset[str]().union(*(other.words for other in chosen))
    known = frozenset[str]().union(*(other.actors for other in chosen))
    new = sum(worth[word] for word in one.words - told)
    cover = new / (one.length + _BREVITY) + _NAMED * len(one.actors - known)
    return cover * one.worth * (_BARE if _bare(one, chosen) else 1.0) / pow(1 + one.place, _POSITION)


def _bare(one: _Candidate, chosen: Sequence[_Candidate]) -> bool:
    """Whether a sentence calls a main actor by surname before anything in the brief gives the full name."""
    introduced = one.introduced.union(*(other.introduced for other in chosen if other.place < one.place))
    return bool(one.actors - introduced)

"""How well a place in a folded text fits the words, and the neighbours, that an anchor remembers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from briefreader.analysis.text.normalize import folded
from briefreader.domain import ids
from briefreader.domain.marks.annotation import Anchor
from briefreader.domain.marks.same_speaker import Whose

NEAR = 60.0
"""Per cent of likeness below which words are other words."""

_CANDIDATES = 3  # near places weighed against each other
_PROBE = 160  # characters looked for; longer words cost more than they tell
_PIECE = 12  # characters of a neighbour that show it is one
_ODDS = 0.2  # what a missing name adds to the doubt
_EDGE = 80  # characters on each side of an edge that are looked at to set it
_BORDER = re.compile(r"\n|[.!?…][\"'”’»)]*\s")  # between sentences, roughly
_TOKEN = re.compile(r"\w+|[^\w\s]")
_WORD = re.compile(r"\w+")
_NO_NAMES = frozenset("A An And As At But By For From He Her His I In It No Of On She That The They This To We".split())


@dataclass(frozen=True, slots=True)
class Kept:
    """An anchor, folded: the words, what stood around them, and the names among that."""

    words: str
    before: str
    after: str
    names_before: frozenset[str]  # in the words' own sentence: it says whose they are
    names_after: frozenset[str]

    @classmethod
    def of(cls, anchor: Anchor) -> Kept:
        """What of `anchor` a folded text is searched for."""
        words = anchor.exact.strip()
        ended = _BORDER.search(words[-2:] + anchor.suffix[:1]) is not None
        lead, _, trail = anchor.exact.partition(words) if words else ("", "", "")
        return cls(
            folded(words).text,
            folded(anchor.prefix + lead).text,
            folded(trail + anchor.suffix).text,
            names(_whole_words(_BORDER.split(anchor.prefix)[-1], r"\A\w+")),
            frozenset() if ended else names(_whole_words(_BORDER.split(anchor.suffix)[0], r"\w+\Z")),
        )

    def closed_by(self, words: str) -> bool:
        """Whether `words` are a neighbour of the kept ones: it moved up into the gap that they left."""
        pieces = [piece.strip() for side in (self.before, self.after) for piece in _BORDER.split(side)]
        return any(len(piece) >= _PIECE and piece in words for piece in pieces)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place [start, end) in a folded text where the words may stand now."""

    start: int
    end: int
    words: float  # likeness of the words, 0 to 1
    before: float  # likeness of the context, 0 to 1
    after: float
    shared: int  # characters of context that are the same next to the words
    beside: bool  # every name of the old neighbourhood is in the new one
    whose: Whose = Whose.UNKNOWN

    @property
    def at_odds(self) -> bool:
        """Whether something speaks for another's words: their speaker or, where nobody is known, a missing name."""
        return self.whose is Whose.OTHER or (self.whose is Whose.UNKNOWN and not self.beside)

    @property
    def doubt(self) -> float:
        """0 where words and context are all there."""
        return 1 - (2 * self.words + self.before + self.after) / 4 + (_ODDS if self.at_odds else 0)

    def clearer_than(self, other: Candidate) -> bool:
        """Whether nobody would take `other` instead."""
        return other.doubt >= 2 * self.doubt + 0.05


def weighed(text: str, kept: Kept, start: int, end: int, whose: Whose = Whose.UNKNOWN) -> Candidate:
    """[start, end) with all that speaks for and against it; `whose` are the words there."""
    before = text[max(0, start - len(kept.before)) : start]
    after = text[end : end + len(kept.after)]
    near = 2 * ids.CONTEXT  # a name may have moved a little
    return Candidate(
        start,
        end,
        fuzz.ratio(kept.words, text[start:end]) / 100,
        _alike(kept.before[::-1], before[::-1]),
        _alike(kept.after, after),
        _run(kept.before[::-1], before[::-1]) + _run(kept.after, after),
        kept.names_before <= names(text[max(0, start - near) : start])
        and kept.names_after <= names(text[end : end + near]),
        whose,
    )


def near_places(text: str, kept: Kept, whose: Callable[[int, int], Whose]) -> Iterator[Candidate]:
    """Up to _CANDIDATES places that do not overlap, with words like the kept ones, the likest first."""
    probe = kept.words[:_PROBE]
    if len(text) <= len(probe):  # the shorter would be laid along the longer the other way round
        if fuzz.ratio(kept.words, text) >= NEAR:
            yield weighed(text, kept, 0, len(text), whose(0, len(text)))
        return
    for _ in range(_CANDIDATES):
        found = fuzz.partial_ratio_alignment(probe, text, score_cutoff=NEAR)
        if found is None or found.dest_end <= found.dest_start:
            return
        rest = len(kept.words) - len(probe)
        start, end = _at_word_borders(text, kept, found.dest_start, min(len(text), found.dest_end + rest))
        yield weighed(text, kept, start, end, whose(start, end))
        start, end = min(start, found.dest_start), max(end, found.dest_end)
        text = without(text, start, end)


def without(text: str, start: int, end: int) -> str:
    """`text`, as long as it is, with nothing to be found at [start, end)."""
    return text[:start] + "\0" * (end - start) + text[end:]


def names(context: str) -> frozenset[str]:
    """The words that tell one sentence from a similar one: capitalised, or with a figure in them."""
    words = _WORD.findall(context)
    return frozenset(word for word in words if word[0].isupper() or any(map(str.isdigit, word))) - _NO_NAMES


def _at_word_borders(text: str, kept: Kept, start: int, end: int) -> tuple[int, int]:
    """[start, end) moved to the borders near by where words and context fit best, each edge by itself."""
    slack, reach = min(24 + len(kept.words) // 4, _EDGE), min(len(kept.words), _EDGE)
    head, tail = kept.words[:reach], kept.words[-reach:]

    def opening(at: int) -> float:
        return fuzz.ratio(head, text[at : at + reach]) + _run(kept.before[::-1], text[max(0, at - 32) : at][::-1])

    def closing(at: int) -> float:
        return fuzz.ratio(tail, text[max(0, at - reach) : at]) + _run(kept.after, text[at : at + 32])

    starts = (found.start() for found in _TOKEN.finditer(text, max(0, start - slack), start + slack))
    first = max([start, *starts], key=opening)
    ends = (found.end() for found in _TOKEN.finditer(text, max(first, end - slack), end + slack))
    last = max([end, *ends], key=closing)
    return (first, last) if first < last else (start, end)


def _alike(kept: str, there: str) -> float:
    """How much of a side's context is there; both read outwards from the words."""
    if not kept:
        return 0.5 if there else 1.0
    return (_run(kept, there) / len(kept) + fuzz.ratio(kept, there) / 100) / 2


def _run(one: str, other: str) -> int:
    """How many characters the two begin with in common."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _whole_words(context: str, cut: str) -> str:
    """`context` without the word that its limited length may have cut in two."""
    return context if len(context) < ids.CONTEXT else re.sub(cut, "", context)

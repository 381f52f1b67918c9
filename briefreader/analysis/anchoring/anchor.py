"""Finds a marked statement's place again in a text that may have changed, and says so rather than guess.

Taking another sentence for the reader's would put words into the wrong mouth.  So words are believed where they
stand unchanged, given to the same speaker, and nothing speaks for a second place; near words, and the same words of
another speaker, are only ever offered; all else is an orphan.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefreader.analysis.anchoring.context_match import Candidate, Kept, names, near_places, weighed, without
from briefreader.analysis.text.normalize import folded
from briefreader.domain import ids
from briefreader.domain.marks.annotation import Anchor, Place, Placement
from briefreader.domain.marks.same_speaker import Whose
from briefreader.domain.text.span import Span

Attributed = Callable[[Span], Whose]
"""Whose the words at a place of the text are, beside whose they were when they were marked."""

_SHORT = 5  # fewer words than this may be anybody's: elsewhere, they need a neighbour they had
_BESIDE = 8  # characters of unchanged context that make a neighbour
_SHARED = 20  # the same for words that have changed, or whose neighbours have
_UNTOUCHED = 0.9  # likeness of a side's context that nobody edited, or of words that hardly anybody did
_LONG = 40  # characters of words that are nearly nobody else's
_MOST = 50  # words that stand in a text more often than this have no place of their own in it
_TRIES = 2000  # so that “a” in a long text costs no time


def anchor(text: str, span: Span) -> Anchor:
    """What to store so that the words at `span` can be found again in a later version of `text`."""
    return Anchor(
        exact=span.of(text),
        prefix=text[max(0, span.start - ids.CONTEXT) : span.start],
        suffix=text[span.end : span.end + ids.CONTEXT],
        span=span,
        text_hash=ids.text_hash(text),
    )


def anchored(
    article_text: str, anchor: Anchor, current_hash: str | None = None, whose: Attributed = lambda _: Whose.UNKNOWN
) -> Placement:
    """Where `anchor` stands in `article_text`; `current_hash` is the text's, where the caller has it already.

    Words that are given to somebody else are at most "changed": never where the mark is without a question.
    """
    if (current_hash or ids.text_hash(article_text)) == anchor.text_hash:
        return Placement(Place.EXACT, anchor.span, anchor.exact, whose(anchor.span))
    kept = Kept.of(anchor)
    if not kept.words:
        return Placement(Place.ORPHAN)
    return _Search(article_text, anchor, kept, whose).placement()


class _Search:
    """The looking for one mark in one text."""

    def __init__(self, text: str, anchor: Anchor, kept: Kept, whose: Attributed) -> None:
        self._text = text
        self._folded = folded(text)
        self._anchor = anchor
        self._kept = kept
        self._whose = whose

    def placement(self) -> Placement:
        """The same words of the same speaker, else words like them, else the same words of another speaker."""
        starts = _occurrences(self._folded.text, self._kept)
        if len(starts) > _MOST:
            return self._among_many()
        same = [self._weighed(start) for start in starts]
        own = [one for one in same if one.whose is not Whose.OTHER]
        here = next((one for one in own if self._stands(one)), None)
        if here and not any(one.clearer_than(here) for one in own) and not _anybodys(here, self._kept):
            return self._placed(here, Place.EXACT)
        others = [one for one in same if one.whose is Whose.OTHER]
        found = _same_words(own, self._kept) if own else self._near_words(others) or _others_words(others, self._kept)
        return self._placed(*found) if found else Placement(Place.ORPHAN)

    def _among_many(self) -> Placement:
        """Words that stand everywhere are believed in their old place alone."""
        span = self._anchor.span
        if span.of(self._text) != self._anchor.exact or (whose := self._whose(span)) is Whose.OTHER:
            return Placement(Place.ORPHAN)
        return Placement(Place.EXACT, span, self._anchor.exact, whose)

    def _weighed(self, start: int) -> Candidate:
        end = start + len(self._kept.words)
        return weighed(self._folded.text, self._kept, start, end, self._at(start, end))

    def _at(self, start: int, end: int) -> Whose:
        """Whose the words at a place of the folded text are."""
        return self._whose(self._folded.original(start, end))

    def _stands(self, one: Candidate) -> bool:
        """Whether this is the old place, with the words as they were, letter by letter."""
        span = self._anchor.span
        return span.of(self._text) == self._anchor.exact and span.contains(self._folded.original(one.start, one.end))

    def _near_words(self, others: Sequence[Candidate]) -> tuple[Candidate, Place] | None:
        """The one place where other words clearly took the place of the kept ones, by the same speaker."""
        text = self._folded.text
        for one in others:
            text = without(text, one.start, one.end)
        near = near_places(text, self._kept, self._at)
        found = sorted((one for one in near if one.whose is not Whose.OTHER), key=lambda one: one.doubt)
        if not found or not _took_the_place(found[0], text, self._kept):
            return None
        best, *rest = found
        return None if any(not best.clearer_than(other) for other in rest) else (best, Place.CHANGED)

    def _placed(self, one: Candidate, place: Place) -> Placement:
        span = self._anchor.span if place is Place.EXACT else self._folded.original(one.start, one.end)
        return Placement(place, span, span.of(self._text), one.whose, one.beside)


def _same_words(candidates: Sequence[Candidate], kept: Kept) -> tuple[Candidate, Place] | None:
    """The one of these places of the same words that the mark has moved to; None where the context does not decide."""
    best, *others = sorted(candidates, key=lambda candidate: candidate.doubt)
    if others and not best.clearer_than(others[0]):
        return None
    if best.at_odds and best.shared < _SHARED:
        return None  # the same words beside another name: another's words
    alone = _is_short(kept) and best.shared < _BESIDE
    return best, Place.CHANGED if alone or best.at_odds else Place.MOVED


def _others_words(candidates: Sequence[Candidate], kept: Kept) -> tuple[Candidate, Place] | None:
    """The one place where the same words are given to somebody else now; what is short may always have been theirs."""
    if len(candidates) != 1 or (_is_short(kept) and candidates[0].shared < _BESIDE):
        return None
    return candidates[0], Place.CHANGED


def _anybodys(one: Candidate, kept: Kept) -> bool:
    """Whether these are few words beside another name: they may be another's, though they stand in the old place."""
    return _is_short(kept) and one.at_odds


def _is_short(kept: Kept) -> bool:
    return len(kept.words.split()) < _SHORT


def _took_the_place(candidate: Candidate, text: str, kept: Kept) -> bool:
    """Whether these are the kept words, changed, beside the neighbours that they had."""
    words = text[candidate.start : candidate.end]
    if candidate.at_odds or kept.closed_by(words):
        return False
    if not names(kept.words) <= names(words):  # “Team Alpha” has become “Team Beta”, or is another's sentence
        return min(candidate.before, candidate.after) >= _UNTOUCHED
    if len(kept.words) >= _LONG and candidate.words >= _UNTOUCHED:
        return True  # a whole sentence with a word or two of it changed, whatever became of its neighbours
    return candidate.shared >= min(_SHARED, len(kept.before) + len(kept.after))


def _occurrences(text: str, kept: Kept) -> list[int]:
    """Where the kept words stand in `text`, cut out of no longer word; up to a little more than _MOST of them."""
    found: list[int] = []
    words = kept.words
    at = text.find(words)
    for _ in range(_TRIES):
        if at < 0 or len(found) > _MOST:
            break
        end = at + len(words)
        if _same_border(text[max(0, at - 1) : at], words[0], kept.before[-1:]) and _same_border(
            text[end : end + 1], words[-1], kept.after[:1]
        ):
            found.append(at)
        at = text.find(words, at + 1)
    return found


def _same_border(beside: str, edge: str, kept_beside: str) -> bool:
    """Whether a word ends between `edge` and `beside` just where it did; by hand one may mark half a word."""
    return (edge.isalnum() and beside.isalnum()) <= (edge.isalnum() and kept_beside.isalnum())

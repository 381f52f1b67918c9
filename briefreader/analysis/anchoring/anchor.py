"""Finds a marked statement's place again in a text that may have changed, and says so rather than guess.

Taking another sentence for the reader's would put words into the wrong mouth.  So words are believed where they
stand unchanged and nothing speaks for a second place; near words are only ever offered; all else is an orphan.
"""

from __future__ import annotations

from briefreader.analysis.anchoring.context_match import Candidate, Kept, names, near_places, weighed
from briefreader.analysis.text.normalize import Folded, folded
from briefreader.domain import ids
from briefreader.domain.marks.annotation import Anchor, Place, Placement
from briefreader.domain.text.span import Span

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


def anchored(article_text: str, anchor: Anchor, current_hash: str | None = None) -> Placement:
    """Where `anchor` stands in `article_text`; `current_hash` is the text's, where the caller has it already."""
    if (current_hash or ids.text_hash(article_text)) == anchor.text_hash:
        return Placement(Place.EXACT, anchor.span, anchor.exact)
    kept = Kept.of(anchor)
    if not kept.words:
        return Placement(Place.ORPHAN)
    text = folded(article_text)
    stands = anchor.span.of(article_text) == anchor.exact
    same = _occurrences(text.text, kept)
    if stands and (len(same) > _MOST or _is_best(anchor.span, text, kept, same)):
        return Placement(Place.EXACT, anchor.span, anchor.exact)
    found = _same_words(text.text, kept, same) if same else _near_words(text.text, kept)
    if found is None:
        return Placement(Place.ORPHAN)
    candidate, place = found
    span = text.original(candidate.start, candidate.end)
    return Placement(place, span, span.of(article_text))


def _is_best(stored: Span, text: Folded, kept: Kept, same: list[int]) -> bool:
    """Whether none of the places of the `same` words fits clearly better than the stored one."""
    candidates = {start: weighed(text.text, kept, start, start + len(kept.words)) for start in same}
    here = next((one for start, one in candidates.items() if stored.contains(text.original(start, one.end))), None)
    return here is not None and not any(one.clearer_than(here) for one in candidates.values())


def _same_words(text: str, kept: Kept, starts: list[int]) -> tuple[Candidate, Place] | None:
    """The one place among `starts` that the words have moved to; None where the context does not decide."""
    if len(starts) > _MOST:
        return None
    candidates = [weighed(text, kept, start, start + len(kept.words)) for start in starts]
    best, *others = sorted(candidates, key=lambda candidate: candidate.doubt)
    if others and not best.clearer_than(others[0]):
        return None
    if best.at_odds and best.shared < _SHARED:
        return None  # the same words beside another name: another's words
    alone = len(kept.words.split()) < _SHORT and best.shared < _BESIDE
    return best, Place.CHANGED if alone or best.at_odds else Place.MOVED


def _near_words(text: str, kept: Kept) -> tuple[Candidate, Place] | None:
    """The one place where other words clearly took the place of the kept ones."""
    found = sorted(near_places(text, kept), key=lambda candidate: candidate.doubt)
    if not found or not _took_the_place(found[0], text, kept):
        return None
    best, *others = found
    return None if any(not best.clearer_than(other) for other in others) else (best, Place.CHANGED)


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

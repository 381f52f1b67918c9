"""What changed between two versions of a text, paragraph by paragraph and word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from rapidfuzz.distance import Indel

from briefreader.domain.news.article import BLOCK_BREAK
from briefreader.domain.news.difference import Fate, Paragraph, Piece

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
_WORD = re.compile(r"\w+")
_FEW = 1  # word that stayed between two changes, and only makes them hard to read
_AHEAD = 40  # paragraphs in which one that was edited is looked for
_ALIKE = 0.5  # the part of their words that two wordings of one paragraph share


def difference(old: str, new: str) -> tuple[Paragraph, ...]:
    """The paragraphs of both texts in one row: those that stayed as one piece, the others as what went and what came.

    Joining the pieces that are not NEW gives the old paragraphs again, joining those not GONE the new ones.
    """
    before, after = old.split(BLOCK_BREAK), new.split(BLOCK_BREAK)
    found: list[Paragraph] = []
    for kind, start, end, new_start, new_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            found += [(Piece(Fate.SAME, words),) for words in before[start:end]]
        else:
            found += _replaced(before[start:end], after[new_start:new_end])
    return tuple(found)


def _replaced(before: Sequence[str], after: Sequence[str]) -> Iterator[Paragraph]:
    """Paragraphs that gave way to others: each is compared with the one that is most like it, in their order."""
    at = 0
    for words in before:
        number = _most_like(words, after, at)
        if number is None:
            yield (Piece(Fate.GONE, words),)
            continue
        yield from ((Piece(Fate.NEW, other),) for other in after[at:number])
        yield _compared(words, after[number])
        at = number + 1
    yield from ((Piece(Fate.NEW, other),) for other in after[at:])


def _most_like(words: str, after: Sequence[str], start: int) -> int | None:
    """The number of the paragraph, from `start` on, that these words have become; None where they have gone."""
    own = _WORD.findall(words)
    ahead = range(start, min(len(after), start + _AHEAD))
    likeness = {number: Indel.normalized_similarity(own, _WORD.findall(after[number])) for number in ahead}
    best = max(likeness, key=lambda number: likeness[number], default=None)
    return best if best is not None and likeness[best] >= _ALIKE else None


def _compared(old: str, new: str) -> Paragraph:
    """Two wordings of one paragraph."""
    before, after = _tokens(old), _tokens(new)
    pieces: list[Piece] = []
    for step in Indel.opcodes(before, after):
        went, came = "".join(before[step.src_start : step.src_end]), "".join(after[step.dest_start : step.dest_end])
        pieces += [Piece(Fate.SAME, went)] if step.tag == "equal" else [Piece(Fate.GONE, went), Piece(Fate.NEW, came)]
    return tuple(_gathered([piece for piece in pieces if piece.text]))


def _gathered(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Changes that only a word or two part are one change: what went, then what came."""
    gone = new = waiting = ""
    for piece in pieces:
        if piece.fate is Fate.SAME:
            waiting += piece.text
            if len(_WORD.findall(waiting)) <= _FEW and (gone or new):
                continue  # it may turn out to stand between two changes
            yield from _change(gone, new)
            yield Piece(Fate.SAME, waiting)
            gone = new = waiting = ""
            continue
        gone += waiting + (piece.text if piece.fate is Fate.GONE else "")
        new += waiting + (piece.text if piece.fate is Fate.NEW else "")
        waiting = ""
    yield from _change(gone, new)
    if waiting:
        yield Piece(Fate.SAME, waiting)


def _change(gone: str, new: str) -> Iterator[Piece]:
    if gone:
        yield Piece(Fate.GONE, gone)
    if new:
        yield Piece(Fate.NEW, new)


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(text)

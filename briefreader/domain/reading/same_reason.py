"""Which other statements of an article were given to somebody for the same reason as one that the reader corrected."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile

from briefreader.domain.marks.annotation import Place
from briefreader.domain.reading.reading import ReadStatement
from briefreader.domain.statements.explanation import Called, Explanation
from briefreader.domain.text.folding import folded

_DETERMINERS = ("the ", "this ", "that ", "a ", "an ")


def alike(statements: Sequence[ReadStatement], corrected: ReadStatement) -> tuple[ReadStatement, ...]:
    """Those of `statements` (in text order) that analysis gives to the same actor by the same pattern.

    The same pattern is: the speaker beside the one is also the other's; a pronoun of that word whose way to the name
    meets the one's; the same noun phrase or name; or, where nobody is named, quotations next to it that name nobody
    either.  What the reader has settled, and what no longer stands as it was analysed, is not offered.
    """
    at = next((number for number, one in enumerate(statements) if one.id == corrected.id), None)
    correction = corrected.marks.correction
    if at is None or correction is None or not _known(corrected):
        return ()
    if correction.actor is not None and correction.actor == corrected.statement.actor:
        return ()  # the reader has said that the analysis was right
    if _called(corrected) is Called.NONE:
        before, after = takewhile(_nobodys, reversed(statements[:at])), takewhile(_nobodys, statements[at + 1 :])
        found: Iterable[ReadStatement] = (*reversed(tuple(before)), *after)
    else:
        found = (one for one in statements if one is not corrected and _same(one, corrected))
    return tuple(one for one in found if not one.by_reader and not one.highlight)


def _known(one: ReadStatement) -> bool:
    """Whether it stands where the analysis found it, and why it is whose it is was kept."""
    return one.place is Place.EXACT and one.then is None and one.statement.because is not None


def _called(one: ReadStatement) -> Called | None:
    return one.statement.because.called if one.statement.because else None


def _nobodys(one: ReadStatement) -> bool:
    return _known(one) and _called(one) is Called.NONE


def _same(one: ReadStatement, other: ReadStatement) -> bool:
    """Whether two statements that name somebody were given to the same actor by the same pattern."""
    mine, theirs = one.statement.because, other.statement.because
    if not mine or not theirs or not _known(one) or one.statement.actor != other.statement.actor:
        return False
    if one.speaker_here == other.speaker_here:
        return True
    if mine.called is not theirs.called or _words(mine) != _words(theirs):
        return False
    return mine.called is not Called.PRONOUN or _meet(mine, theirs)


def _words(because: Explanation) -> str:
    """What the speaker is called, without article and case; a name as it stands: “RUSK:” is a label."""
    words = " ".join(because.chain[0].words.split()) if because.chain else ""
    if because.called is Called.NAME:
        return words
    words = folded(words)
    return next((words.removeprefix(one) for one in _DETERMINERS if words.startswith(one)), words)


def _meet(one: Explanation, other: Explanation) -> bool:
    """Whether two ways to a name have a place in common."""
    return not {link.span for link in one.chain}.isdisjoint(link.span for link in other.chain)

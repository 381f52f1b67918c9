"""Reports without a verb we know: "according to", a dash and a name, a colon, an unknown verb beside a quotation."""

from __future__ import annotations

from collections.abc import Iterator

from briefreader.analysis.attribution.report import Evidence, Report
from briefreader.analysis.syntax import phrase_after, phrase_before
from briefreader.analysis.syntax.noun_phrase import Phrase
from briefreader.analysis.text import function_words
from briefreader.analysis.text.stretches import QUOTATION, Stretch
from briefreader.domain.text.span import Span

_LONG_ENOUGH = 6  # words of a quotation whose verb we do not know
_DASHES = frozenset(("—", "–", "--", "-"))


def according(st: Stretch) -> Iterator[Report]:
    """Words that are so according to somebody."""
    for at in range(len(st) - 2):
        if st.low[at] != "according" or st.low[at + 1] != "to":
            continue
        speaker = _source(st, at)
        if speaker is None:
            continue
        pieces = _accorded(st, at, speaker)
        if pieces:
            content = tuple(st.span(*piece) for piece in pieces)
            yield Report(st.span(at, at + 2), st.span(*speaker), content, Evidence.ACCORDING, st.block)


def _source(st: Stretch, at: int) -> Phrase | None:
    """Who is behind "according to" at `at`, with the clause that says which: "two people who have held it"."""
    found = phrase_after.phrase(st, at + 2)
    if found is None:
        return None
    end = found[1]
    if at == 0 and (end >= st.end or st.low[end] != ","):  # what looked like an apposition is what was said
        found = phrase_after.phrase(st, at + 2, aside=False) or found
        end = found[1]
    if end < st.end and st.low[end] in ("who", "which", "that"):
        end = next((comma for comma in range(end, st.end) if st.low[comma] == ","), end)
    return (found[0], end)


def _accorded(st: Stretch, at: int, speaker: Phrase) -> list[Phrase]:
    """What stands before and behind "according to somebody"."""
    start = 1 if st.low[0] in function_words.CONNECTIVES and at > 1 else 0
    before = at - 1 if at and st.low[at - 1] in (",", *_DASHES) else at
    pieces = [(start, before)] if before > start else []
    behind = speaker[1]
    if (
        behind + 1 < st.end
        and st.low[behind] in (",", *_DASHES)
        and (not pieces or st.low[behind + 1] not in ("which", "who"))
    ):
        pieces.append((behind + 1, st.end))
    return pieces


def signed(st: Stretch) -> Report | None:
    """A quotation with a dash and a name behind it."""
    if len(st) < 3 or st.words[0] != QUOTATION or st.low[1] not in _DASHES:
        return None
    if (
        any(function_words.verb_like(st.low[at], "the") and not st.capital(at) for at in range(2, len(st)))
        or not st.capital(2)
        or len(st) > 22
    ):
        return None
    speaker = phrase_after.phrase(st, 2)
    if speaker is None:
        return None
    return Report(st.span(1, 2), st.span(*speaker), (st.span(0, 1),), Evidence.SIGNED, st.block)


def signed_before(st: Stretch) -> Report | None:
    """A quotation with a name and a dash before it, and nothing else: "The mayor — “…”"."""
    dash = st.end - 2
    if dash < 1 or st.words[-1] != QUOTATION or dash + 1 not in st.stops or st.low[dash] not in _DASHES:
        return None
    speaker = phrase_after.phrase(st, 0, dash)
    if speaker is None or speaker[1] != dash or not st.capital(0):
        return None
    return Report(st.span(dash, dash + 1), st.span(*speaker), (st.span(dash + 1, st.end),), Evidence.SIGNED, st.block)


def quotations_left(st: Stretch, made: list[Report]) -> Iterator[Report]:
    """Quotations in a sentence that no known verb reports: beside an unknown one, behind a colon, or long ones."""
    if _bare(st):
        return
    for at, one in enumerate(st.quoted):
        if one is None or any(piece.overlaps(one.span) for report in made for piece in report.content):
            continue
        content = (one.span,)
        unknown = _unknown_verb(st, at) if _words(st, at) > 1 else None
        if unknown:
            cue, speaker = unknown
            yield Report(st.span(cue, cue + 1), st.span(*speaker), content, Evidence.LOOSE, st.block)
        elif at and st.low[at - 1] == ":":
            speaker_there = phrase_after.subject(st, at - 1)
            yield Report(st.span(at - 1, at), span_of(st, speaker_there), content, Evidence.COLON, st.block)
        elif at == 0 and phrase_after.subject(st, len(st)) is None:
            yield Report(None, None, (st.span(0, st.end),), Evidence.FOLLOWING, st.block)
            return
        elif _words(st, at) >= _LONG_ENOUGH:
            yield Report(None, span_of(st, phrase_after.subject(st, at)), content, Evidence.LOOSE, st.block)


def _unknown_verb(st: Stretch, at: int) -> tuple[int, Phrase] | None:
    """The verb, and its subject, in "“…,” the mayor thundered" and "The mayor thundered, “…”" for verbs not listed."""
    if st.comma_inside(at) or (at + 1 < len(st) and st.quoted[at] and at == 0):
        for verb in range(at + 2, min(st.end, at + 12)):
            if st.words[verb] == QUOTATION:
                break
            if st.low[verb].endswith("ed") and not st.capital(verb):
                speaker = phrase_before.phrase(st, verb, at + 1)
                return (verb, speaker) if speaker and speaker[0] == at + 1 else None
    if at > 2 and st.low[at - 1] == ",":
        verb = at - 2
        if st.low[verb].endswith("ed") and not st.capital(verb):
            speaker = phrase_before.phrase(st, verb)
            return (verb, speaker) if speaker else None
    return None


def span_of(st: Stretch, phrase: Phrase | None) -> Span | None:
    """The phrase's place in the text."""
    return st.span(*phrase) if phrase else None


def _words(st: Stretch, at: int) -> int:
    """Roughly how many words a quotation has, six characters each."""
    return (st.ends[at] - st.starts[at]) // 6


def _bare(st: Stretch) -> bool:
    """Whether there is nothing but quotations: their speaker stands elsewhere."""
    return all(word == QUOTATION or not word[0].isalnum() for word in st.words)

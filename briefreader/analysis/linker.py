"""Reports joined over sentences and paragraphs, and quotations that nobody stands beside given to who spoke last."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefreader.analysis.quotations import Quotation
from briefreader.analysis.tagger import Evidence, Report
from briefreader.domain.article import Block, BlockKind
from briefreader.domain.span import Span

_PURE = frozenset(" \t\n.,;:!?…—–-")
_READ = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE)


def linked(
    text: str,
    blocks: Sequence[Block],
    sentences: Sequence[Span],
    quoted: Sequence[Quotation],
    reports: Sequence[Report],
) -> tuple[Report, ...]:
    """All reports of the text, in order of their first words; announced ones have found their words or are gone."""
    outer = [one for one in quoted if not one.depth and blocks_kind(blocks, one.span) in _READ]
    made: list[Report] = []
    waiting = sorted(reports, key=_place)
    for one in sorted([*waiting, *_alone(text, blocks, outer, waiting)], key=_place):
        _join(text, sentences, made, one)
    return tuple(sorted((one for one in made if one.content), key=_place))


def blocks_kind(blocks: Sequence[Block], span: Span) -> BlockKind:
    """The kind of the block that `span` stands in."""
    return next(block.kind for block in blocks if block.span.contains(span))


def _place(one: Report) -> int:
    """Where a report's words begin, or its cue where they are only announced."""
    if one.content:
        return one.content[0].start
    return one.cue.start if one.cue else 0


def _alone(
    text: str, blocks: Sequence[Block], outer: Sequence[Quotation], reports: Sequence[Report]
) -> Iterator[Report]:
    """Quotations that fill a sentence and belong to no report yet."""
    taken = [piece for one in reports for piece in one.content]
    for one in outer:
        if any(piece.overlaps(one.span) for piece in taken):
            continue
        number = next(at for at, block in enumerate(blocks) if block.span.contains(one.span))
        if _fills_sentence(text, blocks[number].span, one):
            yield Report(None, None, (one.span,), Evidence.FOLLOWING, number)


def _fills_sentence(text: str, block: Span, one: Quotation) -> bool:
    """Whether only quotations and stops stand between a stop before the quotation and a stop behind it."""
    before = text[block.start : one.span.start].rstrip(" ")
    after = text[one.span.end : block.end].lstrip(" ")
    starts = not before or before[-1] in ".!?…:”\"'’»" or before[-1] == "\n"
    ends_itself = text[one.inner.end - 1 : one.inner.end] in (".", "!", "?", "…", ",") or not one.closed
    ends = not after or after[0] in ".!?“\"'‘«„" or (ends_itself and not after[0].islower())
    return starts and ends


def _join(text: str, sentences: Sequence[Span], made: list[Report], one: Report) -> None:
    """Puts a report behind those made so far, or its words into the one they go on with."""
    if one.evidence is not Evidence.FOLLOWING:
        made.append(one)
        return
    for at in range(len(made) - 1, -1, -1):
        before = made[at]
        if one.block - before.block > 1:
            break
        if _goes_on(text, sentences, before, one):
            made[at] = replace(before, content=(*before.content, *one.content), block=one.block)
            return
    last = next((before for before in reversed(made) if _may_speak_on(before, one)), None)
    made.append(replace(one, speaker=last.speaker) if last else one)


def _goes_on(text: str, sentences: Sequence[Span], before: Report, one: Report) -> bool:
    """Whether a quotation that fills its sentence belongs to an earlier report's words."""
    if not before.content:
        return True
    if one.block > before.block:
        return _runs_on(text, before)
    return _quoted(text, before) and before.evidence is not Evidence.RELATIVE and _adjoining(sentences, before, one)


def _may_speak_on(before: Report, one: Report) -> bool:
    """Whether the speaker of `before` may be speaking in `one`, a paragraph or two on."""
    return before.speech and before.evidence is not Evidence.RELATIVE and one.block - before.block <= 2


def _quoted(text: str, one: Report) -> bool:
    """Whether a report holds quoted words, so that more of them may follow."""
    return any(text[piece.end - 1] in "\"”'’»“" or text[piece.start] in "\"“'‘«„" for piece in one.content)


def _adjoining(sentences: Sequence[Span], before: Report, one: Report) -> bool:
    """Whether `one` stands in the sentence of the words and cue before it, or in the next."""
    spoken = [*before.content, *(span for span in (before.cue, before.speaker) if span)]
    return _number(sentences, one.content[0].start) - _number(sentences, max(span.end for span in spoken) - 1) <= 1


def _number(sentences: Sequence[Span], place: int) -> int:
    """The number of the sentence that `place` stands in."""
    return bisect_right(sentences, place, key=lambda one: one.start) - 1


def _runs_on(text: str, before: Report) -> bool:
    """Whether the last words of `before` were never closed."""
    return bool(before.content) and text[before.content[-1].end - 1] not in "\"”'’»"

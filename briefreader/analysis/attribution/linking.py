"""Reports joined over sentences and paragraphs, and quotations that nobody stands beside given to who spoke last."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from briefreader.analysis.attribution.report import Evidence, Report
from briefreader.analysis.text.quotations import Quotation
from briefreader.analysis.text.words import UPPER
from briefreader.domain.news.article import Block, BlockKind
from briefreader.domain.text.span import Span

_MAY_CONTINUE = (Evidence.NAMED_AFTER, Evidence.INVERTED, Evidence.CONTINUED)
_WORD = re.compile(r"\w+\W+\w+")  # two words: a date or an adverb may stand there
_MARKS = frozenset("\"“”„'‘’«»")
_NAME = rf"[{UPPER}][\w.'’-]+"
_SUBJECT = re.compile(
    rf"(?P<who>(?:Mr|Mrs|Ms|Dr)\.? {_NAME}|{_NAME} (?:[a-z]{{2,3}} )?{_NAME}(?: {_NAME})?|He|She)"
    r"(?:,[^,]{2,80},)? [a-z]+"
)
_BLOCKS_ON = 2  # how far on somebody may still be speaking without being named again
_READ = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE)


def linked(
    text: str,
    blocks: Sequence[Block],
    sentences: Sequence[Span],
    quoted: Sequence[Quotation],
    reports: Sequence[Report],
) -> tuple[Report, ...]:
    """All reports of the text, in order of their first words; announced ones have found their words or are gone."""
    made: list[Report] = []
    for one in sorted([*reports, *_alone(text, blocks, quoted, reports)], key=_place):
        _join(text, blocks, sentences, made, one)
    made = [_with_next_block(text, blocks, one, made) for one in made]
    return tuple(sorted((one for one in made if one.content), key=_place))


def _with_next_block(text: str, blocks: Sequence[Block], one: Report, made: Sequence[Report]) -> Report:
    """An announced report without quotation: "The mayor wrote on X:" and a paragraph of the mayor's, without marks."""
    following = one.block + 1
    if one.content or one.speaker is None or one.cue is None or one.cue.of(text) == ":" or following >= len(blocks):
        return one
    block = blocks[following]
    if block.kind not in _READ or any(other.block == following for other in made):
        return one
    more = takewhile(lambda each: each.kind is block.kind, blocks[following + 1 :])
    listed = [each.span for each in more] if block.kind in (BlockKind.QUOTE, BlockKind.LIST_ITEM) else []
    return replace(one, content=(block.span, *listed))


def _place(one: Report) -> int:
    """Where a report's words begin, or its cue where they are only announced."""
    if one.content:
        return one.content[0].start
    return one.cue.start if one.cue else 0


def _alone(
    text: str, blocks: Sequence[Block], quoted: Sequence[Quotation], reports: Sequence[Report]
) -> Iterator[Report]:
    """Quotations that fill a sentence and belong to no report yet."""
    taken = _merged(piece for one in reports for piece in one.content)
    starts = [block.span.start for block in blocks]
    for one in quoted:
        number = bisect_right(starts, one.span.start) - 1
        if one.depth or blocks[number].kind not in _READ or _touches(taken, one.span):
            continue
        if _fills_sentence(text, blocks[number].span, one):
            yield Report(None, None, (one.span,), Evidence.FOLLOWING, number)


def _merged(spans: Iterable[Span]) -> list[Span]:
    """What `spans` cover, in order and without overlaps."""
    made: list[Span] = []
    for span in sorted(spans):
        if made and span.start <= made[-1].end:
            made[-1] = Span(made[-1].start, max(made[-1].end, span.end))
        else:
            made.append(span)
    return made


def _touches(covered: Sequence[Span], span: Span) -> bool:
    """Whether `span` shares a character with any of `covered`, which are in order."""
    at = bisect_right(covered, span.start, key=lambda one: one.end)
    return at < len(covered) and covered[at].overlaps(span)


def _fills_sentence(text: str, block: Span, one: Quotation) -> bool:
    """Whether only quotations and stops stand between a stop before the quotation and a stop behind it."""
    before = text[max(block.start, one.span.start - 9) : one.span.start].rstrip(" ")
    after = text[one.span.end : min(block.end, one.span.end + 9)].lstrip(" ")
    starts = not before or before[-1] in ".!?…:”\"'’»" or before[-1] == "\n"
    ends_itself = text[one.inner.end - 1 : one.inner.end] in (".", "!", "?", "…", ",") or not one.closed
    ends = not after or after[0] in ".!?“\"'‘«„" or (ends_itself and not after[0].islower())
    return starts and ends


def _join(text: str, blocks: Sequence[Block], sentences: Sequence[Span], made: list[Report], one: Report) -> None:
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
    near = takewhile(lambda before: one.block - before.block <= _BLOCKS_ON, reversed(made))
    last = next((before for before in near if before.speech and before.evidence is not Evidence.RELATIVE), None)
    subject = _subject_before(text, blocks, sentences, one)
    if subject is not None and (last is None or (_end(last) <= subject.start and " " in subject.of(text))):
        made.append(replace(one, speaker=subject))
    elif last is None:
        made.append(one)
    else:
        evidence = Evidence.CONTINUED if last is made[-1] and _continues(text, last, one) else one.evidence
        made.append(replace(one, speaker=last.speaker, evidence=evidence))


def _subject_before(text: str, blocks: Sequence[Block], sentences: Sequence[Span], one: Report) -> Span | None:
    """Whom the sentence right before a quotation begins with, where that is a full name or a pronoun.

    "Ana Petrel has run the shop since 1998. “It has been hard.”": nobody is said to speak, and it is she.
    """
    number = _number(sentences, one.content[0].start)
    if number < 1 or sentences[number - 1].start < blocks[max(0, one.block - 1)].span.start:
        return None
    found = _SUBJECT.match(text, sentences[number - 1].start, sentences[number - 1].end)
    return Span(*found.span("who")) if found else None


def _goes_on(text: str, sentences: Sequence[Span], before: Report, one: Report) -> bool:
    """Whether a quotation that fills its sentence belongs to an earlier report's words."""
    if not before.content:
        return True
    if one.block > before.block:
        return _runs_on(text, before)
    return _quoted(text, before) and before.evidence is not Evidence.RELATIVE and _adjoining(sentences, before, one)


def _continues(text: str, before: Report, one: Report) -> bool:
    """Whether nothing stands between a quotation with its speaker and the next paragraph, which is all quotation."""
    if before.evidence not in _MAY_CONTINUE or one.block - before.block != 1 or not _quoted(text, before):
        return False
    return not _WORD.search(text, _end(before), one.content[0].start)


def _end(one: Report) -> int:
    """Behind a report's words, cue and speaker."""
    return max(span.end for span in (one.content[-1], one.cue, one.speaker) if span)


def _quoted(text: str, one: Report) -> bool:
    """Whether a report's words begin or end with a quotation mark, so that more of them may follow."""
    return any(text[p.end - 1] in _MARKS or text[p.start] in _MARKS for p in (one.content[0], one.content[-1]))


def _adjoining(sentences: Sequence[Span], before: Report, one: Report) -> bool:
    """Whether `one` stands in the sentence of the words and cue before it, or in the next."""
    return _number(sentences, one.content[0].start) - _number(sentences, _end(before) - 1) <= 1


def _number(sentences: Sequence[Span], place: int) -> int:
    """The number of the sentence that `place` stands in."""
    return bisect_right(sentences, place, key=lambda one: one.start) - 1


def _runs_on(text: str, before: Report) -> bool:
    """Whether the last words of `before` were never closed."""
    return bool(before.content) and text[before.content[-1].end - 1] not in "\"”'’»"

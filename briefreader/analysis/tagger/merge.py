"""What the rules and the net have found, made one.

The page's own forms, words over several paragraphs and quotations with their speaker right behind them are as the
rules have them; all other sentences are the net's, with the rules' speaker where it knows none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from statistics import fmean
from typing import NamedTuple

from briefreader.analysis.attribution.report import Evidence, Report, Seen
from briefreader.analysis.tagger.features import Tokens
from briefreader.analysis.tagger.model import Read
from briefreader.domain.statements.explanation import FoundBy

_FORMS = (Evidence.TRANSCRIPT, Evidence.POST, Evidence.SIGNED, Evidence.ANNOUNCED, Evidence.CONTINUED)
_UNSEEN = (*_FORMS, Evidence.COLON, Evidence.ACCORDING)
"""What the net cannot judge, as it reads a paragraph at a time, and what says in so many words whose it is."""

_BEHIND = (Evidence.INVERTED, Evidence.NAMED_AFTER)
_OPENING, _CLOSING = frozenset("\"“‘«'"), frozenset("\"”’»',")
_END = re.compile(r"[.!?][\"”’]?\s")
_SAME = 0.75  # from here on the rules' are taken, which leave out whom the words were said to
_SURE = 0.3  # log odds of words to be reported, where only the net says that they are
_NOBODY = -1.5  # log odds of a speaker to be one, below which it is none
_ALIKE = 0.3  # of the words of two reports that make them the same one


class _Found(NamedTuple):
    """A report and the numbers of the tokens that its words hold."""

    report: Report
    words: frozenset[int]


class _Reports:
    """Reports by the tokens of their words, so that each is compared with its neighbours alone."""

    def __init__(self, found: Sequence[_Found]) -> None:
        self._by_token: dict[int, list[_Found]] = defaultdict(list)
        for one in found:
            for at in one.words:
                self._by_token[at].append(one)

    def near(self, one: _Found) -> list[_Found]:
        """Those that share words with `one`, each once."""
        found = {id(other): other for at in sorted(one.words) for other in self._by_token.get(at, ())}
        return list(found.values())


def joined(
    text: str, tokens: Tokens, read: Read, by_rules: Sequence[Report], by_net: Sequence[Report]
) -> tuple[Report, ...]:
    """The reports of a text, in order of their first words; words without a speaker only where they are quoted."""
    rules, net = ([_found(tokens, one) for one in reports] for reports in (by_rules, by_net))
    kept = [one for one in rules if _stands(text, tokens, one.report)]
    taken = _all(kept)
    stands = set(kept)
    others = [one for one in rules if one not in stands]
    free = [one for one in net if not one.words & taken]
    beside = _Reports(others)
    helped = [_helped(text, one, beside) for one in free]
    all_rules, all_net = _Reports(rules), _Reports(net)
    spoken = [one for one in helped if one.report.speaker or _quoted(text, one.report)]
    sure = [one for one in spoken if _believed(text, tokens, read, one, all_rules)]
    covered = taken | _all(sure)
    missed = [one for one in others if _is_missed(text, one.report) and not one.words & covered]
    every = sorted([*kept, *sure, *missed], key=lambda one: one.report.content[0].start)
    return tuple(_with_seen(tokens, read, one, all_rules, all_net) for one in every)


def _is_missed(text: str, report: Report) -> bool:
    """Whether a report that the net has not found is told all the same: somebody's speech, or a whole quotation."""
    return report.speech and (report.speaker is not None or _quoted(text, report))


def _found(tokens: Tokens, one: Report) -> _Found:
    return _Found(one, frozenset(at for piece in one.content for at in tokens.within(piece)))


def _all(found: Sequence[_Found]) -> frozenset[int]:
    """The numbers of all tokens that some reports hold."""
    return frozenset().union(*(one.words for one in found))


def _stands(text: str, tokens: Tokens, one: Report) -> bool:
    """Whether the rules have the last word on a report."""
    if one.evidence in _FORMS or len({_unit(tokens, piece.start) for piece in one.content}) > 1:
        return True
    return one.evidence in _BEHIND and all(
        text[piece.start] in _OPENING and text[piece.end - 1] in _CLOSING for piece in one.content
    )


def _unit(tokens: Tokens, place: int) -> int:
    """The number of the paragraph that a character stands in."""
    at = min(bisect_right(tokens.ends, place), len(tokens) - 1)
    return bisect_right(tokens.units, at, key=lambda unit: unit[1].start)


def _quoted(text: str, one: Report) -> bool:
    """Whether some of the words begin with a quotation mark."""
    return any(text[piece.start] in _OPENING for piece in one.content)


def _helped(text: str, one: _Found, rules: _Reports) -> _Found:
    """A report of the net's; without a speaker it has that of the rules, and where both agree, their evidence.

    A speaker in another sentence than the cue gives way to one of the rules' in the same.
    """
    rule = max(rules.near(one), key=lambda other: _share(one, other), default=None)
    share = _share(one, rule) if rule else 0.0
    mine, theirs = one.report.speaker, rule and rule.report.speaker
    if rule is None or share < _ALIKE or theirs is None:
        return one
    if mine is not None and not theirs.overlaps(mine):
        nearer = _is_far(text, one.report) and not _is_far(text, rule.report)
        return _Found(replace(one.report, speaker=theirs), one.words) if nearer else one
    if share >= _SAME:
        return _Found(replace(rule.report, speech=one.report.speech or rule.report.speech), rule.words)
    return _Found(replace(one.report, speaker=theirs, evidence=rule.report.evidence), one.words)


def _is_far(text: str, one: Report) -> bool:
    """Whether a sentence ends between a speaker and the cue behind it."""
    return one.speaker is not None and one.cue is not None and bool(_END.search(text, one.speaker.end, one.cue.start))


def _share(one: _Found, other: _Found) -> float:
    """How much of the words of two reports is common to both (Jaccard)."""
    common = len(one.words & other.words)
    return common / (len(one.words) + len(other.words) - common) if common else 0.0


def _believed(text: str, tokens: Tokens, read: Read, one: _Found, rules: _Reports) -> bool:
    """Whether what the net has found is to be told: it is sure enough, or the rules have found it too."""
    report = one.report
    if any(_agree(one, other) for other in rules.near(one)):
        return True
    attitude = not report.speech and not any(mark in piece.of(text) for piece in report.content for mark in '"“')
    words, speaker = _odds(tokens, read, one)
    return (attitude or words >= _SURE) and speaker >= _NOBODY


def _with_seen(tokens: Tokens, read: Read, one: _Found, rules: _Reports, net: _Reports) -> Report:
    """A report with what the net makes of it, where it can judge it."""
    beside = rules.near(one)
    if not one.words or (one.report.evidence in _UNSEEN and one in beside):
        return one.report
    return replace(one.report, seen=Seen(*_odds(tokens, read, one), _found_by(one, beside, net.near(one))))


def _found_by(one: _Found, rules: Sequence[_Found], net: Sequence[_Found]) -> FoundBy:
    """Which of the two have found a report, each by itself, and what they agree on."""
    if all(any(_agree(one, other) for other in found) for found in (rules, net)):
        return FoundBy.BOTH
    alike = [[other for other in found if _share(one, other) >= _ALIKE] for found in (rules, net)]
    if not all(alike):
        return FoundBy.RULES if alike[0] else FoundBy.TAGGER
    nobody = one.report.speaker is None
    same = all(
        any(other.report.speaker is None if nobody else _same_speaker(one, other) for other in found) for found in alike
    )
    return FoundBy.BORDERS if same else FoundBy.SPEAKERS


def _odds(tokens: Tokens, read: Read, one: _Found) -> tuple[float, float]:
    """The mean log odds of its words to be reported, and of its speaker to be one."""
    source = tokens.within(one.report.speaker) if one.report.speaker else range(0)
    return fmean(read.words[at] for at in one.words), fmean(read.source[at] for at in source) if source else 0.0


def _agree(one: _Found, other: _Found) -> bool:
    """Whether two reports are of about the same words by the same speaker."""
    return _same_speaker(one, other) and _share(one, other) >= _SAME


def _same_speaker(one: _Found, other: _Found) -> bool:
    mine, theirs = one.report.speaker, other.report.speaker
    return mine is not None and theirs is not None and mine.overlaps(theirs)

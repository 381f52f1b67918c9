"""Reports as they were found, put right where their form alone tells that a span is on the wrong words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefreader.analysis.attribution.report import Report
from briefreader.analysis.lexicon import reporting_verbs
from briefreader.domain.text.span import Span

_TOLD = re.compile(
    r"(?:(?:has|have|had)\s)?(?:was|were|is|are|been|being)\s(?:\w+ly\s|also\s|not\s)?"
    r"(?:told|informed|warned|reminded|advised|assured|briefed|notified|asked|urged)\b",
    re.IGNORECASE,
)
_BY = re.compile(r"(?<=[”\"’»])\sby\s(?P<who>(?:the\s|an?\s|[^\W\d_a-z]|his\s|her\s|its\s|their\s).*)", re.DOTALL)
_HANGING = re.compile(r"\s(?:was|were|is|are|has|have|had|will|would|also)\Z")
_ENDS_OPEN = re.compile(r",[”\"’»]\Z")
_GOES_ON = re.compile(r"[“\"‘«][^\W\d_A-Z]")
_BETWEEN = 120  # characters between two halves of one sentence


def mended(text: str, found: Sequence[Report]) -> list[Report]:
    """The reports, in their order; halves of one sentence that a cue and an aside part are made one again."""
    made: list[Report] = []
    for report in found:
        one = _without_agent(text, _without_hanging_verb(text, _said_by(text, report)))
        if made and _is_second_half(text, made[-1], one):
            made[-1] = replace(made[-1], content=(*made[-1].content, *one.content))
        else:
            made.append(one)
    return made


def _said_by(text: str, one: Report) -> Report:
    """ "MPs were told it was “dead” by the chancellor": she speaks; without a "by" nobody does, least of all MPs."""
    if one.cue is None or one.speaker is None or one.speaker.start > one.cue.start or not _TOLD.match(one.cue.of(text)):
        return one
    last = one.content[-1]
    by = _BY.search(text, last.start, last.end)
    if by is None:
        return replace(one, speaker=None)
    content = (*one.content[:-1], Span(last.start, by.start()))
    return replace(one, content=content, speaker=Span(by.start("who"), last.end).trimmed(text))


def _without_hanging_verb(text: str, one: Report) -> Report:
    """ "The ayatollah was" of "the ayatollah was quoted as saying" is only the ayatollah."""
    hanging = _HANGING.search(text, one.speaker.start, one.speaker.end) if one.speaker else None
    return replace(one, speaker=Span(one.speaker.start, hanging.start())) if one.speaker and hanging else one


def _without_agent(text: str, one: Report) -> Report:
    """ "“No,” X was quoted as saying by state television": whoever quotes is no part of the words."""
    agent = len(one.content) > 1 and text.startswith("by ", one.content[-1].start)
    return replace(one, content=one.content[:-1]) if agent else one


def _is_second_half(text: str, first: Report, second: Report) -> bool:
    """Whether “This,” she said, pointing at the map, “is where it ends” was taken for two."""
    before, behind = first.content[-1], second.content[0]
    return (
        first.block == second.block
        and first.speaker is not None
        and second.cue is not None
        and reporting_verbs.form(second.cue.of(text).lower()) is None
        and (second.speaker is None or second.speaker == first.speaker)
        and 0 < behind.start - before.end < _BETWEEN
        and _ENDS_OPEN.search(text, before.start, before.end) is not None
        and _GOES_ON.match(text, behind.start) is not None
        and "." not in text[before.end : behind.start]
    )

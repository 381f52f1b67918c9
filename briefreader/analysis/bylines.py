"""How bylines, dates, agencies' marks and datelines are written, alone in a paragraph or squeezed into its start."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefreader.analysis.words import MONTHS, UPPER
from briefreader.domain.article import Block, BlockKind

_MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
DATE = rf"(?:\d{{1,2}}\s+{_MONTH},?\s+\d{{4}}|{_MONTH}\s+\d{{1,2}},?\s+\d{{4}}|\d{{4}}-\d\d-\d\d)"
_NAME = rf"[{UPPER}][\w.'’-]+(?:\s+(?:de|van|von|der|del|al|bin|la|le|da)\b)*"
FULL_NAME = rf"(?:{_NAME})(?:\s+{_NAME}){{1,3}}"
_CAPITALS = rf"[{UPPER}]+(?:\s+[{UPPER}]+){{1,3}}"
_BY = r"(?i:by|written by|words by|analysis by|reporting by|edited by|editing by|story by|von|par|por)"
_DAY = rf"(?:\w+\.? \d{{1,2}}|\d{{1,2}} {_MONTH})"
_PLACE = rf"[{UPPER}]{{2}}[{UPPER} .'’/-]{{1,40}}(?:,\s+[{UPPER}][\w. ]{{1,20}})?(?:,?\s+{_DAY})?"
_DASH = r"(?:[—–]|--?)"

_BYLINE = re.compile(
    rf"(?:{_BY})\s+(?:{FULL_NAME}|{_CAPITALS})(?:(?:, and|,| and)\s+{FULL_NAME})*"
    r"(?:\s*(?:[,|/•–—-]|\bin\b|\bfor\b)\s*[^.!?]{0,80})?\.?\Z"
)
_ONLY_DATE = re.compile(
    rf"(?:(?:first |last )?(?:published|updated|posted))?:?\s*(?:on\s+)?(?:\w+day,?\s+)?{DATE}[^.!?]{{0,40}}\.?\Z",
    re.IGNORECASE,
)
_AGENCY = re.compile(
    r"\(?(?:reuters|ap|afp|dpa|(?:the )?associated press|agence france-presse)\)?\.?\Z"
    r"|.*\b(?:contributed to this (?:report|story|article)|(?:additional )?reporting by|editing by)\b.{0,120}\Z",
    re.IGNORECASE | re.DOTALL,
)
_SQUEEZED = re.compile(
    rf"(?:By|BY)\s+(?:{FULL_NAME}?|{_CAPITALS})(?:(?:,| and)\s+{FULL_NAME}?)?"
    r"(?:,?\s+[\w ]{3,30}\s(?:correspondent|reporter|editor|writer))?"
    rf"\s+(?={_PLACE}\s*(?:\([^)]{{2,20}}\)\s*)?[—–-])"
)
_DATELINE = re.compile(
    rf"(?:{_PLACE}\s*(?:\((?P<agency>[^)]{{2,25}})\)\s*)?|\((?P<only>[A-Z][^)\n]{{1,25}})\)\s*){_DASH}\s+"
)
_NAMES = re.compile(r"(?i:by)\s+(.{3,80}?)\s*(?:[,|•]|$)")


def is_byline(words: str) -> bool:
    """Whether a paragraph tells only who wrote it, when, or for whom."""
    return len(words) < 220 and any(one.match(words) for one in (_BYLINE, _ONLY_DATE, _AGENCY))


def squeezed(words: str) -> int:
    """How many characters of a byline stand before a dateline in the same paragraph; 0 for none."""
    found = _SQUEEZED.match(words)
    return found.end() if found else 0


def dateline_end(text: str, start: int, end: int) -> int:
    """Behind the dateline that opens [start, end), "PORT ALDER (Reuters) — "; `start` where there is none."""
    found = _DATELINE.match(text, start, end)
    return found.end() if found else start


def writer(text: str, blocks: Sequence[Block]) -> str:
    """Whose byline stands among the first blocks, or nothing."""
    for block in blocks[:6]:
        found = _NAMES.match(block.span.of(text)) if block.kind is BlockKind.BYLINE else None
        if found:
            return found[1].strip(" .")
    return ""


def agency(text: str, blocks: Sequence[Block]) -> str:
    """The agency that a dateline among the first blocks names, or nothing."""
    for block in blocks[:4]:
        found = _DATELINE.match(text, block.span.start, block.span.end)
        if found and (found["agency"] or found["only"]):
            return found["agency"] or found["only"]
    return ""


def date_words(text: str, blocks: Sequence[Block]) -> str:
    """The date that stands in a byline or on a line of its own among the first blocks, as written, or nothing."""
    for block in blocks[:6]:
        found = re.search(DATE, block.span.of(text)) if block.kind is BlockKind.BYLINE else None
        if found:
            return found[0]
    return ""

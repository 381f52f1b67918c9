"""How bylines, dates and agencies' marks are written that stand alone in a paragraph."""

from __future__ import annotations

import re

from briefreader.analysis.text.words import MONTHS, UPPER

_MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
DATE = rf"(?:\d{{1,2}}\s+{_MONTH},?\s+\d{{4}}|{_MONTH}\s+\d{{1,2}},?\s+\d{{4}}|\d{{4}}-\d\d-\d\d)"
_NAME = rf"[{UPPER}][\w.'’-]+(?:\s+(?:de|van|von|der|del|al|bin|la|le|da)\b)*"
FULL_NAME = rf"(?:{_NAME})(?:\s+{_NAME}){{1,3}}"
_CAPITALS = rf"[{UPPER}]+(?:\s+[{UPPER}]+){{1,3}}"
_BY = r"(?i:by|written by|words by|analysis by|reporting by|edited by|editing by|story by|von|par|por)"

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
_NAMES = re.compile(r"(?i:by)\s+(.{3,80}?)\s*(?:[,|•]|$)")


def is_byline(words: str) -> bool:
    """Whether a paragraph tells only who wrote it, when, or for whom."""
    return len(words) < 220 and any(one.match(words) for one in (_BYLINE, _ONLY_DATE, _AGENCY))


def writer(words: str) -> str:
    """Whose byline this is, or nothing."""
    found = _NAMES.match(words)
    return found[1].strip(" .") if found else ""

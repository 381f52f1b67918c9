"""The dates that feeds and pages write, read with caution: a wrong date is worse than none."""

from __future__ import annotations

import calendar
import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any

# A date on the first day of 1970 is a zero that a program took for a date.
_EARLIEST = datetime(1970, 1, 2, tzinfo=UTC)
_SLACK = timedelta(days=1)  # clocks and time zones are wrong by hours, not by days
_LONGEST = 100
_SECONDS = re.compile(r"[0-9]{9,10}\Z")
_MILLISECONDS = re.compile(r"[0-9]{12,13}\Z")
_CHINESE = re.compile(r"([0-9]{4})\s*年\s*([0-9]{1,2})\s*月\s*([0-9]{1,2})\s*日")


def written_date(written: str, now: datetime, guess: Any = None) -> datetime | None:
    """The moment that `written` names, in UTC; None for a missing, unreadable or absurd one.

    `guess` is feedparser's reading of the same words, a struct_time in UTC: it knows rarer spellings than we do, and
    reads dates into words that hold none, so it counts only where its year stands in them.
    """
    words = written.strip()[:_LONGEST]
    return believable(_iso(words) or _rfc822(words) or _number(words) or _chinese(words) or _checked(guess, words), now)


def believable(moment: datetime | None, now: datetime) -> datetime | None:
    """`moment` in UTC if it lies between 1970 and a day from `now`; a moment without a zone is taken for UTC."""
    if moment is None:
        return None
    try:
        moment = moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (OverflowError, ValueError):  # the first and the last day of the calendar, moved by a zone
        return None
    return moment if _EARLIEST <= moment <= now + _SLACK else None


def _iso(words: str) -> datetime | None:
    try:
        return datetime.fromisoformat(words)
    except ValueError:
        return None


def _rfc822(words: str) -> datetime | None:
    try:
        return parsedate_to_datetime(words)
    except (ValueError, OverflowError):
        return None


def _number(words: str) -> datetime | None:
    """Seconds or milliseconds since 1970, as programs write them that know no format."""
    if _SECONDS.match(words):
        return datetime.fromtimestamp(int(words), UTC)
    if _MILLISECONDS.match(words):
        return datetime.fromtimestamp(int(words) // 1000, UTC)
    return None


def _chinese(words: str) -> datetime | None:
    found = _CHINESE.search(words)
    return _iso(f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}") if found else None


def _checked(guess: Any, words: str) -> datetime | None:
    """feedparser's reading, where the year of it was written."""
    try:
        found = datetime.fromtimestamp(calendar.timegm(guess), UTC)
    except (TypeError, ValueError, OverflowError, OSError):
        return None
    digits = re.findall(r"\d{2,4}", words)
    return found if any(int(one) in (found.year, found.year % 100) for one in digits) else None

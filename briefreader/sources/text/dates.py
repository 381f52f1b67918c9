"""The dates that feeds and pages write, read with caution: a wrong date is worse than none."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from briefreader.sources.text.months import month_of
from briefreader.sources.text.time_zones import zone_of

# A date on the first day of 1970 is a zero that a program took for a date.
_EARLIEST = datetime(1970, 1, 2, tzinfo=UTC)
_SLACK = timedelta(days=1)  # clocks and time zones are wrong by hours, not by days
_LONGEST = 100
_CENTURY = 69  # two digits from here on are of the twentieth

_DIGIT = re.compile(r"\d")  # of any script
_SECONDS = re.compile(r"[0-9]{9,10}")
_MILLISECONDS = re.compile(r"[0-9]{12,13}")
_DAY_OF_YEAR = re.compile(r"[0-9]{4}-[0-9]{3}")
_COMPACT = re.compile(r"[0-9]{8}(?:T[0-9]{4}(?:[0-9]{2})?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?|[0-9]{4}-?W[0-9]{2}-?[0-9]")

_WEEKDAY = r"(?:[^\W\d_]+(?:-[^\W\d_]+)?[.,\s]+)?"  # whatever it says: some are wrong
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th|er|º|\.)?"
_MONTH = r"(?P<month>[^\W\d_]+)\.?"
_YEAR = r"(?P<year>[0-9]{4}|[0-9]{2})(?![0-9:])"
_OF = r"(?:(?:of|de|del|di)\s+)?"
_REST = r"(?P<rest>.*)"
_NUMBERED = r"(?P<year>[0-9]{4})(?P<mark>[-/.])(?P<month>[0-9]{1,2})(?P=mark)(?P<day>[0-9]{1,2})(?![0-9])"
_DOTTED = r"(?P<day>[0-9]{1,2})\.\s?(?P<month>[0-9]{1,2})\.\s?(?P<year>[0-9]{4})(?![0-9])"
_EITHER = r"(?P<one>[0-9]{1,2})(?P<mark>[/-])(?P<other>[0-9]{1,2})(?P=mark)(?P<year>[0-9]{4})(?![0-9])"
_EASTERN = r"(?P<year>[0-9]{4})\s*[年년]\s*(?P<month>[0-9]{1,2})\s*[月월]\s*(?P<day>[0-9]{1,2})\s*[日일]"
_FORMS = tuple(
    re.compile(form, re.DOTALL)
    for form in (
        rf"{_NUMBERED}{_REST}",  # 2026-09-10 14:00
        rf"{_WEEKDAY}{_DAY}[\s-]*{_OF}{_MONTH}[\s,-]+{_OF}{_YEAR}{_REST}",  # Thu, 10 Sep 2026 14:00
        rf"{_WEEKDAY}{_MONTH}\s+{_DAY},?\s+{_YEAR}{_REST}",  # September 10th, 2026 at 2 pm
        rf"{_WEEKDAY}{_MONTH}\s+{_DAY}(?P<rest>\s.+)\s(?P<year>[0-9]{{4}})",  # Thu Sep 10 14:00:00 CEST 2026
        rf"(?P<year>[0-9]{{4}})[\s.-]+{_MONTH}[\s-]+{_DAY}(?![0-9]){_REST}",  # 2026 Sep 10 14:00
        rf"{_DOTTED}{_REST}",  # 10.9.2026 14:00: full stops are written where the day comes first
        rf"{_EITHER}{_REST}",  # 13/9/2026 or 9/13/2026
        rf"{_EASTERN}(?:\s*[(（][^()（）][)）])?{_REST}",  # 2026年9月10日（木）14時05分
    )
)
_CLOCK = re.compile(
    r"""(?:\s+[-–|]\s+|[\s,T]+)?(?:(?:at|um|à|às|kl\.?|klo|o|в)\s+)?
    (?: (?P<hour>[0-9]{1,2}) [:.h時时시] (?P<minute>[0-9]{2})[分분]?
        (?:[:.](?P<second>[0-9]{2}))? (?:[.,](?P<part>[0-9]+))?
      | (?P<four>[0-9]{4})(?=\s*[A-Z+-])
      | (?P<whole>[0-9]{1,2})(?=\s*[ap]\.?\s?m|h\b) )
    (?![0-9])
    (?:\s*(?P<half>[ap])\.?\s?m\b\.?|\s*(?:uhr|hrs|h)\b)?
    (?P<zone>.*)""",
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)


def written_date(written: str, now: datetime) -> datetime | None:
    """The moment that `written` names, in UTC; None for a missing, unreadable or absurd one.

    A date without a time is midnight UTC, and a time without a zone is taken for UTC; one with a zone that is not
    known is no date.  Month and day in figures count only where they cannot be mistaken for each other.
    """
    words = _DIGIT.sub(lambda digit: str(int(digit[0])), unicodedata.normalize("NFC", written.strip()[:_LONGEST]))
    return believable(_number(words) or _compact(words) or _spelled(words), now)


def believable(moment: datetime | None, now: datetime) -> datetime | None:
    """`moment` in UTC if it lies between 1970 and a day from `now`; a moment without a zone is taken for UTC."""
    if moment is None:
        return None
    try:
        moment = moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (OverflowError, ValueError):  # the first and the last day of the calendar, moved by a zone
        return None
    return moment if _EARLIEST <= moment <= now + _SLACK else None


def _number(words: str) -> datetime | None:
    """Seconds or milliseconds since 1970, as programs write them that know no format."""
    if _SECONDS.fullmatch(words):
        return datetime.fromtimestamp(int(words), UTC)
    if _MILLISECONDS.fullmatch(words):
        return datetime.fromtimestamp(int(words) // 1000, UTC)
    return None


def _compact(words: str) -> datetime | None:
    """ISO 8601 without hyphens, by the week, or by the day of the year."""
    try:
        if _DAY_OF_YEAR.fullmatch(words):
            return datetime.strptime(words, "%Y-%j").replace(tzinfo=UTC)
        return datetime.fromisoformat(words) if _COMPACT.fullmatch(words) else None
    except ValueError:
        return None


def _spelled(words: str) -> datetime | None:
    """A date in figures or with the month's name, in the first of the forms that makes sense of all the words."""
    found = (form.fullmatch(words) for form in _FORMS)
    return next((date for one in found if one and (date := _of(one.groupdict()))), None)


def _of(parts: Mapping[str, str | None]) -> datetime | None:
    month, day = _month_and_day(parts)
    rest = parts["rest"] or ""
    clock = _CLOCK.fullmatch(rest)
    zone = zone_of(clock["zone"] if clock else rest)
    if month is None or zone is None:
        return None
    try:
        date = datetime(_year(parts["year"] or ""), month, day, tzinfo=zone)
        return _at(date, clock.groupdict()) if clock else date.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


def _month_and_day(parts: Mapping[str, str | None]) -> tuple[int | None, int]:
    """As they are written; 9/10 is September's tenth or October's ninth, and nobody knows which."""
    if "one" not in parts:
        month = parts["month"] or ""
        return int(month) if month.isdecimal() else month_of(month), int(parts["day"] or 0)
    lower, higher = sorted((int(parts["one"] or 0), int(parts["other"] or 0)))
    return (lower, higher) if higher > 12 or lower == higher else (None, 0)


def _year(written: str) -> int:
    """Two digits mean the years from 1969 to 2068."""
    year = int(written)
    if len(written) == 4:
        return year
    return year + (1900 if year >= _CENTURY else 2000)


def _at(date: datetime, parts: Mapping[str, str | None]) -> datetime:
    """`date` at the time of a clock.  Raises ValueError where there is no such time."""
    if parts["four"]:
        return date.replace(hour=int(parts["four"][:2]), minute=int(parts["four"][2:]))
    hour, minute = _hour(parts), int(parts["minute"] or 0)
    second, part = int(parts["second"] or 0), int((parts["part"] or "")[:6].ljust(6, "0"))
    if (hour, minute, second) == (24, 0, 0):
        return date + timedelta(days=1)
    return date.replace(hour=hour, minute=minute, second=59 if second == 60 else second, microsecond=part)


def _hour(parts: Mapping[str, str | None]) -> int:
    hour, half = int(parts["hour"] or parts["whole"] or 0), (parts["half"] or "").lower()
    if not half:
        return hour
    if hour > 12 and half == "a":
        raise ValueError(hour)
    return hour % 12 + 12 * (half == "p") if hour <= 12 else hour

"""The moments that a query names ("7d", "2026-01-08", "today"), and any moment by the reader's clock.

The reader's zone is that of `now`, which whoever holds a clock gives: a day begins at midnight there.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from briefreader.domain.errors import QueryError
from briefreader.domain.search.filters import question

_AGO = re.compile(r"(\d{1,4})([hdwmy])\Z")
_HOURS = {"h": 1, "d": 24, "w": 24 * 7, "m": 24 * 30, "y": 24 * 365}
_DAYS_BACK = {"today": 0, "yesterday": 1}
_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z")


def moment(value: str, now: datetime, at: int = 0) -> datetime:
    """When what "7d", "12h", "2026-01-08" or "today" means begins, UTC.  Raises QueryError, with `at` as its place."""
    try:
        if ago := _AGO.match(value.lower()):
            return now.astimezone(UTC) - timedelta(hours=int(ago[1]) * _HOURS[ago[2]])
        day = calendar_day(value, now)
        found = datetime.combine(day, time()) if day else datetime.fromisoformat(value)
        return (found if found.tzinfo else found.replace(tzinfo=now.tzinfo)).astimezone(UTC)
    except (ValueError, OverflowError):  # the latter at the ends of the calendar
        hint = question(value, _DAYS_BACK) or " Write 2026-01-08, 7d, 12h, today or yesterday."
        raise QueryError(f"“{value}” is not a date.{hint}", at) from None


def calendar_day(value: str, now: datetime) -> date | None:
    """The day that "2026-01-08" or "today" names; None for what names another moment.  Raises ValueError."""
    if value.lower() in _DAYS_BACK:
        return now.date() - timedelta(days=_DAYS_BACK[value.lower()])
    return date.fromisoformat(value) if _DAY.match(value) else None


def is_day_alone(moment: datetime) -> bool:
    """Whether it is midnight UTC: what a publisher writes who gives a date and no time."""
    return moment.astimezone(UTC).time() == time()


def by_clock(moment: datetime, zone: tzinfo | None) -> datetime:
    """`moment` as the clocks of `zone` show it; a date without a time is the same day wherever one is."""
    return moment.astimezone(UTC if is_day_alone(moment) else zone)

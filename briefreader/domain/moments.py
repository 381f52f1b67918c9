"""The moments that a query names: "7d", "2026-01-08", "today"."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from briefreader.domain.errors import QueryError
from briefreader.domain.filters import question

_DAYS_AGO = {"today": 0, "yesterday": 1}
_AGO = re.compile(r"(\d{1,4})([hdwmy])\Z")
_HOURS = {"h": 1, "d": 24, "w": 24 * 7, "m": 24 * 30, "y": 24 * 365}


def moment(value: str, now: datetime, at: int = 0) -> datetime:
    """What "7d", "12h", "2026-01-08" or "today" means, UTC.  Raises QueryError, with `at` as its place."""
    word = value.lower()
    if word in _DAYS_AGO:
        return now.replace(hour=0, minute=0, second=0, microsecond=0) - timedelta(days=_DAYS_AGO[word])
    ago = _AGO.match(word)
    try:
        day = now - timedelta(hours=int(ago[1]) * _HOURS[ago[2]]) if ago else datetime.fromisoformat(value)
        return day.astimezone(UTC) if day.tzinfo else day.replace(tzinfo=UTC)
    except (ValueError, OverflowError):  # the latter before the year 1
        hint = question(value, _DAYS_AGO) or " Write 2026-01-08, 7d, 12h, today or yesterday."
        raise QueryError(f"“{value}” is not a date.{hint}", at) from None

"""The moments that a query names: "7d", "2026-01-08", "today"."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from briefreader.domain.errors import QueryError

_AGO = re.compile(r"(\d{1,4})([hdwmy])\Z")
_HOURS = {"h": 1, "d": 24, "w": 24 * 7, "m": 24 * 30, "y": 24 * 365}


def moment(value: str, now: datetime, at: int = 0) -> datetime:
    """What "7d", "12h", "2026-01-08" or "today" means, UTC.  Raises QueryError, with `at` as its place."""
    if value == "today":
        return now.replace(hour=0, minute=0, second=0, microsecond=0)
    ago = _AGO.match(value)
    try:
        day = now - timedelta(hours=int(ago[1]) * _HOURS[ago[2]]) if ago else datetime.fromisoformat(value)
        return day.astimezone(UTC) if day.tzinfo else day.replace(tzinfo=UTC)
    except (ValueError, OverflowError):  # the latter before the year 1
        raise QueryError(f"“{value}” is no date: write 2026-01-08, 7d, 12h or today.", at) from None

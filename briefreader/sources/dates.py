"""Which of the dates that feeds give can be believed."""

from __future__ import annotations

import calendar
from datetime import UTC, datetime, timedelta
from typing import Any

_EARLIEST = datetime(1970, 1, 2, tzinfo=UTC)
_SLACK = timedelta(days=1)


def believable(parts: Any, now: datetime) -> datetime | None:
    """A date of feedparser's as UTC; None before 1970, more than a day ahead, or in no calendar."""
    try:
        found = datetime.fromtimestamp(calendar.timegm(parts), UTC)
    except (ValueError, OverflowError, OSError, TypeError):
        return None
    return found if _EARLIEST <= found <= now + _SLACK else None

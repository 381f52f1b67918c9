"""The dates of rows as a person reads them; `--json` has them in UTC."""

from __future__ import annotations

from datetime import datetime

from briefreader.config.time_zone import HERE
from briefreader.domain.search.dates import by_clock
from briefreader.wording.times import UNDATED


def day(date: str | None) -> str:
    """The day of a row's date (ISO 8601) by the reader's clock, as "2026-01-08"."""
    return by_clock(datetime.fromisoformat(date), HERE).date().isoformat() if date else UNDATED

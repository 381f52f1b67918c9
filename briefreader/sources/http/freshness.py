"""How long a publisher says that a feed stays as it is: by the answer's headers, or in the feed itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from briefreader.sources.text import limits

_MAX_AGE = re.compile(r"(?:\A|[\s,])max-age\s*=\s*\"?([0-9]{1,12})", re.IGNORECASE | re.ASCII)
_NUMBER = re.compile(r"\s*([0-9]{1,9})\s*\Z", re.ASCII)
_PERIODS = {"hourly": 3600, "daily": 86_400, "weekly": 604_800, "monthly": 2_592_000, "yearly": 31_536_000}


def fresh_for(headers: Mapping[str, str], now: datetime) -> int:
    """Seconds by Cache-Control or Expires, at most a day; 0 where nothing is said.  `headers` have small names."""
    told = _MAX_AGE.search(headers.get("cache-control", ""))
    if told:
        return _bounded(int(told[1]) - _number(headers.get("age", "")))
    if "no-" in headers.get("cache-control", "").lower():  # no-cache, no-store
        return 0
    try:
        until = parsedate_to_datetime(headers.get("expires", ""))
    except ValueError:
        return 0  # rubbish, or the usual "0" and "-1": it is stale already
    return _bounded((until.replace(tzinfo=until.tzinfo or UTC) - now).total_seconds())


def every(ttl: str, period: str, frequency: str) -> int:
    """Seconds by <ttl> (minutes) or <sy:updatePeriod> with <sy:updateFrequency>, at most a day; 0 for neither."""
    length = _PERIODS.get(period.strip().lower(), 0)
    return _bounded(max(60 * _number(ttl), length / max(1, _number(frequency))))


def _number(words: str) -> int:
    found = _NUMBER.match(words)
    return int(found[1]) if found else 0


def _bounded(seconds: float) -> int:
    return int(min(max(seconds, 0), limits.FRESH))

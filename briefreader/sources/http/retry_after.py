"""When a server says "later": Retry-After, read with caution."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from briefreader.sources.text import limits


def retry_after(header: str, now: datetime) -> float | None:
    """Seconds to wait, between a minute and a day; None where the header is missing or rubbish.

    `header` holds seconds or an HTTP date; `now` is UTC.
    """
    shortest, longest = limits.RETRY_AFTER
    words = header.strip()
    if re.fullmatch(r"[0-9]{1,15}", words, re.ASCII):
        return min(max(float(words), shortest), longest)
    try:
        then = parsedate_to_datetime(words)
    except ValueError:
        return None
    if then.tzinfo is None:
        then = then.replace(tzinfo=UTC)
    return min(max((then - now).total_seconds(), shortest), longest)

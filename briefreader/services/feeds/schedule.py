"""When a feed may be fetched again without being asked for: not more often than its publisher wants; pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from math import ceil

from briefreader.domain.news.feed import Timing

_DAY = timedelta(days=1)
_SLACK = timedelta(minutes=5)  # clocks are put right by seconds all the time
_SPREAD = 0.2  # of the wait: feeds that were fetched together are not all due together
_DOUBLINGS = 12  # more than lead to a day, whatever the beginning
_FEWEST = 20  # fetched at one look


def due(feeds: Sequence[Timing], minutes: int, now: datetime) -> list[str]:
    """The feeds whose time has come, the longest overdue first.

    A look is taken every minute; after a night, or an import, all are due: then so many that half of `minutes` brings
    them all.
    """
    waiting = sorted((next_time(one, minutes), one.url) for one in feeds if not one.gone and _is_due(one, minutes, now))
    return [url for _, url in waiting[: max(_FEWEST, ceil(2 * len(feeds) / minutes))]]


def _is_due(one: Timing, minutes: int, now: datetime) -> bool:
    """A feed that was fetched in the future was fetched before the clock was put back: it is not waited for."""
    return next_time(one, minutes) <= now or (one.checked is not None and one.checked > now + _SLACK)


def next_time(one: Timing, minutes: int) -> datetime:
    """After `minutes`, or what the publisher asks for; doubled with each failure up to a day."""
    if one.checked is None:
        return datetime.min.replace(tzinfo=UTC)
    wait = timedelta(minutes=minutes)
    doubled = min(wait * (1 << min(one.failures, _DOUBLINGS)), max(wait, _DAY))
    wait = max(doubled, timedelta(seconds=one.asked)) * (1 + _SPREAD * _chance(one))
    return max(one.checked + wait, one.retry_after or one.checked)


def _chance(one: Timing) -> float:
    """From 0 to 1, another one for each feed and each fetch of it."""
    told = f"{one.checked} {one.url}".encode("utf-8", "replace")
    return int.from_bytes(blake2b(told, digest_size=4).digest()) / 2**32

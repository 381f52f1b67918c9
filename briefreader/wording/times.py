"""Moments as a reader says them: "2h", "3d", "10 Jan 2026, 08:15"; all by the clock of the reader, whose is `now`."""

from __future__ import annotations

from datetime import datetime, tzinfo

from briefreader.domain.search.dates import by_clock, is_day_alone
from briefreader.wording.counts import counted

UNDATED = "undated"
"""Said of an article of which nobody knows when it was published."""

_UNITS = ((24 * 60, "day"), (60, "hour"), (1, "minute"))
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def age(moment: datetime | None, now: datetime) -> str:
    """How long ago: minutes, hours and days for a week, then the date; empty when nobody knows."""
    if moment is None:
        return ""
    minutes = int((now - moment).total_seconds() // 60)
    if not 0 <= minutes < 7 * 24 * 60:
        here = by_clock(moment, now.tzinfo)
        return day(here) if here.year != now.year else f"{here.day} {_MONTHS[here.month - 1]}"
    if minutes < 1:
        return "now"
    if minutes < 60:
        return f"{minutes}m"
    return f"{minutes // 60}h" if minutes < 24 * 60 else f"{minutes // (24 * 60)}d"


def ago(moment: datetime | None, now: datetime) -> str:
    """The same to be heard: "just now", "1 minute ago", "3 days ago", "10 Jan 2026"."""
    if moment is None:
        return ""
    minutes = int((now - moment).total_seconds() // 60)
    if not 0 <= minutes < 7 * 24 * 60:
        return day(by_clock(moment, now.tzinfo))
    if minutes < 1:
        return "just now"
    number, unit = next((minutes // size, unit) for size, unit in _UNITS if minutes >= size)
    return f"{counted(number, unit)} ago"


def clock(moment: datetime, zone: tzinfo | None) -> str:
    """The time of day alone: "08:15"."""
    return f"{moment.astimezone(zone):%H:%M}"


def day(moment: datetime) -> str:
    """The date alone, as `moment` has it: "10 Jan 2026"."""
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"


def day_and_hour(moment: datetime, zone: tzinfo | None) -> str:
    """Date and time in `zone`; a date without a time is told alone."""
    here = by_clock(moment, zone)
    return day(here) if is_day_alone(moment) else f"{day(here)}, {here:%H:%M}"

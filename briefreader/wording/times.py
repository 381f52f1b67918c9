"""Moments as a reader says them: "2h", "3d", "10 Jan 2026, 08:15"."""

from __future__ import annotations

from datetime import UTC, datetime, time, tzinfo

from briefreader.wording.words import counted

_UNITS = ((24 * 60, "day"), (60, "hour"), (1, "minute"))
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def age(moment: datetime | None, now: datetime) -> str:
    """How long ago: minutes, hours and days for a week, then the date; empty when nobody knows."""
    if moment is None:
        return ""
    minutes = int((now - moment).total_seconds() // 60)
    if not 0 <= minutes < 7 * 24 * 60:
        return day(moment) if moment.year != now.year else f"{moment.day} {_MONTHS[moment.month - 1]}"
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
        return day(moment)
    if minutes < 1:
        return "just now"
    number, unit = next((minutes // size, unit) for size, unit in _UNITS if minutes >= size)
    return f"{counted(number, unit)} ago"


def clock(moment: datetime) -> str:
    """The hour alone, by the machine's clock: "08:15"."""
    return f"{moment.astimezone():%H:%M}"


def day(moment: datetime) -> str:
    """The date alone: "10 Jan 2026"."""
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"


def day_and_hour(moment: datetime, zone: tzinfo | None = None) -> str:
    """Date and time in `zone` (None: the machine's).

    Midnight UTC is what a publisher writes who gives a date and no time: the date alone, wherever one is.
    """
    if moment.astimezone(UTC).time() == time(0):
        return day(moment.astimezone(UTC))
    here = moment.astimezone(zone)
    return f"{day(here)}, {here:%H:%M}"

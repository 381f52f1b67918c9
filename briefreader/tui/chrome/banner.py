"""The header's line: where one is, how much is unread, how a refresh goes; pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from textual.content import Content

from briefreader.tui.present.plain import assembled, plain, strip, styled
from briefreader.tui.present.tones import BAD, CHIP, EDGE, GOOD, QUIET
from briefreader.tui.present.wrap import cut, width_of
from briefreader.wording.counts import counted
from briefreader.wording.times import day

_BAR = 16
_NAME = 16
"""Cells of the list's name that nothing at the right may take."""


@dataclass(frozen=True, slots=True)
class Refreshing:
    """How far a refresh is, in feeds."""

    done: int
    total: int
    failed: int
    pages: int = 0  # of articles, still to be fetched for their full text
    remaining: str = ""  # "8 s left", once that can be told


@dataclass(frozen=True, slots=True)
class Banner:
    """All that the header tells."""

    name: str = ""  # of the list
    unread: int | None = 0  # of the list; None where nobody has counted
    articles: int = 0
    refreshing: Refreshing | None = None
    refreshed: str = ""  # "04:12", or the day when it was not today; empty for never
    readonly: str = ""  # why nothing is fetched here
    analysing: str = ""  # "analysing, 1,204 to go, 8 s left"; or how far articles are read again
    best: bool = False  # whether the list begins with the best one, not with the newest


def line(banner: Banner, width: int) -> Content:
    """The banner in `width` cells: what does not fit is left out, the least needed first."""
    chip = styled(" briefreader ", CHIP)
    room = width - chip.cell_length - 1
    wanted = width_of(_counts(banner)) + min(width_of(banner.name), _NAME) + 4
    right = next((one for one in _rights(banner) if one.cell_length <= room - wanted), plain())
    left = _left(banner, room - right.cell_length - 2)
    gap = max(1, room - left.cell_length - right.cell_length)
    return assembled(chip, left, " " * gap, right, " ").truncate(width)


def moment(when: datetime | None, now: datetime) -> str:
    """When the last refresh was: the hour today, the day before that."""
    if when is None:
        return ""
    here = when.astimezone(now.tzinfo)
    return f"{here:%H:%M}" if here.date() == now.date() else day(here)


def _left(banner: Banner, room: int) -> Content:
    counts = _counts(banner)
    if room < width_of(counts) + 8:
        counts = f"  {banner.unread} unread" if room >= 20 and banner.unread is not None else ""
    name = cut(strip(banner.name), max(0, room - width_of(counts) - 2))
    return assembled("  ", (name, "bold"), (counts, QUIET))


def _counts(banner: Banner) -> str:
    if banner.unread is None:
        order = ", best match first" if banner.best and banner.articles else ""
        return f"  {counted(banner.articles, 'article')}{order}"
    return f"  unread {banner.unread} of {banner.articles}"


def _rights(banner: Banner) -> list[Content]:
    """What may stand at the right, the fullest first."""
    since = styled(f"refreshed {banner.refreshed}", QUIET) if banner.refreshed else plain()
    if banner.readonly:
        return [styled(banner.readonly, QUIET), plain()]
    if banner.refreshing is None:
        work = styled(banner.analysing, QUIET)
        both = [assembled(work, "    ", since)] * bool(banner.analysing and banner.refreshed)
        return both + [work] * bool(banner.analysing) + [since]
    going = banner.refreshing
    told = f"{counted(going.pages, 'page')} left" if going.pages else f"{going.done}/{going.total}"
    count = styled(f"⟳ {told}", GOOD)
    failed = styled(f"  {going.failed} failed", BAD) if going.failed else plain()
    bar = assembled(count, " ", _bar(going), failed)
    timed = assembled(bar, styled(f"  {going.remaining}", QUIET)) if going.remaining else bar
    return [assembled(timed, "    ", since)] * bool(banner.refreshed) + [timed, bar, count + failed, count]


def _bar(going: Refreshing) -> Content:
    filled = _BAR * going.done // max(1, going.total)
    return assembled(("━" * filled, GOOD), ("─" * (_BAR - filled), EDGE))

"""The feeds as rows: those that fail first, then by folder; pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from textual.content import Content

from briefreader.domain.news.address import shown
from briefreader.domain.news.feed import FeedRow
from briefreader.tui.present.ink import Role, Runs, run, spread
from briefreader.tui.present.plain import joined, plain, styled
from briefreader.tui.present.tones import BAD, QUIET
from briefreader.tui.present.wrap import cut, width_of
from briefreader.wording.news.feeds import advice, feed_name, particulars, state

FAILING = "THESE COULD NOT BE FETCHED"
_LOOSE = "IN NO FOLDER"
_WIDE = 96  # cells from which a feed needs but one line
_LONGEST_NAME = 44
_COUNTS = 20


@dataclass(frozen=True, slots=True)
class FeedLine:
    """One row of the list."""

    feed: FeedRow
    heading: str = ""  # stands above it where a part of the list begins

    @property
    def above(self) -> int:
        """Lines of the heading, with the air over it."""
        return 2 if self.heading else 0

    def height(self, width: int) -> int:
        """Lines of the row in a list of that width."""
        return (1 if width >= _WIDE else 2) + self.above


def feed_lines_of(feeds: Sequence[FeedRow]) -> tuple[FeedLine, ...]:
    """The failing ones under a heading of their own, then every folder's; `feeds` come by folder."""
    failing = [feed for feed in feeds if feed.last_error]
    fine = [feed for feed in feeds if not feed.last_error]
    rows: list[FeedLine] = []
    for part, heading_of in ((failing, lambda _: FAILING), (fine, _folder)):
        before = ""
        for feed in part:
            heading = heading_of(feed)
            rows.append(FeedLine(feed, heading if heading != before else ""))
            before = heading
    if rows and not failing and all(not feed.folder for feed in fine):
        rows[0] = FeedLine(rows[0].feed)  # one part without a name
    return tuple(rows)


def name_column(lines: Sequence[FeedLine]) -> int:
    """Cells for the names, where each has but one line."""
    return min(_LONGEST_NAME, max((width_of(feed_name(one.feed)) for one in lines), default=0))


def feed_lines(line: FeedLine, width: int, column: int, now: datetime, cursor: bool) -> list[Runs]:
    """Name, how it is, counts: on one line where there is room; a heading and air above where a part begins."""
    feed = line.feed
    above: list[Runs] = [(), (run("  "), run(cut(line.heading, width - 2), Role.LABEL))] if line.heading else []
    bar = run("▌" if cursor else " ", Role.LABEL)
    mark = run("✕ ", Role.MARK) if feed.last_error else run("  ")
    told = f"  {feed.unread} of {feed.articles} unread " if feed.articles else "  no articles "
    counts = run(told.rjust(_COUNTS if width >= _WIDE else 0), Role.DIM)
    room = max(1, width - 4 - width_of(counts.text))
    if width >= _WIDE:
        name = cut(feed_name(feed), column)
        gap = " " * (column - width_of(name) + 2)
        how = cut(_how(feed, now), max(1, room - column - 2))
        return [*above, spread((bar, mark, run(name, Role.STRONG), run(gap), run(how, Role.DIM)), (counts,), width)]
    name = cut(feed_name(feed), room)
    return [
        *above,
        spread((bar, mark, run(name, Role.STRONG)), (counts,), width),
        (bar, run("  "), run(cut(_how(feed, now), max(1, width - 4)), Role.DIM)),
    ]


def _how(feed: FeedRow, now: datetime) -> str:
    """When it was fetched and how that went; for one that fails its folder, which no heading says."""
    if feed.last_error:
        parts = (state(feed, now), feed.last_error, feed.folder)
    else:
        parts = (state(feed, now), "read in full" if feed.full_text else "", shown(feed.url) if feed.title else "")
    return " · ".join(part for part in parts if part)


def in_full(feed: FeedRow | None, now: datetime, key_of: Callable[[str], str]) -> Content:
    """Address and counts; for one that fails since when, why and what to do."""
    if feed is None:
        return plain()
    lines = [styled(particulars(feed, now), QUIET)]
    if feed.last_error:
        how = state(feed, now)
        lines.append(styled(f"{how[0].upper()}{how[1:]}: {feed.last_error}", BAD))
        lines.append(plain(advice(feed, now, key_of)))
    return joined(lines)


def _folder(feed: FeedRow) -> str:
    return feed.folder.upper() or _LOOSE

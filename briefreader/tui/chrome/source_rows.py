"""The sources as rows: the lists that are always there, then the feeds under their folders; pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefreader.domain.feed import FeedRow
from briefreader.domain.query import EVERYTHING, Query
from briefreader.tui.present.ink import Role, Runs, run, spread
from briefreader.tui.present.wrap import cut, width_of


@dataclass(frozen=True, slots=True)
class Source:
    """One row: a list of articles."""

    name: str
    query: Query
    unread: int = 0
    heading: str = ""  # stands above it, where a folder begins
    url: str = ""  # of a feed
    trouble: str = ""  # why the feed could not be fetched last time

    @property
    def height(self) -> int:
        """Lines of the row."""
        return 3 if self.heading else 1


def sources(feeds: Sequence[FeedRow], unread: int) -> tuple[Source, ...]:
    """All rows; `feeds` come by folder."""
    rows = [
        Source("Everything", EVERYTHING, unread),
        Source("Unread", EVERYTHING.and_("is", "unread"), unread),
        Source("Marked by you", EVERYTHING.and_("is", "marked")),
    ]
    folder = None
    for feed in feeds:
        heading = (feed.folder or "Feeds") if feed.folder != folder else ""
        folder = feed.folder
        query = EVERYTHING.and_("feed", feed.url)
        rows.append(Source(feed.title or feed.url, query, feed.unread, heading, feed.url, feed.last_error))
    return tuple(rows)


def source_lines(source: Source, width: int, cursor: bool, chosen: bool) -> list[Runs]:
    """The name with its unread count; ✕ where the last fetch failed; above it the folder's name."""
    lines: list[Runs] = [(), (run("  "), run(cut(source.heading, width - 2), Role.DIM))] if source.heading else []
    bar = run("▌" if cursor else " ", Role.LABEL)
    count = str(source.unread) if source.unread else ""
    right = (run("✕ ", Role.MARK) if source.trouble else run(""), run(f"{count} ", Role.DIM))
    room = max(1, width - 3 - sum(width_of(piece.text) for piece in right))
    name = run(cut(source.name, room), Role.STRONG if chosen else Role.TEXT)
    lines.append(spread((bar, run("▸" if chosen else " ", Role.LABEL), name), right, width))
    return lines

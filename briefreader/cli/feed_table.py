"""The feeds as a table: for a terminal with column titles and as wide as it is, for a pipe without both."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from briefreader.domain.news.address import without_secret
from briefreader.domain.news.feed import FeedRow
from briefreader.domain.text.clean import clean_line
from briefreader.tui.present.wrap import cut, width_of, wrapped
from briefreader.wording.news.feeds import state
from briefreader.wording.times import age

_TITLES = ("UNREAD", "ARTICLES", "FETCHED", "FOLDER", "FEED", "ADDRESS")
_GAP = "  "
_LONGEST_FOLDER = 20
_LONGEST_NAME = 44
_SHORTEST = 12
_INDENT = 18  # of what stands below a feed: where FETCHED begins


@dataclass(frozen=True, slots=True)
class _Columns:
    """Cells of each column; 0 for one that is not shown."""

    fetched: int
    folder: int
    name: int
    address: int

    @property
    def after_fetched(self) -> int:
        """Cells from the folder's column on."""
        return sum(one + len(_GAP) for one in (self.folder, self.name, self.address) if one) - len(_GAP)


def table(feeds: Sequence[FeedRow], now: datetime, width: int | None) -> Iterator[str]:
    """The lines of the table in a terminal of that width; None for no terminal: no titles, and nothing is cut.

    The address stands below the feed where the line has no room for both, and why a feed fails below that.
    """
    columns = _columns(feeds, now, width)
    if width is not None and feeds:
        yield cut(_line(_TITLES, columns).rstrip(), width)
    for feed in feeds:
        address = clean_line(without_secret(feed.url))
        counts = (str(feed.unread), str(feed.articles))
        cells = (*counts, _fetched(feed, now), clean_line(feed.folder), _name(feed), address)
        yield cut(_line(cells, columns).rstrip(), width or sys.maxsize)
        if not columns.address:
            yield " " * _INDENT + cut(address, (width or 0) - _INDENT)
        if feed.last_error:
            yield from _below(_failure(feed, now), width)


def _columns(feeds: Sequence[FeedRow], now: datetime, width: int | None) -> _Columns:
    fetched = _widest([_TITLES[2], *(_fetched(feed, now) for feed in feeds)])
    folders = [clean_line(feed.folder) for feed in feeds if feed.folder]
    folder = _widest([_TITLES[3], *folders]) if folders else 0
    name = _widest([_TITLES[4], *map(_name, feeds)])
    address = _widest(without_secret(feed.url) for feed in feeds)
    room = sys.maxsize if width is None else width - _INDENT - fetched - len(_GAP)
    for longest_folder, longest_name in ((folder, name), (_LONGEST_FOLDER, _LONGEST_NAME)):
        one = _Columns(fetched, min(folder, longest_folder), min(name, longest_name), address)
        if one.after_fetched <= room:
            return one
    folder = min(folder, _LONGEST_FOLDER, max(_SHORTEST, room - len(_GAP) - _SHORTEST))
    left = room - folder - len(_GAP) if folder else room
    return _Columns(fetched, folder, min(name, max(_SHORTEST, left)), 0)


def _line(cells: Sequence[str], columns: _Columns) -> str:
    unread, articles, fetched, folder, name, address = cells
    parts = [unread.rjust(6), articles.rjust(8), _padded(fetched, columns.fetched)]
    parts += [_padded(folder, columns.folder)] if columns.folder else []
    parts += [_padded(name, columns.name)]
    parts += [address] if columns.address else []
    return _GAP.join(parts)


def _padded(text: str, width: int) -> str:
    shown = cut(text, width)
    return shown + " " * (width - width_of(shown))


def _below(text: str, width: int | None) -> Iterator[str]:
    room = max(20, width - _INDENT) if width is not None else len(text)
    for start, end in wrapped(text, room):
        yield " " * _INDENT + text[start:end]


def _name(feed: FeedRow) -> str:
    return clean_line(feed.title) or "(no title yet)"


def _fetched(feed: FeedRow, now: datetime) -> str:
    if feed.last_error:
        return "failing"
    told = age(feed.checked, now) or "never"
    return f"{told} ago" if told[-1:] in "mhd" and told[:1].isdigit() else told


def _failure(feed: FeedRow, now: datetime) -> str:
    how = state(feed, now)
    return clean_line(f"{how[:1].upper()}{how[1:]}: {feed.last_error}")


def _widest(texts: Sequence[str] | Iterator[str]) -> int:
    return max(map(width_of, texts), default=0)

"""The sources of articles in their order: lists that are always there, saved searches, feeds in their folders."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from briefreader.domain.news.address import shown
from briefreader.domain.news.feed import FeedRow
from briefreader.domain.search.query import EVERYTHING, Query
from briefreader.domain.search.saved_search import SavedSearch

HOME_LIST = "Everything"


@dataclass(frozen=True, slots=True)
class Source:
    """One row: a list of articles."""

    name: str
    query: Query
    unread: int | None = 0  # None where nobody has counted yet
    folder: str = ""  # the path of a folder's own row
    folded: bool = False  # whether what lies in that folder is left out
    depth: int = 0  # how many folders it lies in
    url: str = ""  # of a feed
    saved: str = ""  # the name of a saved search
    trouble: str = ""  # why the feed could not be fetched last time; for a folder, that there is such a one in it
    air: bool = False  # an empty line above it, where there is room for one


def sources(
    feeds: Sequence[FeedRow], unread: int, folded: Collection[str] = (), saved: Sequence[SavedSearch] = ()
) -> tuple[Source, ...]:
    """All rows; `feeds` come by folder, and those in a folder that is `folded` are left out."""
    return (
        Source(HOME_LIST, EVERYTHING, unread),
        Source("Unread", EVERYTHING.and_("is", "unread"), unread),
        Source("Marked by you", EVERYTHING.and_("is", "marked")),
        *(
            Source(one.name, one.query, one.unread, saved=one.name, trouble=one.trouble, air=number == 0)
            for number, one in enumerate(saved)
        ),
        *_feeds(feeds, folded),
    )


def unread_in(rows: Sequence[Source], query: Query) -> int | None:
    """How many of a list's articles are unread, where it is one of the sources that count them."""
    return next((row.unread for row in rows if row.query == query and (row.url or row.folder or row.saved)), None)


def _feeds(feeds: Sequence[FeedRow], folded: Collection[str]) -> Iterator[Source]:
    """The feeds, each folder before what lies in it."""
    told: set[str] = set()
    for number, feed in enumerate(feeds):
        around = _paths(feed.folder)
        for depth, path in enumerate(around):
            if path not in told and not _hidden(around[:depth], folded):
                told.add(path)
                yield _folder(path, depth, feeds, folded)
        if not _hidden(around, folded):
            query = EVERYTHING.and_("feed", feed.url)
            yield Source(
                feed.title or shown(feed.url), query, feed.unread, depth=len(around), url=feed.url,
                trouble=feed.last_error, air=number == 0 and not around,
            )  # fmt: skip


def _folder(path: str, depth: int, feeds: Sequence[FeedRow], folded: Collection[str]) -> Source:
    inside = [feed for feed in feeds if path in _paths(feed.folder)]
    failing = sum(bool(feed.last_error) for feed in inside)
    return Source(
        path.rpartition("/")[2],
        EVERYTHING.and_("folder", path),
        sum(feed.unread for feed in inside),
        path,
        path in folded,
        depth,
        trouble=f"{failing} of its feeds could not be fetched." if failing and path in folded else "",
        air=depth == 0,
    )


def _paths(folder: str) -> list[str]:
    """The folder "World/Europe" and those around it, from the outside."""
    names = folder.split("/") if folder else []
    return ["/".join(names[: number + 1]) for number in range(len(names))]


def _hidden(around: Sequence[str], folded: Collection[str]) -> bool:
    return any(path in folded for path in around)

"""What the entries of a document are known by: never an order of things, and stable while publishers edit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from briefreader.domain import ids
from briefreader.domain.news.address import page_of
from briefreader.domain.news.feed import Entry
from briefreader.domain.text.folding import folded


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one entry.  A name that different entries of the document bear is no identity, and said so."""

    entry: Entry
    own: str  # its guid; without one its link; without that title and text
    own_shared: bool
    page: str  # link and title together, by which a new guid is a known entry, here or in another feed; empty without
    page_shared: bool
    whole: str  # guid, link, title, date and text together: no two distinct entries bear it


def named(feed: str, entries: Sequence[Entry]) -> list[Names]:
    """The entries of one document of `feed`, identical ones once, in their order, with their names."""
    distinct = {_whole(feed, entry): entry for entry in reversed(entries)}
    found = [(whole, entry, _own(feed, entry), _page(feed, entry)) for whole, entry in reversed(distinct.items())]
    owns = Counter(own for _, _, own, _ in found)
    pages = Counter(page for _, _, _, page in found)
    return [Names(entry, own, owns[own] > 1, page, pages[page] > 1, whole) for whole, entry, own, page in found]


def article_id(feed: str, name: str) -> str:
    """The id of the article that first bore `name` in `feed`."""
    return ids.made_from("article", feed, name)


def _own(feed: str, entry: Entry) -> str:
    if entry.guid:
        return ids.made_from("guid", feed, entry.guid)
    if entry.url:
        return ids.made_from("link", feed, entry.url)
    return ids.made_from("text", feed, entry.title, entry.text)


def _page(feed: str, entry: Entry) -> str:
    """The same in every feed, unless the link leads to a front page: that may stand for anything."""
    if not entry.url or not entry.title:
        return ""
    page = page_of(entry.url)
    return (
        ids.made_from("page", page, folded(entry.title))
        if page
        else ids.made_from("page", feed, entry.url, entry.title)
    )


def _whole(feed: str, entry: Entry) -> str:
    date = entry.published.isoformat() if entry.published else ""
    return ids.made_from("whole", feed, entry.guid, entry.url, entry.title, date, entry.text)

"""Which entry of a feed is which article: never from an order of things, and stable while publishers edit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from briefreader.domain import ids
from briefreader.domain.feed import Entry


@dataclass(frozen=True, slots=True)
class Identified:
    """An entry with what it is known by in its feed."""

    entry: Entry
    token: str  # its own name
    alias: str  # another by which it may be known already: a new guid with a known link and title; or empty


def identified(entries: Sequence[Entry]) -> list[Identified]:
    """The entries of one document, identical ones once, in their order.

    A guid (or, without one, a link) that different entries of the document bear is no identity: then link, title,
    date and text join it.
    """
    distinct = list(dict.fromkeys(entries))
    guids = Counter(entry.guid for entry in distinct if entry.guid)
    links = Counter(entry.url for entry in distinct if entry.url and not entry.guid)
    return [_identified(entry, guids, links) for entry in distinct]


def _identified(entry: Entry, guids: Counter[str], links: Counter[str]) -> Identified:
    date = entry.published.isoformat() if entry.published else ""
    if entry.guid and guids[entry.guid] > 1:
        return Identified(entry, ids.made_from("all", entry.guid, entry.url, entry.title, date, entry.text), "")
    alias = ids.made_from("link and title", entry.url, entry.title) if entry.url and entry.title else ""
    if entry.guid:
        return Identified(entry, ids.made_from("guid", entry.guid), alias)
    if entry.url and links[entry.url] == 1:
        return Identified(entry, ids.made_from("link", entry.url), alias)
    return Identified(entry, ids.made_from("text", entry.url, entry.title, entry.text), "")


def article_id(feed: str, token: str) -> str:
    """The id of the article that `feed` knows by `token`."""
    return ids.made_from("article", feed, token)

"""A list of feeds from elsewhere, read."""

from __future__ import annotations

from dataclasses import dataclass

from briefreader.domain.news.feed import Subscription


@dataclass(frozen=True, slots=True)
class FeedList:
    """The feeds of a list, each address once and in the list's order."""

    feeds: tuple[Subscription, ...]
    refused: tuple[str, ...] = ()  # a sentence for each address that is none we fetch
    damaged: str = ""  # in words, when only a part could be read

"""The articles of a feed that was taken off the list: but for those marked they go, when the worker has time."""

from __future__ import annotations

from briefreader.library import appearances, counts, read, storing, subscriptions
from briefreader.library.database import Connection


def remove_articles(library: Connection, notes: Connection, url: str) -> int:
    """Removes the articles of a feed that is no longer subscribed to; how many stayed because the reader marked them.

    What another feed has too is that one's from now on.
    """
    homes = appearances.handed_over(library, subscriptions.origin(library, url))
    read.rehome(notes, homes)
    stayed = storing.remove_feed(library, url)
    counts.settle_all(library)
    return stayed

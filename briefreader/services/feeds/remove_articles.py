"""The articles of a feed that was taken off the list: but for those marked they go, when the worker has time."""

from __future__ import annotations

from briefreader.library.articles import appearances, counts, store
from briefreader.library.database import Connection
from briefreader.library.notes import reading_progress, subscriptions


def remove_articles(library: Connection, notes: Connection, url: str) -> int:
    """Removes the articles of a feed that is no longer subscribed to; how many stayed because the reader marked them.

    What another feed has too is that one's from now on.
    """
    homes = appearances.handed_over(library, subscriptions.origin(library, url))
    reading_progress.rehome(notes, homes)
    stayed = store.remove_feed(library, url)
    counts.settle_all(library)
    return stayed

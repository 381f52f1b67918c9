"""A feed taken off the list at once; its articles, but for those marked, go when the worker has time."""

from __future__ import annotations

from briefreader.library import appearances, articles, counts, read, subscriptions
from briefreader.library.database import Connection
from briefreader.services.opening import Opened
from briefreader.services.subscribing import found


def unsubscribe(opened: Opened, url: str) -> str:
    """Ends the subscription; its address as it is kept.  Raises NotFoundError for an unknown feed."""
    known = found(opened, url).url
    subscriptions.remove(opened.notes, known)
    return known


def remove_articles(library: Connection, notes: Connection, url: str) -> int:
    """Removes the articles of a feed that is no longer subscribed to; how many stayed because the reader marked them.

    What another feed has too is that one's from now on.
    """
    homes = appearances.handed_over(library, subscriptions.origin(library, url))
    read.rehome(notes, homes)
    stayed = articles.remove_feed(library, url)
    counts.settle_all(library)
    return stayed

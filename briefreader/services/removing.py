"""A feed taken off the list, with its articles but for those the reader has marked."""

from __future__ import annotations

from briefreader.domain.errors import NotFoundError
from briefreader.library import appearances, articles, counts, database, read, subscriptions
from briefreader.services.locks import Lock
from briefreader.services.opening import Opened


def remove_feed(opened: Opened, url: str) -> str:
    """What came of it in a sentence.  Raises NotFoundError for an unknown feed, BusyError while a refresh runs."""
    if url not in (one.url for one in subscriptions.all_(opened.notes)):
        raise NotFoundError(f"There is no feed {url}.")
    lock = Lock(opened.home.library_lock)
    lock.take()
    library = database.open_library(opened.home.library, opened.home.notes)
    try:
        homes = appearances.handed_over(library, subscriptions.origin(library, url))
        read.rehome(opened.notes, homes)
        subscriptions.remove(opened.notes, url)
        stayed = articles.remove_feed(library, url)
        counts.settle_all(library)
    finally:
        library.close()
        lock.let_go()
    return f"Removed; {stayed} annotated article{'' if stayed == 1 else 's'} stayed." if stayed else "Removed."

"""Files that were met damaged: kept aside, never overwritten, and made anew; told in one sentence each."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing

from briefreader.config.home import Home
from briefreader.domain.errors import DamagedError, ForeignError, LibraryError
from briefreader.library import database, recovery
from briefreader.library.articles import counts
from briefreader.library.sqlite import integrity
from briefreader.library.sqlite.connection import writing
from briefreader.library.sqlite.quarantine import set_aside
from briefreader.services.messages import counted


def repair(home: Home, tried: Callable[[], None], lived_in: bool) -> list[str]:
    """Puts aside and makes anew what `tried` is refused for, in a home that is held alone; a sentence for each file.

    `lived_in` says whether there were notes before: else another program's file lies in a folder of its own.
    Raises LibraryError where it cannot be done.
    """
    told: list[str] = []
    for _ in (home.notes, home.library):
        try:
            tried()
        except DamagedError as error:
            if isinstance(error, ForeignError) and not (home.journal.exists() or lived_in):
                raise
            told.append(_repaired(home, error))
    return told


def _repaired(home: Home, error: DamagedError) -> str:
    file = error.file
    try:
        aside = set_aside(file)
    except OSError as refused:
        raise LibraryError(f"{file} is damaged and cannot be put aside ({refused.strerror}).") from None
    for one in (home.notes, home.library):  # which of them it was is known now
        integrity.forget(one)
    kept = f"{file.name} {'was another program’s' if isinstance(error, ForeignError) else 'was damaged'}"
    kept += f": it is kept as {aside.name}"
    if file == home.library:
        database.open_library(home.library, home.notes).close()
        return f"{kept}, and your notes are whole. Refresh to fetch the articles of your feeds again."
    changes = recovery.recover(home.notes, aside)
    if home.library.exists():
        _counted_again(home)
    if not changes:
        return f"{kept}. Beside it stood neither a journal nor a backup: what could be read of it was taken over."
    return f"{kept}, and all that you did is back from the journal: {counted(changes, 'change')}."


def _counted_again(home: Home) -> None:
    """The library counts read marks; if it is damaged too, its turn comes."""
    try:
        with closing(database.open_library(home.library, home.notes)) as db, writing(db):
            counts.settle_all(db)
    except DamagedError:
        pass

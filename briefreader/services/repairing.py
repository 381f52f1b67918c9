"""Files that were met damaged: kept aside, never overwritten, and made anew; told in one sentence each."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing

from briefreader.config.home import Home
from briefreader.domain.errors import DamagedError, ForeignError, LibraryError
from briefreader.library import counts, database, recovery, soundness
from briefreader.library.aside import set_aside
from briefreader.library.connection import writing
from briefreader.services.sentences import counted


def repair(home: Home, tried: Callable[[], None]) -> list[str]:
    """Puts aside and makes anew what `tried` is refused for, in a home that is held alone; a sentence for each file.

    Raises LibraryError where it cannot be done.
    """
    told: list[str] = []
    for _ in (home.notes, home.library):
        try:
            tried()
        except DamagedError as error:
            if isinstance(error, ForeignError) and not _ours(home, error):
                raise
            told.append(_repaired(home, error))
    return told


def _ours(home: Home, error: DamagedError) -> bool:
    """Whether the home is one of ours, so that another program's file in it has only strayed there."""
    if error.file == home.library:
        try:
            with closing(database.connected(home.notes, "ro")) as db:
                return database.known_as_notes(db, home.notes)
        except LibraryError:
            return False
    return home.journal.exists()


def _repaired(home: Home, error: DamagedError) -> str:
    file = error.file
    try:
        aside = set_aside(file)
    except OSError as refused:
        raise LibraryError(f"{file} is damaged and cannot be put aside ({refused.strerror}).") from None
    soundness.forget(file)
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

"""A home, opened: folders made, files brought up to date, the bundled articles stored and analysed."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import UTC, datetime

from briefreader.analysis.method import METHOD
from briefreader.config import settings
from briefreader.config.home import Home
from briefreader.config.settings import Settings
from briefreader.domain.errors import BusyError
from briefreader.library import database, facts
from briefreader.library.database import Connection
from briefreader.services.locks import Lock

_PATIENCE_SECONDS = 10.0
_PAUSE_SECONDS = 0.05


@dataclass(frozen=True, slots=True)
class Opened:
    """One process's hold on a home: `library` to read (with notes.db attached), `notes` to write."""

    home: Home
    settings: Settings
    library: Connection
    notes: Connection

    def close(self) -> None:
        """Lets go of both files."""
        self.library.close()
        self.notes.close()

    def now(self) -> datetime:
        """The moment, UTC."""
        return datetime.now(UTC)


def opened(home: Home) -> Opened:
    """The home, usable: a new one holds the bundled articles, analysed.  Raises BriefreaderError in words."""
    home.made()
    told = settings.load(home.settings)
    notes = database.open_notes(home.notes)
    library = database.open_reader(home.library, home.notes)
    if facts.told(library, "bundled") != _bundle():
        _store_bundled(home, library)
    return Opened(home, told, library, notes)


def _bundle() -> str:
    """What the bundled articles and their analysis depend on."""
    from briefreader import __version__

    return f"{__version__} {METHOD}"


def _store_bundled(home: Home, library: Connection) -> None:
    """Stores and analyses them here and now, so that the first list is whole.

    Where another process writes the library it does the same or will: it is waited for, but not for long.
    """
    lock = Lock(home.library_lock)
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while not lock.held and time.monotonic() < deadline:
        try:
            lock.take()
        except BusyError:
            time.sleep(_PAUSE_SECONDS)
        if facts.told(library, "bundled") == _bundle():
            break
    else:
        if lock.held:
            _analysed_and_stored(home)
    lock.let_go()


def _analysed_and_stored(home: Home) -> None:
    from briefreader.analysis.analyse import analyse
    from briefreader.library import analyses, articles
    from briefreader.sources.bundled import bundled_articles

    db = database.open_library(home.library, home.notes)
    try:
        bundled = bundled_articles()
        articles.store_bundled(db, bundled, datetime.now(UTC))
        for article in bundled:
            analyses.store(db, article.id, article.hash, analyse(article))
        facts.tell(db, "bundled", _bundle())
    finally:
        db.close()

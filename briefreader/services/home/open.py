"""A home, opened: folders made, files brought up to date, the bundled articles stored and analysed if wanted."""

from __future__ import annotations

import time
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime

from briefreader.config import settings
from briefreader.config.home import Home
from briefreader.config.settings import Settings
from briefreader.config.time_zone import HERE
from briefreader.domain.errors import BusyError, DamagedError
from briefreader.library import database
from briefreader.library.database import Connection
from briefreader.library.notes import state
from briefreader.library.sqlite import integrity
from briefreader.library.sqlite.errors import damaged
from briefreader.services.home import bundled_articles
from briefreader.services.home.shared_lock import Hold
from briefreader.services.messages import counted
from briefreader.services.processes.locks import Lock

_PATIENCE_SECONDS = 10.0
_PAUSE_SECONDS = 0.05


@dataclass(frozen=True, slots=True)
class Opened:
    """One process's hold on a home: `library` to read (with notes.db attached), `notes` to write."""

    home: Home
    settings: Settings
    library: Connection
    notes: Connection
    hold: Hold
    readonly: str = ""  # what there is to say of a home that cannot be written
    news: tuple[str, ...] = ()  # what was put right as it was opened, and what in config.toml cannot be used

    def close(self) -> None:
        """Lets go of both files."""
        self.library.close()
        self.notes.close()
        self.hold.let_go()

    def now(self) -> datetime:
        """The moment, by the reader's clock: its zone is that of all dates that are shown or asked for."""
        return datetime.now(HERE)

    def recall(self, key: str) -> str:
        """What the screens remembered under `key`."""
        return state.recall(self.notes, key)


def opened(home: Home) -> Opened:
    """The home, usable: a new one holds the bundled articles, analysed; a damaged one is put right, and that is told.

    Raises BriefreaderError in words.
    """
    home.made()
    told = settings.load(home.settings)
    hold = Hold(home.lock)
    hold.take()
    with ExitStack() as undoing:
        undoing.callback(hold.let_go)
        news: list[str] = []
        lived_in = home.notes.exists() and home.library.exists()
        lost = home.notes.exists() and not (home.library.exists() and home.library.stat().st_size)
        try:
            notes, library = _files(home)
        except DamagedError:
            if home.readonly or not hold.held:
                raise
            with hold.alone():
                from briefreader.services.home.repair import repair  # late: hardly ever needed

                news += repair(home, lambda: _close(*_files(home)), lived_in)
            notes, library = _files(home)
        undoing.callback(_close, notes, library)
        if notes.brought_back:
            news.append(f"notes.db had lost {counted(notes.brought_back, 'change')}: the journal has brought back all.")
        if lost and not news and _subscribed(notes):
            news.append("library.db was gone and is made anew: refresh to fetch the articles of your feeds again.")
        if not bundled_articles.in_step(library) and not home.readonly:
            _store_bundled(home, library)
        undoing.pop_all()
    return Opened(home, told, library, notes, hold, home.readonly, (*news, *told.faults))


def _files(home: Home) -> tuple[Connection, Connection]:
    """Notes to write, library to read.  Raises DamagedError."""
    met = [file for file in (home.notes, home.library) if integrity.remembered(file)]
    with ExitStack() as undoing:
        notes = database.open_notes(home.notes)
        undoing.callback(notes.close)
        database.checked(notes, bool(met))
        library = database.open_reader(home.library, home.notes)
        undoing.callback(library.close)
        database.checked(library, bool(met))
        for file in met:  # what no check finds, as letters that are none
            raise damaged(file)
        undoing.pop_all()
    return notes, library


def _subscribed(notes: Connection) -> bool:
    from briefreader.library.notes import subscriptions  # late: hardly ever asked

    return bool(subscriptions.all_(notes))


def _close(*files: Connection) -> None:
    for one in files:
        one.close()


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
        if bundled_articles.in_step(library):
            break
    else:
        if lock.held:
            _analysed_and_stored(home)
    lock.let_go()


def _analysed_and_stored(home: Home) -> None:
    from briefreader.analysis.analyse import analyse
    from briefreader.library.articles import analyses, articles

    db = database.open_library(home.library, home.notes)
    try:
        for one in bundled_articles.settle(db, datetime.now(UTC)).stored:
            if (article := articles.article(db, one)) is not None:
                analyses.store(db, one, article.hash, analyse(article))
        bundled_articles.settled(db)
    finally:
        db.close()

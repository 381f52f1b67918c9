"""All that is the reader's in one file, and back again: what is here is kept aside, never overwritten."""

from __future__ import annotations

import os
import tempfile
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from briefreader.config.home import Home
from briefreader.domain.errors import DamagedError, ForeignError, LibraryError
from briefreader.library import database
from briefreader.library.articles import counts, store
from briefreader.library.sqlite import backups, quarantine
from briefreader.library.sqlite.connection import writing
from briefreader.library.sqlite.private_copy import borrowed_copy
from briefreader.services.home.open import Opened
from briefreader.services.home.shared_lock import Hold

_SETTINGS = "config.toml"
_WHY = "before-restore"


def backup(opened: Opened, to: Path | None = None) -> Path:
    """Writes notes, subscriptions, searches, decisions and settings to a new file; where it is.

    Raises LibraryError, in words; a file that is there already is left as it is.
    """
    home = opened.home
    if to is None:
        with suppress(OSError):  # what is wrong is told when it is written to
            home.backups.mkdir(mode=0o700, exist_ok=True)
        to = home.backups
    to = to / f"briefreader-{datetime.now():%Y%m%d-%H%M%S}.db" if to.is_dir() else to
    rough = to.with_name(f".{to.name}.{os.getpid()}.unfinished")
    try:
        backups.copy(opened.notes, rough)
        if home.settings.exists():
            backups.carry(rough, _SETTINGS, home.settings.read_text(encoding="utf-8"))
        os.close(os.open(to, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600))  # spares one that is there
        rough.replace(to)
    except FileExistsError:
        raise LibraryError(f"{to} is there already: choose another name, nothing is overwritten.") from None
    except OSError as error:
        raise LibraryError(f"{to} cannot be written ({error.strerror}).") from None
    finally:
        with suppress(OSError):
            rough.unlink(missing_ok=True)
    return to


def restore(home: Home, file: Path) -> list[str]:
    """Brings back what a backup holds; a sentence on that and on what was kept aside.

    Raises LibraryError, in words, where the file is no good or the home is open elsewhere: then nothing was changed.
    """
    if not file.is_file():
        raise LibraryError(f"There is no file {file}.")
    home.made()
    if home.readonly:
        raise LibraryError(f"{home.data} is read-only: nothing can be restored there.")
    hold = Hold(home.lock)
    hold.take()
    try:
        with hold.alone(), tempfile.TemporaryDirectory(prefix="restoring-", dir=home.data) as folder:
            new = Path(folder, home.notes.name)
            settings = _checked(file, new)
            kept = [*_put(home, new), *_put_settings(home, settings)]
            _library(home)
    finally:
        hold.let_go()
    where = f"What was here is kept beside it: {', '.join(one.name for one in kept)}." if kept else ""
    return [f"Restored {file}.", *([where] if where else [])]


def _checked(file: Path, to: Path) -> str | None:
    """Copies the backup there, whole and up to date, with a journal of its own; the settings it holds."""
    borrowed = borrowed_copy(file, to.parent)
    try:
        with closing(database.connected(borrowed.file)) as source:
            source.file = file
            source.remembers_damage = False
            if not database.known_as_notes(source, file):
                raise LibraryError(f"{file} is no backup of briefreader's: nothing was changed.")
            database.checked(source, thorough=True)
            found = backups.carried(source)
            backups.copy(source, to)
        with closing(database.open_notes(to)) as db:
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except ForeignError:
        raise LibraryError(f"{file} is no backup of briefreader's: nothing was changed.") from None
    except DamagedError:
        raise LibraryError(f"{file} is damaged: nothing was changed; take another backup.") from None
    finally:
        borrowed.give_back()
    return found.get(_SETTINGS)


def _put(home: Home, new: Path) -> list[Path]:
    """Journal away, notes replaced, their own journal in: killed anywhere between, notes.db is whole."""
    kept = []
    if home.journal.exists():
        kept.append(quarantine.set_aside(home.journal, _WHY))
    if home.notes.exists():
        with suppress(LibraryError), closing(database.connected(home.notes)) as db:
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        kept.append(quarantine.replace(home.notes, new, _WHY))
    else:
        new.rename(home.notes)
    written = new.with_name(home.journal.name)
    if written.exists():
        written.rename(home.journal)
    return kept


def _put_settings(home: Home, text: str | None) -> list[Path]:
    if text is None or (home.settings.exists() and home.settings.read_bytes() == text.encode()):
        return []
    kept = [quarantine.set_aside(home.settings, _WHY)] if home.settings.exists() else []
    handle = os.open(home.settings, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as out:
        out.write(text)
    return kept


def _library(home: Home) -> None:
    """What is marked is shown again; a damaged library is put right by the next start."""
    with suppress(DamagedError), closing(database.open_library(home.library, home.notes)) as db, writing(db):
        store.restore_kept(db)
        counts.settle_all(db)

"""Once a day a library too large to be looked through at the start is looked through beside everything else."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

from briefreader.domain.errors import DamagedError
from briefreader.library import database
from briefreader.library.database import Connection
from briefreader.library.sqlite import integrity, metadata

_EVERY = timedelta(days=1)
_LOOKED = "looked through"


def due(db: Connection, file: Path, now: datetime) -> bool:
    """Whether it is time; small files are looked through whenever they are opened."""
    if file.stat().st_size <= integrity.AT_ONCE_BYTES:
        return False
    told = metadata.told(db, _LOOKED)
    return not told or not timedelta() <= now - datetime.fromisoformat(told) < _EVERY


def look(file: Path) -> None:
    """Looks it through, in a thread of its own.  Raises DamagedError; then the next start puts it right."""
    try:
        with closing(database.connected(file, "ro")) as db:
            database.checked(db, thorough=True)
    except DamagedError:
        integrity.remember(file)
        raise


def done(db: Connection, now: datetime) -> None:
    """It was sound."""
    metadata.tell(db, _LOOKED, now.isoformat())

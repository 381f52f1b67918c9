"""What other programs write into a home's files while it is open here: a refresh, an import, a note from a script."""

from __future__ import annotations

from dataclasses import dataclass

from briefreader.library.articles import counts
from briefreader.library.database import Connection
from briefreader.services.home.open import Opened


@dataclass(frozen=True, slots=True)
class Changed:
    """Since the last look."""

    notes: bool  # the reader's own file, by another program
    library: bool  # the library, by whichever program: an article was analysed, or came, or went
    articles: bool  # articles came or went

    @property
    def any(self) -> bool:
        """Whether there is anything to show."""
        return self.notes or self.library


class ExternalChanges:
    """Costs next to nothing to look at, so that it can be done every second."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        self._notes = _version(opened.notes)
        self._library = _version(opened.library)
        self._extent = counts.extent(opened.library)

    def poll(self) -> Changed:
        """What has changed since the last time."""
        notes, library = _version(self._opened.notes), _version(self._opened.library)
        extent = counts.extent(self._opened.library) if library != self._library else self._extent
        changed = Changed(notes != self._notes, library != self._library, extent != self._extent)
        self._notes, self._library, self._extent = notes, library, extent
        return changed


def _version(db: Connection) -> int:
    """A number that changes when anybody but this connection has written its main file."""
    return int(db.execute("PRAGMA main.data_version").fetchone()[0])

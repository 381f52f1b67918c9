"""What a home takes on the disk."""

from __future__ import annotations

from briefreader.domain.disk_size import Size
from briefreader.library.articles import counts
from briefreader.library.sqlite import maintenance
from briefreader.services.home.open import Opened


def size(opened: Opened) -> Size:
    """Both files with their logs, and how many articles that is."""
    db, home = opened.library, opened.home
    library, notes = map(maintenance.bytes_of, (home.library, home.notes))
    return Size(library, maintenance.free_bytes(db), notes, counts.totals(db).articles)

"""What a home takes on the disk."""

from __future__ import annotations

from briefreader.domain.size import Size
from briefreader.library import counts, upkeep
from briefreader.services.opening import Opened


def size(opened: Opened) -> Size:
    """Both files with their logs, and how many articles that is."""
    db, home = opened.library, opened.home
    library, notes = map(upkeep.bytes_of, (home.library, home.notes))
    return Size(library, upkeep.free_bytes(db), notes, counts.totals(db).articles)

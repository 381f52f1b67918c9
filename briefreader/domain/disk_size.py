"""What lies on the disk: the library, and the reader's own file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Size:
    """In bytes."""

    library: int
    free: int  # of that, room for new articles
    notes: int
    articles: int  # how many there are

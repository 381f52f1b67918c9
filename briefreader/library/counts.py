"""How many articles there are, and how many unread: kept by whoever writes, never counted for a screen."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Counts:
    """Of one feed, or of everything."""

    articles: int
    unread: int


def totals(db: sqlite3.Connection) -> Counts:
    """Of everything."""
    everything = db.execute("SELECT coalesce(sum(articles), 0) FROM counts").fetchone()[0]
    read = db.execute("SELECT coalesce(sum(articles), 0) FROM notes.read_counts").fetchone()[0]
    return Counts(everything, max(0, everything - read))

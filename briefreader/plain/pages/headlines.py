"""A headline in a line."""

from __future__ import annotations

from datetime import datetime

from briefreader.domain.news.headline import Headline
from briefreader.plain.shell.sentence import ended, sentence
from briefreader.wording.counts import counted
from briefreader.wording.times import UNDATED, ago


def headline(row: Headline, now: datetime) -> str:
    """The title first, so that whoever has heard enough goes on; then outlet, age, state."""
    parts = (
        row.outlet,
        ago(row.published, now) or UNDATED,
        "" if row.read else "unread",
        counted(row.statements, "statement") if row.statements else "",
        counted(row.bookmarks, "bookmark") if row.bookmarks else "",
        counted(row.notes, "note") if row.notes else "",
        "sample" if row.sample else "",
    )
    return f"{ended(row.title or 'Untitled')} {sentence(parts)}"

"""A source of articles in a line."""

from __future__ import annotations

from briefreader.plain.shell.sentence import ended, sentence
from briefreader.wording.news.sources import Source


def source_row(source: Source, folder: str) -> str:
    """Name, the `folder` it lies in, how much is unread, and why a feed could not be fetched."""
    name = f"{'Folder ' if source.folder else 'Search ' if source.saved else ''}{source.name}"
    parts = (name, f"in {folder}" if folder else "", f"{source.unread} unread" if source.unread else "")
    failed = "Cannot be understood" if source.saved else "Could not be fetched"
    trouble = f" {failed}: {ended(source.trouble)}" if source.trouble else ""
    return f"{sentence(parts)}{trouble}"

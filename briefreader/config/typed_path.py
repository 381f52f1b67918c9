"""A path as a person types it."""

from __future__ import annotations

from pathlib import Path

from briefreader.domain.errors import PathError


def typed_path(words: str | Path) -> Path:
    """The path, with ~ and ~NAME standing for home folders.  Raises PathError for a name that is nobody's here."""
    path = Path(words.strip() if isinstance(words, str) else words)
    try:
        return path.expanduser()
    except RuntimeError:
        raise PathError(f"{path.parts[0]} is nobody's home folder here: write the path in full.") from None

"""One of the things to choose from; a file of its own, so that making one imports no widget."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """A row of a Chooser."""

    id: str
    words: str
    right: str = ""  # its keys, or a count
    dim: str = ""  # a particular: help, a role, why it cannot be had just now

"""What came of marking words by hand; a file of its own, so that knowing it imports no analysis."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MarkedWords:
    """The new mark."""

    id: str  # of the statement or highlight
    sentence: str

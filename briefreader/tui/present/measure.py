"""How an article's width is shared out: margin for marks, text, margin for the reader's own marks."""

from __future__ import annotations

from dataclasses import dataclass

LONGEST = 80
"""Columns of text that an eye still follows back to the left edge."""

_ROOMY = 44


@dataclass(frozen=True, slots=True)
class Measure:
    """Columns of a pane `width` cells wide."""

    width: int
    left: int  # air before the margin, so that a narrow text stands in the middle of a wide pane
    gutter: int  # the margin: side bar first, mark before the text
    text: int  # at least 1
    right: int  # the reader's marks

    @property
    def column(self) -> int:
        """Where the text begins."""
        return self.left + self.gutter

    @property
    def mark(self) -> int:
        """Where in the margin a mark stands, counted from the margin's edge."""
        return 2 if self.gutter == 4 else 1


def measured(width: int) -> Measure:
    """The columns of a pane of `width` cells; the margins shrink before the text does."""
    gutter, right = (4, 4) if width >= _ROOMY else (3, 3) if width >= 24 else (2, 0)
    text = max(1, min(LONGEST, width - gutter - right))
    return Measure(width, max(0, (width - gutter - text - right) // 2), gutter, text, right)

"""The mouse's selection in any pane: what is lit of a line, and the words of lists.

Textual counts a selection in characters of a line; what is lit is cut out of it in cells.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol, runtime_checkable

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Offset
from textual.selection import Selection
from textual.strip import Strip

from briefreader.tui.present.wrap import width_of


@runtime_checkable
class Selectable(Protocol):
    """A pane that gives a selection an end."""

    def ended(self, selection: Selection, mouse: Offset) -> Selection:
        """`selection` as far as the mouse has gone."""


Look = Callable[[Style], Style]
"""How selected characters are drawn, by how they are drawn otherwise."""

_BEFORE_WORDS = " ▌▎▸●○■□◆◇★✎≠✕"
"""What may stand before the words of a list's row: the cursor's bar, marks and signs."""


def selected_line(strip: Strip, line: int, selection: Selection, look: Look) -> Strip:
    """A line of a list with what is selected of it lit, but for the blanks at its ends."""
    start, end = _part(strip.text, line, selection)
    first, last = width_of(strip.text[:start]), width_of(strip.text[:end])
    return lit(strip, first, last, look) if first < last else strip


def selected_text(lines: Iterable[tuple[int, str]], selection: Selection) -> str:
    """The selected words of a list, from its numbered lines; what stands before the words of a row is left out."""
    found = []
    for number, text in lines:
        start, end = _part(text, number, selection)
        words = text[start:end]
        found.append(words.lstrip(_BEFORE_WORDS) if not text[:start].strip(_BEFORE_WORDS) else words)
    return "\n".join(words.rstrip() for words in found).strip("\n")


def lit(strip: Strip, first: int, last: int, look: Look) -> Strip:
    """The cells from `first` to `last` in another look."""
    chosen = strip.crop(first, last)
    changed = Strip([Segment(text, look(own or Style.null())) for text, own, _ in chosen], chosen.cell_length)
    return Strip.join([strip.crop(0, first), changed, strip.crop(last)])


def _part(text: str, line: int, selection: Selection) -> tuple[int, int]:
    """Which characters of a list's line are selected, without the blanks after its words."""
    span = selection.get_span(line)
    if span is None:
        return 0, 0
    last = len(text.rstrip())
    return max(0, min(span[0], last)), last if span[1] < 0 else max(0, min(span[1], last))

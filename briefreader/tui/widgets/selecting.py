"""The mouse's selection on the page of an article: which part of a line is lit, and which words it means."""

from __future__ import annotations

from textual.geometry import Offset
from textual.selection import Selection
from textual.strip import Strip

from briefreader.domain.text.span import Span
from briefreader.tui.present.painting import View
from briefreader.tui.present.wrap import width_of
from briefreader.tui.widgets.selected_lines import Look, lit


def selected_strip(strip: Strip, view: View, row: int, selection: Selection, look: Look) -> Strip:
    """A line of an article with the selected words lit; margins are never lit."""
    span = selection.get_span(row)
    line = view.page.lines[row]
    if span is None or not line.text:
        return strip
    last = len(line.text)
    start = max(0, span[0] - view.before(row))
    end = last if span[1] < 0 else min(last, span[1] - view.before(row))
    if start >= end:
        return strip
    first_cell = view.measure.column + width_of(line.lead) + width_of(line.text[:start])
    last_cell = first_cell + width_of(line.text[start:end])
    return lit(strip, first_cell, last_cell, look)


def selected_words(view: View, text: str, selection: Selection) -> str:
    """The words from one end of the selection to the other, lines joined as the article's `text` has them."""
    last = max(0, len(view.page.lines) - 1)
    start = selection.start or Offset(0, 0)
    end = selection.end or Offset(view.measure.width, last)
    return view.page.copied(
        text, (start.y, start.x - view.before(start.y)), (end.y, max(0, end.x - view.before(end.y)))
    )


def selected_span(view: View, selection: Selection) -> Span | None:
    """The words of the article between both ends of the selection; None where an end is not on its text."""
    lines = view.page.lines
    ends = []
    for place in (selection.start, selection.end):
        if place is None or not 0 <= place.y < len(lines) or not lines[place.y].in_text:
            return None
        line = lines[place.y]
        ends.append(line.start + max(0, min(place.x - view.before(place.y), len(line.text))))
    start, end = sorted(ends)
    return Span(start, end) if start < end else None

"""From a reading and what is chosen in it to a view that can be painted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo

from briefreader.domain.reading.reading import Reading
from briefreader.domain.text.span import Span
from briefreader.tui.present.layout import laid_out
from briefreader.tui.present.measure import measured
from briefreader.tui.present.page import Page
from briefreader.tui.present.painting import View
from briefreader.tui.present.strokes import Strokes, strokes
from briefreader.wording.statements.lines import shown
from briefreader.wording.statements.voices import colours, letters

NOTHING = View(Page(), Strokes(), measured(80))


def viewed(
    reading: Reading | None,
    brief: Sequence[Span],
    width: int,
    statement: str | None = None,
    actor: str | None = None,
    attitudes: bool = False,
    zone: tzinfo | None = None,
    coloured: bool = True,
) -> View:
    """The view of `reading` in a pane of `width` cells; NOTHING without one.

    Where it is not `coloured`, letters tell who speaks.
    """
    if reading is None:
        return NOTHING
    statements = shown(reading, attitudes=attitudes)
    measure = measured(width)
    page = laid_out(reading, brief, measure.text, statements, zone)
    return View(
        page=page,
        strokes=strokes(page, statements),
        measure=measure,
        colours=colours(reading),
        letters={} if coloured else letters(reading, attitudes),
        statements={said.id: said for said in statements},
        statement=statement,
        actor=actor,
        mentions=mentions_of(reading, actor),
    )


def mentions_of(reading: Reading | None, actor: str | None) -> tuple[Span, ...]:
    """Where the chosen actor is named in the text."""
    found = reading.analysis.actor(actor) if reading and reading.analysis else None
    return found.mentions if found else ()

"""Where the statements stand on a page: which characters of which line, and which rows to redraw."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from briefreader.domain.reading.reading import ReadStatement
from briefreader.domain.text.span import Span
from briefreader.tui.present.page import Page


@dataclass(frozen=True, slots=True)
class Stroke:
    """A stretch of one line that belongs to a statement."""

    start: int  # in characters of the line
    end: int
    said: ReadStatement


@dataclass(frozen=True, slots=True)
class Strokes:
    """All strokes of a page; those of a row go from the longest statement to the shortest, nested ones last."""

    by_row: Mapping[int, tuple[Stroke, ...]] = field(default_factory=dict)
    rows: Mapping[str, tuple[int, ...]] = field(default_factory=dict)  # by statement, its notes included
    hulls: Mapping[str, range] = field(default_factory=dict)  # by statement, from its first words to its last
    heads: Mapping[int, tuple[ReadStatement, ...]] = field(default_factory=dict)  # by the row they begin on

    def at(self, row: int, character: int) -> ReadStatement | None:
        """The innermost statement at a place of the page."""
        found = (stroke.said for stroke in reversed(self.by_row.get(row, ())) if stroke.start <= character < stroke.end)
        return next(found, None)


def strokes(page: Page, statements: Sequence[ReadStatement]) -> Strokes:
    """Where `statements` stand on `page`; orphans stand only where the page lists them."""
    by_row: dict[int, list[Stroke]] = defaultdict(list)
    rows: dict[str, set[int]] = defaultdict(set)
    heads: dict[int, list[ReadStatement]] = defaultdict(list)
    for said in sorted(statements, key=lambda said: -len(said.stretch or ())):
        for piece in said.here:
            for row, stroke in _strokes_of(page, said, piece):
                by_row[row].append(stroke)
                rows[said.id].add(row)
    for said in statements:
        if said.id in rows:
            heads[min(rows[said.id])].append(said)
    hulls = {said: range(min(found), max(found) + 1) for said, found in rows.items()}
    for row, line in enumerate(page.lines):
        if line.statement is not None:
            rows[line.statement].add(row)
    return Strokes(
        by_row={row: tuple(found) for row, found in by_row.items()},
        rows={said: tuple(sorted({*found, *hulls.get(said, ())})) for said, found in rows.items()},
        hulls={said: hulls.get(said, range(min(found), max(found) + 1)) for said, found in rows.items()},
        heads={row: tuple(found) for row, found in heads.items()},
    )


def _strokes_of(page: Page, said: ReadStatement, piece: Span) -> list[tuple[int, Stroke]]:
    found = []
    for row in page.rows_of(piece.start, piece.end):
        line = page.lines[row]
        start, end = max(piece.start, line.start) - line.start, min(piece.end, line.end) - line.start
        found.append((row, Stroke(start, end, said)))
    return found

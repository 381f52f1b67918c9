"""A table: its figures in columns that stay columns, or where a page is laid out with it, what is in its cells."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from unicodedata import east_asian_width

from briefreader.domain.news.article import BlockKind
from briefreader.sources.html.body import Part
from briefreader.sources.text.inline_text import NO_WORDS, Words, joined

BETWEEN = " · "
_LONGEST_CELL = 60  # characters: a cell with more holds prose, and a table with such cells is read as a page
_WIDEST = 74  # characters of a row in columns: a wider one would be broken on most screens
_MOST_COLUMNS, _MOST_CELLS = 40, 4000
_NUMBER = re.compile(r"[^\w\s]{0,2}\s?\d[\d.,' ]*\s?(?:[%‰]|[^\W\d_]{1,3})?\Z")
_FIGURES = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM)


@dataclass
class _Cell:
    parts: list[Part] = field(default_factory=list)
    columns: int = 1
    rows: int = 1


Grid = list[list[Words]]
"""Rows of cells, as many in each; those that another cell covers are empty."""


class Table:
    """Takes rows and cells as they begin; what is in a cell is put into the list that `cell` gives."""

    def __init__(self, may_hold_figures: bool = True) -> None:
        self._may_hold_figures = may_hold_figures
        self._before: list[Part] = []
        self._rows: list[list[_Cell]] = []

    def row(self) -> list[Part]:
        """A row begins; what stands outside its cells goes into the list that is given back."""
        self._rows.append([])
        return self._before

    def cell(self, attributes: Mapping[str, str]) -> list[Part]:
        """A cell begins."""
        if not self._rows:
            self._rows.append([])
        made = _Cell([], _number(attributes.get("colspan", "")), _number(attributes.get("rowspan", "")))
        self._rows[-1].append(made)
        return made.parts

    @property
    def outside(self) -> list[Part]:
        """Takes what stands in no cell."""
        return self._before

    def parts(self) -> list[Part]:
        """The blocks that come of it."""
        rows = [row for row in self._rows if row]
        if self._is_figures(rows):
            grid = _grid(rows)
            filled = [row for row in grid if any(cell.text for cell in row)]
            if len(filled) > 1 and max(map(len, filled)) > 1:
                return [*self._before, (BlockKind.TABLE, _in_columns(filled))]
        return [*self._before, *(part for row in rows for part in _flowing(row))]

    def _is_figures(self, rows: Sequence[Sequence[_Cell]]) -> bool:
        """Whether every cell is a few words at most."""
        if not self._may_hold_figures:
            return False
        cells = [cell for row in rows for cell in row]
        return len(cells) <= _MOST_CELLS and all(
            len(cell.parts) <= 1
            and all(
                kind in _FIGURES and len(words.text) <= _LONGEST_CELL and "\n" not in words.text
                for kind, words in cell.parts
            )
            for cell in cells
        )


def _number(written: str) -> int:
    return max(1, min(int(written), _MOST_COLUMNS)) if written.isdecimal() and len(written) < 6 else 1


def _grid(rows: Sequence[Sequence[_Cell]]) -> Grid:
    """Every cell in its column, whatever cells cover more than one place."""
    grid: Grid = []
    covered: dict[int, int] = {}  # column → how many more rows something from above lies over it
    for row in rows:
        line: list[Words] = []
        for cell in row:
            _fill(line, covered)
            words = cell.parts[0][1] if cell.parts else NO_WORDS
            for offset in range(min(cell.columns, _MOST_COLUMNS - len(line))):
                if cell.rows > 1:
                    covered[len(line)] = cell.rows - 1
                line.append(NO_WORDS if offset else words)
        _fill(line, covered)
        grid.append(line)
    width = max(map(len, grid), default=0)
    return _without_empty_columns([line + [NO_WORDS] * (width - len(line)) for line in grid])


def _fill(line: list[Words], covered: dict[int, int]) -> None:
    """Adds the places from the end of `line` on that something from above lies over."""
    while covered.get(len(line), 0):
        covered[len(line)] -= 1
        line.append(NO_WORDS)


def _without_empty_columns(grid: Grid) -> Grid:
    """Pages use columns with nothing in them for air."""
    kept = [at for at in range(len(grid[0]) if grid else 0) if any(line[at].text for line in grid)]
    return [[line[at] for at in kept] for line in grid]


def _in_columns(grid: Grid) -> Words:
    """A line a row, its cells under those of the row above where a screen is wide enough for that."""
    widths = [max(_width(line[at].text) for line in grid) for at in range(len(grid[0]))]
    if sum(widths) + len(BETWEEN) * (len(widths) - 1) > _WIDEST:
        return joined([_stripped(joined(line, BETWEEN)) for line in grid], "\n")
    right = [all(_NUMBER.match(line[at].text) for line in grid[1:] if line[at].text) for at in range(len(widths))]
    lines = [
        _ended(
            joined(
                [_padded(cell, width, under) for cell, width, under in zip(line, widths, right, strict=True)], BETWEEN
            )
        )
        for line in grid
    ]
    return joined(lines, "\n")


def _ended(line: Words) -> Words:
    return Words(line.text.rstrip(), line.links)


def _stripped(line: Words) -> Words:
    """Without the blank before an empty first cell: its separator stays."""
    return line.part(1, len(line.text.rstrip())) if line.text.startswith(" ") else _ended(line)


def _padded(cell: Words, width: int, right: bool) -> Words:
    air = " " * (width - _width(cell.text))
    return cell.after(air) if right else Words(cell.text + air, cell.links)


def _width(text: str) -> int:
    """The columns of a terminal that `text` takes, near enough."""
    return len(text) if text.isascii() else len(text) + sum(east_asian_width(one) in "WF" for one in text)


def _flowing(row: Sequence[_Cell]) -> list[Part]:
    """A row of a page's layout: short cells beside each other are one block, all else is itself."""
    filled = [cell.parts for cell in row if cell.parts]
    if len(filled) > 1 and all(len(parts) == 1 and _is_short(parts[0]) for parts in filled):
        return [(filled[0][0][0], joined([parts[0][1] for parts in filled], BETWEEN))]
    return [part for parts in filled for part in parts]


def _is_short(part: Part) -> bool:
    return part[0] in _FIGURES and len(part[1].text) <= _LONGEST_CELL and "\n" not in part[1].text

"""Breaking text into lines of cells while every character keeps its offset."""

from __future__ import annotations

import re

from rich.cells import cell_len, split_graphemes

from briefreader.domain.text.span import Span

ELLIPSIS = "…"

# Characters that fill one cell each, in every terminal: for text made of these, offsets are columns.
_ONE_CELL = re.compile("[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0377\u0400-\u0482\u2010-\u2027\u2030-\u205e\u20ac]*\\Z")
_LINES = re.compile("[^\n\u2028\u2029]+")
_AFTER = "-–—/"
_NEVER_FIRST = frozenset("、。，．：；？！）」』】》〉’”…,.;:!?)]}")
_NEVER_LAST = frozenset("（「『【《〈‘“([{")
_MOST_A_CELL = 16  # characters, marks and joiners among them, that are looked at to fill one


def width_of(text: str) -> int:
    """How many cells `text` fills."""
    return len(text) if _ONE_CELL.match(text) else cell_len(text)


def character_at(text: str, cell: int) -> int:
    """The offset of the character that fills `cell`; -1 before the text, its length after it."""
    if cell < 0 or _ONE_CELL.match(text):
        return max(-1, min(cell, len(text)))
    filled = 0
    for start, _, size in split_graphemes(text)[0]:
        filled += size
        if filled > cell:
            return start
    return len(text)


def wrapped(text: str, width: int) -> list[tuple[int, int]]:
    """The lines of `text` at `width` cells, as half-open offsets without the blanks at their edges.

    A line break in the text is kept, an empty line is not.  A character wider than `width` gets its own line.
    """
    width = max(1, width)
    lines: list[tuple[int, int]] = []
    for found in _LINES.finditer(text):
        part = found[0]
        breaker = _narrow if _ONE_CELL.match(part) else _wide
        for start, end in breaker(part, width):
            line = Span(start, end).trimmed(part)
            if len(line):
                lines.append((found.start() + line.start, found.start() + line.end))
    return lines


def verbatim(text: str, width: int) -> list[tuple[int, int]]:
    """The lines of `text` as they are, blanks and empty lines too; those wider than `width` cells are broken.

    They are broken behind a blank where there is one in the second half of the line.
    """
    width = max(1, width)
    lines: list[tuple[int, int]] = []
    start = 0
    for line in text.split("\n"):
        at, last = start, start + len(line)
        while (end := at + _cells_end(text[at : min(at + _MOST_A_CELL * width, last)], width)) < last:
            blank = text.rfind(" ", at + (end - at) // 2, end)
            end = blank + 1 if blank > at else end
            lines.append((at, end))
            at = end
        lines.append((at, end))
        start = last + 1
    return lines


def _cells_end(line: str, width: int) -> int:
    """How many characters of `line` fit in `width` cells; one at least."""
    if _ONE_CELL.match(line):
        return min(len(line), width)
    return max(1, character_at(line, width)) if line else 0


def fitted(text: str, width: int, lines: int) -> list[str]:
    """`text` in at most `lines` lines of `width` cells, cut at a word with an ellipsis when it is longer."""
    return [words for _, words in placed(text, width, lines)]


def placed(text: str, width: int, lines: int) -> list[tuple[int, str]]:
    """The lines that `fitted` gives, each with the offset in `text` at which it begins."""
    width = max(1, width)
    near = text[: width * (lines + 1) * 2]  # nobody waits for the rest of a title that has no end
    breaks = wrapped(near, width)
    shown = [(start, near[start:end]) for start, end in breaks[:lines]]
    if shown and (len(breaks) > lines or near != text):
        shown[-1] = (shown[-1][0], _ended(shown[-1][1], width))
    return shown


def cut(text: str, width: int) -> str:
    """`text` in `width` cells: whole, or as many of its characters as fit before an ellipsis."""
    if width_of(text) <= width:
        return text
    if width <= 1:
        return ELLIPSIS[:width]
    filled = 0
    for start, _, cells in split_graphemes(text)[0]:
        filled += cells
        if filled > width - 1:
            return text[:start].rstrip() + ELLIPSIS
    return text


def _ended(line: str, width: int) -> str:
    """`line` with an ellipsis; its last word goes where there is no room for both."""
    if width_of(line) < width:
        return line.rstrip(" ,;:–—-") + ELLIPSIS
    at = line.rfind(" ")
    return line[:at].rstrip(" ,;:–—-") + ELLIPSIS if at > 0 else cut(line + ELLIPSIS * 2, width)


def _narrow(text: str, width: int) -> list[tuple[int, int]]:
    """Lines of text whose characters fill one cell each: only the breaks are looked at."""
    lines, start = [], 0
    while len(text) - start > width:
        limit = start + width
        end = text.rfind(" ", start, limit + 1)
        for sign in _AFTER:
            at = text.rfind(sign, start + 1, limit)
            if at > end and text[at - 1].isalpha() and text[at + 1 : at + 2].isalpha():
                end = at + 1
        if end <= start:
            end = limit
        lines.append((start, end))
        start = end
        while text[start : start + 1] == " ":
            start += 1
    lines.append((start, len(text)))
    return lines


def _wide(text: str, width: int) -> list[tuple[int, int]]:
    """Lines of any text: what belongs together stays together, wide characters break between themselves."""
    lines: list[tuple[int, int]] = []
    start, cells = 0, 0  # of the line being filled
    chance, chance_cells = 0, 0  # the last place where it may end, and the cells up to there
    before, before_cells = " ", 1
    for at, end, size in split_graphemes(text)[0]:
        if _may_break(before, before_cells, text[at], size):
            chance, chance_cells = at, cells
        if cells + size > width and text[at] != " " and at > start:
            if chance <= start:
                chance, chance_cells = at, cells
            lines.append((start, chance))
            start, cells = chance, cells - chance_cells
        cells += size
        before, before_cells = text[end - 1 : end] if size < 2 else text[at], size
    lines.append((start, len(text)))
    return lines


def _may_break(before: str, before_cells: int, after: str, after_cells: int) -> bool:
    """Whether a line may end between two neighbours."""
    if before == " ":
        return after != " "
    return (
        (before_cells == 2 or after_cells == 2)
        and after != " "
        and after not in _NEVER_FIRST
        and before not in _NEVER_LAST
    )

"""A source as the lines of a row; pure."""

from __future__ import annotations

from briefreader.tui.present.ink import Role, Runs, run, spread
from briefreader.tui.present.wrap import cut, width_of
from briefreader.wording.news.sources import Source

_INDENT = 2


def height(source: Source) -> int:
    """Lines of the row."""
    return 2 if source.air else 1


def sign_at(source: Source) -> int:
    """The column in which a folder's sign stands."""
    return 2 + source.depth * _INDENT


def source_lines(source: Source, width: int, cursor: bool, chosen: bool) -> list[Runs]:
    """The name with its unread count; ✕ where there is trouble, + or − before a folder, / before a search."""
    bar = run("▌" if cursor else " ", Role.LABEL)
    count = str(source.unread) if source.unread else ""
    right = (run("✕ ", Role.MARK) if source.trouble else run(""), run(f"{count} ", Role.DIM))
    sign = ("+ " if source.folded else "− ") if source.folder else "/ " if source.saved else ""
    before = " " * (source.depth * _INDENT)
    room = max(1, width - 3 - len(before) - len(sign) - sum(width_of(piece.text) for piece in right))
    name = run(cut(source.name, room), Role.STRONG if chosen else Role.TEXT)
    left = (bar, run("▸" if chosen else " ", Role.LABEL), run(before), run(sign, Role.DIM), name)
    line = spread(left, right, width)
    return [(), line] if source.air else [line]

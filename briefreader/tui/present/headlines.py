"""A headline as the lines of a row."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from briefreader.domain.news.headline import Headline
from briefreader.domain.search.query import EVERYTHING, Query
from briefreader.tui.present.ink import Ground, Ink, Role, Run, Runs, marks, run, spread
from briefreader.tui.present.wrap import cut, fitted, width_of
from briefreader.wording.counts import counted
from briefreader.wording.times import UNDATED, age

UNREAD, READ = "●", "○"
_EDGE = 2  # the cursor's bar and the unread mark, each with the blank after it, is twice this


@dataclass(frozen=True, slots=True)
class Shape:
    """How many lines a headline's row has."""

    title_lines: int
    air: int

    @property
    def height(self) -> int:
        """Lines of a row."""
        return self.title_lines + 1 + self.air


def shaped(width: int, height: int) -> Shape:
    """The shape for a pane: titles on one line where it is wide, air between rows where it is high."""
    return Shape(1 if width >= 56 else 2, 1 if height >= 16 else 0)


def headline_lines(
    row: Headline, width: int, shape: Shape, now: datetime, cursor: bool, query: Query = EVERYTHING
) -> list[Runs]:
    """Mark and title, then outlet, age and statements, the reader's marks at the right; `query`'s words stand out."""
    bar = run("▌" if cursor else " ", Role.LABEL)
    inner = max(1, width - _EDGE - 2)
    titles = fitted(row.title or "Untitled", inner, shape.title_lines)
    role = Role.TEXT if row.read else Role.STRONG
    mark = run(f"{READ} ", Role.DIM) if row.read else run(f"{UNREAD} ", Role.LABEL)
    lines: list[Runs] = [
        (bar, mark if number == 0 else run("  "), *_with_hits(words, role, query))
        for number, words in enumerate(titles)
    ]
    right = marks(row.bookmarks > 0, row.notes > 0)
    room = inner - (width_of(right) + 1 if right else 0)
    left = (bar, run("  "), run(_particulars(row, now, room), Role.DIM))
    lines.append(spread(left, (run(right, Role.MARK), run(" ")) if right else (), width))
    return lines


def _with_hits(words: str, role: Role, query: Query) -> Runs:
    """A line of a title, what was searched for on a ground of its own."""
    if query == EVERYTHING:
        return (run(words, role),)
    from briefreader.wording.news.hits import hits  # late: the first list is of no search

    runs: list[Run] = []
    at = 0
    for span in hits(words, query):
        runs += [run(words[at : span.start], role), Run(span.of(words), Ink(role, ground=Ground.HIT))]
        at = span.end
    return (*runs, run(words[at:], role))


def _particulars(row: Headline, now: datetime, width: int) -> str:
    """Outlet, age and statements; what matters least goes first where there is no room, the outlet is cut last."""
    when, sample = age(row.published, now) or UNDATED, "sample" if row.sample else ""
    number = row.statements or 0
    long, short = (counted(number, "statement"), f"{number}“") if number else ("", "")
    for tail in ((when, long, sample), (when, short, sample)):
        rest = " · ".join(word for word in tail if word)
        room = width - width_of(rest) - 3
        if width_of(row.outlet) <= room:
            break
    outlet = cut(row.outlet, room) if room >= 4 else ""
    return cut(" · ".join(word for word in (outlet, rest) if word), width)

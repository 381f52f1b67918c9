"""A line of a page as runs: margins, words, and over them the statements in their speakers' colours."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby

from briefreader.domain.marks.annotation import Place
from briefreader.domain.reading.reading import ReadStatement
from briefreader.domain.text.span import Span
from briefreader.tui.present.ink import Ground, Ink, Role, Run, Runs, marks, run
from briefreader.tui.present.layout import BRIEF_BAR, QUOTE_MARK
from briefreader.tui.present.measure import Measure
from briefreader.tui.present.page import Line, Page
from briefreader.tui.present.strokes import Strokes
from briefreader.tui.present.wrap import character_at, width_of
from briefreader.wording.statements.lines import is_of

SIDE_BAR, ALIKE_MARK = "▌", "≈"


@dataclass(frozen=True, slots=True)
class View:
    """All that decides how a page looks: the page itself and what is chosen on it."""

    page: Page
    strokes: Strokes
    measure: Measure
    colours: Mapping[str, int] = field(default_factory=dict)  # by actor
    letters: Mapping[str, str] = field(default_factory=dict)  # by actor, where there are no colours
    statements: Mapping[str, ReadStatement] = field(default_factory=dict)  # by id
    statement: str | None = None  # the selected one
    actor: str | None = None  # the chosen one: everybody else's statements step back
    mentions: tuple[Span, ...] = ()  # where the chosen actor is named
    alike: frozenset[str] = frozenset()  # statements that may be corrected as the selected one was
    hits: tuple[Span, ...] = ()  # the words searched for, in text order
    hand: Span | None = None  # the words being marked by hand
    links: tuple[Span, ...] = ()  # what tells who said the selected statement, while the reader asks why

    def voice(self, said: ReadStatement) -> int | None:
        """The number of the speaker's colour."""
        return self.colours.get(said.given_to.actor) if said.given_to else None

    def sign(self, said: ReadStatement) -> str:
        """What stands where a statement begins: a quotation mark, or the speaker's letter."""
        return self.letters.get(said.speaker.actor, QUOTE_MARK) if said.speaker else QUOTE_MARK

    def before(self, row: int) -> int:
        """How many characters of a row stand before its words; those of margins and leads fill one cell each."""
        lines = self.page.lines
        return self.measure.column + (len(lines[row].lead) if 0 <= row < len(lines) else 0)

    def said_at(self, row: int, cell: int) -> ReadStatement | None:
        """The statement at a place of the pane: of the words there, of the mark in the margin, of the note."""
        if not 0 <= row < len(self.page.lines):
            return None
        line = self.page.lines[row]
        if line.statement is not None:
            return self.statements.get(line.statement)
        if cell < self.measure.column:
            return next(iter(self.strokes.heads.get(row, ())), None)
        return self.strokes.at(row, character_at(line.text, cell - self.before(row)))

    def hits_of(self, line: Line) -> Iterator[Span]:
        """The hits on a line of the body."""
        for span in self.hits[bisect_right(self.hits, line.start, key=lambda hit: hit.end) :]:
            if span.start >= line.end:
                return
            yield span

    def steps_back(self, said: ReadStatement) -> bool:
        """Whether somebody else was chosen."""
        return self.actor is not None and not is_of(said, self.actor)


def painted(view: View, row: int) -> Runs:
    """One row of the page, margins and all."""
    line = view.page.lines[row]
    right = _right(view, row, line)
    words = (run(line.lead, Role.DIM), *_words(view, row, line), run(line.after, Role.DIM))
    measure = view.measure
    runs: Runs = (run(" " * measure.left), *_margin(view, row, line), *words)
    if right and measure.right:
        gap = measure.text - width_of(line.lead) - width_of(line.text) + 1
        runs = (*runs, run(" " * gap), run(right, Role.MARK))
    return runs


def _margin(view: View, row: int, line: Line) -> Runs:
    """The side bar of the selected statement, and the mark of what begins here; the brief's bar beside it."""
    picked = view.statements.get(view.statement or "")
    bar = run(" ")
    if picked and row in view.strokes.hulls.get(picked.id, ()):
        bar = run(SIDE_BAR, Role.TEXT, view.voice(picked))
    gutter, mark = view.measure.gutter, _mark(view, row, line)
    if line.mark == BRIEF_BAR and mark.text != BRIEF_BAR and gutter > 2:
        return (bar, mark, run(BRIEF_BAR, Role.LABEL), run(" " * (gutter - 3)))
    before = 2 if line.in_text and line.mark == BRIEF_BAR and gutter > 2 else view.measure.mark
    if before == 2 and mark.text.isalpha():  # there is room for both
        return (bar, mark, run(QUOTE_MARK), run(" " * (gutter - 3)))
    return (bar, run(" " * (before - 1)), mark, run(" " * (gutter - before - 1)))


def _mark(view: View, row: int, line: Line) -> Run:
    """What stands before the words: a quotation mark where a statement begins, or the line's own mark."""
    heads = [said for said in view.strokes.heads.get(row, ()) if not view.steps_back(said)]
    if any(said.id in view.alike for said in heads):
        return run(ALIKE_MARK, Role.MARK)
    if heads:
        voice = view.voice(heads[0])
        return run(view.sign(heads[0]), Role.DIM if voice is None else Role.TEXT, voice)
    if line.mark == BRIEF_BAR:
        return run(BRIEF_BAR, Role.LABEL)
    owner = view.statements.get(line.statement or "")
    return run(line.mark or " ", Role.MARK, view.voice(owner) if owner and not view.steps_back(owner) else None)


def _right(view: View, row: int, line: Line) -> str:
    """The reader's marks on the statements that begin here."""
    heads = view.strokes.heads.get(row, ())
    own = marks(any(said.marks.bookmarked for said in heads), any(said.marks.notes for said in heads))
    return own or line.right


def _words(view: View, row: int, line: Line) -> Runs:
    """The words, character by character under the ink that lies on top there, then grouped."""
    base = Ink(line.role)
    owner = view.statements.get(line.statement or "")
    if owner and owner.place is Place.ORPHAN and line.role is Role.TEXT:
        return (Run(line.text, _ink(view, owner, base)),)
    strokes = view.strokes.by_row.get(row, ())
    over = [] if not line.in_text else [(span, Ground.HIT) for span in view.hits_of(line)]
    over += [(span, Ground.LINK) for span in view.links] if line.in_text else []
    over += [(view.hand, Ground.HAND)] if view.hand and line.in_text else []
    if not strokes and not view.mentions and not over:
        return (Run(line.text, base),)
    inks = [base] * len(line.text)
    for mention in view.mentions if line.in_text else ():
        for at in _within(mention, line):
            inks[at] = Ink(Role.STRONG, view.colours.get(view.actor or ""))
    for stroke in sorted(strokes, key=lambda stroke: (not view.steps_back(stroke.said), _is_picked(view, stroke.said))):
        inks[stroke.start : stroke.end] = [_ink(view, stroke.said, base)] * (stroke.end - stroke.start)
    for span, ground in over:
        for at in _within(span, line):
            inks[at] = replace(inks[at], ground=ground)
    return tuple(
        Run("".join(character for character, _ in group), ink)
        for ink, group in groupby(zip(line.text, inks, strict=True), key=lambda pair: pair[1])
    )


def _within(span: Span, line: Line) -> range:
    """The characters of a line of the body that belong to `span`."""
    return range(max(0, span.start - line.start), min(len(line.text), span.end - line.start))


def _ink(view: View, said: ReadStatement, base: Ink) -> Ink:
    """How a statement's words are drawn: in the speaker's colour, on a ground if selected, dim if they step back."""
    if _is_picked(view, said):
        return replace(base, voice=view.voice(said), underlined=True, ground=Ground.PICKED)
    if view.steps_back(said):
        return replace(base, role=Role.DIM)
    return replace(base, voice=view.voice(said), underlined=True)


def _is_picked(view: View, said: ReadStatement) -> bool:
    return said.id == view.statement

"""The statements of the article, in text order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.message import Message
from textual.reactive import reactive

from briefreader.domain.reading.reading import Reading, ReadStatement
from briefreader.tui.present.ink import Runs
from briefreader.tui.present.rows import statement_height, statement_lines
from briefreader.tui.widgets.line_list import LineList
from briefreader.tui.widgets.stack import Stack, Uneven
from briefreader.wording.statements.lines import list_words, shown
from briefreader.wording.statements.voices import colours, name_of


class StatementsPane(LineList):
    """Who said what, one row a statement; the cursor is the selected statement."""

    BORDER_TITLE = "Statements"

    reading: reactive[Reading | None] = reactive(None, init=False, repaint=False)
    statement: reactive[str | None] = reactive(None, init=False, repaint=False)
    actor: reactive[str | None] = reactive(None, init=False, repaint=False)
    attitudes: reactive[bool] = reactive(False, init=False, repaint=False)
    alike: reactive[frozenset[str]] = reactive(frozenset(), init=False, repaint=False)

    class StatementPicked(Message):
        """A statement was selected in this pane; with `opened`, the reader wants to see it in the text."""

        def __init__(self, statement_id: str, opened: bool = False) -> None:
            super().__init__()
            self.statement_id = statement_id
            self.opened = opened

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._shown: tuple[ReadStatement, ...] = ()
        self._numbers: Mapping[str, int] = {}

    @property
    def count(self) -> int:
        """How many statements are shown."""
        return len(self._shown)

    @property
    def current(self) -> ReadStatement | None:
        """The statement under the cursor."""
        return self._shown[self.cursor] if self._shown else None

    def stacked(self) -> Stack:
        """As high as the words need, and a line of air."""
        return Uneven(statement_height(said, self.inner_width) + 1 for said in self._shown)

    def drawn(self, row: int) -> Sequence[Runs]:
        """The lines of one statement."""
        said = self._shown[row]
        if self.reading is None:
            return ()
        like = said.id in self.alike
        return statement_lines(self.reading, said, self.inner_width, self._numbers, said.id == self.statement, like)

    def is_lit(self, row: int) -> bool:
        """The selected statement; without one, the cursor shows only where the keys are."""
        return super().is_lit(row) and (self.has_focus or self._shown[row].id == self.statement)

    def move(self, by: int) -> None:
        """The cursor `by` rows down; while nothing is selected, the row under the cursor is taken first."""
        if self.statement is None and self._shown:
            self.highlighted()
        else:
            super().move(by)

    def highlighted(self) -> None:
        """The cursor is the selection: reports it."""
        if self.current:
            self.post_message(self.StatementPicked(self.current.id))

    def choose(self) -> None:
        """Reports that the statement is to be seen in the text."""
        if self.current:
            self.post_message(self.StatementPicked(self.current.id, opened=True))

    def clicked(self, times: int, _column: int) -> None:
        """A click selects, a second one goes to the text."""
        self.post_message(self.StatementPicked(self._shown[self.cursor].id, opened=times == 2))

    def watch_reading(self, before: Reading | None, now: Reading | None) -> None:
        """Another article begins at its first statement; new marks on the same one keep the place."""
        same = before is not None and now is not None and before.article.id == now.article.id
        self._collect(keep=same)

    def watch_actor(self) -> None:
        """One actor's statements, or everybody's."""
        self._collect(keep=True)

    def watch_attitudes(self) -> None:
        """With what people think and plan, or without."""
        self._collect(keep=True)

    def watch_alike(self) -> None:
        """What is like a corrected statement says so, or no longer."""
        self.forget_lines()

    def watch_statement(self) -> None:
        """The selection moved, here or in the text: the cursor goes along without reporting it again."""
        row = self._row_of(self.statement)
        if row is None:
            self.forget_lines()
        else:
            self.follow(row)
        self._tell()

    def on_mount(self) -> None:
        """Attributes set before there was a screen count too."""
        self._collect(keep=False)

    def _collect(self, keep: bool) -> None:
        self._shown = shown(self.reading, self.actor, self.attitudes)
        self._numbers = colours(self.reading)
        row = self._row_of(self.statement)
        self.restack(row if row is not None else None if keep else 0)
        self._tell()

    def _row_of(self, statement: str | None) -> int | None:
        return next((row for row, said in enumerate(self._shown) if said.id == statement), None)

    def _tell(self) -> None:
        """How many in the title, which one in the subtitle."""
        title = f"Statements {len(self._shown)}" if self._shown else "Statements"
        self.say(list_words(self._shown, self.statement, name_of(self.reading, self.actor)), title)

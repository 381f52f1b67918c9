"""What is open: the list, the article, the statement, the feed; and what numbers and Enter mean just now."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from briefreader.domain.errors import LibraryError
from briefreader.domain.reading.reader_state import START
from briefreader.domain.reading.reading import Reading, ReadStatement
from briefreader.domain.search.query import EVERYTHING, Query
from briefreader.domain.text.span import Span
from briefreader.plain.shell.menu import Menu, menu
from briefreader.plain.shell.progress import Progress
from briefreader.plain.shell.refusal import RefusalError
from briefreader.plain.shell.terminal import Terminal
from briefreader.services.desk import Desk
from briefreader.services.reading.headline_source import HeadlineSource
from briefreader.services.worker.one_job import Worked
from briefreader.wording.news.sources import HOME_LIST
from briefreader.wording.statements.lines import shown
from briefreader.wording.statements.selection import Selection


class Session:
    """One reader at one desk; the commands change it.  `word_of` gives the word of a command by its id."""

    def __init__(self, desk: Desk, terminal: Terminal, word_of: Callable[[str], str]) -> None:
        self.desk = desk
        self.terminal = terminal
        self.word_of = word_of
        self.query: Query = EVERYTHING
        self.list_name = HOME_LIST
        self.source: HeadlineSource = desk.headlines(EVERYTHING)
        self.selection = Selection(attitudes=desk.settings.analysis.attitudes)
        self.last: str | None = None  # the article of the list that was opened last: unread ones are looked for from it
        self.feed = ""  # the address of the one chosen among the feeds or the sources
        self.paragraph = 0  # of the open article, the next one to be read, from 0
        self.heard: Span | None = None  # the beginning of its text, where the brief has just told it
        self.listed: Menu = menu("row", "Rows", (), lambda _: None)  # the list of articles
        self.menu = self.listed  # what numbers mean
        self._told = ""  # of what stands against the disk
        self.before = START  # where the reader was the last time
        self.go_on: Callable[[], None] = lambda: None  # what Enter does

    @property
    def reading(self) -> Reading:
        """The open article.  Raises RefusalError where none is."""
        if self.selection.reading is None:
            raise RefusalError("No article is open: type the number of one, or “list” to hear them.")
        return self.selection.reading

    @property
    def said(self) -> ReadStatement:
        """The statement that was gone to.  Raises RefusalError where none was."""
        if self.selection.picked is None:
            raise RefusalError("Go to a statement first: “next”, or “statements” and a number.")
        return self.selection.picked

    @property
    def statements(self) -> tuple[ReadStatement, ...]:
        """All of the open article, whoever is listened to: their numbers are these everywhere."""
        return shown(self.selection.reading, attitudes=self.selection.attitudes)

    def number_of(self, said: ReadStatement) -> int:
        """The number of a statement in its article, from 1."""
        return [one.id for one in self.statements].index(said.id) + 1

    def say(self, *lines: str) -> None:
        """Tells lines."""
        self.terminal.say(*lines)

    def in_passing(self, do: Callable[[], None]) -> None:
        """Remembers what was not asked for: where the disk does not take it, that is told, once, and is all."""
        try:
            do()
        except LibraryError as error:
            if self._told != str(error):
                self.say(str(error))
            self._told = str(error)

    def tell(self, rows: Menu) -> None:
        """Tells the first rows of a menu; numbers choose among them, Enter tells more."""
        self.menu = rows
        self.go_on = lambda: self.say(*rows.more())
        self.say(*rows.begin())

    def reload(self) -> None:
        """The open article again, with its new marks or text."""
        if self.selection.article is not None:
            self.selection = self.selection.opened(self.desk.reading(self.selection.article))

    def work(self, ask: Callable[[], None]) -> Worked:
        """Has the worker do one job.  Raises WorkerError in words; KeyboardInterrupt once it has stopped."""
        try:
            return asyncio.run(self.desk.work(ask, Progress(self.say)))
        except KeyboardInterrupt:
            self.terminal.leave_line()
            self.say("Stopped; what was stored stays.")
            raise

    def quoted_word(self, id: str) -> str:
        """A command's word as a sentence names it."""
        return f"“{self.word_of(id)}”"

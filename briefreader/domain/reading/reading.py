"""What a screen or a list shows: publisher's, reader's and worked-out things brought together."""

from __future__ import annotations

from dataclasses import dataclass

from briefreader.domain.marks.annotation import UNMARKED, Marks, Place
from briefreader.domain.news.article import Article
from briefreader.domain.statements.analysis import Analysis
from briefreader.domain.statements.statement import Statement


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who a statement is given to on screens, in lists and in exports: an actor, or the reader's correction."""

    actor: str  # id
    name: str
    role: str | None = None
    by_reader: bool = False  # set by the reader with "who said it"


@dataclass(frozen=True, slots=True)
class Identity:
    """Somebody who speaks in an article, without the reader's word on who is who and with it."""

    found: str  # id by the evidence alone, the same in every article
    now: str  # id of who that is, once others have become one


@dataclass(frozen=True, slots=True)
class ReadStatement:
    """A statement with the reader's marks on it and its place in the text as it is now."""

    statement: Statement  # an orphan's spans count in the annotated text, all others' in the article's
    speaker: Speaker | None  # None: unattributed, never guessed
    marks: Marks = UNMARKED
    place: Place = Place.EXACT
    now: str = ""  # the words that stand there now, where they changed
    accepted: bool = False  # the reader has said that those are the marked words, edited
    highlight: bool = False  # words that the reader marked by hand and that nobody is said to have said
    lead_in: str = ""  # the article's words from its verb to its content, where it cannot be read without them

    @property
    def id(self) -> str:
        """The statement's id."""
        return self.statement.id

    @property
    def words(self) -> str:
        """The statement's text as lists and exports show it: led in by its verb where it needs that."""
        return self.lead_in + self.statement.text

    @property
    def explained(self) -> str:
        """Why it is given to whom it is given to; where that is too unclear to name anybody, nobody is named here."""
        one = self.statement
        if self.speaker is not None or one.actor is None or one.because is None:
            return one.explained
        return f"{one.why}; {one.because.finder}; too unclear to name anybody"

    @property
    def by_reader(self) -> bool:
        """Whether the reader has settled who said it, or that nobody did."""
        return self.marks.correction is not None or (self.speaker is not None and self.speaker.by_reader)


@dataclass(frozen=True, slots=True)
class Reading:
    """One article, open."""

    article: Article
    analysis: Analysis | None  # None while the article is not analysed
    statements: tuple[ReadStatement, ...] = ()  # in text order, orphans last
    marks: Marks = UNMARKED  # on the article itself
    read: bool = False
    position: int = 0  # where the reader stopped: an offset into the text
    edited: bool = False  # the publisher has changed the text since the reader marked something in it
    identities: tuple[Identity, ...] = ()  # whom analysis has found to speak, the loudest first

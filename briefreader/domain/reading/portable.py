"""What a reader takes along from home to home, and what other annotation programs hand over."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from briefreader.domain.marks.actor_decisions import UNDECIDED, Decisions
from briefreader.domain.marks.annotation import UNMARKED, Anchor, Made, Marks, Verdict
from briefreader.domain.news.article import Article
from briefreader.domain.statements.actor import Speaker
from briefreader.domain.statements.statement import NO_PHRASES, Phrases, Statement


@dataclass(frozen=True, slots=True)
class CarriedStatement:
    """A statement or highlight as it was when it was first marked, with everything the reader put on it."""

    statement: Statement  # its spans count in the annotated text
    anchor: Anchor
    speaker: Speaker | None  # who it is given to without the reader's word on it
    actor: str | None = None  # that speaker's id without the reader's word on who is who, where it is another
    phrases: Phrases = NO_PHRASES  # of the annotated text
    marks: Marks = UNMARKED
    verdicts: tuple[Verdict, ...] = ()  # the latest first
    overruled: tuple[Speaker, ...] | None = None  # by hand: whom analysis gave the words to; None: it had not looked

    @property
    def marked(self) -> Speaker | None:
        """The speaker to be kept with the mark."""
        return replace(self.speaker, actor=self.actor) if self.speaker and self.actor else self.speaker

    @property
    def highlight(self) -> bool:
        """Whether nobody is said to have said it."""
        return self.marks.made is Made.HIGHLIGHT and self.marks.correction is None


@dataclass(frozen=True, slots=True)
class Carried:
    """An article with the marks on it and in it."""

    article: Article  # its particulars count; of its text only what the statements quote goes along
    marks: Marks = UNMARKED  # on the article as a whole
    statements: tuple[CarriedStatement, ...] = ()


@dataclass(frozen=True, slots=True)
class ForeignNote:
    """Words that somebody wrote in another program."""

    text: str
    at: datetime | None  # UTC, where it says


@dataclass(frozen=True, slots=True)
class ForeignMark:
    """An annotation that another program made on a web page."""

    id: str  # as that program names it; the same annotation always gives the same
    page: str  # the page's address
    exact: str = ""  # the words it is on; empty for one on the page as a whole
    prefix: str = ""
    suffix: str = ""
    start: int = 0  # where that program counted them to stand
    notes: tuple[ForeignNote, ...] = ()
    tags: tuple[str, ...] = ()
    bookmarked: bool = False


@dataclass(frozen=True, slots=True)
class Annotations:
    """A file of annotations, read."""

    carried: tuple[Carried, ...] = ()  # our own, by article
    foreign: tuple[ForeignMark, ...] = ()
    decisions: Decisions = UNDECIDED  # on who is who

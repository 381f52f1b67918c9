"""What a screen or a list shows: publisher's, reader's and worked-out things brought together."""

from __future__ import annotations

from dataclasses import dataclass

from briefreader.domain.marks.annotation import UNMARKED, Marks, Place
from briefreader.domain.news.article import Article
from briefreader.domain.statements.actor import Speaker
from briefreader.domain.statements.analysis import Analysis
from briefreader.domain.statements.statement import NO_PHRASES, Phrases, Statement
from briefreader.domain.text.span import Span, hull


@dataclass(frozen=True, slots=True)
class Handover:
    """Marked words that the article, as it is now, gives to somebody else."""

    old: Speaker | None  # whose they were when they were marked
    new: Speaker | None  # None: the article no longer says clearly whose they are


@dataclass(frozen=True, slots=True)
class Identity:
    """Somebody who speaks in an article, without the reader's word on who is who and with it."""

    found: str  # id by the evidence alone, the same in every article
    now: str  # id of who that is, once others have become one


@dataclass(frozen=True, slots=True)
class ReadStatement:
    """A statement with the reader's marks on it and its place in the text as it is now.

    What stands beside it is asked of `here`, `speaker_here`, `cue_here` and the two functions below, never cut out of
    a text by the spans of `statement`: an orphan's count in a text that is gone.
    """

    statement: Statement  # its words and evidence; spans as of the text in which it was found
    speaker: Speaker | None  # None: unattributed, never guessed.  Of a mark that waits for an answer: as it was marked
    marks: Marks = UNMARKED
    place: Place = Place.EXACT
    now: str = ""  # the words that stand there now, where these or what is beside them changed
    same_words: bool = False  # those are the marked words: what changed is their speaker, or what is beside them
    accepted: bool = False  # the reader has said that those are the marked words, edited
    highlight: bool = False  # words that the reader marked by hand and that nobody is said to have said
    handover: Handover | None = None  # where the speaker changed; the words are the same
    then: Phrases | None = None  # what stood beside it when it was marked, where its spans are not the article's
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
    def here(self) -> tuple[Span, ...]:
        """Its pieces in the article as it is now; none for an orphan."""
        return () if self.place is Place.ORPHAN else self.statement.content

    @property
    def stretch(self) -> Span | None:
        """From the first word to the last in the article as it is now; None for an orphan."""
        return hull(self.here) if self.here else None

    @property
    def speaker_here(self) -> Span | None:
        """The phrase that names the speaker in the article as it is now, if it stands there."""
        return self.statement.speaker if self._found_here else None

    @property
    def cue_here(self) -> Span | None:
        """The same of the words that report."""
        return self.statement.cue if self._found_here else None

    @property
    def _found_here(self) -> bool:
        """Whether its spans are those of the article as it is now."""
        return self.then is None and self.place in (Place.EXACT, Place.MOVED)

    @property
    def given_to(self) -> Speaker | None:
        """Whom the article as it is now gives the words to, whoever said them when they were marked."""
        return self.handover.new if self.handover and not self.accepted else self.speaker

    @property
    def speakers(self) -> tuple[Speaker, ...]:
        """Everybody who is shown beside it: of words that wait for an answer, both."""
        return tuple(dict.fromkeys(one for one in (self.speaker, self.given_to) if one))

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


def phrases(article: Article, said: ReadStatement) -> Phrases:
    """The words that name the speaker and that report, in the text in which the statement was found."""
    if said.then is None and said.place in (Place.EXACT, Place.MOVED):
        return said.statement.phrases(article.text)
    return said.then or NO_PHRASES


def cue_words(article: Article, said: ReadStatement) -> str:
    """The words that report it, no mere dash or colon."""
    words = phrases(article, said).cue or ""
    return words if any(map(str.isalpha, words)) else ""


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

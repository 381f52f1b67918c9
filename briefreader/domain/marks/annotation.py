"""What the reader did: never touched by a refresh or by a better analysis."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from briefreader.domain import ids
from briefreader.domain.marks.same_speaker import Whose
from briefreader.domain.statements.actor import Speaker
from briefreader.domain.text.span import Span


class TargetKind(StrEnum):
    """What a note, bookmark or tag hangs on."""

    ARTICLE = "article"
    STATEMENT = "statement"


class Place(StrEnum):
    """How well an annotation found its place in the article as it is now."""

    EXACT = "exact"  # where it was
    MOVED = "moved"  # the same words, elsewhere
    CHANGED = "changed"  # other words in its place, or another speaker: both are shown until the reader decides
    ORPHAN = "orphan"  # gone; the stored quotation is all there is


@dataclass(frozen=True, slots=True)
class Note:
    """Words of the reader's own on a statement or an article."""

    id: str
    target: str
    text: str
    at: datetime  # when it was first written, by the clock that the reader had


@dataclass(frozen=True, slots=True)
class Correction:
    """The reader's word on who said it, which no analysis overrules."""

    actor: str | None  # id of an actor; None for "not said by anybody"
    name: str


class Made(StrEnum):
    """What the reader made of words that were marked by hand."""

    STATEMENT = "statement"  # somebody said them, and the analysis did not see it
    HIGHLIGHT = "highlight"  # worth keeping, nobody's words


@dataclass(frozen=True, slots=True)
class Marks:
    """All that the reader has put on one statement or article."""

    bookmarked: bool = False
    notes: tuple[Note, ...] = ()
    tags: tuple[str, ...] = ()
    correction: Correction | None = None
    made: Made | None = None  # marked by hand; None for what the analysis found

    @property
    def any(self) -> bool:
        """Whether there is anything to keep."""
        return self.bookmarked or bool(self.notes or self.tags or self.correction or self.made)


UNMARKED = Marks()


@dataclass(frozen=True, slots=True)
class Anchor:
    """What is stored with a marked statement so that it can be found, shown and exported whatever happens."""

    exact: str  # all the words from the statement's first to its last, as they stood in the annotated text
    prefix: str  # 32 characters before, 32 after
    suffix: str
    span: Span  # in the annotated text
    text_hash: str  # of the annotated text

    def words_at(self, span: Span | None) -> str | None:
        """What stood at a place of the annotated text; None where that is further away than the anchor remembers."""
        around, start = self.prefix + self.exact + self.suffix, self.span.start - len(self.prefix)
        here = span.shifted(-start) if span else None
        return here.of(around) if here and Span(0, len(around)).contains(here) else None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the reader said of other words that stand in the place of marked ones, or of another speaker of them."""

    anchor: Anchor  # those words, in the text they were found in
    accepted: bool  # False: the mark does not belong to them
    speaker: Speaker | None = None  # whom they are given to there, where that is somebody else than was marked

    @property
    def key(self) -> str:
        """What tells it from other verdicts on the same mark: nothing is asked about twice."""
        return ids.made_from("words", self.anchor.exact, *([self.speaker.actor] if self.speaker else []))


@dataclass(frozen=True, slots=True)
class Placement:
    """Where an anchor stands in a text, and the words that stand there (None for an orphan)."""

    place: Place
    span: Span | None = None
    found: str = ""
    whose: Whose = Whose.UNKNOWN  # the words that stand there
    beside: bool = True  # the names that stood beside the words still do

"""Who said what: the thing this program exists for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefreader.domain.statements.explanation import Explanation
from briefreader.domain.text.span import Span, hull

BETWEEN_PIECES = " … "
"""Stands in a statement's text where the article's own words interrupt it."""

UNATTRIBUTED_BELOW = 0.5
"""Screens, lists and exports show a statement of less confidence as unattributed; `analyze` prints its best guess."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """The words beside a statement, cut out of the text that it was found in: they outlive that text."""

    speaker: str | None = None  # "British Prime Minister Keir Starmer"
    cue: str | None = None  # "said"


NO_PHRASES = Phrases()


class StatementKind(StrEnum):
    """Whether the words are the speaker's own."""

    DIRECT = "direct"  # every word inside quotation marks
    MIXED = "mixed"  # reported, with some words inside quotation marks
    INDIRECT = "indirect"  # reported


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement as analysis found it.  Spans count in the article's text."""

    id: str
    kind: StatementKind
    content: tuple[Span, ...]  # at least one; several when the cue interrupts the words; with their quotation marks
    text: str  # the content's words, BETWEEN_PIECES between pieces
    speaker: Span | None  # the whole noun phrase: "British Prime Minister Keir Starmer"
    cue: Span | None  # the words that report: "said", "according to"
    actor: str | None  # id of the actor who speaks
    speech: bool  # the cue is one of saying, not of thinking or planning
    confidence: float  # probability that words and speaker are both right
    why: str  # the evidence, in words a reader understands
    because: Explanation | None = None  # the particulars of that; None for one that came without

    @property
    def span(self) -> Span:
        """From the first word to the last, whatever stands between."""
        return hull(self.content)

    def phrases(self, text: str) -> Phrases:
        """What stands beside it in `text`, the one that it was found in."""
        return Phrases(*(span.of(text) if span else None for span in (self.speaker, self.cue)))

    @property
    def quoted(self) -> bool:
        """Whether any of the words are the speaker's own."""
        return self.kind is not StatementKind.INDIRECT

    @property
    def attitude(self) -> bool:
        """Neither quoted nor said: what somebody thinks, wants or plans."""
        return not self.quoted and not self.speech

    @property
    def explained(self) -> str:
        """All that is known of why: "named next to the quotation: “said Maria Zakharova”; rules and tagger agree"."""
        return "; ".join((self.traced, self.because.finder)) if self.because else self.why

    @property
    def traced(self) -> str:
        """The same without who found it."""
        path = self.because.path if self.because else ""
        return f"{self.why}: {path}" if path else self.why

    @property
    def attributed(self) -> bool:
        """Whether a speaker may be shown."""
        return self.actor is not None and self.confidence >= UNATTRIBUTED_BELOW


def joined(text: str, content: tuple[Span, ...]) -> str:
    """The words of `content`, as a statement's text has them."""
    return BETWEEN_PIECES.join(span.of(text) for span in content)

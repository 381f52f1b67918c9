"""What marks a text's reports: who (source), the words that report (cue), what is reported (content).

Today rules do it, `rules.RuleTagger`.  A trained one may take their place: text in, labelled spans out; what comes
after (linking over paragraphs, speakers, confidence) stays as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from briefreader.analysis.text.quotations import Quotation
from briefreader.domain.news.article import Block
from briefreader.domain.statements.explanation import FoundBy
from briefreader.domain.text.span import Span


class Evidence(StrEnum):
    """How a report was recognised; each sort is right about as often as `confidence` says."""

    NAMED_BEFORE = "named before"  # the mayor said: “…”
    NAMED_AFTER = "named after"  # “…,” the mayor said
    INVERTED = "inverted"  # “…,” said the mayor
    REPORTED = "reported"  # the mayor said that …
    PARENTHESIS = "parenthesis"  # the bridge, the mayor said, was …
    ACCORDING = "according"  # according to the mayor
    OBJECT = "object"  # the mayor condemned …
    PARTICIPLE = "participle"  # …, adding that …
    SHARED = "shared"  # the mayor left and said …
    RELATIVE = "relative"  # the mayor, who said …
    COLON = "colon"  # the mayor was blunt: “…”
    SIGNED = "signed"  # “…” — the mayor; the mayor — “…”
    TRANSCRIPT = "transcript"  # MAYOR: …
    POST = "post"  # an embedded post, signed
    FOLLOWING = "following"  # a quotation after another, without a cue
    CONTINUED = "continued"  # a paragraph of quotation right after one that ended with its speaker
    ANNOUNCED = "announced"  # “The mayor said:” and a new paragraph
    LOOSE = "loose"  # a quotation in a sentence whose verb is not known to report


@dataclass(frozen=True, slots=True)
class Seen:
    """How sure a net is that words are reported and that a speaker is one: mean log odds of their tokens."""

    words: float
    speaker: float  # 0 without one
    found_by: FoundBy

    @property
    def agreed(self) -> bool:
        """Whether rules and net have found the same words and speaker, each by itself."""
        return self.found_by is FoundBy.BOTH


@dataclass(frozen=True, slots=True)
class Report:
    """One report in a text: labelled spans that belong together."""

    cue: Span | None
    speaker: Span | None
    content: tuple[Span, ...]  # empty where the words are announced and follow in the next block
    evidence: Evidence
    block: int  # number of its block
    speech: bool = True  # the cue is one of saying, not of thinking or planning
    seen: Seen | None = None  # what the net makes of it; None where none has read the text


class Tagger(Protocol):
    """Text in, reports out, in text order; quotations that nobody is named for are left to the linker."""

    def __call__(
        self, text: str, blocks: Sequence[Block], sentences: Sequence[Span], quoted: Sequence[Quotation]
    ) -> tuple[Report, ...]:
        """The reports of the text's paragraphs, list items and quotes."""
        ...

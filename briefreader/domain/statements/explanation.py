"""Why a statement is given to its speaker: the words that tell it, the way from "he" to the name, who found it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefreader.domain.text.span import Span

LONGEST = 60  # characters of a link that are told


class FoundBy(StrEnum):
    """Who found a statement, each by itself."""

    RULES = "rules"
    TAGGER = "tagger"
    BOTH = "both"  # the same words by the same speaker
    BORDERS = "borders"  # both, and the same speaker, but other words
    SPEAKERS = "speakers"  # both, but another speaker


_FOUND = {
    FoundBy.RULES: "found by the rules",
    FoundBy.TAGGER: "found by the tagger alone",
    FoundBy.BOTH: "rules and tagger agree",
    FoundBy.BORDERS: "rules and tagger agree on the speaker, not on where the words begin and end",
    FoundBy.SPEAKERS: "rules and tagger differ on the speaker",
}


class Called(StrEnum):
    """What a speaker is called by beside the words."""

    NAME = "name"
    NOUN = "noun"
    PRONOUN = "pronoun"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Link:
    """One place where somebody is spoken of."""

    span: Span  # in the article's text
    words: str

    @property
    def told(self) -> str:
        """The words, a long phrase cut at a word."""
        return shortened(self.words)


@dataclass(frozen=True, slots=True)
class Explanation:
    """The parts of an answer to "why is this given to her?"; Statement.why is their heading."""

    called: Called
    sign: str = ""  # the words that report, with whom they name: "said Maria Zakharova"
    chain: tuple[Link, ...] = ()  # the speaker beside the words, then whom that means, back to where the name stands
    name: str = ""  # what the one is called whom all this leads to; empty for nobody
    found_by: FoundBy = FoundBy.RULES

    @property
    def path(self) -> str:
        """ "“said Maria Zakharova”", "“he added” → “the minister” → Sergei Lavrov"; empty where nothing tells it."""
        links = [f"“{words}”" for words in (self.sign, *(link.told for link in self.chain[1:])) if words]
        last = self.chain[-1].words if self.chain else ""
        named = [self.name] if self.name and links and self.name not in last else []
        return " → ".join((*links, *named))

    @property
    def shortcut(self) -> str:
        """ "“he” → Sergei Lavrov": from the first link of the way to the last; empty where there is no way."""
        return f"“{self.chain[0].told}” → {self.name}" if self.led else ""

    @property
    def finder(self) -> str:
        """Who found it."""
        if self.called is Called.NONE and self.found_by is FoundBy.BORDERS:
            return "found by rules and tagger"
        return _FOUND[self.found_by]

    @property
    def led(self) -> bool:
        """Whether the name stands elsewhere, so that there is a way to be told."""
        return len(self.chain) > 1


def shortened(words: str, longest: int = LONGEST) -> str:
    """At most `longest` characters of a phrase, cut between words."""
    line = " ".join(words.split())
    if len(line) <= longest:
        return line
    return (line[:longest].rpartition(" ")[0] or line[: longest - 1]).rstrip(",;:") + "…"

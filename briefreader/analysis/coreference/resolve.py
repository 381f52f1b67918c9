"""Which actor a speaker's words mean: a name, an office, a document, a pronoun, or nobody we can be sure of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefreader.analysis.attribution import turns
from briefreader.analysis.attribution.report import Evidence, Report
from briefreader.analysis.coreference import documents, role_nouns
from briefreader.analysis.coreference.definite_descriptions import OWNERS, Descriptions
from briefreader.analysis.coreference.gender_evidence import told_by_pronouns
from briefreader.analysis.coreference.mentions import Mentions
from briefreader.analysis.coreference.pronouns import Pronouns, Spoken, is_near, is_pronoun, pronoun
from briefreader.analysis.entities import gender
from briefreader.analysis.text import function_words
from briefreader.domain.statements.actor import Actor, ActorKind
from briefreader.domain.text.span import Span

_HEAD_END = re.compile(
    r",|\(|\[|;|:|\s[—–-]|\s(?:of|for|at|in|from|with|on|by|to|as|who|which|that|whose|and|or|near)\s"
)
_NOT_BEFORE_NAME = function_words.PREPOSITIONS | function_words.CLAUSE | function_words.DETERMINERS | {"and", "or"}
_PART_OF = re.compile(r"[^,]*?\b(?:panel|chapter|branch|arm|wing|division|bench|chamber|session) of (?:the )?")
_FIRST_HALF = re.compile(r"(?:\A|[.!?”\"]\s+|\n)((?:The|A|An)\s(?:[\w'’.-]+\s){0,4}([\w-]+))\sand\s\Z")
_DETERMINED = re.compile(r"(?:the|an?)\s", re.IGNORECASE)
_RECENT = 30  # reports that are looked back on


class Cast:
    """The actors of one article, asked who a speaker is."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Span],
        actors: Sequence[Actor],
        quoted: Sequence[Span],
        questioned: Sequence[Span] = (),
    ) -> None:
        """`questioned` are the places of a transcript's heading that name who answers."""
        self._text = text
        self._questioned = questioned
        self._mentions = Mentions(actors, quoted)
        known = {one.id: gender.of(one) for one in actors if one.kind is ActorKind.PERSON}
        persons = self._mentions.of(frozenset(known))
        genders = known | told_by_pronouns(text, persons, known)
        self._pronouns = Pronouns(text, sentences, self._mentions, genders)
        self._descriptions = Descriptions(text, actors, self._mentions, self._pronouns)

    def resolved(self, reports: Sequence[Report]) -> list[Actor | None]:
        """The actor of each report, in their order; None where nobody fits."""
        spoken: list[Spoken] = []
        for one in reports:
            spoken.append(Spoken(one, self._actor(one, spoken[-_RECENT:])))
        return [done.actor for done in spoken]

    def _actor(self, one: Report, spoken: Sequence[Spoken]) -> Actor | None:
        """Who speaks in `one`, after those who have spoken."""
        if one.speaker is None:
            return None
        for before in reversed(spoken):
            if before.report.speaker == one.speaker:
                return before.actor
        words = one.speaker.of(self._text)
        if one.evidence is Evidence.TRANSCRIPT and turns.is_generic(words):
            return self._answerer() if turns.ANSWERING.match(words) else None
        if is_pronoun(words):
            return self._pronouns.meant(pronoun(words), one, one.speaker, spoken)
        return self._noun(one, self._with_first_half(one.speaker), spoken)

    def _answerer(self) -> Actor | None:
        """Whom a transcript's heading names as the one who answers."""
        named = [one.actor for span in self._questioned for one in self._mentions.within(span)]
        return next((actor for actor in named if actor.kind is ActorKind.PERSON), None)

    def _noun(self, one: Report, speaker: Span, spoken: Sequence[Spoken]) -> Actor | None:
        """The actor whose mention is the head of the phrase, or for whose name the phrase stands."""
        words = speaker.of(self._text)
        found = _HEAD_END.search(words, 1)
        head_end = speaker.start + (found.start() if found else len(words))
        if words.endswith(("'s", "’s")):
            head_end = min(head_end, speaker.end - 2)
        inside = [one for one in self._mentions.within(speaker) if one.span.start < head_end <= one.span.end + 1]
        best = max(inside, key=lambda one: (one.actor.named, len(one.span)), default=None)
        if best and best.actor.named:
            return best.actor
        noun = _last_word(self._text[speaker.start : head_end])
        meant = (
            self._apposed(speaker)
            or self._issuer(one, speaker, spoken)
            or self._whole(speaker)
            or self._descriptions.meant(noun, one, speaker, spoken)
        )
        return meant or (best.actor if best else None)

    def _with_first_half(self, speaker: Span) -> Span:
        """ "The first lady and U.S. senator" where only its second half is taken for the speaker."""
        before = _FIRST_HALF.search(self._text, max(0, speaker.start - 60), speaker.start)
        if before is None or _DETERMINED.match(speaker.of(self._text)):
            return speaker
        return Span(before.start(1), speaker.end) if role_nouns.is_person(before[2].lower()) else speaker

    def _issuer(self, one: Report, speaker: Span, spoken: Sequence[Spoken]) -> Actor | None:
        """Who speaks through a document: whom its phrase names, "her" of "her brief", or whose the last one was."""
        if not documents.is_document(self._text, speaker):
            return None
        named = documents.issuer(self._text, speaker, self._mentions)
        if named:
            return named
        first = speaker.of(self._text).partition(" ")[0].lower()
        if first in OWNERS:
            return self._pronouns.meant(first, one, speaker, spoken)
        if first not in ("the", "this"):
            return None
        for done in reversed(spoken):
            before = done.report.speaker
            if before and is_near(done.report, speaker) and documents.is_document(self._text, before):
                return done.actor if done.actor and done.actor.named else None
        return None

    def _whole(self, speaker: Span) -> Actor | None:
        """The body named behind "a panel of", "the Ohio branch of"."""
        found = _PART_OF.match(speaker.of(self._text))
        if found is None:
            return None
        place = speaker.start + found.end()
        return next((m.actor for m in self._mentions.within(Span(place, speaker.end)) if m.span.start == place), None)

    def _apposed(self, speaker: Span) -> Actor | None:
        """The named actor right behind the first comma: "Its director, John Doe"."""
        comma = self._text.find(",", speaker.start, speaker.end)
        if comma < 0:
            return None
        behind = Span(comma + 1, speaker.end)
        first = next((one for one in self._mentions.within(behind) if one.actor.named), None)
        gap = self._text[behind.start : first.span.start].lower().split() if first else []
        return first.actor if first and len(gap) < 5 and not _NOT_BEFORE_NAME.intersection(gap) else None


def sort_of(text: str, speaker: Span | None) -> str:
    """What a speaker is called by: "name", "noun", "pronoun" or "none"."""
    if speaker is None:
        return "none"
    words = speaker.of(text)
    if is_pronoun(words):
        return "pronoun"
    return "name" if re.search(r"(?:\A|\s)(?!The\b|A\b|An\b)[^\W\d_a-z]", words) else "noun"


def _last_word(words: str) -> str:
    """The last word, in lower case."""
    found = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", words)
    return found[-1].lower() if found else ""

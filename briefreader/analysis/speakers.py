"""Which actor a speaker's words mean: a name, an office, a pronoun, or nobody we can be sure of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from briefreader.analysis import gender
from briefreader.analysis.tagger import Report
from briefreader.domain.actor import Actor, ActorKind
from briefreader.domain.span import Span

_MALE, _FEMALE = frozenset(("he", "him", "his", "himself")), frozenset(("she", "her", "hers", "herself"))
_THEY = frozenset(("they", "them", "their"))
_IT = frozenset(("it", "its"))
_RELATIVE = frozenset(("who", "which", "that", "whom"))
_AUTHOR = frozenset("i we me us you my our".split())
PRONOUNS = _MALE | _FEMALE | _THEY | _IT | _RELATIVE | _AUTHOR
_THINGS = (ActorKind.ORGANIZATION, ActorKind.COUNTRY, ActorKind.DOCUMENT)
_MANY = (ActorKind.GROUP, ActorKind.ORGANIZATION, ActorKind.COUNTRY)
_HEAD_END = re.compile(
    r",|\(|\[|;|:|\s[—–-]|\s(?:of|for|at|in|from|with|on|by|to|as|who|which|that|whose|and|or|near)\s"
)
_DEFINITE = re.compile(r"(?:the|this|that|his|her|its|their)\s+", re.IGNORECASE)
_REACH = 1500  # characters a pronoun looks back


@dataclass(frozen=True, slots=True)
class Named:
    """One mention of an actor."""

    span: Span
    actor: Actor


class Cast:
    """The actors of one article by where they are mentioned, and the question who a speaker is."""

    def __init__(self, text: str, sentences: Sequence[Span], actors: Sequence[Actor], quoted: Sequence[Span]) -> None:
        self._text = text
        self._sentences = sentences
        self._quoted = quoted
        self._mentions = sorted((Named(span, one) for one in actors for span in one.mentions), key=lambda one: one.span)
        self._starts = [one.span.start for one in self._mentions]
        self._gender = {one.id: gender.of(one) for one in actors if one.kind is ActorKind.PERSON}

    def resolved(self, reports: Sequence[Report]) -> list[Actor | None]:
        """The actor of each report, in their order; None where nobody fits."""
        spoken: list[tuple[Report, Actor | None]] = []
        for one in reports:
            spoken.append((one, self._actor(one, spoken)))
        return [actor for _, actor in spoken]

    def _actor(self, one: Report, spoken: list[tuple[Report, Actor | None]]) -> Actor | None:
        """Who speaks in `one`, after those who have spoken."""
        if one.speaker is None:
            return None
        for before, actor in reversed(spoken):
            if before.speaker == one.speaker:
                return actor
        word = one.speaker.of(self._text).lower()
        if word in PRONOUNS:
            return self._pronoun(word, one.speaker, spoken)
        return self._noun(one.speaker)

    def _noun(self, speaker: Span) -> Actor | None:
        """The actor whose mention is the head of the phrase; for "the ministry" the last one it can mean."""
        words = speaker.of(self._text)
        found = _HEAD_END.search(words, 1)
        head_end = speaker.start + (found.start() if found else len(words))
        if words.endswith(("'s", "’s")):
            head_end = min(head_end, speaker.end - 2)
        inside = [one for one in self._within(speaker) if one.span.start < head_end <= one.span.end + 1]
        best = max(inside, key=lambda one: (one.actor.named, len(one.span)), default=None)
        if best and best.actor.named:
            return best.actor
        apposed = self._apposed(speaker, head_end)
        if apposed:
            return apposed
        if _DEFINITE.match(words):
            meant = self._meant(_last_word(self._text[speaker.start : head_end]), speaker)
            if meant:
                return meant
        return best.actor if best else None

    def _apposed(self, speaker: Span, head_end: int) -> Actor | None:
        """The named actor right behind a comma: "Its director, John Doe"."""
        if self._text[head_end : head_end + 1] != ",":
            return None
        behind = Span(head_end + 2, speaker.end)
        found = (one for one in self._within(behind) if one.actor.named and one.span.start >= behind.start)
        first = next(found, None)
        gap = self._text[behind.start : first.span.start] if first else ""
        return first.actor if first and "," not in gap and len(gap.split()) < 5 else None

    def _within(self, span: Span) -> list[Named]:
        """The mentions that overlap `span`."""
        first = bisect_left(self._starts, span.start)
        while first and self._mentions[first - 1].span.end > span.start:
            first -= 1
        found = []
        for one in self._mentions[first:]:
            if one.span.start >= span.end:
                break
            found.append(one)
        return found

    def _before(self, place: int) -> list[Named]:
        """The mentions within reach before `place`, the nearest first, those inside quotations left out."""
        last = bisect_left(self._starts, place)
        found = []
        for one in reversed(self._mentions[:last]):
            if place - one.span.start > _REACH:
                break
            if not self._in_quotation(one.span):
                found.append(one)
        return found

    def _in_quotation(self, span: Span) -> bool:
        """Whether `span` stands inside a quotation."""
        at = bisect_left(self._quoted, span.start, key=lambda one: one.end)
        return at < len(self._quoted) and self._quoted[at].start < span.start

    def _meant(self, noun: str, speaker: Span) -> Actor | None:
        """The last actor whose name ends in `noun` or whose role holds it."""
        for one in self._before(speaker.start):
            if one.actor.named and noun in gender.words_for(one.actor):
                return one.actor
        return None

    def _pronoun(self, word: str, speaker: Span, spoken: list[tuple[Report, Actor | None]]) -> Actor | None:
        """Whom a pronoun means."""
        if word in _AUTHOR:
            return None
        if word in _RELATIVE:
            return self._relative(speaker)
        last = next((actor for report, actor in reversed(spoken) if actor and self._near(report, speaker)), None)
        subject = self._subject_before(word, speaker)
        if last and self._fits(word, last) and not self._overruled(subject, last, speaker, spoken):
            return last
        if subject:
            return subject
        return next((one.actor for one in self._before(speaker.start) if self._fits(word, one.actor)), None)

    def _overruled(
        self, subject: Actor | None, last: Actor, speaker: Span, spoken: list[tuple[Report, Actor | None]]
    ) -> bool:
        """Whether somebody else has become the subject since `last` spoke."""
        if subject is None or subject.id == last.id:
            return False
        spoke = max((_end(report) for report, actor in spoken if actor and actor.id == last.id), default=0)
        return any(one.actor.id == subject.id and one.span.start >= spoke for one in self._before(speaker.start))

    def _near(self, report: Report, speaker: Span) -> bool:
        """Whether a report stands close enough before a pronoun to be meant by it."""
        return 0 <= speaker.start - _end(report) < _REACH or any(piece.overlaps(speaker) for piece in report.content)

    def _subject_before(self, word: str, speaker: Span) -> Actor | None:
        """The fitting actor that the nearest sentence before begins with, or the pronoun's own sentence."""
        here = bisect_left(self._sentences, speaker.start, key=lambda one: one.end)
        for number in range(min(here, len(self._sentences) - 1), max(-1, here - 4), -1):
            sentence = self._sentences[number]
            for one in self._within(Span(sentence.start, min(sentence.end, speaker.start))):
                if self._fits(word, one.actor) and not self._in_quotation(one.span):
                    return one.actor
        return None

    def _relative(self, speaker: Span) -> Actor | None:
        """The actor mentioned right before "who"."""
        for one in self._before(speaker.start):
            if speaker.start - one.span.end > 60:
                return None
            gap = self._text[one.span.end : speaker.start]
            if "." not in gap:
                return one.actor
        return None

    def _fits(self, word: str, actor: Actor) -> bool:
        """Whether a pronoun may mean an actor."""
        if word in _MALE or word in _FEMALE:
            wanted = gender.MALE if word in _MALE else gender.FEMALE
            return actor.kind is ActorKind.PERSON and self._gender.get(actor.id, wanted) in (wanted, gender.UNKNOWN)
        if word in _THEY:
            return actor.kind in _MANY
        return actor.kind in _THINGS


def is_pronoun(words: str) -> bool:
    """Whether a speaker is only a pronoun."""
    return words.lower() in PRONOUNS


def sort_of(text: str, speaker: Span | None) -> str:
    """ "name", "noun", "pronoun", or "none": what a speaker is called by."""
    if speaker is None:
        return "none"
    words = speaker.of(text)
    if is_pronoun(words):
        return "pronoun"
    return "name" if re.search(r"(?:\A|\s)(?!The\b|A\b|An\b)[^\W\d_a-z]", words) else "noun"


def _end(report: Report) -> int:
    """Where a report ends, its cue and speaker included."""
    spans = [*report.content, *(span for span in (report.cue, report.speaker) if span)]
    return max(span.end for span in spans)


def _last_word(words: str) -> str:
    """The last word, in lower case."""
    found = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", words)
    return found[-1].lower() if found else ""

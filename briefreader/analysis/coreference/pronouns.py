"""Whom a pronoun means: who spoke last, unless another has become the subject since."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefreader.analysis.attribution.report import Report
from briefreader.analysis.coreference.mentions import REACH, Mention, Mentions
from briefreader.analysis.entities import gender
from briefreader.domain.statements.actor import Actor, ActorKind
from briefreader.domain.text.span import Span

_MALE, _FEMALE = frozenset(("he", "him", "his", "himself")), frozenset(("she", "her", "hers", "herself"))
_THEY = frozenset(("they", "them", "their"))
_IT = frozenset(("it", "its"))
_RELATIVE = frozenset(("who", "which", "that", "whom"))
_AUTHOR = frozenset("i we me us you my our".split())
_ALL = _MALE | _FEMALE | _THEY | _IT | _RELATIVE | _AUTHOR
SOMEBODY = "somebody"
"""Stands for a pronoun that may mean any person."""

_THINGS = (ActorKind.ORGANIZATION, ActorKind.COUNTRY, ActorKind.DOCUMENT)
_MANY = (ActorKind.GROUP, ActorKind.ORGANIZATION, ActorKind.COUNTRY)
_ONE_OF_THEM = ("one of ", "one ", "another ")
_OPENING = re.compile(r"[\"“‘']?(?:he|she|they|it)\b", re.IGNORECASE)
_WHO_ELSE = re.compile(r"(who|which)\s(?:in|on|at|last|this|earlier|later|for|has|had|also)\b", re.IGNORECASE)
_OF_WHOM = " of whom"
_SENTENCE_END = re.compile(r"[.!?][\"”’]?\s+[^\sa-z]|\n\n")
_LEAD = 60  # characters of a sentence that its subject begins in
_GAP = 60  # characters between somebody and the "who" said of them
_LISTENER = 25  # characters between a question's verb and whom it is put to
_ASKING = frozenset(("asked", "pressed", "questioned", "challenged"))
_SENTENCES_BACK = 3


@dataclass(frozen=True, slots=True)
class Spoken:
    """A report and who was found to speak in it."""

    report: Report
    actor: Actor | None


def is_pronoun(words: str) -> bool:
    """Whether a speaker is only a pronoun, an auxiliary hanging on it or not ("he's")."""
    return pronoun(words) in _ALL


def pronoun(words: str) -> str:
    """The pronoun of "He’s", "who in 2010" or "most of whom", in lower case; other words as they are."""
    if relative := _WHO_ELSE.match(words):
        return relative[1].lower()
    low = words.lower()
    return "whom" if low.endswith(_OF_WHOM) else low.replace("’", "'").partition("'")[0]


class Pronouns:
    """The pronouns of one article.  `genders` are those of its persons, by id."""

    def __init__(self, text: str, sentences: Sequence[Span], mentions: Mentions, genders: Mapping[str, str]) -> None:
        self._text = text
        self._sentences = sentences
        self._mentions = mentions
        self._genders = genders

    def meant(self, word: str, one: Report, speaker: Span, spoken: Sequence[Spoken]) -> Actor | None:
        """Whom `word`, standing at `speaker` in `one`, means after those who have spoken, the last one last."""
        if word in _AUTHOR:
            return None
        if word in _RELATIVE:
            return self._relative(word, speaker)
        last = next((done for done in reversed(spoken) if done.actor and is_near(done.report, speaker)), None)
        if last and (asked := self._asked(word, last.report)):
            return asked
        subject = self._subject(word, one, speaker)
        if last and last.actor and (self._fits(word, last.actor) or self._called_so(word, last.report, last.actor)):
            since = subject is not None and subject.span.start >= end_of(last.report) and self._leads(subject)
            return subject.actor if since and subject else last.actor
        if subject:
            return subject.actor
        return next((m.actor for m in self._mentions.before(speaker.start) if self._fits(word, m.actor)), None)

    def _asked(self, word: str, report: Report) -> Actor | None:
        """Whom a question was put to, which the next words answer: "the paper asked Roe whether … “No,” he said"."""
        if report.cue is None or report.cue.of(self._text).lower() not in _ASKING:
            return None
        behind = self._mentions.within(Span(report.cue.end, report.cue.end + _LISTENER))
        listener = next((m for m in behind if not self._mentions.in_quotation(m.span)), None)
        return listener.actor if listener and self._fits(word, listener.actor) else None

    def _called_so(self, word: str, report: Report, actor: Actor) -> bool:
        """Whether a pronoun may mean who speaks by how they are called: "Mr Doe and Mrs Roe", "one of the nurses"."""
        words = report.speaker.of(self._text).lower() if report.speaker else ""
        if word in _THEY:
            return " and " in words
        return word in _MALE | _FEMALE and not actor.named and words.startswith(_ONE_OF_THEM)

    def _subject(self, word: str, one: Report, speaker: Span) -> Mention | None:
        """The first fitting actor of the pronoun's own sentence or one of those before, not in its own words.

        A sentence that begins with a pronoun goes on about whom the one before was about.  Somebody who is presented
        at the end of a sentence, by name and role, is who is quoted next.
        """
        here = bisect_left(self._sentences, speaker.start, key=lambda span: span.end)
        for number in range(min(here, len(self._sentences) - 1), max(-1, here - _SENTENCES_BACK - 1), -1):
            sentence = self._sentences[number]
            if _OPENING.match(self._text, sentence.start):
                continue
            fitting = [
                mention
                for mention in self._mentions.within(Span(sentence.start, min(sentence.end, speaker.start)))
                if self._fits(word, mention.actor)
                and not self._mentions.in_quotation(mention.span)
                and not any(piece.contains(mention.span) for piece in one.content)
            ]
            if fitting:
                if _is_presented(fitting[-1]):
                    return fitting[-1]
                return next((mention for mention in fitting if self._surely(word, mention.actor)), fitting[0])
        return None

    def _leads(self, mention: Mention) -> bool:
        """Whether a mention stands at the head of its sentence, where its subject is."""
        here = bisect_left(self._sentences, mention.span.start, key=lambda span: span.end)
        return here >= len(self._sentences) or mention.span.start - self._sentences[here].start < _LEAD

    def _relative(self, word: str, speaker: Span) -> Actor | None:
        """The actor mentioned right before "who" or "which"."""
        for one in self._mentions.before(speaker.start):
            gap = self._text[one.span.end : speaker.start]
            if len(gap) > _GAP or _SENTENCE_END.search(gap):
                return None
            thing, person = one.actor.kind in _THINGS, one.actor.kind is ActorKind.PERSON
            if not (word == "who" and thing) and not (word == "which" and person):
                return one.actor
        return None

    def _surely(self, word: str, actor: Actor) -> bool:
        """Whether it is known that an actor is a he or a she, or no matter."""
        return word == SOMEBODY or word in _THEY | _IT or self._genders.get(actor.id) != gender.UNKNOWN

    def _fits(self, word: str, actor: Actor) -> bool:
        """Whether a pronoun may mean an actor."""
        if word in _MALE or word in _FEMALE:
            wanted = gender.MALE if word in _MALE else gender.FEMALE
            return actor.kind is ActorKind.PERSON and self._genders.get(actor.id, wanted) in (wanted, gender.UNKNOWN)
        if word == SOMEBODY:
            return actor.kind is ActorKind.PERSON
        return actor.kind in (_MANY if word in _THEY else _THINGS)


def is_near(report: Report, speaker: Span) -> bool:
    """Whether a report stands close enough before somebody's words to be looked back on."""
    return 0 <= speaker.start - end_of(report) < REACH or any(piece.overlaps(speaker) for piece in report.content)


def end_of(report: Report) -> int:
    """Where a report ends, its cue and speaker included."""
    spans = [*report.content, *(span for span in (report.cue, report.speaker) if span)]
    return max(span.end for span in spans)


def _is_presented(mention: Mention) -> bool:
    """Whether somebody is told of for the first time here, with a role."""
    return mention.actor.role is not None and mention.actor.mentions[0] == mention.span

"""Which actor a speaker's words mean: a name, an office, a pronoun, or nobody we can be sure of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from briefreader.analysis import documents, gender, grammar, standing
from briefreader.analysis.gendered import told_by_pronouns
from briefreader.analysis.mentions import REACH, Mention, Mentions
from briefreader.analysis.tagger import Report
from briefreader.domain.actor import Actor, ActorKind
from briefreader.domain.span import Span

_MALE, _FEMALE = frozenset(("he", "him", "his", "himself")), frozenset(("she", "her", "hers", "herself"))
_THEY = frozenset(("they", "them", "their"))
_IT = frozenset(("it", "its"))
_RELATIVE = frozenset(("who", "which", "that", "whom"))
_AUTHOR = frozenset("i we me us you my our".split())
_PRONOUNS = _MALE | _FEMALE | _THEY | _IT | _RELATIVE | _AUTHOR
_THINGS = (ActorKind.ORGANIZATION, ActorKind.COUNTRY, ActorKind.DOCUMENT)
_MANY = (ActorKind.GROUP, ActorKind.ORGANIZATION, ActorKind.COUNTRY)
_SOMEBODY = ("one of ", "one ", "another ")
_HEAD_END = re.compile(
    r",|\(|\[|;|:|\s[—–-]|\s(?:of|for|at|in|from|with|on|by|to|as|who|which|that|whose|and|or|near)\s"
)
_NOUN = re.compile(r"(?:(?P<definite>the|this|that|his|her|its|their)|an?)\s+", re.IGNORECASE)
_OPENING_PRONOUN = re.compile(r"[\"“‘']?(?:he|she|they|it)\b", re.IGNORECASE)
_NOT_BEFORE_NAME = grammar.PREPOSITIONS | grammar.CLAUSE | grammar.DETERMINERS | {"and", "or"}
_BARE = 2  # words: "the board"
_RECENT = 30  # reports that are looked back on
_SENTENCES_BACK = 3

_Spoken = list[tuple[Report, Actor | None]]


class Cast:
    """The actors of one article, asked who a speaker is."""

    def __init__(self, text: str, sentences: Sequence[Span], actors: Sequence[Actor], quoted: Sequence[Span]) -> None:
        self._text = text
        self._sentences = sentences
        self._mentions = Mentions(actors, quoted)
        known = {one.id: gender.of(one) for one in actors if one.kind is ActorKind.PERSON}
        persons = self._mentions.of(frozenset(known))
        self._gender = known | told_by_pronouns(text, persons, known)

    def resolved(self, reports: Sequence[Report]) -> list[Actor | None]:
        """The actor of each report, in their order; None where nobody fits."""
        spoken: _Spoken = []
        for one in reports:
            spoken.append((one, self._actor(one, spoken)))
        return [actor for _, actor in spoken]

    def _actor(self, one: Report, spoken: _Spoken) -> Actor | None:
        """Who speaks in `one`, after those who have spoken."""
        if one.speaker is None:
            return None
        for before, actor in reversed(spoken[-_RECENT:]):
            if before.speaker == one.speaker:
                return actor
        word = pronoun(one.speaker.of(self._text))
        if word in _PRONOUNS:
            return self._pronoun(word, one, one.speaker, spoken)
        return self._noun(one, one.speaker, spoken)

    def _noun(self, one: Report, speaker: Span, spoken: _Spoken) -> Actor | None:
        """The actor whose mention is the head of the phrase; for "the ministry" the last one it can mean."""
        words = speaker.of(self._text)
        found = _HEAD_END.search(words, 1)
        head_end = speaker.start + (found.start() if found else len(words))
        if words.endswith(("'s", "’s")):
            head_end = min(head_end, speaker.end - 2)
        inside = [one for one in self._mentions.within(speaker) if one.span.start < head_end <= one.span.end + 1]
        best = max(inside, key=lambda one: (one.actor.named, len(one.span)), default=None)
        if best and best.actor.named:
            return best.actor
        meant = self._apposed(speaker) or documents.issuer(self._text, speaker, self._mentions)
        if meant is None and (found := _NOUN.match(words)):
            noun = _last_word(self._text[speaker.start : head_end])
            meant = (
                self._definite(noun, one, speaker, spoken) if found["definite"] else self._named_later(noun, speaker)
            )
        return meant or (best.actor if best else None)

    def _apposed(self, speaker: Span) -> Actor | None:
        """The named actor right behind the first comma: "Its director, John Doe"."""
        comma = self._text.find(",", speaker.start, speaker.end)
        if comma < 0:
            return None
        behind = Span(comma + 1, speaker.end)
        first = next((one for one in self._mentions.within(behind) if one.actor.named), None)
        gap = self._text[behind.start : first.span.start].lower().split() if first else []
        return first.actor if first and len(gap) < 5 and not _NOT_BEFORE_NAME.intersection(gap) else None

    def _definite(self, noun: str, one: Report, speaker: Span, spoken: _Spoken) -> Actor | None:
        """Whom "the …" means: the last one so called, else the only one of that sort around."""
        same = standing.alike(noun)
        for mention in self._mentions.before(speaker.start):
            if mention.actor.named and same in standing.words_for(mention.actor):
                return mention.actor
        pronoun = standing.pronoun_for(noun)
        if pronoun:
            return self._pronoun(pronoun, one, speaker, spoken)
        if len(speaker.of(self._text).split()) > _BARE:
            return self._named_later(noun, speaker)  # "the water board" may be another
        near = Counter(m.actor for m in self._mentions.before(speaker.start) if standing.may_be(noun, m.actor))
        if near:
            (first, often), *others = near.most_common(2)
            return first if not others or often > others[0][1] else None
        return self._named_later(noun, speaker)

    def _named_later(self, noun: str, speaker: Span) -> Actor | None:
        """Whom "a judge" means that is named further down: the only one so called."""
        same = standing.alike(noun)
        if not standing.is_person(noun):
            return None
        after = self._mentions.within(Span(speaker.end, len(self._text)))
        so_called = {m.actor.id: m.actor for m in after if m.actor.named and same in standing.words_for(m.actor)}
        met = {m.actor.id for m in self._mentions.before(speaker.start)}
        fitting = [actor for actor in so_called.values() if actor.id not in met]
        return fitting[0] if len(so_called) == len(fitting) == 1 else None

    def _pronoun(self, word: str, one: Report, speaker: Span, spoken: _Spoken) -> Actor | None:
        """Whom a pronoun means: who spoke last, unless another has become the subject since."""
        if word in _AUTHOR:
            return None
        if word in _RELATIVE:
            return self._relative(speaker)
        last = next(
            ((report, actor) for report, actor in reversed(spoken[-_RECENT:]) if actor and self._near(report, speaker)),
            None,
        )
        subject = self._subject(word, one, speaker)
        if last and last[1] and (self._fits(word, last[1]) or self._means(word, *last)):
            since = subject is not None and subject.span.start >= _end(last[0])
            return subject.actor if since and subject else last[1]
        if subject:
            return subject.actor
        return next((m.actor for m in self._mentions.before(speaker.start) if self._fits(word, m.actor)), None)

    def _means(self, word: str, report: Report, actor: Actor) -> bool:
        """Whether a pronoun may mean who speaks by how they are called: "Mr Doe and Mrs Roe", "one of the nurses"."""
        words = report.speaker.of(self._text).lower() if report.speaker else ""
        if word in _THEY:
            return " and " in words
        return word in _MALE | _FEMALE and not actor.named and words.startswith(_SOMEBODY)

    def _near(self, report: Report, speaker: Span) -> bool:
        """Whether a report stands close enough before a pronoun to be meant by it."""
        return 0 <= speaker.start - _end(report) < REACH or any(piece.overlaps(speaker) for piece in report.content)

    def _subject(self, word: str, one: Report, speaker: Span) -> Mention | None:
        """The first fitting actor of the pronoun's own sentence or one of those before, not in its own words.

        A sentence that begins with a pronoun goes on about whom the one before was about.
        """
        here = bisect_left(self._sentences, speaker.start, key=lambda span: span.end)
        for number in range(min(here, len(self._sentences) - 1), max(-1, here - _SENTENCES_BACK - 1), -1):
            sentence = self._sentences[number]
            if _OPENING_PRONOUN.match(self._text, sentence.start):
                continue
            fitting = [
                mention
                for mention in self._mentions.within(Span(sentence.start, min(sentence.end, speaker.start)))
                if self._fits(word, mention.actor)
                and not self._mentions.in_quotation(mention.span)
                and not any(piece.contains(mention.span) for piece in one.content)
            ]
            if fitting:
                return next((mention for mention in fitting if self._surely(word, mention.actor)), fitting[0])
        return None

    def _relative(self, speaker: Span) -> Actor | None:
        """The actor mentioned right before "who"."""
        for one in self._mentions.before(speaker.start):
            gap = self._text[one.span.end : speaker.start]
            if len(gap) > 60:
                return None
            if "." not in gap:
                return one.actor
        return None

    def _surely(self, word: str, actor: Actor) -> bool:
        """Whether it is known that an actor is a he or a she, or no matter."""
        return word in _THEY or word in _IT or self._gender.get(actor.id) != gender.UNKNOWN

    def _fits(self, word: str, actor: Actor) -> bool:
        """Whether a pronoun may mean an actor."""
        if word in _MALE or word in _FEMALE:
            wanted = gender.MALE if word in _MALE else gender.FEMALE
            return actor.kind is ActorKind.PERSON and self._gender.get(actor.id, wanted) in (wanted, gender.UNKNOWN)
        if word in _THEY:
            return actor.kind in _MANY or not actor.named
        return actor.kind in _THINGS


def is_pronoun(words: str) -> bool:
    """Whether a speaker is only a pronoun, an auxiliary hanging on it or not ("he's")."""
    return pronoun(words) in _PRONOUNS


def pronoun(words: str) -> str:
    """The pronoun of "He’s", in lower case; other words as they are."""
    return words.lower().replace("’", "'").partition("'")[0]


def sort_of(text: str, speaker: Span | None) -> str:
    """What a speaker is called by: "name", "noun", "pronoun" or "none"."""
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

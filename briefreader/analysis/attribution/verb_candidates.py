"""Where a reporting verb stands in a stretch, what belongs to it, and whose verb it is."""

from __future__ import annotations

from dataclasses import dataclass

from briefreader.analysis.attribution.report import Evidence
from briefreader.analysis.lexicon import reporting_verbs
from briefreader.analysis.lexicon.reporting_verbs import Verb
from briefreader.analysis.syntax import phrase_after as following
from briefreader.analysis.syntax import phrase_before
from briefreader.analysis.syntax.noun_phrase import Phrase
from briefreader.analysis.text import function_words
from briefreader.analysis.text.stretches import QUOTATION, Stretch

_PLURAL_SUBJECTS = frozenset("i you we they who which some many others most both several".split())
_MOST = 30  # reporting verbs in one stretch; more are a list or an attack
_SHARING = frozenset(("and", "but", "or", "then", ",", "—", "–", "--"))
_NEED_LISTENER = frozenset("tell inform remind assure notify".split())
_CATENATIVES = frozenset("began begins started starts kept keeps continued continues stopped".split())
_NOUN_NEXT = frozenset("a an the this every no".split()) | function_words.POSSESSIVES
_NOT_NOUN_BEFORE = function_words.SUBJECTS | function_words.AUXILIARIES | function_words.LONE


@dataclass(frozen=True, slots=True)
class Candidate:
    """A verb that may report.  Places are in the stretch's rows."""

    verb: Verb
    tense: str
    start: int  # of the cue with its auxiliaries: "has repeatedly said"
    end: int  # behind the cue and its particle: "pointed out"
    speaker: Phrase | None
    evidence: Evidence
    object_only: bool = False  # a thing must follow, no clause: "called for"

    @property
    def left(self) -> int:
        """Where it begins, its own subject included; a subject shared with another verb is not its own."""
        own = self.speaker and self.evidence in (Evidence.REPORTED, Evidence.RELATIVE)
        return min(self.start, self.speaker[0]) if self.speaker and own else self.start


def candidates(st: Stretch) -> list[Candidate]:
    """The verbs of a stretch that report, in order."""
    found: list[Candidate] = []
    for at, word in enumerate(st.low):
        form = reporting_verbs.form(word)
        if form is None or (found and at < found[-1].end):
            continue
        if len(found) >= _MOST:
            break
        if st.capital(at) and at > 0 and st.words[at - 1] != QUOTATION and not _headline_start(st, at):
            continue
        made = _candidate(st, at, form, found)
        if made is not None:
            found.append(made)
    return found


def _headline_start(st: Stretch, at: int) -> bool:
    """Whether everything before is no word."""
    return not any(word[0].isalnum() for word in st.words[:at])


def _candidate(st: Stretch, at: int, form: reporting_verbs.Form, found: list[Candidate]) -> Candidate | None:
    """What the verb at `at` comes to, or None where it reports nothing."""
    start = _cue_start(st, at, form.tense == "ing")
    helpers = st.low[start:at]
    if (
        form.tense == "past"
        and any(word in function_words.BE and word != "'d" for word in helpers)
        and "having" not in helpers
    ):
        return None  # passive: "was told"
    if form.tense in ("base", "s") and not _verbal(st, at, form, helpers):
        return None
    end, object_only = _cue_end(st, at, form.verb)
    if form.tense == "past" and not helpers and _participle_use(st, at, end):
        return None
    if form.tense == "ing" and at and _noun(st, at):
        return None
    speaker, evidence = _speaker(st, start, end, form, helpers, found)
    if evidence is None:
        return None
    return Candidate(form.verb, form.tense, start, end, speaker, evidence, object_only)


def _cue_start(st: Stretch, at: int, ing: bool = False) -> int:
    """The first adverb or auxiliary before the verb; "went on to" belongs to it too, and "kept" to an -ing."""
    start = at
    while start > 0 and not _name(st, start - 1) and _beside_verb(st.low[start - 1], ing):
        start -= 1
    if (
        start > 2
        and st.low[start - 1] == "to"
        and st.low[start - 2] == "on"
        and st.low[start - 3] in ("went", "goes", "go", "going")
    ):
        return _cue_start(st, start - 3)
    while start < at and st.low[start] in function_words.ADVERBS and start > 0 and st.words[start - 1] == QUOTATION:
        start += 1
    return start


def _name(st: Stretch, at: int) -> bool:
    """Whether a word with a capital stands there that has it for being a name ("Will"), not for opening a sentence."""
    return st.capital(at) and (at > 0 or st.low[at] not in function_words.ADVERBS | function_words.AUXILIARIES)


def _beside_verb(word: str, ing: bool) -> bool:
    """Whether a word in lower case belongs to the verb behind it: "has repeatedly", "began"."""
    return word in function_words.AUXILIARIES or (ing and word in _CATENATIVES) or function_words.adverb(word)


def _cue_end(st: Stretch, at: int, verb: Verb) -> tuple[int, bool]:
    """Behind the verb and the word that belongs to it, and whether only a thing may follow."""
    if at + 1 < len(st) and reporting_verbs.phrase(verb, st.low[at + 1]):
        return at + 2, not reporting_verbs.particle(st.low[at + 1])
    return at + 1, False


def _verbal(st: Stretch, at: int, form: reporting_verbs.Form, helpers: tuple[str, ...]) -> bool:
    """Whether a form that may be a noun too ("claims", "report") is a verb here."""
    before = st.low[at - 1 - len(helpers)] if at > len(helpers) else ""
    following = st.low[at + 1] if at + 1 < len(st) else ""
    if following in function_words.AUXILIARIES or following in ("of", "and", "or") or before in function_words.NUMBERS:
        return False
    if st.low[at] in reporting_verbs.NOUNLIKE and before not in function_words.LONE:
        leads = (
            following in ("that", ":", QUOTATION) or following in function_words.DETERMINERS | function_words.SUBJECTS
        )
        if not leads and not (following == "," and QUOTATION in st.words[at + 2 : at + 3]):
            return False
    if form.tense == "base":
        if any(word in function_words.AUXILIARIES for word in helpers):
            return not any(word in function_words.BE for word in helpers)
        if before == "to":
            return True
        return before in _PLURAL_SUBJECTS or (
            before.endswith("s")
            and not before.endswith(("'s", "ss"))
            and before not in function_words.LONE | {"this", "his", "its"}
        )
    if (
        not before
        or before in function_words.DETERMINERS
        or before in function_words.PREPOSITIONS
        or before.endswith(("'s", "s'"))
    ):
        return before in ("that", "this") and form.tense == "s"
    if before in ("and", "but", ",") or st.words[at - 1] == QUOTATION:
        return True
    return (
        before in _NOT_NOUN_BEFORE
        or st.capital(at - 1 - len(helpers))
        or before in function_words.GROUPS
        or following in ("that", ":", ",", QUOTATION)
        or not before[0].isalnum()
        or following in function_words.DETERMINERS | function_words.SUBJECTS
        or (at + 1 < len(st) and st.capital(at + 1) and not before.endswith("s"))
    )


def _noun(st: Stretch, at: int) -> bool:
    """Whether an -ing is a noun: "the ruling", "a warning"; "his warning that …" still tells what he said."""
    before, following = st.low[at - 1], st.low[at + 1] if at + 1 < len(st) else ""
    return before in _NOUN_NEXT and not (before in function_words.POSSESSIVES and following == "that")


def _participle_use(st: Stretch, at: int, end: int) -> bool:
    """Whether a past form stands as an adjective or after its noun: "the accused men", "a plan proposed by"."""
    before = st.low[at - 1] if at else ""
    following = st.low[end] if end < len(st) else ""
    if before in function_words.DETERMINERS - {
        "this",
        "that",
        "these",
        "those",
        "some",
        "one",
        "another",
        "each",
    } or before.endswith(("'s", "s'")):
        return True
    if before in function_words.PREPOSITIONS:
        return True
    return following == "by" and at > 0


def _speaker(
    st: Stretch, start: int, end: int, form: reporting_verbs.Form, helpers: tuple[str, ...], found: list[Candidate]
) -> tuple[Phrase | None, Evidence | None]:
    """Whose verb it is, and how that is known; no evidence where it is nobody's."""
    before = st.low[start - 1] if start else ""
    if before == "to":
        follows = st.low[end] if end < len(st) else ""
        quotes = follows in (QUOTATION, "that", ":") or (follows == "," and QUOTATION in st.words[end : end + 2])
        return (_of_main_clause(st, start, found), Evidence.SHARED) if quotes else (None, None)
    if form.tense == "ing" and not any(word in function_words.BE or word in _CATENATIVES for word in helpers):
        return _of_participle(st, start, found), Evidence.PARTICIPLE
    if (
        _after_words(st, start)
        and form.tense != "base"
        and form.verb.may("q")
        and form.verb.lemma not in _NEED_LISTENER
    ):
        inverted = _inverted(st, start, end)
        if inverted:
            return inverted, Evidence.INVERTED
    if before in _SHARING and not (before == "," and _apposed(st, start)):
        shared = _of_main_clause(st, start, found)
        return shared, Evidence.SHARED
    if before in function_words.RELATIVE:
        return (start - 1, start), Evidence.RELATIVE
    floor = next((earlier.end for earlier in reversed(found) if earlier.evidence is not Evidence.RELATIVE), 0)
    phrase = phrase_before.phrase(st, start, min(floor, start))
    if phrase is None and before == ",":
        phrase = phrase_before.phrase(st, start)
    return phrase, Evidence.REPORTED


def _apposed(st: Stretch, start: int) -> bool:
    """Whether the comma before `start` ends an apposition to the subject."""
    return phrase_before.phrase(st, start) is not None


def _after_words(st: Stretch, start: int) -> bool:
    """Whether a verb stands right behind a quotation, or behind a comma that closes the words."""
    if start == 0:
        return QUOTATION in st.words
    if st.words[start - 1] == QUOTATION:
        return True
    if start < 3 or st.low[start - 1] not in (",", "—", "–"):
        return False
    return QUOTATION in st.words[:start] or not _apposed(st, start)


def _inverted(st: Stretch, start: int, end: int) -> Phrase | None:
    """The subject behind its verb."""
    if end >= st.end:
        return None
    word = st.low[end]
    if (
        word in function_words.PREPOSITIONS
        or word in function_words.CLAUSE
        or function_words.time_word(word)
        or function_words.adverb(word)
    ):
        return None
    if word in ("him", "her", "them", "us", "me") or word.endswith("ing") or st.words[end] == QUOTATION:
        return None
    found = following.phrase(st, end)
    if (
        found is None
        or (start and st.words[start - 1] == QUOTATION)
        or (start > 1 and st.words[start - 2] == QUOTATION)
    ):
        return found
    closes = found[1] >= st.end or (st.low[found[1]] in (",", ":", "—", "–") and not _apposed(st, start))
    return found if closes and st.low[found[0]] not in ("his", "her", "its", "their") else None


def _of_main_clause(st: Stretch, start: int, found: list[Candidate]) -> Phrase | None:
    """The subject that a verb without its own shares with an earlier one."""
    for earlier in reversed(found):
        if earlier.speaker and earlier.evidence is not Evidence.RELATIVE:
            return earlier.speaker
    return following.subject(st, start)


def _of_participle(st: Stretch, start: int, found: list[Candidate]) -> Phrase | None:
    """Whose -ing it is: of the noun right before it ("a letter saying"), else of the main clause."""
    before = st.low[start - 1] if start else ""
    if not before:
        comma = next((at for at in range(start, len(st)) if st.low[at] == ","), None)
        return following.phrase(st, comma + 1) if comma is not None else None
    if before[0].isalnum() and before not in function_words.PREPOSITIONS:
        own = _own_noun(st, start, before)
        if own:
            return own
    return _of_main_clause(st, start, found)


def _own_noun(st: Stretch, start: int, before: str) -> Phrase | None:
    """The noun phrase right before an -ing that can be its subject: "protesters chanting", "a letter saying"."""
    speaks = before in function_words.GROUPS or before in reporting_verbs.NOUNS
    if not speaks and (not before.endswith("s") or st.capital(start - 1) or before in function_words.ADVERBS):
        return None
    own = phrase_before.phrase(st, start)
    if own is None or st.capital(own[0]) or st.low[own[0]] in function_words.DETERMINERS | function_words.LONE:
        return own
    behind = [at + 1 for at in range(own[0], own[1] - 1) if st.low[at] in function_words.PREPOSITIONS]
    if behind:
        return (behind[-1], own[1])
    return own if own[1] - own[0] < 3 and not st.low[own[0]].endswith("ed") else None

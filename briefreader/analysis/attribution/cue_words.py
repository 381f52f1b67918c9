"""How far the words of a cue reach beside its verb: "has repeatedly said", "went on to say", "pointed out"."""

from __future__ import annotations

from briefreader.analysis.lexicon import reporting_verbs
from briefreader.analysis.lexicon.reporting_verbs import Verb
from briefreader.analysis.text import function_words
from briefreader.analysis.text.stretches import QUOTATION, Stretch

CATENATIVES = frozenset("began begins started starts kept keeps continued continues stopped".split())
"""Verbs that only tell when somebody says something: "began chanting"."""

_GOES = frozenset("went goes go going".split())


def only_begins(st: Stretch, at: int) -> bool:
    """Whether the verb at `at` belongs to the reporting verb behind it: "began chanting", "went on to say"."""
    place = next((place for place in range(at + 1, len(st)) if not function_words.adverb(st.low[place])), len(st))
    if st.low[at] in CATENATIVES and place < len(st):
        form = reporting_verbs.form(st.low[place])
        return form is not None and form.tense == "ing"
    return (
        reporting_verbs.form(st.low[at]) is not None and st.low[at] in _GOES and st.low[at + 1 : at + 3] == ("on", "to")
    )


def start_of(st: Stretch, at: int, ing: bool = False) -> int:
    """The first adverb or auxiliary before the verb; "went on to" belongs to it too, and "kept" to an -ing."""
    start = at
    while start > 0 and not _name(st, start - 1) and _beside_verb(st.low[start - 1], ing):
        start -= 1
    if start > 2 and st.low[start - 1] == "to" and st.low[start - 2] == "on" and st.low[start - 3] in _GOES:
        return start_of(st, start - 3)
    while start < at and st.low[start] in function_words.ADVERBS and start > 0 and st.words[start - 1] == QUOTATION:
        start += 1
    return start


def end_of(st: Stretch, at: int, verb: Verb) -> tuple[int, bool]:
    """Behind the verb and the word that belongs to it, and whether only a thing may follow."""
    if at + 1 < len(st) and reporting_verbs.phrase(verb, st.low[at + 1]):
        return at + 2, not reporting_verbs.particle(st.low[at + 1])
    return at + 1, False


def _name(st: Stretch, at: int) -> bool:
    """Whether a word with a capital stands there that has it for being a name ("Will"), not for opening a sentence."""
    if not st.capital(at):
        return False
    return at > 0 or st.low[at] not in function_words.ADVERBS | function_words.AUXILIARIES or _named_like_auxiliary(st)


def _named_like_auxiliary(st: Stretch) -> bool:
    """Whether a sentence begins with somebody called Will or May: no auxiliary stands before "said"."""
    verb = next((word for word in st.low[1:] if not function_words.adverb(word)), "")
    form = reporting_verbs.form(verb)
    return st.low[0] in ("will", "may") and form is not None and form.tense in ("past", "s")


def _beside_verb(word: str, ing: bool) -> bool:
    """Whether a word in lower case belongs to the verb behind it: "has repeatedly", "began"."""
    return word in function_words.AUXILIARIES or (ing and word in CATENATIVES) or function_words.adverb(word)

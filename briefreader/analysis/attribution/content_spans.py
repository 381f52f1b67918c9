"""How far the reported words reach: behind the verb, before it, or on both sides."""

from __future__ import annotations

from briefreader.analysis.attribution.report import Evidence
from briefreader.analysis.attribution.verb_candidates import Candidate
from briefreader.analysis.lexicon import reporting_verbs
from briefreader.analysis.syntax import phrase_after
from briefreader.analysis.syntax.noun_phrase import Phrase
from briefreader.analysis.text import function_words
from briefreader.analysis.text.stretches import QUOTATION, Stretch

_ADJUNCT_WORDS = frozenset("aloud again publicly online however though too".split())
_QUESTION = frozenset("whether if why how what who when where which".split())
_POSSESSIVES = frozenset("his her its their".split())
_QUANTITIES = frozenset("both all each".split())
_POINTED_AT = frozenset("date day time year month week night morning evening figure number decision".split())
"""Nouns that never go without an article, so that a "that" before them is theirs."""

_MOVES = frozenset("go begin open close finish continue".split())
"""Verbs that report only whole words: "it goes “on and on”" is nobody's saying."""

_CALLED_HOME = frozenset("ambassador ambassadors envoy envoys diplomats consul consuls troops forces staff".split())
_DASHES = frozenset(("—", "–", "--", "-"))


def right(st: Stretch, one: Candidate) -> Phrase | None:
    """The words behind the verb, up to the end of the stretch; None if nothing is reported there."""
    inverted = one.evidence is Evidence.INVERTED and one.speaker is not None
    at, limit, moved = one.speaker[1] if inverted and one.speaker else one.end, st.end, False
    if one.verb.lemma == "add" and at < limit and st.words[at][0].isdigit():
        return None  # "added 20 points"
    if one.verb.lemma == "recall" and _CALLED_HOME.intersection(st.low[at : at + 4]):
        return None  # "recalled its ambassador"
    for _ in range(5):
        if at >= limit:
            return None
        start = _begins(st, at, one, moved) if not inverted or st.low[at] in (",", ":") else None
        if start is not None:
            return (start, limit) if start < limit else None
        beyond = _behind_adjunct(st, at, one, moved)
        if beyond is None or beyond <= at:
            return None
        at, moved = beyond, True
    return None


def _begins(st: Stretch, at: int, one: Candidate, moved: bool) -> int | None:
    """Where the reported words begin if they begin at `at`, else None."""
    word, may = st.low[at], one.verb.may
    if st.words[at] == QUOTATION:
        return at if at in st.stops or one.verb.lemma not in _MOVES else None
    if word == ":":
        return at + 1
    if word == ",":
        return _behind_comma(st, at, one)
    if one.object_only:
        return at if not moved else None
    if word == "that" and may("t"):
        return at if st.low[min(at + 1, st.end - 1)] in function_words.AUXILIARIES | _POINTED_AT else at + 1
    if word in _QUESTION and may("w"):
        return at
    if word == "to" and may("i"):
        return at
    if may("o") and not moved:
        return at if one.verb.lemma == "ask" and _asked_to(st, at) else None  # the listener first
    if may("t") and not moved and word in _POSSESSIVES:
        behind = _behind_noun(st, at)
        if behind > at:
            return behind
    if (
        may("n")
        and not moved
        and word not in function_words.PREPOSITIONS
        and (word in _QUANTITIES or not function_words.adverb(word))
    ):
        return at
    if may("c") and _clause(st, at, moved):
        return at
    return None


def _behind_noun(st: Stretch, at: int) -> int:
    """Behind "his claim that" in "he repeated his claim that …"; `at` where it is no such noun."""
    for place in range(at + 1, min(st.end - 1, at + 4)):
        if st.low[place] in reporting_verbs.NOUNS:
            return place + 2 if st.low[place + 1] == "that" else at
    return at


def _behind_comma(st: Stretch, comma: int, one: Candidate) -> int | None:
    """Words after "said," : a quotation, or a clause with "that" behind a parenthesis in commas."""
    if comma + 1 < st.end and st.words[comma + 1] == QUOTATION:
        return comma + 1
    for at in range(comma + 1, min(st.end - 1, comma + 16)):
        if st.low[at] == "," and (st.words[at + 1] == QUOTATION or (st.low[at + 1] == "that" and one.verb.may("t"))):
            between = any(_finite(st.low[place]) for place in range(comma + 1, at))
            if between or st.low[comma + 1] in ("but", "and"):
                return None
            return at + 1 if st.words[at + 1] == QUOTATION else at + 2
    return None


def _finite(word: str) -> bool:
    """Whether a word may be the verb of a report of its own."""
    form = reporting_verbs.form(word)
    return form is not None and form.tense != "base"


def _clause(st: Stretch, at: int, moved: bool) -> bool:
    """Whether a clause may begin at `at` without "that"."""
    word = st.low[at]
    if word in function_words.PREPOSITIONS or word in _ADJUNCT_WORDS or not _enough(st, at):
        return False
    if function_words.time_word(word) or (
        function_words.time_start(word) and at + 1 < st.end and st.low[at + 1] in function_words.TIMES
    ):
        return False
    if function_words.adverb(word) and not moved:
        return False
    return word not in ("as", "and", "but", "or", "while", "when", "because", "before", "after", "during") and (
        word[0].isalnum() or word[0] in "$£€'’“"
    )


def _enough(st: Stretch, at: int) -> bool:
    """Whether what is left from `at` on is long enough for a clause."""
    return st.end - at > 2 or QUOTATION in st.words[at + 1 : st.end]


def _behind_adjunct(st: Stretch, at: int, one: Candidate, moved: bool) -> int | None:
    """Behind a listener, a time or a "in a statement" at `at`; None if nothing of the kind stands there."""
    word = st.low[at]
    if one.verb.may("o") and not moved:
        listener = _listener(st, at)
        if listener is not None:
            return listener
    if function_words.time_word(word) or word in _ADJUNCT_WORDS or function_words.adverb(word):
        return at + 1
    if function_words.time_start(word) and at + 1 < st.end and st.low[at + 1] in function_words.TIMES:
        return at + 2
    if word in function_words.PREPOSITIONS and not one.object_only:
        phrase = phrase_after.phrase(st, at + 1, aside=False)
        if phrase is None:
            return at + 2 if at + 1 < st.end and function_words.time_word(st.low[at + 1]) else None
        return phrase[1]
    if word in ("him", "her", "them", "us", "me"):
        return at + 1
    return None


def _asked_to(st: Stretch, at: int) -> bool:
    """Whether somebody is asked to do something: then he and it are what was said."""
    for place in range(at, min(st.end, at + 7)):
        if st.low[place] == "to":
            return place > at
        if not st.low[place][0].isalnum() or st.low[place] in ("about", "for", "whether", "if", "why"):
            return False
    return False


def _listener(st: Stretch, at: int) -> int | None:
    """Behind whom it was said to."""
    word = st.low[at]
    if word in ("him", "her", "them", "us", "me", "you", "it"):
        return at + 1
    if (
        word in function_words.PREPOSITIONS
        or word in function_words.CLAUSE
        or not (word[0].isalnum() or word[0] == "@")
    ):
        return None
    phrase = phrase_after.phrase(st, at, aside=True)
    if phrase is None:
        return None
    end = phrase[1]
    return end + 1 if end < st.end and st.low[end] == "," and end + 1 < st.end and st.low[end + 1] in ("that",) else end


def left(st: Stretch, one: Candidate, floor: int) -> Phrase | None:
    """The words before the verb and its subject, from `floor` on; None if they do not lead up to it."""
    edge = one.left
    if edge > floor and st.low[edge - 1] == "as":
        edge -= 1
    end = edge
    if end > floor and st.low[end - 1] in (",", *_DASHES):
        end -= 1
    elif not (end > floor and (_closes_speech(st, end - 1, one) or st.low[end - 1] in ("?", "!"))):
        return None
    floor = _behind_introduction(st, floor, end)
    while floor < end and (st.low[floor] in (",", ";", ":", "and", "but") or st.low[floor] in _DASHES):
        floor += 1
    return (floor, end) if floor < end and _substance(st, one, floor, end) else None


def _behind_introduction(st: Stretch, floor: int, end: int) -> int:
    """Before the last quotation, where the article's own words lead up to it: "She was blunt: “No,” she said."."""
    last = end - 1
    if last <= floor or st.words[last] != QUOTATION:
        return floor
    before = st.low[last - 1]
    whole = st.words[last - 1] == QUOTATION and last - 1 in st.stops and st.words[floor] != QUOTATION
    return last if before == ":" or before in _DASHES or whole else floor


def _closes_speech(st: Stretch, at: int, one: Candidate) -> bool:
    """Whether a quotation at `at` was said, and is not part of a name: “the Postman” Vanner."""
    if st.words[at] != QUOTATION:
        return False
    return at in st.stops or one.evidence is Evidence.INVERTED or not st.capital(one.left)


def _substance(st: Stretch, one: Candidate, start: int, end: int) -> bool:
    """Whether words stand there that somebody can have said, or the beginning of such words: "The money, she said,"."""
    if one.end < st.end and st.low[one.end] == "," and start == 0:
        return True
    if any(st.words[at] == QUOTATION for at in range(start, end)):
        return True
    words = [at for at in range(start, end) if st.low[at][0].isalnum()]
    return len(words) > 2 and st.low[words[0]] not in (
        "as",
        "when",
        "after",
        "while",
        "before",
        "if",
        "asked",
        "speaking",
    )


def behind_parenthesis(st: Stretch, at: int) -> int:
    """Behind the adjuncts that follow a verb standing in the words it reports: "he said in Orlen on Monday, …"."""
    while at < st.end and st.low[at] not in (",", ";", ":") and st.words[at] != QUOTATION:
        at += 1
    return at

"""The noun phrase behind a verb or at the head of a sentence: inverted subjects, listeners, the main subject."""

from __future__ import annotations

from briefreader.analysis.lexicon import reporting_verbs
from briefreader.analysis.syntax import noun_phrase
from briefreader.analysis.syntax.noun_phrase import Phrase
from briefreader.analysis.text import function_words
from briefreader.analysis.text.stretches import QUOTATION, Stretch


def phrase(st: Stretch, start: int, end: int | None = None, aside: bool = True) -> Phrase | None:
    """The noun phrase that begins at `start` (as in "said John Doe, the mayor"), with its apposition if `aside`."""
    limit = st.end if end is None else end
    if start >= limit:
        return None
    if st.low[start] in function_words.SUBJECTS:
        return (start, start + 1)
    stop = _right_edge(st, start, limit)
    if stop <= start or noun_phrase.only_time(st, start, stop):
        return None
    if aside and stop < limit and st.low[stop] == ",":
        stop = _apposition_end(st, stop, limit)
    return (start, stop)


def _names_only(st: Stretch, first: int, limit: int) -> bool:
    """Whether nothing but a name or title stands up to the next comma: "its leader, Prime Minister Jane Doe,".

    Up to the end it must be a full name, and no name what it explains: "said its leader, Jane Doe."
    """
    comma = next((at for at in range(first, min(limit, first + 7)) if st.low[at] == ","), None)
    if comma is None and limit - first in (2, 3) and not st.capital(first - 2):
        comma = limit
    return comma is not None and comma > first and all(st.capital(at) for at in range(first, comma))


def _right_edge(st: Stretch, start: int, limit: int) -> int:
    """How far right words reach that can be parts of one noun phrase."""
    at = start
    while at < limit:
        if st.low[at] == "(" and at > start:
            closing = next((place for place in range(at, min(limit, at + 10)) if st.low[place] == ")"), None)
            if closing is None:
                break
            at = closing
        elif _breaks(st, at, start, limit):
            break
        at += 1
    while at > start and _hangs_loose(st.low[at - 1]):
        at -= 1
    return at


def _hangs_loose(word: str) -> bool:
    """Whether a phrase cannot end with `word`."""
    return word in function_words.PREPOSITIONS or word in ("and", "or") or function_words.time_word(word)


def _breaks(st: Stretch, at: int, start: int, limit: int) -> bool:
    """Whether the thing at `at` cannot be part of a phrase that began at `start`."""
    word = st.low[at]
    if st.words[at] == QUOTATION:
        return at == start or len(noun_phrase.filled(st, at)) > noun_phrase.SHORT_QUOTATION
    if not word[0].isalnum():
        return word not in noun_phrase.GLUE and word[0] not in "$£€'’@#"
    if word in function_words.CLAUSE or word in function_words.SUBJECTS:
        return True
    if word in ("and", "or"):
        return not noun_phrase.joins(st, at, limit)
    if word in function_words.PREPOSITIONS:
        return word not in function_words.NOMINAL_PREPOSITIONS
    if at == start:
        return False
    if word in function_words.DETERMINERS and not _joined(st.low[at - 1]):
        return True
    return not st.capital(at) and _ends_phrase(st, at, limit)


def _joined(word: str) -> bool:
    """Whether an article may follow `word` within one phrase."""
    return word in function_words.PREPOSITIONS or word in ("and", "or", "all", "both", "half", "&")


def _ends_phrase(st: Stretch, at: int, limit: int) -> bool:
    """Whether the small-lettered word at `at` begins a verb, or stands free after a name."""
    word = st.low[at]
    if word.endswith(("'s", "s'")):
        return False
    if function_words.number(st.low[at - 1]):
        return False  # "twenty-seven states"
    following = st.low[at + 1] if at + 1 < limit else ""
    if function_words.verb_like(word, following or "the") and st.low[at - 1] not in function_words.DETERMINERS:
        return True
    form = reporting_verbs.form(word)
    if (
        form is not None
        and form.tense in ("past", "s")
        and word not in function_words.GROUPS
        and st.low[at - 1] not in function_words.DETERMINERS
    ):
        return True
    if (
        form is not None
        and form.tense == "base"
        and word not in reporting_verbs.NOUNS
        and _object_follows(st, at + 1, limit)
    ):
        return True
    if function_words.adverb(word) and not (at + 1 < limit and st.capital(at + 1)):
        return True
    if (
        not st.capital(at - 1)
        or st.low[at - 1] in function_words.DETERMINERS
        or word in function_words.GROUPS
        or word in function_words.PREPOSITIONS
        or word in ("and", "or")
    ):
        return False
    if (word.endswith("ed") and len(word) > 4) or (form is not None and form.tense != "base"):
        return True
    return not any(st.capital(place) for place in range(at + 1, min(limit, at + 3)))


def _object_follows(st: Stretch, at: int, limit: int) -> bool:
    """Whether another phrase or clause begins at `at`."""
    return at < limit and (
        st.capital(at) or st.low[at] in function_words.DETERMINERS | function_words.SUBJECTS | function_words.CLAUSE
    )


def _apposition_end(st: Stretch, comma: int, limit: int) -> int:
    """The end of an apposition that begins behind `comma`, or the comma's own place if there is none."""
    first = comma + 1
    if first >= limit:
        return comma
    word = st.low[first]
    aside = (
        word in function_words.DETERMINERS
        or word in ("who", "whose", "which")
        or word[0].isdigit()
        or word in function_words.GROUPS
    )
    former = word in (
        "former",
        "then",
        "director",
        "co-founder",
        "founder",
        "ceo",
        "dean",
        "vice",
        "deputy",
        "head",
        "senior",
        "executive",
    )
    place = st.capital(first) and (first + 1 >= limit or st.low[first + 1] == "," or st.low[first + 1] in ("of", "for"))
    if not (aside or former or place or _names_only(st, first, limit)):
        return comma
    at = first
    while at < limit and st.low[at] not in (",", ";", ":", "—", "–", "--") and st.words[at] != QUOTATION:
        at += 1
    if (
        at + 1 < limit
        and st.low[at] == ","
        and (st.low[at + 1] in ("who", "a", "an", "the") or (word[0].isdigit() and at == first + 1))
    ):
        return _apposition_end(st, at, limit)
    return at


def subject(st: Stretch, end: int) -> Phrase | None:
    """The subject of the stretch's first clause: its first noun phrase behind opening adverbials, before `end`."""
    start = 0
    while start < end and (st.low[start] in function_words.CONNECTIVES or function_words.adverb(st.low[start])):
        start += 1
    while start < end and st.low[start] == ",":
        start += 1
    if start < end and _opens_adverbial(st, start):
        comma = next((at for at in range(start, end) if st.low[at] == ","), None)
        if comma is None:
            return None
        start = comma + 1
    found = phrase(st, start, end)
    return found if found and _headlike_subject(st, found) else None


def head(st: Stretch, phrase: Phrase) -> int:
    """The place of the noun that a phrase is about: the last before "of", "in", a comma."""
    for at in range(phrase[0] + 1, phrase[1]):
        if (
            st.low[at] in function_words.PREPOSITIONS
            or st.low[at] in function_words.CLAUSE
            or not st.low[at][0].isalnum()
        ):
            return at - 1
    return phrase[1] - 1


def _headlike_subject(st: Stretch, phrase: Phrase) -> bool:
    """Whether a phrase could speak: a pronoun, a name, or a noun with its article."""
    return st.low[phrase[0]] in function_words.LONE or noun_phrase.can_speak(st, phrase)


def _opens_adverbial(st: Stretch, at: int) -> bool:
    """Whether an adverbial begins there: "In Orlen", "Asked about it", "Speaking to reporters", "When it rained"."""
    word = st.low[at]
    if word in function_words.PREPOSITIONS or (word in function_words.CLAUSE and word not in ("who", "which", "what")):
        return True
    return (
        word.endswith(("ing", "ed"))
        and at + 1 < len(st)
        and (
            st.low[at + 1] in function_words.PREPOSITIONS
            or function_words.adverb(st.low[at + 1])
            or st.low[at + 1] in function_words.DETERMINERS | function_words.CLAUSE
        )
    )

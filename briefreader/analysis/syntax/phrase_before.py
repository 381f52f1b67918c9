"""The noun phrase before a verb: its subject, with the appositions, dates and relative clauses between them."""

from __future__ import annotations

from briefreader.analysis.lexicon import reporting_verbs
from briefreader.analysis.syntax import noun_phrase
from briefreader.analysis.syntax.noun_phrase import Phrase
from briefreader.analysis.text import function_words
from briefreader.analysis.text.stretches import QUOTATION, Stretch

_RELATIVES = frozenset("who which whose whom where that".split())
_LONGEST = 45  # things in one phrase


def phrase(st: Stretch, end: int, floor: int = 0) -> Phrase | None:
    """The noun phrase that ends right before `end`, with appositions behind commas; None if there is none."""
    last = _before_times(st, end, floor) - 1
    if last < floor:
        return None
    end = last + 1
    if st.low[last] == ",":
        return _behind_apposition(st, last, floor)
    if st.low[last] in (")", "]"):
        opening = noun_phrase.bracket(st, last, floor)
        head = phrase(st, opening, floor) if opening is not None else None
        return (head[0], end) if head else None
    if st.low[last] in ("-", "—", "–", "--"):
        return _between_dashes(st, last, floor)
    if st.low[last] in function_words.SUBJECTS:
        return (last, end)
    return _plain(st, end, floor)


def _before_times(st: Stretch, end: int, floor: int) -> int:
    """`end` without the times between a subject and its verb, where a subject is left before them."""
    last = end
    while last > floor and (_tells_when(st, last - 1) or _colours_verb(st, last - 1)):
        last -= 1
    if (
        last < end
        and last > floor
        and (st.low[last - 1] in function_words.PREPOSITIONS or function_words.verb_like(st.low[last - 1], "the"))
    ):
        return end
    return last


def _tells_when(st: Stretch, at: int) -> bool:
    """Whether a time stands between a subject and its verb: "the mayor on Monday said"."""
    word = st.low[at]
    if function_words.time_word(word) and not word.isdigit():
        return True
    return (
        at + 1 < len(st)
        and function_words.time_word(st.low[at + 1])
        and (word == "on" or function_words.time_start(word))
        and word != "the"
    )


def _colours_verb(st: Stretch, at: int) -> bool:
    """Whether an adverb stands between a subject and its verb: "the mayor just seems to say"."""
    return function_words.adverb(st.low[at]) and not st.capital(at) and st.low[at] not in ("all", "both", "each")


def _behind_apposition(st: Stretch, comma: int, floor: int) -> Phrase | None:
    """The phrase before ", a former judge," when `comma` is the second of its commas."""
    opening = comma - 1
    tries = 0
    while opening > floor and tries < 4:
        if st.low[opening] == "," and _may_stand_aside(st, opening + 1, comma):
            head = phrase(st, opening, floor)
            if (
                head
                and noun_phrase.can_speak(st, head)
                and not _governed(st, head, floor)
                and not _in_series(st, head)
                and not _place(st, head, opening, comma)
            ):
                by_the_way = st.low[opening + 1] in function_words.PREPOSITIONS or st.low[opening + 1].endswith("ing")
                return (_whole_head(st, head, floor), opening if by_the_way else comma)
            tries += 1
        elif st.words[opening] in (";", ":") or (
            st.words[opening] == QUOTATION and len(noun_phrase.filled(st, opening)) > noun_phrase.SHORT_QUOTATION
        ):
            break
        opening -= 1
    return None


def _governed(st: Stretch, head: Phrase, floor: int) -> bool:
    """Whether a preposition has the phrase: "in a statement on Telegram, the governor of Velm, X, wrote"."""
    return head[0] > floor and st.low[head[0] - 1] in function_words.PREPOSITIONS


def _whole_head(st: Stretch, head: Phrase, floor: int) -> int:
    """Where the phrase really begins, when its head turns out to be an apposition itself: "Doe, chief of X, who …"."""
    start = head[0]
    if start - 2 < floor or st.low[start - 1] != "," or not st.capital(start - 2):
        return start
    office = not st.capital(start) and st.low[start] not in function_words.DETERMINERS
    of = any(st.low[at] in ("of", "for", "from") for at in range(*head))
    named = phrase(st, start - 1, floor) if office or of else None
    return named[0] if named and not _governed(st, named, floor) else start


def _may_stand_aside(st: Stretch, start: int, end: int) -> bool:
    """Whether [start, end) may be an apposition or a relative clause, rather than another clause."""
    word = st.low[start]
    if word in function_words.SUBJECTS - function_words.RELATIVE or word in (
        "but",
        "because",
        "that",
        "so",
        "and",
        "or",
    ):
        return False
    relative = any(st.low[at] in _RELATIVES for at in range(start, end))
    return relative or not any(
        st.low[at] in function_words.AUXILIARIES and not st.capital(at) for at in range(start, end)
    )


def _place(st: Stretch, head: Phrase, opening: int, comma: int) -> bool:
    """Whether a phrase is only the town of "in Dayton, Ohio,": a name behind a preposition with one name after it."""
    if head[0] == 0 or st.low[head[0] - 1] not in ("in", "at", "from", "near", "to", "outside"):
        return False
    return comma - opening <= 3 and all(st.capital(at) or st.low[at] == "." for at in range(opening + 1, comma))


def _in_series(st: Stretch, phrase: Phrase) -> bool:
    """Whether a phrase is a place's second half or an age: "Dayton, Ohio," and "Jane Doe, 45,"."""
    return (
        phrase[1] - phrase[0] == 1
        and phrase[0] > 0
        and st.low[phrase[0] - 1] == ","
        and st.capital(max(0, phrase[0] - 2))
    )


def _between_dashes(st: Stretch, dash: int, floor: int) -> Phrase | None:
    """The phrase before a parenthesis in dashes."""
    for opening in range(dash - 1, max(floor, dash - 25), -1):
        if st.low[opening] == st.low[dash] or (st.low[opening] in ("—", "–") and st.low[dash] in ("—", "–")):
            head = phrase(st, opening, floor)
            return (head[0], dash) if head else None
    return None


def _plain(st: Stretch, end: int, floor: int) -> Phrase | None:
    """The phrase ending at `end` that holds no comma."""
    start = _left_edge(st, end, floor)
    whose = _before_who(st, start, end, floor)
    if whose is not None:
        return (whose[0], end)
    start = _without_opening(st, start, end)
    if start >= end or noun_phrase.only_time(st, start, end):
        return None
    made = _before_made_by(st, start, floor)
    return (made[0] if made else start, end)


def _before_made_by(st: Stretch, start: int, floor: int) -> Phrase | None:
    """The document before "filed by" at `start`, which speaks rather than whoever made it: "a motion filed by them"."""
    if start - 3 < floor or st.low[start - 1] != "by" or not st.low[start - 2].endswith(("ed", "en")):
        return None
    made = _plain(st, start - 2, floor)
    return (
        made
        if made and st.low[made[1] - 1] in function_words.GROUPS and st.low[made[0]] in function_words.DETERMINERS
        else None
    )


def _before_who(st: Stretch, start: int, end: int, floor: int) -> Phrase | None:
    """The noun before a relative clause without commas that reaches up to `end`: "officials who have read it"."""
    for at in range(end - 1, max(floor, start - 9), -1):
        if not st.low[at][0].isalnum():
            return None
        if st.low[at] == "who":
            clause = range(at + 1, end)
            whole = any(
                function_words.verb_like(st.low[place], "the") or reporting_verbs.form(st.low[place])
                for place in clause
            )
            return _plain(st, at, floor) if whole else None
    return None


def _left_edge(st: Stretch, end: int, floor: int) -> int:
    """How far left words reach that can be parts of one noun phrase."""
    start = end
    while start > floor and end - start < _LONGEST:
        at = start - 1
        if st.low[at] in (")", "]"):
            opening = noun_phrase.bracket(st, at, floor)
            if opening is None:
                break
            at = opening
        elif _breaks(st, at, start, end):
            break
        start = at
    return start


def _breaks(st: Stretch, at: int, start: int, end: int) -> bool:
    """Whether the thing at `at` cannot be part of the phrase [start, end) behind it."""
    word = st.low[at]
    if st.words[at] == QUOTATION:
        return len(noun_phrase.filled(st, at)) > noun_phrase.SHORT_QUOTATION or not _is_name_part(st, at)
    if word == ",":
        return not _list_comma(st, at, end)
    if not word[0].isalnum():
        return word not in noun_phrase.GLUE and word[0] not in "$£€'’@#"
    if word in function_words.CLAUSE:
        return True
    if word in ("and", "or"):
        return not noun_phrase.joins(st, at, end)
    if start == end:
        return False
    if word in function_words.SUBJECTS:
        return True
    return not st.capital(at) and (function_words.verb_like(word, st.low[start]) or _finite_before(st, at, start))


def _is_name_part(st: Stretch, at: int) -> bool:
    """Whether a short quotation is part of a phrase, as in “the “Leave” campaign”, rather than said by it."""
    if st.comma_inside(at) or at + 1 >= len(st) or at == 0:
        return False
    following = st.low[at + 1]
    return (
        following[0].isalnum()
        and following not in function_words.DETERMINERS | function_words.SUBJECTS
        and not st.capital(at + 1)
    )


def _finite_before(st: Stretch, at: int, following: int) -> bool:
    """Whether a reporting verb in the past stands at `at`: another clause's verb."""
    form = reporting_verbs.form(st.low[at])
    return (
        form is not None
        and form.tense == "past"
        and st.low[following] in function_words.DETERMINERS | function_words.PREPOSITIONS | function_words.SUBJECTS
    )


def _list_comma(st: Stretch, at: int, end: int) -> bool:
    """Whether a comma stands in "A, B and C" of names."""
    if at == 0 or at + 1 >= end or not st.capital(at - 1) or not st.capital(at + 1):
        return False
    return any(st.low[place] == "and" for place in range(at + 1, min(end, at + 8)))


def _without_opening(st: Stretch, start: int, end: int) -> int:
    """`start` behind what may open a sentence before its subject: "But", "On Tuesday", "In a statement the"."""
    while start < end and (
        st.low[start] in function_words.CONNECTIVES
        or (function_words.adverb(st.low[start]) and st.low[start] not in function_words.DETERMINERS)
    ):
        start += 1
    if start < end and (st.low[start] in function_words.PREPOSITIONS or function_words.time_word(st.low[start])):
        return _behind_adverbial(st, start, end)
    return start


def _behind_adverbial(st: Stretch, start: int, end: int) -> int:
    """Where the subject begins after an adverbial without a comma: the last name or article of the row."""
    at = end - 1
    while at > start and st.low[at] not in function_words.DETERMINERS:
        if not st.capital(at) and any(st.capital(place) for place in range(at + 1, end)):
            if st.low[at] in function_words.PREPOSITIONS or st.low[at] in function_words.TIMES:
                break
            if at + 1 < end and st.capital(at + 1) and st.low[at] not in function_words.GROUPS:
                break
        at -= 1
    if st.low[at] not in function_words.DETERMINERS:
        at += 1
    while at < end - 1 and function_words.time_word(st.low[at]):
        at += 1
    return at

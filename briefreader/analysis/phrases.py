"""Noun phrases around a verb, found by small words, capitals and commas: who stands there to speak.

All positions are places in a stretch's rows; a phrase is (start, end), end exclusive.
"""

from __future__ import annotations

from briefreader.analysis import cues, grammar
from briefreader.analysis.stretches import QUOTATION, Stretch

Phrase = tuple[int, int]

_GLUE = frozenset(".&/-'’@#")
_LONGEST = 45
_SHORT_QUOTATION = 40
_TITLE_TAIL = frozenset("d r i".split())


def before(st: Stretch, end: int, floor: int = 0) -> Phrase | None:
    """The noun phrase that ends right before `end`, with appositions behind commas; None if there is none."""
    last = _before_times(st, end, floor) - 1
    if last < floor:
        return None
    end = last + 1
    if st.low[last] == ",":
        return _behind_apposition(st, last, floor)
    if st.low[last] in (")", "]"):
        opening = _opening(st, last, floor)
        head = before(st, opening, floor) if opening is not None else None
        return (head[0], end) if head else None
    if st.low[last] in ("-", "—", "–", "--"):
        return _between_dashes(st, last, floor)
    if st.low[last] in grammar.SUBJECTS:
        return (last, end)
    return _plain(st, end, floor)


def _before_times(st: Stretch, end: int, floor: int) -> int:
    """`end` without the times between a subject and its verb, where a subject is left before them."""
    last = end
    while last > floor and _tells_when(st, last - 1):
        last -= 1
    if last < end and last > floor and (st.low[last - 1] in grammar.PREPOSITIONS or grammar.verb_like(st.low[last - 1], "the")):
        return end
    return last


def _tells_when(st: Stretch, at: int) -> bool:
    """Whether a time stands between a subject and its verb: "the mayor on Monday said"."""
    word = st.low[at]
    if grammar.time_word(word) and not word.isdigit():
        return True
    return at + 1 < len(st) and grammar.time_word(st.low[at + 1]) and (word == "on" or grammar.time_start(word)) and word != "the"


def _behind_apposition(st: Stretch, comma: int, floor: int) -> Phrase | None:
    """The phrase before ", a former judge," when `comma` is the second of its commas."""
    opening = comma - 1
    tries = 0
    while opening > floor and tries < 4:
        if st.low[opening] == "," and _may_stand_aside(st, opening + 1):
            head = before(st, opening, floor)
            if head and _headlike(st, head) and not _in_series(st, head) and not _place(st, head, opening, comma):
                return (head[0], comma)
            tries += 1
        elif st.words[opening] in (";", ":") or (st.words[opening] == QUOTATION and len(_quoted(st, opening)) > _SHORT_QUOTATION):
            break
        opening -= 1
    return None


def _quoted(st: Stretch, at: int) -> range:
    """The places of the text that the quotation at `at` fills."""
    return range(st.starts[at], st.ends[at])


def _may_stand_aside(st: Stretch, at: int) -> bool:
    """Whether an apposition or a relative clause may begin at `at`, rather than another clause."""
    word = st.low[at]
    return word not in grammar.SUBJECTS - grammar.RELATIVE and word not in ("but", "because", "that", "so", "and", "or")


def _headlike(st: Stretch, phrase: Phrase) -> bool:
    """Whether a phrase can be what an apposition explains: a name, or a common noun with its article."""
    words = range(*phrase)
    first = st.low[phrase[0]]
    if first in grammar.SUBJECTS:
        return False
    if all(st.words[at][:1].isdigit() for at in words):
        return False
    if all(grammar.time_word(st.low[at]) for at in words):
        return False
    return any(st.capital(at) for at in words) or first in grammar.DETERMINERS or any(st.low[at] in grammar.GROUPS for at in words)


def _place(st: Stretch, head: Phrase, opening: int, comma: int) -> bool:
    """Whether a phrase is only the town of "in Dayton, Ohio,": a name behind a preposition with one name after it."""
    if head[0] == 0 or st.low[head[0] - 1] not in ("in", "at", "from", "near", "to", "outside"):
        return False
    return comma - opening <= 3 and all(st.capital(at) or st.low[at] == "." for at in range(opening + 1, comma))


def _in_series(st: Stretch, phrase: Phrase) -> bool:
    """Whether a phrase is a place's second half or an age: "Dayton, Ohio," and "Jane Doe, 45,"."""
    return phrase[1] - phrase[0] == 1 and phrase[0] > 0 and st.low[phrase[0] - 1] == "," and st.capital(max(0, phrase[0] - 2))


def _between_dashes(st: Stretch, dash: int, floor: int) -> Phrase | None:
    """The phrase before a parenthesis in dashes."""
    for opening in range(dash - 1, max(floor, dash - 25), -1):
        if st.low[opening] == st.low[dash] or (st.low[opening] in ("—", "–") and st.low[dash] in ("—", "–")):
            head = before(st, opening, floor)
            return (head[0], dash) if head else None
    return None


def _opening(st: Stretch, closing: int, floor: int) -> int | None:
    """The bracket that `closing` closes."""
    wanted = "(" if st.low[closing] == ")" else "["
    for at in range(closing - 1, max(floor, closing - 15) - 1, -1):
        if st.low[at] == wanted:
            return at
    return None


def _plain(st: Stretch, end: int, floor: int) -> Phrase | None:
    """The phrase ending at `end` that holds no comma."""
    start = _left_edge(st, end, floor)
    whose = _before_who(st, start, end, floor)
    if whose is not None:
        return (whose[0], end)
    start = _without_opening(st, start, end)
    if start >= end or _only_time(st, start, end):
        return None
    return (start, end)


def _before_who(st: Stretch, start: int, end: int, floor: int) -> Phrase | None:
    """The noun before a relative clause without commas that reaches up to `end`: "officials who have read it"."""
    for at in range(end - 1, max(floor, start - 9), -1):
        if not st.low[at][0].isalnum():
            return None
        if st.low[at] == "who":
            clause = range(at + 1, end)
            whole = any(grammar.verb_like(st.low[place], "the") or cues.form(st.low[place]) for place in clause)
            return _plain(st, at, floor) if whole else None
    return None


def _only_time(st: Stretch, start: int, end: int) -> bool:
    """Whether nothing but a time or an adverb stands there."""
    return all(
        grammar.time_word(st.low[at])
        or grammar.time_start(st.low[at])
        or grammar.adverb(st.low[at])
        or st.low[at] in grammar.PREPOSITIONS
        for at in range(start, end)
    )


def _left_edge(st: Stretch, end: int, floor: int) -> int:
    """How far left words reach that can be parts of one noun phrase."""
    start = end
    while start > floor and end - start < _LONGEST:
        at = start - 1
        word = st.low[at]
        if st.words[at] == QUOTATION:
            if len(_quoted(st, at)) > _SHORT_QUOTATION or not _is_name_part(st, at):
                break
        elif word in (")", "]"):
            opening = _opening(st, at, floor)
            if opening is None:
                break
            start = opening
            continue
        elif not word[0].isalnum() and word not in _GLUE and word[0] not in "$£€'’@#":
            if not (word == "," and _list_comma(st, at, end)):
                break
        elif word in grammar.CLAUSE or (word in grammar.SUBJECTS and start < end):
            break
        elif word in ("and", "or") and not _joins(st, at, end):
            break
        elif not st.capital(at) and start < end and grammar.verb_like(word, st.low[start]):
            break
        elif not st.capital(at) and start < end and _finite_before(st, at, start):
            break
        start = at
    return start


def _is_name_part(st: Stretch, at: int) -> bool:
    """Whether a short quotation is part of a phrase, as in “the “Leave” campaign”, rather than said by it."""
    if st.comma_inside(at) or at + 1 >= len(st) or at == 0:
        return False
    following = st.low[at + 1]
    return following[0].isalnum() and following not in grammar.DETERMINERS | grammar.SUBJECTS and not st.capital(at + 1)


def _finite_before(st: Stretch, at: int, following: int) -> bool:
    """Whether a reporting verb in the past stands at `at`: another clause's verb."""
    form = cues.form(st.low[at])
    return form is not None and form.tense == "past" and st.low[following] in grammar.DETERMINERS | grammar.PREPOSITIONS | grammar.SUBJECTS


def _list_comma(st: Stretch, at: int, end: int) -> bool:
    """Whether a comma stands in "A, B and C" of names."""
    if at == 0 or at + 1 >= end or not st.capital(at - 1) or not st.capital(at + 1):
        return False
    return any(st.low[place] == "and" for place in range(at + 1, min(end, at + 8)))


def _joins(st: Stretch, at: int, end: int) -> bool:
    """Whether "and" at `at` joins two nouns of one phrase rather than two clauses."""
    if at == 0 or at + 1 >= end:
        return False
    left, right = st.low[at - 1], st.low[at + 1]
    if right in grammar.SUBJECTS or left in (",", ";") or not left[0].isalnum():
        return st.capital(at + 1) and left == "," and at > 2 and st.capital(at - 2)
    if st.capital(at - 1):
        return st.capital(at + 1) or right in grammar.GROUPS or right in ("his", "her", "its", "their", "other", "the")
    if right in grammar.DETERMINERS or st.capital(at + 1):
        return left in grammar.GROUPS
    return left.endswith("s") or right.endswith("s") or left in grammar.GROUPS


def _without_opening(st: Stretch, start: int, end: int) -> int:
    """`start` behind what may open a sentence before its subject: "But", "On Tuesday", "In a statement the"."""
    while start < end and (st.low[start] in grammar.CONNECTIVES or (grammar.adverb(st.low[start]) and st.low[start] not in grammar.DETERMINERS)):
        start += 1
    if start < end and (st.low[start] in grammar.PREPOSITIONS or grammar.time_word(st.low[start])):
        return _behind_adverbial(st, start, end)
    return start


def _behind_adverbial(st: Stretch, start: int, end: int) -> int:
    """Where the subject begins after an adverbial without a comma: the last name or article of the row."""
    at = end - 1
    while at > start and st.low[at] not in grammar.DETERMINERS:
        if not st.capital(at) and any(st.capital(place) for place in range(at + 1, end)):
            if st.low[at] in grammar.PREPOSITIONS or st.low[at] in grammar.TIMES:
                break
            if at + 1 < end and st.capital(at + 1) and st.low[at] not in grammar.GROUPS:
                break
        at -= 1
    if st.low[at] not in grammar.DETERMINERS:
        at += 1
    while at < end - 1 and grammar.time_word(st.low[at]):
        at += 1
    return at


def after(st: Stretch, start: int, end: int | None = None, aside: bool = True) -> Phrase | None:
    """The noun phrase that begins at `start` (as in "said John Doe, the mayor"), with its apposition if `aside`."""
    limit = st.end if end is None else end
    if start >= limit:
        return None
    if st.low[start] in grammar.SUBJECTS:
        return (start, start + 1)
    stop = _right_edge(st, start, limit)
    if stop <= start or _only_time(st, start, stop):
        return None
    if aside and stop < limit and st.low[stop] == ",":
        stop = _apposition_end(st, stop, limit)
    return (start, stop)


def _right_edge(st: Stretch, start: int, limit: int) -> int:
    """How far right words reach that can be parts of one noun phrase."""
    at = start
    while at < limit:
        word = st.low[at]
        if st.words[at] == QUOTATION:
            if at == start or len(_quoted(st, at)) > _SHORT_QUOTATION:
                break
        elif word == "(":
            closing = next((place for place in range(at, min(limit, at + 10)) if st.low[place] == ")"), None)
            if closing is None or at == start:
                break
            at = closing
        elif not word[0].isalnum() and word not in _GLUE and word[0] not in "$£€'’@#":
            break
        elif word in grammar.CLAUSE or word in grammar.SUBJECTS or (word in ("and", "or") and not _joins(st, at, limit)):
            break
        elif word in grammar.PREPOSITIONS and word not in grammar.NOMINAL_PREPOSITIONS:
            break
        elif at > start and word in grammar.DETERMINERS and not _joined(st.low[at - 1]):
            break
        elif at > start and not st.capital(at) and _ends_phrase(st, at, start, limit):
            break
        at += 1
    while at > start and (st.low[at - 1] in grammar.PREPOSITIONS or st.low[at - 1] in ("and", "or") or grammar.time_word(st.low[at - 1])):
        at -= 1
    return at


def _joined(word: str) -> bool:
    """Whether an article may follow `word` within one phrase."""
    return word in grammar.PREPOSITIONS or word in ("and", "or", "all", "both", "half", "&")


def _ends_phrase(st: Stretch, at: int, start: int, limit: int) -> bool:
    """Whether the small-lettered word at `at` begins a verb, or stands free after a name."""
    word = st.low[at]
    if word.endswith(("'s", "s'")):
        return False
    following = st.low[at + 1] if at + 1 < limit else ""
    if grammar.verb_like(word, following or "the") and st.low[at - 1] not in grammar.DETERMINERS:
        return True
    form = cues.form(word)
    if form is not None and form.tense in ("past", "s") and word not in grammar.GROUPS and st.low[at - 1] not in grammar.DETERMINERS:
        return True
    if grammar.adverb(word) and not (at + 1 < limit and st.capital(at + 1)):
        return True
    if not st.capital(at - 1) or st.low[at - 1] in grammar.DETERMINERS or word in grammar.GROUPS or word in grammar.PREPOSITIONS or word in ("and", "or"):
        return False
    if (word.endswith("ed") and len(word) > 4) or form is not None:
        return True
    return not any(st.capital(place) for place in range(at + 1, min(limit, at + 3)))


def _names_only(st: Stretch, first: int, limit: int) -> bool:
    """Whether nothing but a name or title stands up to the next comma: "its leader, Prime Minister Jane Doe,"."""
    comma = next((at for at in range(first, min(limit, first + 7)) if st.low[at] == ","), None)
    return comma is not None and comma > first and all(st.capital(at) for at in range(first, comma))


def _apposition_end(st: Stretch, comma: int, limit: int) -> int:
    """The end of an apposition that begins behind `comma`, or the comma's own place if there is none."""
    first = comma + 1
    if first >= limit:
        return comma
    word = st.low[first]
    aside = word in grammar.DETERMINERS or word in ("who", "whose", "which") or word[0].isdigit() or word in grammar.GROUPS
    former = word in ("former", "then", "director", "co-founder", "founder", "ceo", "dean", "vice", "deputy", "head", "senior", "executive")
    place = st.capital(first) and (first + 1 >= limit or st.low[first + 1] == "," or st.low[first + 1] in ("of", "for"))
    if not (aside or former or place or _names_only(st, first, limit)):
        return comma
    at = first
    while at < limit and st.low[at] not in (",", ";", ":", "—", "–", "--") and st.words[at] != QUOTATION:
        at += 1
    if at + 1 < limit and st.low[at] == "," and (st.low[at + 1] in ("who", "a", "an", "the") or (word[0].isdigit() and at == first + 1)):
        return _apposition_end(st, at, limit)
    return at


def subject(st: Stretch, end: int) -> Phrase | None:
    """The subject of the clause that begins the stretch: its first noun phrase, behind opening adverbials, before `end`."""
    start = 0
    while start < end and (st.low[start] in grammar.CONNECTIVES or grammar.adverb(st.low[start])):
        start += 1
    while start < end and st.low[start] == ",":
        start += 1
    if start < end and _opens_adverbial(st, start):
        comma = next((at for at in range(start, end) if st.low[at] == ","), None)
        if comma is None:
            return None
        start = comma + 1
    found = after(st, start, end)
    return found if found and _headlike_subject(st, found) else None


def _headlike_subject(st: Stretch, phrase: Phrase) -> bool:
    """Whether a phrase could speak: a pronoun, a name, or a noun with its article."""
    return st.low[phrase[0]] in grammar.LONE or _headlike(st, phrase)


def _opens_adverbial(st: Stretch, at: int) -> bool:
    """Whether an adverbial begins there: "In Orlen", "Asked about it", "Speaking to reporters", "When it rained"."""
    word = st.low[at]
    if word in grammar.PREPOSITIONS or (word in grammar.CLAUSE and word not in ("who", "which", "what")):
        return True
    return word.endswith(("ing", "ed")) and at + 1 < len(st) and (st.low[at + 1] in grammar.PREPOSITIONS or grammar.adverb(st.low[at + 1]) or st.low[at + 1] in grammar.DETERMINERS | grammar.CLAUSE)

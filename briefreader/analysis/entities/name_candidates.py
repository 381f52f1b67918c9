"""From runs of capitalised words to possible names: without title, opening word, demonym; with a small word behind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefreader.analysis.entities.capitalised_runs import LINKS, Token, joined, parts, runs
from briefreader.analysis.entities.entity_types import known
from briefreader.analysis.entities.lowercase_organisations import body_behind, following_body
from briefreader.analysis.entities.roles import is_office
from briefreader.analysis.lexicon.countries import countries
from briefreader.analysis.lexicon.given_names import is_given
from briefreader.analysis.lexicon.head_nouns import (
    BODIES,
    CROWDS,
    EVENTS,
    HONORIFICS,
    OFFICES,
    PLACES,
    SPOKEN,
    TAKES_OF,
    TITLES,
)
from briefreader.analysis.text.function_words import number
from briefreader.analysis.text.words import OPENERS, PRONOUNS, fold
from briefreader.domain.text.span import Span

_OPENERS = OPENERS | PRONOUNS | CROWDS
_OPENING = frozenset("\"“‘'(:—–-•*[«„…;")
_QUOTES = frozenset("\"“”‘’'")
_PARTICLES = frozenset("al el da de del della di dos du la le van von bin ibn der den ter".split())
_NOUN_AFTER = re.compile(r"\s([a-z]{3,})")
_KEPT_TITLES = ("King", "Queen", "Pope", "Prince", "Princess")  # "Pope Francis" is what he is called
_NEVER_TITLES = frozenset(
    "Star Resident Model Soldier Child Girl Boy Man Woman Friend Guard Member Player Hero".split()
)
"""What somebody may be, but is not called with a capital before the name: "Star Wars", "Resident Evil"."""

_OF_EVENTS = ("Executive", "General", "Special", "Chief", "Presidential")
"""Titles that may as well stand before an event: "Executive Session"."""

_ONLY_TITLES = TITLES - {"House", "Senate", "Treasury"}
_CIVIL = ("Mr", "Mrs", "Ms", "Miss", "Mx")
"""What stands before a name alone, never before another title."""

_CREED = ("ist", "ists", "ism")
_PEOPLE = ("ian", "ean", "ese", "ish")


@dataclass(frozen=True, slots=True)
class Piece:
    """One possible name: where it stands, the capitalised title before it, whether a sentence opens with it."""

    span: Span
    title: Span | None
    opens: bool


def pieces(text: str, block: Span, starts: frozenset[int], lower: frozenset[str]) -> Iterator[Piece]:
    """The possible names of one block; `starts` are those of its sentences, `lower` the text's uncapitalised words."""
    for tokens in runs(text, block):
        if _is_quoted_title(text, tokens):
            continue
        opens = _opens(text, tokens[0].start, starts)
        for part in parts(tokens):
            kept = _without_opening(part, lower) if opens and part[0] is tokens[0] else part
            piece = _piece(text, kept, opens and kept and kept[0] is tokens[0])
            if piece is not None:
                yield piece


def _opens(text: str, start: int, starts: frozenset[int]) -> bool:
    """Whether a capital at `start` may be there because something begins."""
    before = text[max(0, start - 3) : start].rstrip()
    return start in starts or start == 0 or (bool(before) and before[-1] in _OPENING)


def _is_quoted_title(text: str, tokens: list[Token]) -> bool:
    """Whether a run of three words or more is all that stands between two quotation marks: a song, a film, a slogan."""
    if len(tokens) < 3 or text[max(0, tokens[0].start - 1) : tokens[0].start] not in _QUOTES:
        return False
    return text[tokens[-1].end : tokens[-1].end + 2].lstrip(",.!?")[:1] in _QUOTES


def _piece(text: str, part: list[Token], opens: object) -> Piece | None:
    """The possible name that a part of a run is."""
    body = body_behind(text, part)
    if body is not None:
        return Piece(Span(part[0].start, body), None, False)
    found = _trimmed(part, bool(opens))
    if found is None or _is_adjective(text, found.span):
        return None
    end = following_body(text, found.span.end)
    return found if end is None else Piece(Span(found.span.start, end), found.title, False)


def _without_opening(part: list[Token], lower: frozenset[str]) -> list[Token]:
    """A part without the common word that a sentence happens to begin with: "The", "Embattled"."""
    if known(joined(part)):
        return part
    if _is_opener(part[0].word):
        while part and _is_opener(part[0].word):
            part = part[1:]
        return part  # what follows "The" has its capital of its own
    word = part[0].word
    if len(part) == 1 or part[-1].bare in BODIES or part[1].word[0].islower() or is_given(word):
        return part
    if word.lower() in _PARTICLES:
        return part
    if any(is_office(token.word) for token in part[:-1]) or word in TITLES or word in TAKES_OF:
        return part
    return part[1:] if word.lower() in lower or word.endswith("ly") else part


def _is_opener(word: str) -> bool:
    """Whether a word is one that only begins a sentence: "The", "You're", "Ain't", "Someone", "Usually"."""
    low = word.lower().replace("’", "'")
    if low.partition("'")[0] in _OPENERS or number(low) or low.endswith("n't") or (len(word) == 2 and word[1] == "."):
        return not known(word)  # "US", "WHO"
    return low.endswith("ly") and len(low) > 4 and not is_given(word) and not known(word)


def _trimmed(part: list[Token], opens: bool) -> Piece | None:
    """What is left of a part without links at its edges, title and demonym; None when nothing is."""
    while part and (part[-1].word in LINKS or (len(part) > 1 and part[-1].word == "I")):
        part = part[:-1]
    while part and (part[0].word in LINKS or (part[0].word == "The" and not known(joined(part)))):
        part = part[1:]
    if not part:
        return None
    cut = 0 if known(joined(part)) else _title_end(part)
    title, name = part[:cut], part[cut:]
    if not title and _leads_with_people(name):
        title, name = name[:1], name[1:]
    if not name or not _nameable(name, title):
        return None
    theirs = title and title[-1].word != "of"  # "Minister of Tolvany" is no title of Tolvany's
    before = Span(title[0].start, title[-1].end) if theirs else None
    return Piece(Span(name[0].start, name[-1].end), before, opens and not title)


def _leads_with_people(name: list[Token]) -> bool:
    """Whether a demonym or a land stands before a person: "Republican Ann Vole", but not "Russian Foreign Ministry"."""
    first = name[0].word if len(name) > 1 else ""
    if is_given(first) or known(joined(name)):
        return False
    if first not in countries().demonym_of:
        return fold(first) in countries().name_of and is_given(name[1].word)  # "ambassador to Norway Ann Vole"
    return name[-1].word not in PLACES and not any(token.bare in BODIES for token in name)


def _nameable(name: list[Token], title: list[Token]) -> bool:
    """Whether words may be a name: no lone adjective or creed, no opening word, no shout, no event."""
    words, last = joined(name), name[-1].word
    if known(words):
        return True
    person = len(name) == 2 and is_given(name[0].word)
    if last in countries().demonym_of:
        return person
    if last in EVENTS:
        return person or any(is_office(token.word) and token.word not in _OF_EVENTS for token in title)
    if title:
        return True
    if len(name) == 1:
        if last in _ONLY_TITLES:
            return False  # "secretary of State"
        return not _is_opener(last) and (is_given(last) or not last.endswith(_CREED))
    return not words.isupper()


def _title_end(part: list[Token]) -> int:
    """How many tokens at the start of a part are a title: "British Prime Minister" of "British Prime Minister X"."""
    if part[0].bare in _CIVIL:
        return 1  # "Mr. King"
    if part[-1].bare in BODIES and part[0].bare not in HONORIFICS:
        return 0
    end = _unknown_title(part)
    for at, token in enumerate(part[:-1]):
        if is_office(token.word) and token.word not in _NEVER_TITLES:
            end = _after_of(part, at + 1) if part[at + 1].word == "of" else at + 1
    if part[-1].bare.lower() in OFFICES and (end or not is_given(part[0].word)):
        return len(part)
    return end - 1 if end and part[end - 1].bare in _KEPT_TITLES and len(part) - end == 1 else end


def _unknown_title(part: list[Token]) -> int:
    """How many words before a given name are no office of our lists: "CBS Insider" of "CBS Insider Jason X"."""
    at = next((n for n, token in enumerate(part[1:-1], 1) if is_given(token.word)), 0)
    before = part[:at]
    if is_given(part[0].word) or any(token.word in LINKS or token.word[0].islower() for token in before):
        return 0
    marked = any((token.word.isupper() and len(token.word) > 1) or known(token.word) for token in before)
    return at if marked or known(joined(before)) else 0


def _after_of(part: list[Token], of: int) -> int:
    """Where the title "Secretary of State" or "Director of National Intelligence" ends."""
    given = next((at for at in range(of + 1, len(part) - 1) if is_given(part[at].word)), 0)
    return given or (of + 2 if len(part) - of >= 3 else of + 1)


def _is_adjective(text: str, span: Span) -> bool:
    """Whether a single word is a people's adjective that no list of ours holds: "Karvelian farmers"."""
    words = span.of(text)
    if not words.endswith(_PEOPLE) or " " in words or known(words):
        return False
    noun = _NOUN_AFTER.match(text, span.end)
    return noun is not None and noun[1] not in SPOKEN

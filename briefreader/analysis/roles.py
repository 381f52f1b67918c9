"""What an article says somebody is: the title before a name and the apposition behind it."""

from __future__ import annotations

import re

from briefreader.analysis.countries import countries
from briefreader.analysis.heads import COLLECTIVES, HONORIFICS, OFFICES, TITLES
from briefreader.analysis.words import DETERMINERS
from briefreader.domain.span import Span

_MODIFIERS = frozenset(
    "former then then- ex-  acting deputy assistant associate senior junior chief prime vice first second interim "
    "executive general managing special top leading veteran new longtime long-time outgoing incoming late retired "
    "foreign interior defence defense finance justice health education home trade energy economy economic security "
    "national state federal local regional political military naval army police press media legal medical financial "
    "opposition ruling far-right far-left right-wing left-wing conservative liberal progressive independent centrist "
    "presidential vice-presidential gubernatorial congressional parliamentary senatorial mayoral campaign party "
    "government ministry department council committee commission union company club team house senate white "
    "climate science technology sports art film music law history human rights civil public private real estate "
    "communications policy research group board co-chief".split()
)
_LEFT = 90
_BEFORE_COMMA = re.compile(
    r"(?:\b(?:the|a|an|its|his|her|their|another)|['’]s)\s+(?P<role>[^,.;:()\"“”—–]{3,80}),\s\Z", re.IGNORECASE
)
_AFTER = re.compile(
    r",\s+(?:(?:aged\s+)?\d{1,3},\s+)?(?:who\s+(?:is|was|serves|served|works|worked|acts|acted)\s+(?:as\s+)?)?(?P<role>[^,.;:()\"“”—–\n]{3,90}?)"
    r"(?=[,.;:()—–]|\s(?:who|said|told|says|has|had|was|is|will|and)\b|\n|\Z)"
)
_PREPOSITION = re.compile(r"\s(?:of|for|to|at|in|from|with|on|who|and|under|behind|by)\s")
_DETERMINER = re.compile(rf"(?:{'|'.join(sorted(DETERMINERS))}|one of the|one of)\s+", re.IGNORECASE)


def title_before(text: str, start: int) -> Span | None:
    """The role that stands right before a name: "Foreign Ministry spokeswoman", "Russia's foreign minister"."""
    left = text[max(0, start - _LEFT) : start]
    words = list(re.finditer(r"\S+", left))
    if not words or left[-1:] not in (" ", "\u00a0", "\n") or not is_office(words[-1][0]):
        return None
    first = len(words) - 1
    while first > 0 and _belongs(words[first - 1][0]):
        first -= 1
    while first < len(words) - 1 and words[first][0] in ("of", "to", "for", "in"):
        first += 1
    if words[first].start() == 0 and start > _LEFT:
        first = min(first + 1, len(words) - 1)  # the window's edge may have cut this word
    begin = start - len(left) + words[first].start()
    return Span(begin, start).trimmed(text)


def is_plural(title: str) -> bool:
    """Whether a title is several people's: "Senators", "Sens.", "co-founders"."""
    last = title.split()[-1].rstrip(".")
    low = last.lower()
    return last in ("Sens", "Reps", "Govs", "Messrs") or (low[:-1] in OFFICES and low.endswith("s")) or low.endswith("men")


def is_office(word: str) -> bool:
    """Whether a word, as it stands before a name, says what its bearer is; plurals count: "senators"."""
    bare = word.rstrip(".")
    low = bare.lower()
    if low in OFFICES or (word.endswith(".") and bare in TITLES) or bare in HONORIFICS:
        return True
    return low.endswith("s") and low[:-1] in OFFICES or low.endswith("men") and low[:-3] + "man" in OFFICES


def _belongs(word: str) -> bool:
    """Whether a word to the left still belongs to a title."""
    if word[-1] in ",;:)\"”" or word[0] in "(\"“‘":
        return False
    if word[0].isupper():
        return word.lower() not in DETERMINERS and not (word[-1] == "." and word.rstrip(".") not in TITLES and "." not in word[:-1])
    return word.lower() in _MODIFIERS or word in OFFICES or word in COLLECTIVES or word in ("of", "to", "for", "in")


def role_behind(text: str, end: int) -> str:
    """The role that an apposition behind a name gives: "…, the ministry's spokeswoman,"; empty for none."""
    found = _AFTER.match(text, end)
    return plain(found["role"]) if found and _headed(found["role"]) else ""


def role_ahead(text: str, start: int) -> str:
    """The role before a name in apposition: "the ministry's spokeswoman, Maria X"; empty for none."""
    found = _BEFORE_COMMA.search(text, max(0, start - _LEFT), start)
    return plain(found["role"]) if found and _headed(found["role"]) else ""


def _headed(role: str) -> bool:
    """Whether the head of a noun phrase is an office."""
    head = _PREPOSITION.split(f" {role} ", maxsplit=1)[0].split()
    return bool(head) and is_office(head[-1]) and head[-1] not in HONORIFICS


def plain(role: str) -> str:
    """A role without determiner, with single spaces."""
    return " ".join(_DETERMINER.sub("", role, count=1).split()) if _DETERMINER.match(role) else " ".join(role.split())


def is_demonym(word: str) -> bool:
    """Whether a word is the adjective of a country, a people or a party."""
    return word in countries().demonym_of

"""Whether two roles, in the words of two articles, are clearly one: "British Prime Minister" and "Prime Minister"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from briefreader.domain.text.folding import folded

_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*")
_GOVERNED = re.compile(r"\s(?:of|for|in|at|to|from|on|with)\s")
_OWNERS = re.compile(r"['’]s?\b")
_RANKS = frozenset("prime vice deputy assistant under first second honorary shadow".split())
_NAMED = {
    "spokesman": "spokes", "spokeswoman": "spokes", "spokesperson": "spokes", "chairman": "chair",
    "chairwoman": "chair", "chairperson": "chair", "premier": "prime minister", "pm": "prime minister",
    "ceo": "chief executive", "sen": "senator", "gov": "governor", "vice-president": "vice president",
}  # fmt: skip
_SECOND_WORDS = ("general", "executive")  # of an office in two: "secretary general"
_EMPTY = frozenset(
    """
    a an the its his her their another one and current former then ex late new old longtime veteran outgoing incoming
    retired senior junior top leading local prominent
    """.split()
)
_HIGH = ("prime minister", "president", "chancellor", "king", "queen", "pope", "emperor", "sultan", "emir")
"""Offices that need nothing more beside a surname: "President Macron"."""

_ONE_OF_MANY = frozenset(
    """
    company club university college union council board bank party association federation committee group firm school
    court senate society institute foundation league chamber academy parliament assembly house commission
    """.split()
)
"""Beside these a high office is no such office."""

_PLACES = {
    word: line.split()[0]
    for line in """
british britain uk england english
american america us usa u.s u.s.a
french france / german germany / russian russia / ukrainian ukraine / chinese china / japanese japan / indian india
iranian iran / iraqi iraq / israeli israel / turkish turkey türkiye / italian italy / spanish spain / polish poland
hungarian hungary / dutch netherlands / belgian belgium / swedish sweden / norwegian norway / danish denmark
finnish finland / greek greece / irish ireland / portuguese portugal / austrian austria / swiss switzerland
canadian canada / mexican mexico / brazilian brazil / argentine argentina argentinian / australian australia
egyptian egypt / syrian syria / lebanese lebanon / jordanian jordan / qatari qatar / pakistani pakistan
afghan afghanistan / taiwanese taiwan / venezuelan venezuela / cuban cuba / nigerian nigeria / kenyan kenya
ethiopian ethiopia / sudanese sudan / serbian serbia / croatian croatia / romanian romania / bulgarian bulgaria
slovak slovakia / slovenian slovenia / georgian georgia / armenian armenia / azerbaijani azerbaijan
belarusian belarus / moldovan moldova / lithuanian lithuania / latvian latvia / estonian estonia
philippine philippines / vietnamese vietnam / thai thailand / indonesian indonesia / colombian colombia
chilean chile / peruvian peru / palestinian palestine / yemeni yemen / libyan libya / tunisian tunisia
algerian algeria / moroccan morocco / defence defense
""".replace("/", "\n")
    .strip()
    .splitlines()
    for word in line.split()
}
_IN_TWO = (("united kingdom", "uk"), ("united states", "us"), ("secretary-general", "secretary general"))


@dataclass(frozen=True, slots=True)
class _Role:
    """An office, and what tells whose it is."""

    head: str  # with its rank: "prime minister", "deputy governor"
    qualifiers: frozenset[str]


def agree(one: str, other: str) -> bool:
    """Whether both are the same office, and what one says beside it stands in the other too.

    Only a high office needs no word beside it: a mere "spokesman" or "minister" may be anybody's.
    """
    first, second = _read(one), _read(other)
    if not first.head or first.head != second.head:
        return False
    fewer, more = sorted((first.qualifiers, second.qualifiers), key=len)
    if not fewer <= more:
        return False
    return bool(fewer) or (first.head in _HIGH and more.isdisjoint(_ONE_OF_MANY))


@lru_cache(maxsize=4096)
def _read(role: str) -> _Role:
    """The last noun before "of", with its rank; all other words that say anything are qualifiers."""
    words = _OWNERS.sub("", folded(role))
    for pair, short in _IN_TWO:
        words = words.replace(pair, short)
    first, *rest = _GOVERNED.split(words, maxsplit=1)
    named = _told(first)
    if not named:
        return _Role("", frozenset())
    head = named.pop()
    if named and head in _SECOND_WORDS:
        head = f"{named.pop()} {head}"
    head = " ".join((*(word for word in named if word in _RANKS), head))
    beside = {_PLACES.get(word, word) for word in (*named, *_told(" ".join(rest)))}
    return _Role(head, frozenset(beside - _RANKS))


def _told(words: str) -> list[str]:
    """The words that say something, offices by one name."""
    told = " ".join(_NAMED.get(word, word) for word in _WORD.findall(words))
    return [word for word in told.split() if word not in _EMPTY and not _GOVERNED.match(f" {word} ")]

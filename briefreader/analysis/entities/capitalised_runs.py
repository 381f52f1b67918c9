"""Runs of capitalised words, cut where one name ends and another begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefreader.analysis.entities.entity_types import known
from briefreader.analysis.lexicon.countries import countries
from briefreader.analysis.lexicon.given_names import is_given
from briefreader.analysis.lexicon.head_nouns import (
    BODIES,
    FIRMS,
    HONORIFICS,
    JOINT_BODIES,
    OFFICES,
    TAKES_OF,
    TITLES,
    TITLES_OF,
)
from briefreader.analysis.text.words import DATE_WORDS, OPENERS, UPPER
from briefreader.domain.text.span import Span

_ABBREVIATED = (
    "Mr|Mrs|Ms|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Gen|Col|Lt|Capt|Sgt|Maj|Adm|Brig|Rev|Fr|St|Jr|Sr|Hon|Supt|Det|Cpl|Cmdr|"
    "Insp|Del|Atty|Amb|Pres"
)
_INITIALS = rf"[{UPPER}]\.(?:[ ]?[{UPPER}]\.){{0,3}}"
_PREFIX = r"(?:(?:al|el|as|ash|an|at|ad)-|[dl]['’])?"
_INNER = r"(?:[-'’](?!s\b)\w+|\.(?:com|org|net|gov)\b)*"
_OF_MANY = rf"(?:(?<=s)['’](?=\s[{UPPER}]))?"  # "Farmers' Union"
_CAPITAL = rf"(?:{_INITIALS}|(?:{_ABBREVIATED})\.|{_PREFIX}[{UPPER}][\w&]*{_INNER}{_OF_MANY})"
_LINK = (
    r"(?:of(?:\s+the)?|for(?:\s+(?:the|a))?|to|on|and|&|de(?:\s+la|\s+los)?|del|della|di|da|do|dos|du|la|le|van(?:\s+de[nr]?)?|"
    r"von(?:\s+(?:der|dem|den))?|der|den|ter|bin|ibn|al|el|ul|y|e|zu)"
)
_NICKNAME = rf"(?:[\"“'‘][{UPPER}][a-z]+[\"”'’]|\([{UPPER}][a-z]+\))"  # George "Jay" Doe
_RUN = re.compile(rf"(?<![\w'’]){_CAPITAL}(?:[ \u00a0\n](?:(?:{_LINK}|{_NICKNAME})\s)?{_CAPITAL})*")
_WORD = re.compile(rf"(?:{_CAPITAL}|[\w&]+)")

LINKS = frozenset(("of", "for", "to", "on", "and", "&", "the"))
"""The small words that stand between two names as often as inside one; particles such as "von" stay."""

_ADJECTIVE = re.compile(
    r"\w-(?:[a-z]\w+(?:ed|ing)|based|like|led|born|run|made|style|era|wide|held|friendly|heavy|owned|type|only|free|"
    r"speaking|language|level|class|old|long|winner|prone|rich|wing|site|room|critic|skeptic)\Z"
)
_PARTY_MARK = re.compile(r"[RDI]-[A-Z]")  # "R-Ky.": the party and state behind a lawmaker's name
_NO_ACTORS = frozenset(
    """
    N.C. S.C. N.Y. N.J. N.M. N.H. N.D. S.D. R.I. W.Va. Y. C. J. D. H. M. I. Calif Ky Tenn Wis Fla Mass Conn Mich Minn
    TV GMT UTC BST EST EDT CET PST PDT HTML SUV DNA HIV AIDS COVID COVID-19 Covid Covid-19 IQ GDP VAT ID DVD CD PC
    PCs IT AI UFO XL II III IV VI VII VIII IX Internet Web Wi-Fi GPS ATM FAQ PDF USB URL RIP OK AM PM A.M. P.M. AD BC
    Brexit Rt English God Christmas CO2 LGBT LGBTQ PhD Ph.D. MBA PTSD NGO NGOs CEO CFO VIP ISBN Q&A
    """.split()
)
"""Capitals and abbreviations that are nobody: states behind names, times, units, things."""

_BODIES_OF_TWO = ("Department", "Ministry", "Committee", "Office", "Institute", "Center", "Centre")
_WITH_AIM = ("Alliance", "Campaign", "Coalition", "Committee", "Movement", "Fund", "Initiative", "Network")
"""What may go on with "to": "Alliance to Save Our Schools"."""

_MONTHS_NAMES = ("April", "June", "August", "May", "March")


class Token(NamedTuple):
    """One word of a run; a tuple, because there are many."""

    word: str
    start: int
    end: int

    @property
    def bare(self) -> str:
        """Without the dot of an abbreviation."""
        return self.word.rstrip(".")

    def cut(self) -> Token:
        """Without its last character."""
        return Token(self.word[:-1], self.start, self.end - 1)


def runs(text: str, block: Span) -> Iterator[list[Token]]:
    """The runs of one block."""
    for run in _RUN.finditer(text, block.start, block.end):
        start, end = run.span()
        if " " not in run[0]:
            yield [Token(run[0], start, end)]
        else:
            yield [Token(found[0], found.start(), found.end()) for found in _WORD.finditer(text, start, end)]


def joined(part: list[Token]) -> str:
    """The words of a part of a run."""
    return " ".join(token.word for token in part)


def parts(tokens: list[Token]) -> list[list[Token]]:
    """A run cut at dates and at the links that join two names instead of one name's parts."""
    found: list[list[Token]] = [[]]
    for at, token in enumerate(tokens):
        if _ADJECTIVE.search(token.word):
            found[-1] = []  # with what stands before it: "South Florida-based"
        elif token.word[-1] in "'’":
            found[-1].append(token.cut())
            if tokens[-1].bare not in BODIES:
                found.append([])
        elif _separates(tokens, at, found[-1]):
            found.append([])
        else:
            found[-1].append(token)
    return [part for part in found if part]


def _separates(tokens: list[Token], at: int, left: list[Token]) -> bool:
    """Whether the word at `at` belongs to no name: a date, a mark, or a link between two."""
    word = tokens[at].word
    if word in DATE_WORDS:
        return not _is_name(tokens, at)
    if word in LINKS:
        return not _holds(left, word, tokens[at + 1 :])
    return word in _NO_ACTORS or _PARTY_MARK.match(word) is not None


def _is_name(tokens: list[Token], at: int) -> bool:
    """Whether a month is part of somebody's name: "Theresa May", "Mrs. May", "April Jones"."""
    if at == 0 or tokens[at].word not in _MONTHS_NAMES:
        return False
    before = tokens[at - 1]
    if tokens[at].word == "May" and (before.bare in HONORIFICS or before.bare in TITLES):
        return True
    return is_given(before.word) and (tokens[at].word == "May" or at == len(tokens) - 1)


def _holds(left: list[Token], link: str, right: list[Token]) -> bool:
    """Whether `link` joins parts of one name: "Bank of England", "Securities and Exchange Commission"."""
    if not left:
        return False
    if link == "the":
        return left[-1].word in LINKS
    if link in ("and", "&"):
        return link == "&" or _holds_and(left, right)
    head = left[-1].bare
    if link == "to":
        return head in _WITH_AIM
    return head in TITLES_OF if head.lower() in OFFICES else head in TAKES_OF


def _holds_and(left: list[Token], right: list[Token]) -> bool:
    """Whether "and" stands inside a body's name; two names of actors are far commoner."""
    words = [token.bare for token in left]
    if known(f"{joined(left)} and {joined(right)}"):
        return True
    if right and is_given(right[0].word):
        return False
    if any(word in LINKS for word in words):
        return words[0] in _BODIES_OF_TWO and len(words) < 5
    end = next((n for n, token in enumerate(right) if token.word in LINKS), len(right))
    if not (len(words) <= 3 and 2 <= end <= 4 and right[end - 1].bare in JOINT_BODIES and words[-1] not in FIRMS):
        return False
    people = is_given(words[0]) or words[0] in countries().demonym_of
    return not people and not known(joined(left)) and not known(joined(right[:end]))


_SMALL = re.compile(r"(?<![\w'’-])[a-z]{4,}")
_LARGE = re.compile(rf"\b[{UPPER}]\w{{3,}}")


def title_case(words: str) -> bool:
    """Whether a short block is a headline, in which capitals tell nothing."""
    if len(words) > 160:
        return False
    return len(_LARGE.findall(words)) >= 4 and all(word in OPENERS for word in _SMALL.findall(words))

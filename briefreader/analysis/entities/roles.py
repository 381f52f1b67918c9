"""What an article says somebody is: the title before a name and the apposition behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefreader.analysis.lexicon.head_nouns import COLLECTIVES, HONORIFICS, OFFICES, SPOKEN, TITLES
from briefreader.analysis.text.words import DETERMINERS, OPENERS, STOP, UPPER
from briefreader.domain.statements.actor import ActorKind
from briefreader.domain.text.span import Span

_MODIFIERS = frozenset(
    """
    former then acting deputy assistant associate senior junior chief prime vice first second interim executive
    general managing special top leading veteran new longtime long-time outgoing incoming late retired foreign
    interior defence defense finance justice health education home trade energy economy economic security
    national state federal local regional political military naval army police press media legal medical
    financial opposition ruling far-right far-left right-wing left-wing conservative liberal progressive
    independent centrist presidential vice-presidential gubernatorial congressional parliamentary senatorial
    mayoral campaign party government ministry department council committee commission union company club team
    house senate white climate science technology sports art film music law history human rights civil public
    private real estate communications policy research group board
    """.split()
)
_LINKS = ("of", "to", "for", "in")
_LEFT = 90
_DETERMINED = re.compile(r"(?:\b(?:the|a|an|its|his|her|their|another|one)|['’]s)\s+", re.IGNORECASE)
_STOP_LEFT = re.compile(r"[^,.;:()\"“”—–\n]{3,80}\Z")
_BRACKETS = re.compile(r"\s\([^()]{1,40}\)")
_AFTER_A_NAME = re.compile(rf"[{UPPER}][\w'’-]+, \Z")
_GOVERNING = (" of ", " for ", " at ", " in ", " to ", " on ", " from ", " with ")
_AFTER = re.compile(
    r",\s+(?:(?:aged\s+)?\d{1,3},\s+)?(?:who\s+(?:is|was|serves|served|works|worked|acts|acted)\s+(?:as\s+)?)?"
    r"(?P<role>(?:[A-Z]\.(?:[A-Z]\.)+|[^,.;:()\"“”—–\n]){3,90}?)"
    r"(?=[,.;:()—–]|\s(?:who|said|told|says|has|had|was|is|will|and|from\s\d|until|since)\b|\n|\Z)"
)
_PREPOSITION = re.compile(r"\s(?:of|for|to|at|in|from|with|on|who|and|under|behind|by|that|which)\s")
_DETERMINER = re.compile(rf"(?:{'|'.join(sorted(DETERMINERS))}|one of the|one of)\s+", re.IGNORECASE)
_WORKS = re.compile(
    r"[a-z]{2,}(?:man|woman|person|teacher|keeper|worker|holder|owner|master|grapher|ologist|smith)s?\Z", re.I
)
_SECOND_TITLES = HONORIFICS | {"Sen", "Rep", "Gov"}
_NOT_A_ROLE = (OPENERS | SPOKEN) - DETERMINERS - frozenset("first second third former last next one".split())


@dataclass(frozen=True, slots=True)
class Apposition:
    """What stands beside a name between commas: its words, plain, and the kind of actor they are said of."""

    role: str = ""
    kind: ActorKind | None = None


def title_before(text: str, start: int) -> Span | None:
    """The role that stands right before a name: "Foreign Ministry spokeswoman", "Russia's foreign minister"."""
    left = text[max(0, start - _LEFT) : start]
    if left[-1:] not in (" ", "\u00a0") or not _heads(left[:-1].rpartition(" ")[2]):
        return None
    words = list(re.finditer(r"\S+", left))
    first = len(words) - 1
    while first > 0 and _goes_on(left, words, first):
        first -= 1
    if first and _may_belong(words[first - 1][0]) and (first == len(words) - 1 or words[first][0].islower()):
        first -= 1
    while first < len(words) - 1 and words[first][0] in _LINKS:
        first += 1
    if words[first].start() == 0 and start > _LEFT:
        first = min(first + 1, len(words) - 1)  # the window's edge may have cut this word
    begin = start - len(left) + words[first].start()
    return Span(begin, start).trimmed(text)


def _goes_on(left: str, words: list[re.Match[str]], first: int) -> bool:
    """Whether the word before `first` belongs to the title; a link does if a title stands before it.

    "Secretary of State X", but neither "her response to moderator X" nor "friends of Mr. X".
    """
    before = words[first - 1]
    if not _belongs(before[0]) or "\n" in left[before.end() : words[first].start()]:
        return False
    if before[0] not in _LINKS:
        return True
    return first > 1 and _titles(words[first - 2][0]) and words[first][0].rstrip(".") not in HONORIFICS


def _titles(word: str) -> bool:
    """Whether a word may stand before "of" or "to" in a title: "secretary of state", "Minister for Health"."""
    return is_office(word) or word in TITLES or word[0].isupper()


def _heads(word: str) -> bool:
    """Whether a word may be the last of a title: an office, or a word for a body ("newspaper chain")."""
    return is_office(word) or word in COLLECTIVES


def extended(text: str, title: Span) -> Span:
    """A capitalised title with what belongs to it on the left: "Ukraine's", "panel", "former ambassador to"."""
    left = text[max(0, title.start - _LEFT) : title.start]
    words = list(re.finditer(r"\S+", left))[1:]  # the window's edge may have cut the first
    words = [word for word in words if word.start() > left.rfind("\n")]
    start = title.start
    for at in range(len(words) - 1, -1, -1):
        word = words[at][0]
        if not _belongs(word) or (word in _LINKS and (not at or words[at - 1][0].lower() not in OFFICES)):
            break
        if word not in _LINKS:
            start = title.start - len(left) + words[at].start()
    return Span(start, title.end)


def is_plural(title: str) -> bool:
    """Whether a title is several people's: "Senators", "Sens.", "co-founders"."""
    last = title.rsplit(maxsplit=1)[-1].rstrip(".")
    low = last.lower()
    return (
        last in ("Sens", "Reps", "Govs", "Messrs") or (low[:-1] in OFFICES and low.endswith("s")) or low.endswith("men")
    )


def is_office(word: str) -> bool:
    """Whether a word, as it stands before a name, says what its bearer is; plurals count: "senators"."""
    bare = word.rstrip(".")
    low = word.lower()
    if low in OFFICES or (word.endswith(".") and bare in TITLES) or bare in HONORIFICS:
        return True
    if word.islower() and _WORKS.match(word):
        return True
    return (low.endswith("s") and low[:-1] in OFFICES) or (low.endswith("men") and low[:-3] + "man" in OFFICES)


def _belongs(word: str) -> bool:
    """Whether a word to the left still belongs to a title."""
    if word[-1] in ',;:)"”' or word[0] in '("“‘':
        return False
    if word[0].isupper():
        return word.lower() not in OPENERS and not (
            word[-1] == "." and word.rstrip(".") not in TITLES and "." not in word[:-1]
        )
    return word.lower() in _MODIFIERS or word in OFFICES or word in COLLECTIVES or word in _LINKS


def _may_belong(word: str) -> bool:
    """Whether a small word before an office is likely a noun that says of what: "sleep researcher"."""
    return (
        word.isalpha()
        and word.islower()
        and len(word) > 2
        and not word.endswith(("ed", "ing", "ly"))
        and word not in STOP
        and word not in OPENERS
        and word not in SPOKEN
    )


def kind_of_title(title: str) -> ActorKind | None:
    """A body for "newspaper chain", a person for an office, None for "British" or "Republican"."""
    last = title.rsplit(maxsplit=1)[-1]
    if last in COLLECTIVES:
        return ActorKind.ORGANIZATION
    return ActorKind.PERSON if any(is_office(word) for word in title.split()) else None


def apposition(text: str, name: Span) -> Apposition:
    """The role beside a name: "X, the ministry's spokeswoman,", "its chairman, X,", "the grid operator, X,"."""
    found = _AFTER.match(text, name.end) if text[name.end : name.end + 1] == "," else None
    behind = _told(found["role"]) if found else Apposition()
    if behind.role or text[max(0, name.start - 2) : name.start] != ", ":
        return behind
    return _ahead(_BRACKETS.sub("", text[max(0, name.start - _LEFT) : name.start - 2]), text[name.end : name.end + 1])


def _ahead(left: str, behind: str) -> Apposition:
    """What the noun phrase at the end of `left` says: it begins at the last determiner that no preposition governs.

    A governed one counts where the name is closed by a comma too: "voted for the nominee, X, ".
    """
    found = _STOP_LEFT.search(left)
    if found is None:
        return Apposition()
    for determiner in reversed(list(_DETERMINED.finditer(left, max(0, found.start() - 6)))):
        before = left[: determiner.start()]
        if _AFTER_A_NAME.search(before):
            return Apposition()  # "X, the brother of the king, Y": said of X
        if not before.endswith(_GOVERNING) or (behind == "," and not is_office((before.split() or [""])[-2:][0])):
            return _told(left[determiner.end() :]) if determiner.end() < len(left) else Apposition()
    return Apposition()


def _told(role: str) -> Apposition:
    """What a noun phrase says of a name, if its head is an office or a word for a body."""
    head = _PREPOSITION.split(f" {role} ", maxsplit=1)[0].split()
    if not head or role.split(maxsplit=1)[0].lower() in _NOT_A_ROLE or len(role.split()) > 14:
        return Apposition()
    if head[-1].lower() in COLLECTIVES:
        return Apposition(plain(role), ActorKind.ORGANIZATION)
    if is_office(head[-1]) and head[-1] not in HONORIFICS:
        return Apposition(plain(role), ActorKind.PERSON)
    return Apposition()


def plain(role: str) -> str:
    """A role without determiner and second title ("Chairman Rep."), with single spaces."""
    words = _DETERMINER.sub("", role, count=1).split() if _DETERMINER.match(role) else role.split()
    while len(words) > 1 and is_office(words[-2]) and words[-1].rstrip(".") in _SECOND_TITLES:
        words.pop()
    return " ".join(words)

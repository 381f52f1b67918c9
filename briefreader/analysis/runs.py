"""Runs of capitalised words, cut into the single names they hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefreader.analysis.countries import countries
from briefreader.analysis.gazetteer import is_given
from briefreader.analysis.heads import BODIES, EVENTS, HONORIFICS, OFFICES, TAKES_OF, TITLES
from briefreader.analysis.kinds import known
from briefreader.analysis.words import DATE_WORDS, OPENERS, UPPER
from briefreader.domain.span import Span

_ABBREVIATED = "Mr|Mrs|Ms|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Gen|Col|Lt|Capt|Sgt|Maj|Adm|Brig|Rev|Fr|St|Jr|Sr|Hon|Supt|Det|Cpl|Cmdr|Insp"
_CAPITAL = (
    rf"(?:(?:[{UPPER}]\.){{1,4}}|(?:{_ABBREVIATED})\.|(?:(?:al|el|as|ash|an|at|ad)-|[dl]['’])?[{UPPER}][\w&]*"
    r"(?:[-'’](?!s\b)\w+|\.(?:com|org|net|gov)\b)*)"
)
_LINK = r"of(?:\s+the)?|for(?:\s+the)?|on|and|&|de(?:\s+la|\s+los)?|del|della|di|da|do|dos|du|la|le|van(?:\s+de[nr]?)?|von|der|den|ter|bin|ibn|al|el|ul|y|e|zu"
_RUN = re.compile(rf"(?<![\w'’]){_CAPITAL}(?:[ \u00a0\n](?:(?:{_LINK})\s)?{_CAPITAL})*")
_WORD = re.compile(rf"(?:{_CAPITAL}|[\w&]+)")
_CUT = frozenset(("of", "for", "on", "and", "&", "the"))
_OPENING = frozenset("\"“‘'(:—–-•*[«„…;")
_SMALL = re.compile(r"[a-z]{4,}")
_LARGE = re.compile(rf"\b[{UPPER}]\w{{3,}}")
_FOLLOWING_BODY = re.compile(r"(?:['’]s)?\s(?P<body>campaign|administration|government|regime|office)\b(?!\s(?:[a-z]*(?:man|men|woman|women|person|people|er|ers|or|ors|ial|ials|ief|air|de|des|aff))\b)")
_TITLE_LIMIT = 60


@dataclass(frozen=True, slots=True)
class Piece:
    """One possible name: where it stands, the capitalised title before it, whether a sentence opens with it."""

    span: Span
    title: Span | None
    opens: bool


@dataclass(frozen=True, slots=True)
class _Token:
    word: str
    span: Span

    @property
    def bare(self) -> str:
        return self.word.rstrip(".")


def title_case(words: str) -> bool:
    """Whether a short block is a headline, in which capitals tell nothing."""
    if len(words) > 160:
        return False
    large, small = len(_LARGE.findall(words)), len(_SMALL.findall(_LARGE.sub("", words)))
    return large >= 4 and large > 3 * small


def pieces(text: str, block: Span, starts: frozenset[int], lower: frozenset[str]) -> Iterator[Piece]:
    """The possible names of one block; `starts` are those of its sentences, `lower` the text's uncapitalised words."""
    for run in _RUN.finditer(text, block.start, block.end):
        tokens = [_Token(found[0], Span(found.start(), found.end())) for found in _WORD.finditer(text, run.start(), run.end())]
        opens = _opens(text, run.start(), starts)
        for part in _parts(tokens):
            piece = _trimmed(part, opens and part[0] is tokens[0], lower)
            if piece is not None:
                yield _extended(text, piece)


def _opens(text: str, start: int, starts: frozenset[int]) -> bool:
    """Whether a capital at `start` may be there because something begins."""
    if start in starts:
        return True
    before = text[max(0, start - 3) : start].rstrip()
    return bool(before) and before[-1] in _OPENING or start == 0


def _parts(tokens: list[_Token]) -> list[list[_Token]]:
    """A run cut at dates and at the links that join two names instead of one name's parts."""
    parts: list[list[_Token]] = [[]]
    for at, token in enumerate(tokens):
        if token.word in DATE_WORDS and not _names_month(tokens, at):
            parts.append([])
        elif token.word in _CUT and not _holds(parts[-1], token.word, tokens[at + 1 :]):
            parts.append([])
        else:
            parts[-1].append(token)
    return [part for part in parts if part]


def _names_month(tokens: list[_Token], at: int) -> bool:
    """Whether a month is somebody's name: "Theresa May", "April Jones"."""
    before, after = tokens[at - 1 : at], tokens[at + 1 : at + 2]
    word = tokens[at].word
    if word == "May" and before and (is_given(before[0].word) or before[0].bare in HONORIFICS or before[0].bare in TITLES):
        return True
    return word in ("April", "June", "August", "May", "March") and bool(before) and is_given(before[0].word) and not after


def _holds(left: list[_Token], link: str, right: list[_Token]) -> bool:
    """Whether `link` joins parts of one name: "Bank of England", "Securities and Exchange Commission"."""
    if not left:
        return False
    if link == "the":
        return left[-1].word in _CUT
    words = [token.bare for token in left]
    if link in ("and", "&"):
        whole = " ".join([*words, link, *(token.word for token in right)])
        if known(whole) or link == "&":
            return True
        if any(word in ("of", "for", "on") for word in words):
            return words[0] in ("Department", "Ministry", "Committee", "Office", "Institute", "Center", "Centre") and len(words) < 5
        end = next((n for n, token in enumerate(right) if token.word in _CUT), len(right))
        return len(words) <= 2 and 2 <= end <= 4 and right[end - 1].bare in BODIES and not known(" ".join(words)) and not is_given(words[0])
    head = words[-1]
    if head.lower() in OFFICES:
        return head in ("Secretary", "Director", "Attorney", "Archbishop", "Bishop", "Duke", "Duchess", "Prince", "Princess", "Speaker", "Queen", "King")
    return head in TAKES_OF and (link != "for" or head in BODIES or head in TAKES_OF)


def _trimmed(part: list[_Token], opens: bool, lower: frozenset[str]) -> Piece | None:
    """What is left of a part without its opening word, title and demonym; None when nothing is."""
    part = _without_opening(part, lower) if opens else part
    while part and part[-1].word in _CUT:
        part = part[:-1]
    if not part or known(_joined(part)):
        return Piece(Span(part[0].span.start, part[-1].span.end), None, opens) if part else None
    cut = _title_end(part)
    name, title = part[cut:], part[:cut]
    if not name:
        return None
    if not title and len(name) > 1 and name[0].word in countries().demonym_of and name[-1].bare not in BODIES and not is_given(name[0].word):
        title, name = name[:1], name[1:]
    if len(name) == 1 and (name[0].word in countries().demonym_of or (name[0].word.lower() in OPENERS and not title)):
        return None
    if name[-1].word in EVENTS and not title and not (len(name) == 2 and is_given(name[0].word)):
        return None
    place = Span(title[0].span.start, title[-1].span.end) if title else None
    return Piece(Span(name[0].span.start, name[-1].span.end), place, opens and not title)


def _joined(part: list[_Token]) -> str:
    return " ".join(token.word for token in part)


def _without_opening(part: list[_Token], lower: frozenset[str]) -> list[_Token]:
    """A part without the common word that a sentence happens to begin with."""
    while part:
        word = part[0].word
        low = word.lower()
        if low in OPENERS and not (len(part) > 1 and known(_joined(part))):
            part = part[1:]
            continue
        if len(part) > 1 and low in lower and not is_given(word) and low not in OFFICES and word not in TITLES and not known(_joined(part)):
            return part[1:]
        if len(part) > 1 and low.endswith("ly") and not is_given(word):
            return part[1:]
        return part
    return part


def _title_end(part: list[_Token]) -> int:
    """How many tokens at the start of a part are a title: "British Prime Minister" of "British Prime Minister X"."""
    if part[-1].bare in BODIES and part[0].bare not in HONORIFICS:
        return 0
    end = 0
    for at, token in enumerate(part[:-1]):
        if token.bare in HONORIFICS or token.bare.lower() in OFFICES or (token.word.endswith(".") and token.bare in TITLES):
            end = at + 1
            if part[at + 1].word == "of":
                end = _after_of(part, at + 1)
    last = part[-1]
    if last.bare.lower() in OFFICES and end == len(part) - 1 and last.word != "Chair":
        return len(part)
    if end and part[end - 1].bare in ("King", "Queen", "Pope", "Prince", "Princess") and len(part) - end == 1:
        return end - 1
    return end


def _after_of(part: list[_Token], of: int) -> int:
    """Where the title "Secretary of State" or "Director of National Intelligence" ends."""
    for at in range(of + 1, len(part) - 1):
        if is_given(part[at].word):
            return at
    return of + 2 if len(part) - of >= 3 else of + 1


def _extended(text: str, piece: Piece) -> Piece:
    """A piece with the small word that makes another actor of it: "Clinton campaign", "Zelensky's office"."""
    found = _FOLLOWING_BODY.match(text, piece.span.end)
    if found is None:
        return piece
    return Piece(Span(piece.span.start, found.end()), piece.title, False)

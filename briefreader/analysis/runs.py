"""Runs of capitalised words, cut into the single names they hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefreader.analysis.bylines import dateline_end
from briefreader.analysis.countries import countries
from briefreader.analysis.gazetteer import is_given
from briefreader.analysis.heads import BODIES, EVENTS, HONORIFICS, OFFICES, SPOKEN, TAKES_OF, TITLES
from briefreader.analysis.kinds import known, known_kind
from briefreader.analysis.roles import is_office
from briefreader.analysis.words import DATE_WORDS, OPENERS, PRONOUNS, UPPER
from briefreader.domain.actor import ActorKind
from briefreader.domain.span import Span

_ABBREVIATED = "Mr|Mrs|Ms|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Gen|Col|Lt|Capt|Sgt|Maj|Adm|Brig|Rev|Fr|St|Jr|Sr|Hon|Supt|Det|Cpl|Cmdr|Insp|Del|Atty|Amb|Pres"
_CAPITAL = (
    rf"(?:[{UPPER}]\.(?:[ ]?[{UPPER}]\.){{0,3}}|(?:{_ABBREVIATED})\.|(?:(?:al|el|as|ash|an|at|ad)-|[dl]['’])?[{UPPER}][\w&]*"
    rf"(?:[-'’](?!s\b)\w+|\.(?:com|org|net|gov)\b)*(?:(?<=s)['’](?=\s[{UPPER}]))?)"
)
_LINK = r"of(?:\s+the)?|for(?:\s+(?:the|a))?|on|and|&|de(?:\s+la|\s+los)?|del|della|di|da|do|dos|du|la|le|van(?:\s+de[nr]?)?|von(?:\s+(?:der|dem|den))?|der|den|ter|bin|ibn|al|el|ul|y|e|zu"
_RUN = re.compile(rf"(?<![\w'’]){_CAPITAL}(?:[ \u00a0\n](?:(?:{_LINK})\s)?{_CAPITAL})*")
_WORD = re.compile(rf"(?:{_CAPITAL}|[\w&]+)")
_JOINT = frozenset(
    "Commission Committee Agency Administration Department Ministry Office Service Services Authority Board Council "
    "Bureau Enforcement Association Institute Foundation Society Fund Center Centre Directorate Secretariat".split()
)
"""The last words of bodies that have "and" in their names; companies are more often two."""

_TAKES_LAND = frozenset(
    "Secretary Undersecretary Minister Director Attorney Archbishop Bishop Duke Duchess Earl Prince Princess Speaker "
    "Queen King Commissioner".split()
)
_CUT = frozenset(("of", "for", "on", "and", "&", "the"))
_OPENING = frozenset("\"“‘'(:—–-•*[«„…;")
_SMALL = re.compile(r"(?<![\w'’-])[a-z]{4,}")
_LARGE = re.compile(rf"\b[{UPPER}]\w{{3,}}")
_FOLLOWING_BODY = re.compile(r"\s(?:campaign|administration|government|regime)\b")
_STATE_BODY = re.compile(
    r"(?:['’]s)?(?:\s(?:foreign|defen[cs]e|interior|finance|health|education|energy|economy|justice|culture|transport|trade|"
    r"agriculture|state|national|federal|security|supreme|constitutional|high|central|armed|election|electoral|"
    r"presidential|intelligence|spy|secret|news|weather|border|riot|air|coast|appeals|criminal|navy|space|football|banking|budget|judiciary|ethics|rules|"
    r"oversight|relations|affairs|services|and)){0,4}"
    r"\s(?:ministry|parliament|military|army|navy|police|force|forces|bank|embassy|court|presidency|guard|agency|"
    r"commission|committee|subcommittee|panel|senate|congress|cabinet|judiciary|prosecution|delegation)\b"
    r"(?!\s(?:stations?|bases?|action|operations?|aid|support|vehicles?|personnel|intervention|build|rule|coup|service|strikes?|"
    r"equipment|presence|power|buildup|exercises?|drills?|spending|training|involvement|campaign))"
)
_NOUN_AFTER = re.compile(r"\s([a-z]{3,})")
_LANDS = (ActorKind.COUNTRY, ActorKind.OTHER)
_NATIVE = ("Senate", "House", "Congress", "Parliament")
_ADJECTIVE = re.compile(
    r"\w-(?:\w{2,}(?:ed|ing)|based|like|led|born|run|made|style|era|wide|held|friendly|heavy|owned|type|only|free|"
    r"speaking|language|level|class|old|long|born|winner|prone|rich|wing|site|room|critic|skeptic)\Z"
)
_PARTY_MARK = re.compile(r"[RDI]-[A-Z]")  # "R-Ky.": the party and state behind a lawmaker's name
_STATES = frozenset(
    "N.C. S.C. N.Y. N.J. N.M. N.H. N.D. S.D. R.I. W.Va. Y. C. J. D. H. M. I. Calif Ky Tenn Wis Fla Mass Conn Mich Minn".split()
)
_NO_ACTORS = frozenset(
    "TV GMT UTC BST EST EDT CET PST PDT HTML SUV DNA HIV AIDS COVID COVID-19 Covid Covid-19 IQ GDP VAT ID DVD CD PC PCs IT AI UFO XL II III IV "
    "VI VII VIII IX Internet Web Wi-Fi GPS ATM FAQ PDF USB URL RIP OK AM PM A.M. P.M. AD BC UK-wide Brexit English God Christmas "
    "Ms CO2 LGBT LGBTQ LGBTQ+ PhD Ph.D. MBA PTSD NGO NGOs CEO CFO VIP ISBN Q&A PCP Covid".split()
)


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

    def cut(self) -> _Token:
        """Without its last character."""
        return _Token(self.word[:-1], Span(self.span.start, self.span.end - 1))


def title_case(words: str) -> bool:
    """Whether a short block is a headline, in which capitals tell nothing."""
    if len(words) > 160:
        return False
    return len(_LARGE.findall(words)) >= 4 and all(word in OPENERS for word in _SMALL.findall(words))


def pieces(text: str, block: Span, starts: frozenset[int], lower: frozenset[str]) -> Iterator[Piece]:
    """The possible names of one block; `starts` are those of its sentences, `lower` the text's uncapitalised words."""
    for run in _RUN.finditer(text, dateline_end(text, block.start, block.end), block.end):
        tokens = [_Token(found[0], Span(found.start(), found.end())) for found in _WORD.finditer(text, run.start(), run.end())]
        opens = _opens(text, run.start(), starts)
        for part in _parts(tokens):
            first = opens and part[0] is tokens[0]
            body = _state_body(text, _without_opening(part, lower) if first else part)
            piece = body or _trimmed(part, first, lower)
            if body is not None:
                yield body
            elif piece is not None and not _adjective(text, piece.span):
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
        if _ADJECTIVE.search(token.word):
            parts[-1] = []  # with what stands before it: "South Florida-based"
        elif token.word[-1] in "'’":
            parts[-1].append(token if tokens[-1].bare in BODIES else token.cut())
            if tokens[-1].bare not in BODIES:
                parts.append([])
        elif (token.word in DATE_WORDS and not _names_month(tokens, at)) or _is_mark(token.word):
            parts.append([])
        elif token.word in _CUT and not _holds(parts[-1], token.word, tokens[at + 1 :]):
            parts.append([])
        else:
            parts[-1].append(token)
    return [part for part in parts if part]


def _is_mark(word: str) -> bool:
    """Whether a capitalised word is a party's or state's mark, an abbreviation of no actor, or the like."""
    return word in _NO_ACTORS or word in _STATES or _PARTY_MARK.match(word) is not None


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
        return (
            len(words) <= 3
            and 2 <= end <= 4
            and right[end - 1].bare in _JOINT
            and words[-1] not in BODIES
            and not any(known(part) for part in (" ".join(words), " ".join(token.word for token in right[:end])))
            and not is_given(words[0])
            and words[0] not in countries().demonym_of
        )
    head = words[-1]
    if head.lower() in OFFICES:
        return head in _TAKES_LAND
    return head in TAKES_OF


def _trimmed(part: list[_Token], opens: bool, lower: frozenset[str]) -> Piece | None:
    """What is left of a part without its opening word, title and demonym; None when nothing is."""
    if opens:
        whole, part = len(part), _without_opening(part, lower)
        opens = len(part) == whole
    while part and (part[-1].word in _CUT or (len(part) > 1 and part[-1].word == "I")):
        part = part[:-1]
    while part and (part[0].word in _CUT or (part[0].word == "The" and not known(_joined(part)))):
        part = part[1:]
    if not part or known(_joined(part)):
        return Piece(Span(part[0].span.start, part[-1].span.end), None, opens) if part else None
    cut = _title_end(part)
    name, title = part[cut:], part[:cut]
    if not name:
        return None
    if not title and len(name) > 1 and name[0].word in countries().demonym_of and not any(token.bare in BODIES for token in name) and not is_given(name[0].word):
        title, name = name[:1], name[1:]
    if name[-1].word in countries().demonym_of and not (len(name) == 2 and is_given(name[0].word)):
        return None
    if len(name) == 1 and not title and _opener(name[0].word):
        return None
    if len(name) > 1 and not title and _joined(name).isupper():
        return None  # a shouted heading
    if len(name) == 1 and not title and name[0].word.endswith(("ist", "ists", "ism")) and not is_given(name[0].word):
        return None  # a creed
    if name[-1].word in EVENTS and not any(is_office(token.word) for token in title) and not (len(name) == 2 and is_given(name[0].word)):
        return None
    place = Span(title[0].span.start, title[-1].span.end) if title else None
    return Piece(Span(name[0].span.start, name[-1].span.end), place, opens and not title)


def _opener(word: str) -> bool:
    """Whether a word is one that only begins a sentence: "The", "You're", "Someone"."""
    low = word.lower().replace("’", "'").partition("'")[0]
    if low.endswith("ly") and len(low) > 4 and not is_given(word) and not known(word):
        return True
    if word.isupper() and known(word):
        return False  # "US", "WHO"
    return low in OPENERS or low in PRONOUNS or (len(word) == 2 and word[1] == ".")


def _joined(part: list[_Token]) -> str:
    return " ".join(token.word for token in part)


def _without_opening(part: list[_Token], lower: frozenset[str]) -> list[_Token]:
    """A part without the common word that a sentence happens to begin with: "The", "Embattled"."""
    if not part or known(_joined(part)):
        return part
    if _opener(part[0].word):
        while part and _opener(part[0].word):
            part = part[1:]
        return part  # what follows "The" has its capital of its own
    if len(part) == 1 or part[-1].bare in BODIES or part[1].word[0].islower() or is_given(part[0].word) or any(is_office(token.word) for token in part[1:-1]):
        return part
    low = part[0].word.lower()
    common = low in lower and not is_office(low) and part[0].word not in TITLES and part[0].word not in TAKES_OF
    return part[1:] if common or low.endswith("ly") else part


def _title_end(part: list[_Token]) -> int:
    """How many tokens at the start of a part are a title: "British Prime Minister" of "British Prime Minister X"."""
    if part[-1].bare in BODIES and part[0].bare not in HONORIFICS:
        return 0
    end = 0
    for at, token in enumerate(part[:-1]):
        if is_office(token.word):
            end = at + 1
            if part[at + 1].word == "of":
                end = _after_of(part, at + 1)
    last = part[-1]
    if last.bare.lower() in OFFICES and (end or not is_given(part[0].word)):
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
    """A piece with the small word that makes another actor of it: "Clinton campaign"."""
    found = _FOLLOWING_BODY.match(text, piece.span.end)
    if found is None:
        return piece
    return Piece(Span(piece.span.start, found.end()), piece.title, False)


def _adjective(text: str, span: Span) -> bool:
    """Whether a single word is a people's adjective that no list of ours holds: "Karvelian farmers"."""
    words = span.of(text)
    found = _NOUN_AFTER.match(text, span.end)
    return words.endswith(("ian", "ean", "ese", "ish")) and " " not in words and found is not None and found[1] not in SPOKEN


def _state_body(text: str, part: list[_Token]) -> Piece | None:
    """A people's or a chamber's body in small letters: "Turkish police", "Senate banking committee"."""
    if part and (countries().demonym_of.get(part[-1].word) or part[-1].word in _NATIVE or known_kind(_joined(part)) in _LANDS):
        found = _STATE_BODY.match(text, part[-1].span.end)
        if found is not None:
            return Piece(Span(part[0].span.start, found.end()), None, False)
    return None

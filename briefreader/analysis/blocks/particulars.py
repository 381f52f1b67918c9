"""What a page tells about an article: who wrote it, for which outlet, and when.

Particulars stand on lines of their own or are glued before the lead.  A line is read part by part: "date 2026-01-10",
"Authored by Ana Petrel", "via HarbourPost.com", "2 min read".  It is a line of particulars when it holds nothing else
and at least one part can be nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass, replace

from briefreader.analysis.lexicon.countries import countries
from briefreader.analysis.lexicon.gazetteer import places
from briefreader.analysis.lexicon.given_names import is_given
from briefreader.analysis.lexicon.head_nouns import OFFICES
from briefreader.analysis.text import date_stamps
from briefreader.analysis.text.words import DATE_WORDS, OPENERS, UPPER, fold

_LONGEST = 300
"""Characters of a line that is no sentence."""

_LOWER = rf"[^\W\d_{UPPER}]"
_PARTICLE = r"(?:de|van|von|der|den|del|della|di|da|dos|du|al|bin|ibn|la|le|el|ter|ten|af|zu)"
_NAME_WORD = rf"(?:(?:Mc|Mac|O['’]|D['’]|L['’]|De|Di|La|Le|Fitz)?[{UPPER}]{_LOWER}+(?:[-'’][{UPPER}]?{_LOWER}+)*)"
_INITIALS = rf"(?:(?:[{UPPER}]\.\s?)+)"
_MIDDLE = rf"(?:(?:{_PARTICLE}|{_INITIALS})\s*)*"
_STYLED = r"(?:(?:Dr|Prof|Professor|Sir|Dame|Lord|Mr|Mrs|Ms)\.?\s+)?"
_SHORT_PERSON = rf"(?:{_STYLED}(?:{_INITIALS}\s?|{_NAME_WORD}\s+){_MIDDLE}{_NAME_WORD})"
_PERSON = rf"(?:{_SHORT_PERSON}(?:\s+{_MIDDLE}{_NAME_WORD}){{0,2}})"
_CAPITALS = rf"(?:[{UPPER}][{UPPER}.'’-]+(?:\s+[{UPPER}][{UPPER}.'’-]*){{1,3}}(?!\w))"
_DOMAIN = (
    r"(?:(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|info|news|media|tv|eu|gov|edu|co|int|[a-z]{2})"
    r"(?:\.[a-z]{2})?)(?![\w@])"
)
_RUN_WORD = rf"(?:[{UPPER}][\w.&'’-]*|&)"
_RUN = rf"(?:{_RUN_WORD}(?:\s+(?:(?:of|the|and|for|on|de|la|le|el)\s+){{0,2}}{_RUN_WORD}){{0,6}})"

_AGENCY_NAMES = frozenset(
    (
        "Thomson Reuters;Reuters;AP;The Associated Press;Associated Press;AFP;Agence France-Presse;Agence France "
        "Presse;"
        "dpa;DPA;UPI;PTI;ANI;IANS;TASS;Itar-Tass;Interfax;RIA Novosti;Xinhua;Kyodo;Kyodo News;Yonhap;Anadolu;"
        "Anadolu Agency;AA;EFE;ANSA;Lusa;Belga;ANP;TT;NTB;Ritzau;STT;APA;PAP;CTK;MTI;Ukrinform;Bernama;Antara;AAP;PA;"
        "PA Media;Press Association;The Canadian Press;Canadian Press;Bloomberg;Bloomberg News;CNN;BBC News;BBC"
    ).split(";")
)
_AGENCY = "(?:" + "|".join(sorted(map(re.escape, _AGENCY_NAMES), key=len, reverse=True)) + r")(?![\w-])"

_BY = (
    r"(?:(?i:(?:authored|written|story|words|text|reported|report|reporting|analysis|opinion|commentary|edited|editing|"
    r"compiled|posted|published|interview|review|as told|translated|produced)\s+by|by:?|author:|reporter:|writer:)"
    r"|Von|Par|Por|Di)\s+"
)
_VIA = r"(?i:via|for|courtesy of|originally (?:published|appeared) (?:on|in|at)|of|with)\s+"
_IN = r"(?:in|reports? from|reporting from|at)\s+(?:the\s)?"
_JOBS = (
    "correspondent|reporter|editor|writer|columnist|contributor|contributing|producer|journalist|analyst|bureau chief|"
    "commentator|staff|blogger|photographer|presenter"
)
_JOB = rf"(?:(?:[\w’'&/-]+\s+){{0,4}}?(?i:{_JOBS})s?(?:\s+(?:in|for|at|of)\s+{_RUN})?)(?![\w-])"
_DESK = (
    rf"(?:(?P<house>(?:{_RUN}\s+)?)(?i:(?:news|web)\s?desk|newsroom|(?:foreign |world |political |online )desk|"
    rf"news service|"
    r"staff(?: (?:reporter|writer|correspondent|report))?s?|news agenc(?:y|ies)|agencies|editorial (?:team|board|"
    r"staff)|"
    r"news team|bureau|monitoring|online|team|staff and agencies)(?![\w-]))"
)
_OURS = (
    r"(?:(?i:from|by)\s+)?(?i:our|a|an)\s+(?i:(?:own|special|staff|foreign|political|diplomatic)\s+)*"
    r"(?i:correspondents?|reporters?|staff)\b"
)
_LABEL = (
    r"(?:(?i:date|dated|published|publication date|updated|last updated|posted|created|modified|last modified|issued|"
    r"first published|uploaded|filed|added|time|on|at)\b[:\s.-]*)"
)
_READING = (
    r"(?:(?:est(?:imated)?\.?\s)?(?:reading time:?\s*)?\d{1,2}[\s-]*(?:minutes?|mins?)(?:[\s-]*(?:read|reading)"
    r"(?:\s+time)?)?|reading time:?\s*\d+)\b"
)
_AGO = r"(?:(?:\d{1,2}|an?)\s*(?:minutes?|mins?|hours?|hrs?|days?|[mhd])\s+ago)\b"
_HANDLE = r"@\w{2,30}"
_HEARD = r"Heard on [A-Z][\w ]{3,40}"
_BETWEEN = re.compile(r"(?:[\s|•·,;/–—\-→»>:]|\bon\b\s|\band\b\s)*")
_SEPARATOR = re.compile(r"\s*(?:[|•·,;/–—→»\n]|-+>?\s|\Z)|\s+-")
_JOB_AND_END = rf"{_JOB}\s*(?:[|•·,@\n]|\Z)"
_AFTER_RUN = re.compile(
    rf"\s*(?:[|•·,;/–—→»\n-]|\Z)|\s*(?={_LABEL}?{date_stamps.STAMP})|\s+(?=\d{{1,2}}\s?min)|\s+(?={_JOB_AND_END})"
)

_OUTLET_WORDS = frozenset(
    """
    post times news daily herald press agency media tv radio tribune guardian journal mail today network service star
    sun gazette review magazine weekly observer telegraph independent standard chronicle monitor world online report
    reports mirror express examiner inquirer dispatch ledger globe bulletin courier argus record echo broadcasting
    public national international wire watch insider politico eye voice register citizen advertiser banner
    """.split()
)

_AND = r"(?:\s*,\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+)"
_STAMP = re.compile(rf"{_LABEL}*{date_stamps.STAMP}")
_CLOCK = re.compile(rf"{_LABEL}?{date_stamps.CLOCK}(?=\s|\Z|[,|])")
_ASIDE = re.compile(rf"(?P<alone>{_READING}|{_AGO})|{_HANDLE}|{_HEARD}")
_BY_PART = re.compile(_BY)
_OURS_PART = re.compile(_OURS)
_NAMED = re.compile(rf"(?:{_PERSON}|{_CAPITALS})")
_SHORT_NAMED = re.compile(rf"(?:{_SHORT_PERSON}|{_CAPITALS})")
_AND_PART = re.compile(_AND)
_GOES_ON = re.compile(
    rf"\s+(?:{_VIA}|{_IN}|{_LABEL}|{_HANDLE}|\(|\d{{1,2}}\s?min)|\s*{date_stamps.STAMP}|\s+{_JOB_AND_END}"
)
_DESK_PART = re.compile(_DESK)
_VIA_PART = re.compile(_VIA)
_IN_PART = re.compile(rf"{_IN}(?P<place>{_RUN})")
_AGENCY_PART = re.compile(rf"\(?(?P<name>{_AGENCY})\)?")
_DOMAIN_PART = re.compile(_DOMAIN)
_JOB_PART = re.compile(_JOB)
_JOB_OPENS = re.compile(
    r"(?i:political|foreign|chief|senior|diplomatic|world|business|security|defen[cs]e|special|staff|europe|"
    r"middle|asia|"
    r"africa|legal|health|science|home|health|economics|deputy|associate|white|us|uk)\Z"
)
_JOB_WORD = re.compile(rf"\b(?:{_JOBS})\b", re.IGNORECASE)
_RUN_PART = re.compile(_RUN)


@dataclass(frozen=True, slots=True)
class Particulars:
    """What was read of the start of some words: up to `end`, in characters.

    `certain` says that some part can be nothing else than a particular; a line of names alone is not.
    """

    end: int = 0
    byline: str = ""
    outlet: str = ""
    date: str = ""
    certain: bool = False

    def joined(self, other: Particulars) -> Particulars:
        """These and those of a later line; what is known stays."""
        return Particulars(
            other.end,
            self.byline or other.byline,
            self.outlet or other.outlet,
            self.date or other.date,
            self.certain or other.certain,
        )


def line(words: str, ordinary: Container[str] = ()) -> Particulars | None:
    """The particulars of a line that holds nothing else; None for any other.

    `ordinary` are the words that the article writes in small letters: no name is made of them.
    """
    if not words or len(words) > _LONGEST or "\n" in words:
        return None
    found = _read(words, whole=True)
    first = found.byline.split(" ")[0]
    if first.lower() in ordinary and not _BY_PART.match(words) and not is_given(first):
        return None
    rest = words[found.end :].strip(" \t.,;|•·–—-→»>:()")
    return replace(found, end=len(words)) if found.end and not rest else None


def prefix(words: str) -> Particulars | None:
    """The particulars glued before the first words of an article; None where there are none, or nothing else."""
    found = _read(words[:_LONGEST], whole=False)
    rest = words[found.end :]
    if not found.end or not found.certain or len(rest.split()) < 3:
        return None
    opens = rest.lstrip("\"'“‘«([-–— \n")
    return found if opens[:1].isupper() or opens[:1].isdigit() else None


def stamp_end(words: str) -> int:
    """How many characters of a time stamp open the headline of a live blog's entry; 0 for none."""
    found = _CLOCK.match(words)
    rest = words[found.end() :].lstrip() if found else ""
    return len(words) - len(rest) if rest[:1].isupper() else 0


def _read(words: str, whole: bool) -> Particulars:
    """As many parts as can be read from the start; with `whole` false, up to the last part that is certain."""
    known = certain = Particulars()
    while known.end < len(words):
        start = _BETWEEN.match(words, known.end).end()  # type: ignore[union-attr]  # it matches nothing, too
        for read in _PARTS:
            part = read(words, start, known)
            if part is not None:
                known = known.joined(part)
                break
        else:
            break
        if part.certain:
            certain = known
    if whole:
        return known
    end = _BETWEEN.match(words, certain.end).end() if certain.end else 0  # type: ignore[union-attr]
    return replace(certain, end=end)


def _stamp(words: str, start: int, _known: Particulars) -> Particulars | None:
    """ "Published: 10 January 2026, 17:24", "date 2026-01-10", "17:24 IST"."""
    found = _STAMP.match(words, start)
    if found is None:
        return None
    day = date_stamps.parse(date_stamps.find(found[0]))
    return Particulars(found.end(), date=day.isoformat() if day else "", certain=True)


def _clock(words: str, start: int, _known: Particulars) -> Particulars | None:
    """A time of day by itself, at the start of a line or behind another part."""
    found = _CLOCK.match(words, start)
    return Particulars(found.end(), certain=True) if found else None


def _aside(words: str, start: int, known: Particulars) -> Particulars | None:
    """ "2 min read", "3 hours ago", "@ana", "Heard on …"."""
    found = _ASIDE.match(words, start)
    return Particulars(found.end(), certain=True) if found and (known.end or found["alone"]) else None


def _by(words: str, start: int, _known: Particulars) -> Particulars | None:
    """ "By Ana Petrel and Ivo Brandt in Kyiv", "Story by Reuters", "From our correspondent"."""
    ours = _OURS_PART.match(words, start)
    if ours:
        return Particulars(ours.end(), certain=True)
    led = _BY_PART.match(words, start)
    if led is None:
        return None
    who = _who(words, led.end())
    return replace(who, certain=True) if who else None


def _who(words: str, start: int) -> Particulars | None:
    """Those named behind "by": people, a desk, an agency, a site or a house."""
    for read in (_agency, _desk, _domain):
        part = read(words, start, Particulars())
        if part is not None:
            return part
    end = start
    while (person := _person(words, end)) is not None:
        end = person
        more = _AND_PART.match(words, end)
        if more is None or _person(words, more.end()) is None:
            return Particulars(end, byline=" ".join(words[start:end].split()))
        end = more.end()
    house = _run(words, start, Particulars())
    return house if house and house.outlet and _is_house(house.outlet) else None


def _person(words: str, start: int) -> int | None:
    """Where the name of a person that begins at `start` ends; of a name that nothing ends, the first two words."""
    for pattern in (_NAMED, _SHORT_NAMED):
        found = pattern.match(words, start)
        if found is None or not _is_person(found[0]):
            continue
        if pattern is _SHORT_NAMED or _SEPARATOR.match(words, found.end()) or _GOES_ON.match(words, found.end()):
            return found.end()
    return None


def _desk(words: str, start: int, _known: Particulars) -> Particulars | None:
    """ "The Harbour Post news desk", "HP News Desk", "Staff reporter"."""
    found = _DESK_PART.match(words, start)
    if found is None:
        return None
    return Particulars(found.end(), outlet=" ".join(found["house"].split()), certain=True)


def _via(words: str, start: int, known: Particulars) -> Particulars | None:
    """ "via HarbourPost.com", "for Reuters", behind whoever wrote it."""
    led = _VIA_PART.match(words, start) if known.end else None
    if led is None:
        return None
    for read in (_agency, _domain, _run):
        part = read(words, led.end(), known)
        if part is not None:
            return replace(part, byline="", outlet=part.outlet or part.byline, certain=True)
    return None


def _in(words: str, start: int, known: Particulars) -> Particulars | None:
    """ "in Kyiv", behind whoever wrote it; sure of what it is where the place is known."""
    found = _IN_PART.match(words, start) if known.end and (known.byline or known.certain) else None
    if found is None or not _AFTER_RUN.match(words, found.end()):
        return None
    return Particulars(found.end(), certain=_is_place(found["place"]) or is_given(known.byline.split(" ")[0]))


def _agency(words: str, start: int, _known: Particulars) -> Particulars | None:
    """An agency's name, in brackets or not."""
    found = _AGENCY_PART.match(words, start)
    if found is None or not _AFTER_RUN.match(words, found.end()):
        return None
    return Particulars(found.end(), outlet=found["name"], certain=True)


def _domain(words: str, start: int, _known: Particulars) -> Particulars | None:
    """ "HarbourPost.com"."""
    found = _DOMAIN_PART.match(words, start)
    return Particulars(found.end(), outlet=found[0], certain=True) if found else None


def _job(words: str, start: int, known: Particulars) -> Particulars | None:
    """ "Political Correspondent", behind a name."""
    found = _JOB_PART.match(words, start) if known.byline else None
    if found is None or not _AFTER_RUN.match(words, found.end()):
        return None
    return Particulars(found.end(), certain=True)


def _run(words: str, start: int, known: Particulars) -> Particulars | None:
    """Capitalised words up to a separator: a person, a place or an outlet, and not surely one of them."""
    person = None if known.byline else _person(words, start)
    if person is not None and (_AFTER_RUN.match(words, person) or _IN_PART.match(words, person + 1)):
        return Particulars(person, byline=" ".join(words[start:person].split()))
    found = _RUN_PART.match(words, start)
    if found is None or not _AFTER_RUN.match(words, found.end()) or _is_office(found[0]):
        return None
    first = found[0].split()[0].lower()
    if first in OPENERS and (first != "the" or " " not in found[0]):
        return None
    if _is_place(found[0]) or DATE_WORDS & set(found[0].split()):
        return Particulars(found.end())
    return Particulars(found.end(), outlet=" ".join(found[0].split()))


_PARTS = (_stamp, _aside, _by, _via, _in, _agency, _job, _desk, _domain, _run, _clock)


def _is_person(words: str) -> bool:
    """Whether capitalised words are rather somebody's name than a house's, a place, a job or an office."""
    parts = words.split()
    return not (
        len(parts) > 4
        or _is_house(words)
        or _is_place(words)
        or _is_office(words)
        or parts[0].lower() in OPENERS
        or DATE_WORDS.intersection(parts)
    )


def _is_office(words: str) -> bool:
    """Whether capitalised words hold a job or an office: "Staff Writer", "Prime Minister Pavel Rohan"."""
    low = words.lower().split()
    return not OFFICES.isdisjoint(low) or _JOB_WORD.search(words) is not None or _JOB_OPENS.match(low[-1]) is not None


def _is_house(words: str) -> bool:
    """Whether capitalised words name a newspaper, an agency or a broadcaster."""
    parts = words.lower().split()
    return parts[0] == "the" or not _OUTLET_WORDS.isdisjoint(parts)


def _is_place(words: str) -> bool:
    folded = fold(words)
    return folded in places() or folded in countries().name_of or folded in countries().capital_of

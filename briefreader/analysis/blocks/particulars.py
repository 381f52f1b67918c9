"""What a page tells about an article: who wrote it, for which outlet, and when.

Particulars stand on lines of their own or are glued before the lead.  A line is read part by part: "date 2026-01-10",
"Authored by Ana Petrel", "via HarbourPost.com", "2 min read".  It is a line of particulars when it holds nothing else
and at least one part can be nothing else.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, replace

from briefreader.analysis.blocks import particular_patterns as patterns
from briefreader.analysis.lexicon.countries import countries
from briefreader.analysis.lexicon.gazetteer import places
from briefreader.analysis.lexicon.given_names import is_given
from briefreader.analysis.lexicon.head_nouns import OFFICES
from briefreader.analysis.text import date_stamps
from briefreader.analysis.text.words import DATE_WORDS, OPENERS, fold

_LONGEST = 300
"""Characters of a line that is no sentence."""


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
    if first.lower() in ordinary and not patterns.BY_PART.match(words) and not is_given(first):
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
    found = patterns.CLOCK.match(words)
    rest = words[found.end() :].lstrip() if found else ""
    return len(words) - len(rest) if rest[:1].isupper() else 0


def _read(words: str, whole: bool) -> Particulars:
    """As many parts as can be read from the start; with `whole` false, up to the last part that is certain."""
    known = certain = Particulars()
    while known.end < len(words):
        start = patterns.BETWEEN.match(words, known.end).end()  # type: ignore[union-attr]  # it matches nothing, too
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
    end = patterns.BETWEEN.match(words, certain.end).end() if certain.end else 0  # type: ignore[union-attr]
    return replace(certain, end=end)


def _stamp(words: str, start: int, _known: Particulars) -> Particulars | None:
    """ "Published: 10 January 2026, 17:24", "date 2026-01-10", "17:24 IST"."""
    found = patterns.STAMP.match(words, start)
    if found is None:
        return None
    day = date_stamps.parse(date_stamps.find(found[0]))
    return Particulars(found.end(), date=day.isoformat() if day else "", certain=True)


def _clock(words: str, start: int, _known: Particulars) -> Particulars | None:
    """A time of day by itself, at the start of a line or behind another part."""
    found = patterns.CLOCK.match(words, start)
    return Particulars(found.end(), certain=True) if found else None


def _aside(words: str, start: int, known: Particulars) -> Particulars | None:
    """ "2 min read", "3 hours ago", "@ana", "Heard on …"."""
    found = patterns.ASIDE.match(words, start)
    return Particulars(found.end(), certain=True) if found and (known.end or found["alone"]) else None


def _by(words: str, start: int, _known: Particulars) -> Particulars | None:
    """ "By Ana Petrel and Ivo Brandt in Kyiv", "Story by Reuters", "From our correspondent"."""
    ours = patterns.OURS_PART.match(words, start)
    if ours:
        return Particulars(ours.end(), certain=True)
    led = patterns.BY_PART.match(words, start)
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
        more = patterns.AND_PART.match(words, end)
        if more is None or _person(words, more.end()) is None:
            return Particulars(end, byline=" ".join(words[start:end].split()))
        end = more.end()
    house = _run(words, start, Particulars())
    return house if house and house.outlet and _is_house(house.outlet) else None


def _person(words: str, start: int) -> int | None:
    """Where the name of a person that begins at `start` ends; of a name that nothing ends, the first two words."""
    for pattern in (patterns.NAMED, patterns.SHORT_NAMED):
        found = pattern.match(words, start)
        if found is None or not _is_person(found[0]):
            continue
        if (
            pattern is patterns.SHORT_NAMED
            or patterns.SEPARATOR.match(words, found.end())
            or patterns.GOES_ON.match(words, found.end())
        ):
            return found.end()
    return None


def _desk(words: str, start: int, _known: Particulars) -> Particulars | None:
    """ "The Harbour Post news desk", "HP News Desk", "Staff reporter"."""
    found = patterns.DESK_PART.match(words, start)
    if found is None:
        return None
    return Particulars(found.end(), outlet=" ".join(found["house"].split()), certain=True)


def _via(words: str, start: int, known: Particulars) -> Particulars | None:
    """ "via HarbourPost.com", "for Reuters", behind whoever wrote it."""
    led = patterns.VIA_PART.match(words, start) if known.end else None
    if led is None:
        return None
    for read in (_agency, _domain, _run):
        part = read(words, led.end(), known)
        if part is not None:
            return replace(part, byline="", outlet=part.outlet or part.byline, certain=True)
    return None


def _in(words: str, start: int, known: Particulars) -> Particulars | None:
    """ "in Kyiv", behind whoever wrote it; sure of what it is where the place is known."""
    found = patterns.IN_PART.match(words, start) if known.end and (known.byline or known.certain) else None
    if found is None or not patterns.AFTER_RUN.match(words, found.end()):
        return None
    return Particulars(found.end(), certain=_is_place(found["place"]) or is_given(known.byline.split(" ")[0]))


def _agency(words: str, start: int, _known: Particulars) -> Particulars | None:
    """An agency's name, in brackets or not."""
    found = patterns.AGENCY_PART.match(words, start)
    if found is None or not patterns.AFTER_RUN.match(words, found.end()):
        return None
    return Particulars(found.end(), outlet=found["name"], certain=True)


def _domain(words: str, start: int, _known: Particulars) -> Particulars | None:
    """ "HarbourPost.com"."""
    found = patterns.DOMAIN_PART.match(words, start)
    return Particulars(found.end(), outlet=found[0], certain=True) if found else None


def _job(words: str, start: int, known: Particulars) -> Particulars | None:
    """ "Political Correspondent", behind a name."""
    found = patterns.JOB_PART.match(words, start) if known.byline else None
    if found is None or not patterns.AFTER_RUN.match(words, found.end()):
        return None
    return Particulars(found.end(), certain=True)


def _run(words: str, start: int, known: Particulars) -> Particulars | None:
    """Capitalised words up to a separator: a person, a place or an outlet, and not surely one of them."""
    person = None if known.byline else _person(words, start)
    if person is not None and (patterns.AFTER_RUN.match(words, person) or patterns.IN_PART.match(words, person + 1)):
        return Particulars(person, byline=" ".join(words[start:person].split()))
    found = patterns.RUN_PART.match(words, start)
    if found is None or not patterns.AFTER_RUN.match(words, found.end()) or _is_office(found[0]):
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
    return (
        not OFFICES.isdisjoint(low)
        or patterns.JOB_WORD.search(words) is not None
        or patterns.JOB_OPENS.match(low[-1]) is not None
    )


def _is_house(words: str) -> bool:
    """Whether capitalised words name a newspaper, an agency or a broadcaster."""
    parts = words.lower().split()
    return parts[0] == "the" or not patterns.OUTLET_WORDS.isdisjoint(parts)


def _is_place(words: str) -> bool:
    folded = fold(words)
    return folded in places() or folded in countries().name_of or folded in countries().capital_of

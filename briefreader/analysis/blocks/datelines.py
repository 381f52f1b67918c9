"""Datelines: the place, day and agency that open a report: "PORT ALDER (Reuters) — "."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefreader.analysis.lexicon.countries import countries
from briefreader.analysis.lexicon.gazetteer import places
from briefreader.analysis.text import date_stamps
from briefreader.analysis.text.words import UPPER, fold

_CAPITALS = rf"[{UPPER}]{{2}}[{UPPER} .'’/-]{{1,40}}"
_CITY = rf"[{UPPER}][\w.'’-]+(?:[ /][{UPPER}][\w.'’-]+){{0,3}}"
_LAND = rf"(?:,\s+[{UPPER}][\w. ]{{1,20}})?"
_WHEN = rf"(?:[,.]?\s+(?:{date_stamps.DATE}|{date_stamps.DAY}|\w+\.? \d{{1,2}}))?"
_DASH = r"(?:[—–]|--?)"
_HOUSE = r"\((?P<{0}>[^)\n]{{2,25}})\)"

_DATELINE = re.compile(
    rf"(?:(?P<place>{_CAPITALS}){_LAND}{_WHEN}\s*(?:{_HOUSE.format('agency')}\s*)?{_DASH}\s+"
    rf"|(?P<slashed>{_CAPITALS}|{_CITY}){_WHEN}\.?\s*/(?P<slash>[^/\n]{{2,25}})/\s*(?:[.:]|{_DASH})?\s+"
    rf"|(?P<city>{_CITY}){_LAND}{_WHEN}\s*(?:{_HOUSE.format('cited')}\s*)?{_DASH}\s+"
    rf"|\((?P<inside>{_CITY},?\s+{date_stamps.DATE})\)\s*{_DASH}\s+"
    rf"|\((?P<only>[A-Z][^)\n]{{1,25}})\)\s*{_DASH}\s+"
    rf"|(?P<shouted>{_CAPITALS}):\s+)"
)
_HAS_DAY = re.compile(date_stamps.DATE)
_OPENS = re.compile(rf"[\"“‘'«(\[]*[{UPPER}\d]")


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline up to `end`; agency and date are empty where it names none."""

    end: int
    agency: str = ""
    date: str = ""


def dateline(text: str, start: int, end: int) -> Dateline | None:
    """The dateline that opens [start, end)."""
    found = _DATELINE.match(text, start, end)
    if found is None or not _is_one(found, text):
        return None
    agency = found["agency"] or found["slash"] or found["cited"] or found["only"] or ""
    day = date_stamps.parse(date_stamps.find(found[0]))
    return Dateline(found.end(), agency.strip(), day.isoformat() if day else "")


def _is_one(found: re.Match[str], text: str) -> bool:
    """Whether what looks like a dateline names a place that we know, where its form alone does not tell."""
    if found["city"]:
        told = _is_place(found["city"]) or _HAS_DAY.search(found[0]) is not None
        return told and _OPENS.match(text, found.end()) is not None
    return not found["shouted"] or _is_place(found["shouted"])


def _is_place(words: str) -> bool:
    folded = fold(words)
    return folded in places() or folded in countries().capital_of or folded in countries().name_of

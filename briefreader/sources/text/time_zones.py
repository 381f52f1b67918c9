"""The time zones that are written behind a date: offsets, abbreviations, places."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

_OFFSET = re.compile(r"(?P<sign>[+\-−])(?P<hours>[0-9]{1,2})(?::?(?P<minutes>[0-5][0-9]|0))?(?:\s+[A-Z]{1,5})?")
_GREENWICH = re.compile(r"(?:GMT|UTC|UT)\s?(?=[+\-−][0-9])")
_COMMENT = re.compile(r"\s*[(\[](?P<inside>[^()\[\]]*)[)\]]\s*\Z")
_WIDEST = timedelta(hours=14)

_MINUTES: Mapping[int, str] = {  # east of Greenwich
    0: "UTC UT GMT Z WET",
    60: "BST CET MET MEZ WAT WEST",
    120: "CAT CEST EET MEST MESZ SAST",
    180: "EAT EEST IDT MSK TRT",
    300: "PKT",
    345: "NPT",
    420: "ICT WIB",
    480: "AWST HKT PHT SGT WITA",
    540: "JST KST WIT",
    570: "ACST",
    600: "AEST",
    630: "ACDT",
    660: "AEDT",
    720: "NZST",
    780: "NZDT",
    -150: "NDT",
    -180: "ADT BRT",
    -210: "NST",
    -240: "AST EDT",
    -300: "CDT EST",
    -360: "CST MDT",
    -420: "MST PDT",
    -480: "AKDT PST",
    -540: "AKST",
    -600: "HST",
}
"""EST to PDT mean what the standard of such dates (RFC 822) says, also where China has a CST of its own.

IST is left out: it is India's, Ireland's or Israel's, and nothing beside it tells which.
"""

_PLACES = {"ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver", "PT": "America/Los_Angeles"}
_OFFSETS = {name: minutes for minutes, names in _MINUTES.items() for name in names.split()}


def zone_of(words: str) -> tzinfo | None:
    """The zone that `words` name; UTC where there are none, None for a zone that is not known.

    "+0200", "GMT+2", "CEST", "Europe/Paris", and each with a comment in brackets, or in brackets alone: "+0200 (CEST)".
    """
    comment = _COMMENT.search(words)
    bare = words[: comment.start() if comment else None].strip()
    if not bare:
        return zone_of(comment["inside"]) if comment else UTC
    if offset := _OFFSET.fullmatch(_GREENWICH.sub("", bare, count=1)):
        return _fixed(offset)
    if bare.upper() in _OFFSETS:
        return timezone(timedelta(minutes=_OFFSETS[bare.upper()]))
    place = _PLACES.get(bare, bare)
    return ZoneInfo(place) if place in _places() else None


def _fixed(offset: re.Match[str]) -> tzinfo | None:
    """An offset from Greenwich, where there is a clock that has it."""
    off = timedelta(hours=int(offset["hours"]), minutes=int(offset["minutes"] or 0))
    if off > _WIDEST:
        return None
    return timezone(off if offset["sign"] == "+" else -off)


@cache
def _places() -> frozenset[str]:
    """The names of the time zone database, among which a feed's word is looked up before a file is opened by it."""
    return frozenset(name for name in available_timezones() if "/" in name)

"""Dates and times as pages stamp them on an article: "January 10, 2026 5:16 PM", "30-04-2025 17:24 IST"."""

from __future__ import annotations

import re
from datetime import date

from briefreader.analysis.text.words import MONTHS

_NUMBERS = {
    name: number
    for number, names in enumerate(
        (
            ("January", "Jan"), ("February", "Feb"), ("March", "Mar"), ("April", "Apr"), ("May",), ("June", "Jun"),
            ("July", "Jul"), ("August", "Aug"), ("September", "Sep", "Sept"), ("October", "Oct"), ("November", "Nov"),
            ("December", "Dec"),
        ),
        1,
    )
    for name in names
}  # fmt: skip

_MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
_CAPITAL_MONTH = "(?:" + "|".join(sorted({name.upper() for name in MONTHS}, key=len, reverse=True)) + r")\.?"
_ANY_MONTH = rf"(?:{_MONTH}|{_CAPITAL_MONTH})"
_WEEKDAY = r"(?:(?i:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?i:day)?\.?,?\s+)?"
_ORDINAL = r"(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"  # pages glue the next stamp to it: "10 Jan 202610 Jan 2026"

DATE = (
    rf"(?:{_WEEKDAY}(?:\d{{1,2}}{_ORDINAL}\s+(?:of\s+)?{_ANY_MONTH},?\s+{_YEAR}"
    rf"|{_ANY_MONTH}\s+\d{{1,2}}{_ORDINAL},?\s+{_YEAR}"
    rf"|\d{{1,2}}-{_ANY_MONTH}-{_YEAR}"
    rf"|(?:{_YEAR}[-/.]\d{{1,2}}[-/.]\d{{1,2}}|\d{{1,2}}[-/.]\d{{1,2}}[-/.]{_YEAR})(?!\d|[-/.]\d)))"
)
"""A day with its year, however it is written."""

DAY = rf"(?:{_ANY_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{_ANY_MONTH})"
"""A day without its year, as datelines have it: "Jan 10"."""

_ZONE = (
    r"(?:\(?(?:[A-Z]{1,2}[SD]T|[A-Z]{1,2}T|GMT|UTC|BST|IST|CEST|CET|EEST|EET|MSK|JST|KST|HKT|SGT|AEST|AEDT|NZDT|NZST|PKT|WIB|Z)"
    r"(?:\s?[+-]\d{1,2}(?::?\d\d)?)?\)?|[+-]\d\d:?\d\d)"
)
TIME = (
    r"(?:(?:[01]?\d|2[0-4])[:.][0-5]\d(?::[0-5]\d)?(?:\s?[ap]\.?m\b\.?)?|(?:1[0-2]|0?\d)\s?[ap]\.?m\b\.?"
    r"|\d{4}(?=\s?(?:GMT|UTC)))"
)
"""A time of day: "17:24", "5:16 PM", "10.45am", "1412" before GMT."""

CLOCK = rf"(?i:{TIME})(?:\s?{_ZONE}(?![A-Za-z]))?"
"""A time of day, with its zone where one is named."""

STAMP = rf"(?:{DATE}(?:T\d\d:\d\d\S*)?(?:\s*(?:[,|•·–—-]|at)?\s*{CLOCK})?|{CLOCK}(?:\s*(?:[,|•·–—-]|on)?\s*{DATE}))"
"""A date, with a time before or behind it."""

_TIME_FIRST = re.compile(rf"(?:{CLOCK})(?=\s)")
_NUMERIC = re.compile(r"(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})\Z")
_WRITTEN = re.compile(rf"{_WEEKDAY}(?P<words>.*)", re.DOTALL)
_DATE = re.compile(DATE)


def find(words: str) -> str:
    """The first date in `words`, as written; empty where there is none."""
    found = _DATE.search(words)
    return found[0] if found else ""


def clock_end(words: str) -> int:
    """How many characters of a time of day open `words`; 0 for none."""
    found = _TIME_FIRST.match(words)
    return found.end() if found else 0


def parse(words: str) -> date | None:
    """The day that a written date means; None where its numbers may mean two days, or none."""
    numeric = _NUMERIC.match(words.strip())
    if numeric:
        return _by_numbers(words, *map(int, numeric.groups()))
    found = _WRITTEN.match(words.strip())
    plain = found["words"] if found else words
    month = next((_NUMBERS[word.title()] for word in re.findall(r"[A-Za-z]+", plain) if word.title() in _NUMBERS), 0)
    numbers = [int(number) for number in re.findall(r"\d+", plain)]
    if not month or len(numbers) != 2:
        return None
    day, year = numbers if numbers[1] > 31 else reversed(numbers)
    return _day(year, month, day)


def _by_numbers(words: str, first: int, second: int, third: int) -> date | None:
    """A day written in numbers: the year first, or last; with dots the day is first, as where dots are used."""
    if first > 31:
        return _day(first, second, third)
    if "." in words or first > 12 or first == second:
        return _day(third, second, first)
    return _day(third, first, second) if second > 12 else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

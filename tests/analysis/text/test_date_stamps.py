"""Dates and times as pages stamp them on an article."""

from __future__ import annotations

import re

import pytest

from briefreader.analysis.text import date_stamps

PARSED = {
    "a day, a month, a year": ("6 January 2026", "2026-01-06"),
    "an American date": ("January 6, 2026", "2026-01-06"),
    "an ordinal": ("6th of January 2026", "2026-01-06"),
    "a short month": ("6 Sept. 2026", "2026-09-06"),
    "a month in capitals": ("6 JAN 2026", "2026-01-06"),
    "a weekday before it": ("Tuesday, 6 January 2026", "2026-01-06"),
    "hyphens around the month": ("06-Jan-2026", "2026-01-06"),
    "the year first": ("2026-01-06", "2026-01-06"),
    "with dots the day is first": ("06.01.2026", "2026-01-06"),
    "a day that can be no month": ("30-04-2025", "2025-04-30"),
    "a day that can be no month, behind it": ("04/30/2025", "2025-04-30"),
    "numbers that may mean two days are none": ("04/06/2025", None),
    "a day and a month alike": ("06/06/2025", "2025-06-06"),
    "no such day": ("31 February 2026", None),
    "no year": ("6 January", None),
    "no date": ("the pier", None),
}


@pytest.mark.parametrize(("words", "day"), PARSED.values(), ids=PARSED)
def test_the_day_that_a_date_means(words: str, day: str | None) -> None:
    found = date_stamps.parse(words)
    assert (found.isoformat() if found else None) == day


FOUND = {
    "in a sentence": ("It met on 6 January 2026 again.", "6 January 2026"),
    "the first of two": ("6 January 2026 and 7 January 2026", "6 January 2026"),
    "glued to the next": ("6 Jan 20267 Jan 2026", "6 Jan 2026"),
    "a day without a year is none": ("It met on 6 January.", ""),
    "a fraction is none": ("It was 1/2/3456.", ""),
}


@pytest.mark.parametrize(("words", "expected"), FOUND.values(), ids=FOUND)
def test_the_date_in_some_words(words: str, expected: str) -> None:
    assert date_stamps.find(words) == expected


CLOCKS = {
    "hours and minutes": ("17:24 Boats sink", "17:24"),
    "a half of the day": ("5:16 PM Boats sink", "5:16 PM"),
    "an hour alone": ("5pm Boats sink", "5pm"),
    "with its zone": ("17:24 GMT Boats sink", "17:24 GMT"),
    "a dot for a colon": ("10.45am Boats sink", "10.45am"),
    "a number is none": ("17 boats sink", ""),
    "no such hour": ("27:24 Boats sink", ""),
    "a time inside is none": ("At 17:24 boats sank", ""),
}


@pytest.mark.parametrize(("words", "expected"), CLOCKS.values(), ids=CLOCKS)
def test_a_time_of_day_that_opens_some_words(words: str, expected: str) -> None:
    assert words[: date_stamps.clock_end(words)] == expected


STAMPS = {
    "a date and a time": ("6 January 2026, 17:24 GMT", True),
    "a time and a date": ("17:24 on 6 January 2026", True),
    "an ISO stamp": ("2026-01-06T17:24:00Z", True),
    "a time alone": ("17:24", False),
    "a day alone": ("6 January", False),
}


@pytest.mark.parametrize(("words", "expected"), STAMPS.values(), ids=STAMPS)
def test_a_stamp(words: str, expected: bool) -> None:
    assert bool(re.fullmatch(date_stamps.STAMP, words)) is expected

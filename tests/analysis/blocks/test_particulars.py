"""What a page tells about an article: who wrote it, for which outlet, and when."""

from __future__ import annotations

import pytest

from briefreader.analysis.blocks import particulars
from briefreader.analysis.blocks.particulars import Particulars

LINES: dict[str, tuple[str, tuple[str, str, str] | None]] = {
    "a writer": ("By Ana Petrel", ("Ana Petrel", "", "")),
    "a writer by another word": ("Authored by Ana Petrel", ("Ana Petrel", "", "")),
    "a date": ("6 January 2026", ("", "", "2026-01-06")),
    "a date behind its label": ("Published: 6 January 2026, 17:24", ("", "", "2026-01-06")),
    "a writer and a date": ("By Ana Petrel | January 6, 2026", ("Ana Petrel", "", "2026-01-06")),
    "an agency": ("Reuters", ("", "Reuters", "")),
    "a writer and reading time": ("By Ana Petrel · 2 min read", ("Ana Petrel", "", "")),
    "a sentence is none": ("Ana Petrel opened the pier on Monday.", None),
    "a sentence with a date is none": ("It met on 6 January 2026 in Velm.", None),
    "two lines are none": ("By Ana Petrel\n6 January 2026", None),
    "nothing is none": ("", None),
}


@pytest.mark.parametrize(("words", "expected"), LINES.values(), ids=LINES)
def test_a_line_of_particulars(words: str, expected: tuple[str, str, str] | None) -> None:
    found = particulars.line(words)
    assert ((found.byline, found.outlet, found.date) if found else None) == expected


def test_words_that_the_article_writes_small_are_no_name() -> None:
    assert particulars.line("Harbour Talks", {"harbour"}) is None


PREFIXES: dict[str, tuple[str, str | None]] = {
    "a writer and a date": ("By Ana Petrel 6 January 2026 The council met again.", "The council met again."),
    "a stamp": ("Published: 6 January 2026 The council met again.", "The council met again."),
    "no particulars": ("The council met again on Monday.", None),
    "small letters behind are a sentence": ("6 January 2026 was a day of talks.", None),
    "nothing behind": ("By Ana Petrel 6 January 2026", None),
}


@pytest.mark.parametrize(("words", "rest"), PREFIXES.values(), ids=PREFIXES)
def test_particulars_glued_before_the_first_words(words: str, rest: str | None) -> None:
    found = particulars.prefix(words)
    assert (words[found.end :] if found else None) == rest


STAMPED = {
    "a time": ("17:24 Boats sink", "Boats sink"),
    "a time and its zone": ("17:24 GMT Boats sink", "Boats sink"),
    "small letters behind": ("17:24 boats sank", "17:24 boats sank"),
    "no time": ("Boats sink", "Boats sink"),
}


@pytest.mark.parametrize(("words", "rest"), STAMPED.values(), ids=STAMPED)
def test_the_stamp_of_a_live_blog_s_entry(words: str, rest: str) -> None:
    assert words[particulars.stamp_end(words) :] == rest


def test_what_is_known_of_an_earlier_line_stays() -> None:
    both = Particulars(3, "Ana Petrel", "", "", False).joined(Particulars(9, "Tomas Ruel", "Reuters", "", True))
    assert both == Particulars(9, "Ana Petrel", "Reuters", "", True)

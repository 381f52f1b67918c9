"""Nouns to lines, and the small parts: places of typed words, pages of rows, progress."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from briefreader.domain.news.difference import Fate, Piece
from briefreader.plain.pages.changes import change_lines
from briefreader.plain.shell.menu import Menu, menu, numbered
from briefreader.plain.shell.progress import Progress
from briefreader.plain.shell.refusal import RefusalError
from briefreader.plain.shell.sentence import ended, sentence
from briefreader.plain.shell.word_places import around, places
from briefreader.services.reading.comparison import Comparison
from briefreader.wording.times import ago

TEXT = "“We  go on,” said Ána Holt. We go on tomorrow.\n\nNobody “will wait”, and we go on."


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("we go on", ["“We  go on,”", "We go on", "we go on"]),
        ("We go on, said", ["We  go on,” said"]),
        ("ana HOLT", ["Ána Holt"]),
        ("will wait", ["“will wait”"]),
        ("nobody ... wait", ["Nobody “will wait"]),
        ("we go … tomorrow", ["We  go on,” said Ána Holt. We go on tomorrow", "We go on tomorrow"]),
        ("tomorrow ... ana", []),
        ("go*", ["go", "go", "go"]),
        ("!?", []),
        ("...", []),
    ],
)
def test_where_typed_words_stand(typed: str, found: list[str]) -> None:
    assert [span.of(TEXT) for span in places(TEXT, typed)] == found


def test_a_place_is_told_with_its_neighbours() -> None:
    (span,) = places(TEXT, "tomorrow")
    assert around(TEXT, span, 12) == "… We go on tomorrow."


def test_stops_and_commas() -> None:
    assert [ended(words) for words in ("a", "a.", "a?”", "“a,”", "", "a”")] == ["a.", "a.", "a?”", "“a,”", "", "a”."]
    assert (sentence(("a", "", "b")), sentence(("", ""))) == ("a, b.", "")


@pytest.mark.parametrize(
    ("pieces", "told"),
    [
        (
            [
                Piece(Fate.SAME, "wait for "),
                Piece(Fate.GONE, "another"),
                Piece(Fate.NEW, "one"),
                Piece(Fate.SAME, ", no"),
            ],
            "Changed paragraph: wait for [gone: another] [new: one], no",
        ),
        ([Piece(Fate.NEW, "all of it")], "New paragraph: all of it"),
        ([Piece(Fate.GONE, "all of it")], "Gone paragraph: all of it"),
        ([Piece(Fate.SAME, "as it was")], "1 paragraph as before."),
    ],
)
def test_a_change_in_words(pieces: list[Piece], told: str) -> None:
    found = Comparison("Now", "Then", datetime(2026, 1, 10, tzinfo=UTC), (tuple(pieces),))
    assert change_lines(found) == ["What has changed since 10 Jan 2026.", "The title was: Then.", "It is: Now.", told]


def test_rows_are_told_a_page_at_a_time_and_numbers_go_on() -> None:
    chosen: list[int] = []

    def rows(start: int, count: int) -> Sequence[str]:
        return numbered([f"row {at}" for at in range(start, min(start + count, 45))], start)

    pages = Menu("row", "All", 45, rows, chosen.append, "3 unread")
    first = pages.begin()
    assert (first[0], first[-2:]) == ("All, 1 to 20 of 45, 3 unread.", ["20. row 19", "Enter tells more."])
    assert pages.more()[:2] == ["21 to 40 of 45.", "21. row 20"]
    assert pages.more()[-1] == "45. row 44"
    assert pages.more() == ["That was all: 45 rows."]
    assert pages.begin() == first
    pages.chosen(45)
    assert chosen == [45]
    with pytest.raises(RefusalError, match="There is no row 46: 1 to 45 are there"):
        pages.chosen(46)
    with pytest.raises(RefusalError, match="There is no link 1: there is none"):
        menu("link", "Links", (), chosen.append).chosen(1)


def test_progress_is_told_now_and_then() -> None:
    moments = iter([0.0, 1.0, 2.5, 2.5, 3.0, 4.0, 7.6, 7.6])
    told: list[str] = []
    show = Progress(told.append, lambda: next(moments))
    for number in range(1, 6):
        show(f"{number} of 9 feeds")
    assert told == ["2 of 9 feeds.", "5 of 9 feeds."]


def test_ages_are_told_in_words() -> None:
    now = datetime(2026, 1, 10, 12, tzinfo=UTC)
    moments = [(10, 12, 0), (10, 11, 59), (10, 9, 0), (9, 12, 0), (5, 0, 0), (1, 0, 0), (11, 0, 0)]
    told = [ago(datetime(2026, 1, day, hour, minute, tzinfo=UTC), now) for day, hour, minute in moments]
    assert told == ["just now", "1 minute ago", "3 hours ago", "1 day ago", "5 days ago", "1 Jan 2026", "11 Jan 2026"]
    assert ago(None, now) == ""

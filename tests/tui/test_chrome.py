"""The lines around the panes: header, hints, tabs, sources; at every width."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.domain.news.feed import FeedRow
from briefreader.domain.search.query import EVERYTHING
from briefreader.tui.chrome.banner import Banner, Refreshing, line, moment
from briefreader.tui.chrome.hints import fitting, hint, hints
from briefreader.tui.chrome.source_rows import source_lines
from briefreader.tui.keys.availability import Situation
from briefreader.tui.keys.keymap import keymap
from briefreader.tui.present.arrangement import Name
from briefreader.wording.news.sources import Source, sources, unread_in

KEYS = keymap({})
FULL = Banner("World", 42, 318, Refreshing(31, 97, 1), refreshed="04:12")
NOW = datetime(2026, 1, 10, 10, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (140, " briefreader   World  unread 42 of 318"),
        (80, " briefreader   World  unread 42 of 318"),
        (48, " briefreader   World  42 unread         ⟳ 31/97 "),
        (40, " briefreader   World  42 unread"),
    ],
)
def test_the_header_leaves_out_what_does_not_fit(width: int, shown: str) -> None:
    assert line(FULL, width).plain.startswith(shown)


def test_the_header_tells_how_a_refresh_goes() -> None:
    assert line(FULL, 140).plain.endswith("⟳ 31/97 ━━━━━───────────  1 failed    refreshed 04:12 ")
    assert line(FULL, 80).plain.endswith("⟳ 31/97 ━━━━━───────────  1 failed ")


def test_the_header_tells_how_long_a_refresh_will_take() -> None:
    timed = Banner("World", 42, 318, Refreshing(31, 97, 1, remaining="8 s left"), refreshed="04:12")
    assert line(timed, 140).plain.endswith("⟳ 31/97 ━━━━━───────────  1 failed  8 s left    refreshed 04:12 ")
    assert line(timed, 90).plain.endswith("⟳ 31/97 ━━━━━───────────  1 failed  8 s left ")
    assert line(timed, 80).plain.endswith("⟳ 31/97 ━━━━━───────────  1 failed ")


def test_the_header_says_that_the_best_comes_first() -> None:
    assert " “quota”  3 articles, best match first " in line(Banner("“quota”", None, 3, best=True), 80).plain


@given(st.integers(1, 200), st.text(max_size=60))
def test_the_header_is_never_wider_than_the_screen(width: int, name: str) -> None:
    assert line(Banner(name, 5, 9, Refreshing(1, 3, 1), "04:12"), width).cell_length <= width


def test_the_last_refresh_is_told_by_the_hour_today_and_by_the_day_before_that() -> None:
    assert moment(NOW - timedelta(hours=2), NOW) == "08:15"
    assert moment(NOW - timedelta(days=2), NOW) == "8 Jan 2026"
    assert moment(None, NOW) == ""


def test_hints_offer_only_what_can_be_had() -> None:
    without = [one.command for one in hints(Name.ARTICLE, Situation(article=True, statements=5, feeds=3), KEYS)]
    assert without[0] == "next_statement"
    assert "who_said_it" not in without
    selected = Situation(article=True, statements=5, statement=True, feeds=3)
    assert "who_said_it" in [one.command for one in hints(Name.ARTICLE, selected, KEYS)]
    assert "add_feed" in [one.command for one in hints(Name.HEADLINES, Situation(article=True), KEYS)]


def test_a_hint_shows_the_keys_of_its_pair() -> None:
    assert hint("next_statement", KEYS).keys == "] ["
    assert hint("next_statement", keymap({"next_statement": "N", "previous_statement": ""})).keys == "N"


@given(st.integers(-5, 200))
def test_as_many_hints_as_fit(room: int) -> None:
    offered = hints(Name.HEADLINES, Situation(article=True, feeds=1), KEYS)
    shown = fitting(offered, room)
    assert shown == offered[: len(shown)]
    assert sum(one.width + 2 for one in shown) <= max(0, room)


FEEDS = [
    FeedRow("https://v.example/f", "Vardo Weekly", "", 9, 1, None, 0, ""),
    FeedRow("https://a.example/f", "Alder Courier", "World", 9, 4, None, 0, ""),
    FeedRow("https://n:secret@n.example/f", "", "World/North", 9, 2, None, 3, "The server did not answer."),
]


def drawn(row: Source, width: int = 26, chosen: bool = False) -> list[str]:
    lines = source_lines(row, width, cursor=True, chosen=chosen)
    return ["".join(piece.text for piece in runs) for runs in lines]


def test_sources_stand_in_their_folders_with_what_is_wrong() -> None:
    rows = sources(FEEDS, 7)
    assert [(row.name, row.depth, row.unread) for row in rows] == [
        ("Everything", 0, 7),
        ("Unread", 0, 7),
        ("Marked by you", 0, 0),
        ("Vardo Weekly", 0, 1),
        ("World", 0, 6),
        ("Alder Courier", 1, 4),
        ("North", 1, 2),
        ("https://n.example/f", 2, 2),
    ]
    assert rows[5].query == EVERYTHING.and_("feed", "https://a.example/f")
    assert rows[6].query == EVERYTHING.and_("folder", "World/North")
    assert drawn(rows[4]) == ["", "▌ − World               6 "]
    assert drawn(rows[7], chosen=True) == ["▌▸    https://n.exam… ✕ 2 "]
    assert "secret" not in "".join(drawn(rows[7], 60))


def test_a_folded_folder_keeps_what_is_wrong_in_it_in_sight() -> None:
    rows = sources(FEEDS, 7, {"World"})
    assert [row.name for row in rows[3:]] == ["Vardo Weekly", "World"]
    assert drawn(rows[4]) == ["", "▌ + World             ✕ 6 "]
    assert [row.name for row in sources(FEEDS, 7, {"World/North"})[4:]] == ["World", "Alder Courier", "North"]


def test_the_header_counts_the_list_that_is_shown() -> None:
    rows = sources(FEEDS, 7)
    assert unread_in(rows, EVERYTHING.and_("folder", "World")) == 6
    assert unread_in(rows, EVERYTHING.and_("is", "marked")) is None
    assert "12 articles" in line(Banner(name="“ferry”", unread=None, articles=12), 80).plain

"""The lines around the panes: header, hints, tabs, sources; at every width."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.domain.feed import FeedRow
from briefreader.domain.query import EVERYTHING
from briefreader.tui.arrangement import Name
from briefreader.tui.availability import Situation
from briefreader.tui.chrome.banner import Banner, Refreshing, line, moment
from briefreader.tui.chrome.hints import fitting, hint, hints
from briefreader.tui.chrome.source_rows import source_lines, sources
from briefreader.tui.keymap import keymap

KEYS = keymap({})
FULL = Banner("World", 42, 318, Refreshing(31, 97, 1), "04:12")
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


@given(st.integers(1, 200), st.text(max_size=60))
def test_the_header_is_never_wider_than_the_screen(width: int, name: str) -> None:
    assert line(Banner(name, 5, 9, Refreshing(1, 3, 1), "04:12"), width).cell_length <= width


def test_the_last_refresh_is_told_by_the_hour_today_and_by_the_day_before_that() -> None:
    assert moment(NOW - timedelta(hours=2), NOW, UTC) == "08:15"
    assert moment(NOW - timedelta(days=2), NOW, UTC) == "8 Jan 2026"
    assert moment(None, NOW, UTC) == ""


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


def test_sources_stand_under_their_folders_with_what_is_wrong() -> None:
    feeds = [
        FeedRow("https://a.example/f", "Alder Courier", "World", 9, 4, None, 0, ""),
        FeedRow("https://n.example/f", "", "World", 9, 0, None, 3, "The server did not answer."),
        FeedRow("https://v.example/f", "Vardo Weekly", "", 9, 1, None, 0, ""),
    ]
    rows = sources(feeds, 5)
    assert [row.name for row in rows] == [
        "Everything", "Unread", "Marked by you", "Alder Courier", "https://n.example/f", "Vardo Weekly",
    ]  # fmt: skip
    assert [row.heading for row in rows] == ["", "", "", "World", "", "Feeds"]
    assert rows[3].query == EVERYTHING.and_("feed", "https://a.example/f")
    drawn = ["".join(piece.text for piece in runs) for runs in source_lines(rows[4], 26, cursor=True, chosen=False)]
    assert drawn == ["▌ https://n.example/f  ✕  "]

"""The feeds as a table: aligned by cells, cut where a terminal ends, whole where there is none."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from briefreader.cli.feed_table import table
from briefreader.domain.news.feed import FeedRow
from briefreader.tui.present.wrap import width_of

NOW = datetime(2026, 1, 10, 12, tzinfo=UTC)
FINE = NOW - timedelta(hours=2)
FEEDS = [
    FeedRow("https://me:secret@alder.example/feed", "Alder Courier", "", 340, 12, FINE, 0, "", good=FINE),
    FeedRow("https://vardo.example/rss.xml", "", "", 0, 0, None, 0, ""),
    FeedRow("https://tide.example/feed?format=atom", "潮汐時報 – die Zeitung der Inseln", "世界/海峽與島嶼的新聞", 9, 9,
            FINE, 0, ""),
    FeedRow("https://gone.example/" + "x" * 90, "Northgate", "World", 5, 0, FINE, 3,
            "gone.example has nothing at this address (404); look for the feed's new address.", FINE),
]  # fmt: skip


def lines(width: int | None, feeds: list[FeedRow] = FEEDS) -> list[str]:
    return list(table(feeds, NOW, width))


def test_at_80_columns() -> None:
    assert lines(80) == [
        "UNREAD  ARTICLES  FETCHED  FOLDER                FEED",
        "    12       340  2h ago                         Alder Courier",
        "                  https://alder.example/feed",
        "     0         0  never                          (no title yet)",
        "                  https://vardo.example/rss.xml",
        "     9         9  2h ago   世界/海峽與島嶼的新…  潮汐時報 – die Zeitung der Ins…",
        "                  https://tide.example/feed?format=atom",
        "     0         5  failing  World                 Northgate",
        "                  https://gone.example/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…",
        "                  Failing since " + f"{FINE.astimezone():%H:%M} (3 times): gone.example has nothing at",
        "                  this address (404); look for the feed's new address.",
    ]


@pytest.mark.parametrize("width", [60, 80, 100, 120, 180, 250])
def test_nothing_is_wider_than_the_terminal_and_columns_begin_together(width: int) -> None:
    found = lines(width, FEEDS[:3])
    assert all(width_of(line) <= width for line in (*found, *lines(width // 2)))
    column = found[0].index("FEED")
    for line, name in ((found[1], "Alder"), *((one, "潮") for one in found if "潮" in one)):
        assert width_of(line.partition(name)[0]) == column


def test_where_there_is_room_each_feed_has_one_line_and_nothing_is_cut() -> None:
    found = lines(180, FEEDS[:3])
    assert len(found) == 4 and found[0].endswith("ADDRESS") and "…" not in "".join(found)
    assert found[3].endswith(
        "世界/海峽與島嶼的新聞  潮汐時報 – die Zeitung der Inseln  https://tide.example/feed?format=atom"
    )


def test_a_program_that_reads_gets_no_titles_and_all_of_it() -> None:
    found = lines(None)
    assert len(found) == 5 and found[0].lstrip().startswith("12") and "…" not in "".join(found)
    assert found[3].endswith("x" * 90) and "secret" not in "".join(found)


def test_without_folders_there_is_no_column_for_them() -> None:
    assert lines(120, FEEDS[:2])[0].split() == ["UNREAD", "ARTICLES", "FETCHED", "FEED", "ADDRESS"]
    assert lines(80, []) == []
    assert not any(a == b == "" for a, b in pairwise(lines(80)))

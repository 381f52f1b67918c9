"""One zone everywhere, the reader's: list, article, filters, copies and exports say the same day."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from briefreader.config.home import Home
from briefreader.domain.news.article import BlockKind, assembled
from briefreader.domain.news.feed import Entry
from briefreader.domain.search.query import parsed
from briefreader.library import database
from briefreader.library.articles import store
from briefreader.plain.pages.headlines import headline as spoken
from briefreader.services.desk import Desk
from briefreader.services.home.open import Opened
from briefreader.services.transfer import import_
from briefreader.services.transfer.export import FORMATS, ExportOrder
from briefreader.services.transfer.formats import Format
from briefreader.tui.present.headlines import headline_lines, shaped
from briefreader.wording.news.particulars import particulars

WEST, EAST = ZoneInfo("America/Los_Angeles"), ZoneInfo("Asia/Tokyo")
LATE = datetime(2026, 9, 7, 23, 30, tzinfo=UTC)  # 8 September in the east
EARLY = datetime(2026, 9, 8, 0, 30, tzinfo=UTC)  # 7 September in the west
ALONE = datetime(2026, 9, 8, tzinfo=UTC)  # no time: 8 September wherever one is
WRITTEN = datetime(2026, 12, 1, 0, 20, tzinfo=UTC)  # 30 November in the west
FEED = "https://news.example/f"


class Clock:
    """Stands still, in a zone that the reader travels to."""

    zone: tzinfo = UTC

    def now(self) -> datetime:
        return WRITTEN.astimezone(self.zone)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    found = Clock()
    monkeypatch.setattr(Opened, "now", lambda self: found.now())
    return found


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    home = Home.at(tmp_path / "home").made()
    found = Desk(home)
    writing = database.open_library(home.library, home.notes)
    text, blocks = assembled([(BlockKind.PARAGRAPH, "“We will not wait,” said Ana Petrel.")])
    for title, date in (("Late", LATE), ("Early", EARLY), ("Alone", ALONE), ("Undated", None)):
        store.store_entries(writing, FEED, "Courier", [Entry(title, "", title, text, blocks, published=date)], LATE)
    writing.close()
    yield found
    asyncio.run(found.stop())


def titles(desk: Desk, query: str) -> set[str]:
    return {row.title for row in desk.headlines(parsed(f"feed:{FEED} -undated {query}")).window(0, 9)}


@pytest.mark.parametrize(
    ("zone", "days"),
    [
        (UTC, {"Late": 7, "Early": 8, "Alone": 8}),
        (WEST, {"Late": 7, "Early": 7, "Alone": 8}),
        (EAST, {"Late": 8, "Early": 8, "Alone": 8}),
        (ZoneInfo("Pacific/Kiritimati"), {"Late": 8, "Early": 8, "Alone": 8}),
    ],
)
def test_list_article_and_filters_agree_on_the_day(
    desk: Desk, clock: Clock, zone: tzinfo, days: dict[str, int]
) -> None:
    clock.zone = zone
    for row in desk.headlines(parsed(f"feed:{FEED} -undated")).window(0, 9):
        reading, day = desk.reading(row.id), days[row.title]
        assert reading is not None
        in_list = "".join(
            piece.text for line in headline_lines(row, 60, shaped(60, 20), desk.now(), False) for piece in line
        )
        assert f"· {day} Sep" in in_list and f", {day} Sep 2026, unread" in spoken(row, desk.now())
        assert particulars(reading, "", desk.now().tzinfo)[1].startswith(f"{day} Sep 2026")
    assert titles(desk, "since:2026-09-08") == {title for title, day in days.items() if day == 8}
    assert titles(desk, "before:2026-09-08") == {title for title, day in days.items() if day == 7}
    assert titles(desk, "since:2026-09-07 -since:2026-09-08") == titles(desk, "before:2026-09-08")


def test_what_has_no_date_says_so(desk: Desk) -> None:
    (row,) = desk.headlines(parsed(f"feed:{FEED} undated")).window(0, 9)
    reading = desk.reading(row.id)
    assert reading is not None and particulars(reading, "", UTC)[:2] == ["Courier", "undated"]
    assert any(
        "undated" in piece.text for line in headline_lines(row, 60, shaped(60, 20), desk.now(), False) for piece in line
    )
    assert "undated" in spoken(row, desk.now())


def marked_in_the_west(desk: Desk, clock: Clock) -> None:
    clock.zone = WEST
    for row in desk.headlines(parsed(f"feed:{FEED}")).window(0, 9):
        desk.annotate(row.id, f"A note on {row.title}.")


def exported(desk: Desk, form: str) -> str:
    return desk.export(ExportOrder(form, None)).text


def test_a_note_is_of_the_day_on_which_it_was_written_there(desk: Desk, clock: Clock) -> None:
    marked_in_the_west(desk, clock)
    text = exported(desk, "markdown")
    assert text.count("- **Note** (2026-11-30): A note on") == 4
    assert text.count("- Source: Courier, 2026-09-07") == 2 and text.count("- Source: Courier, 2026-09-08") == 1


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.id)
def test_an_export_is_the_same_wherever_the_reader_is(desk: Desk, clock: Clock, tmp_path: Path, form: Format) -> None:
    marked_in_the_west(desk, clock)
    order = ExportOrder(form.id, tmp_path / "vault" / "notes" if form.folder else tmp_path / "vault" / "notes.out")
    desk.export(order)
    before = contents(tmp_path / "vault")
    clock.zone = EAST
    assert not desk.look_at_export(order).changes.out_of_date
    desk.export(order)
    assert contents(tmp_path / "vault") == before


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_notes_take_their_clock_along(desk: Desk, clock: Clock, tmp_path: Path) -> None:
    marked_in_the_west(desk, clock)
    clock.zone = EAST
    other = Desk(Home.at(tmp_path / "other").made())
    try:
        import_.take(other._opened, exported(desk, "json").encode())
        assert exported(other, "json") == exported(desk, "json")
        assert exported(other, "markdown").count("- **Note** (2026-11-30)") == 4
    finally:
        asyncio.run(other.stop())


def test_notes_of_earlier_versions_keep_their_day(desk: Desk, clock: Clock) -> None:
    """They know UTC alone; so do the dates of the articles they are on."""
    marked_in_the_west(desk, clock)
    desk._notes.execute("UPDATE notes SET ahead = 0")
    desk._notes.execute(
        "UPDATE kept_articles SET found = json_set(found, '$.published', '2026-09-08T00:30:00+00:00') "
        "WHERE found ->> '$.title' = 'Early'"
    )
    text = exported(desk, "markdown")
    assert text.count("(2026-12-01)") == 4 and text.count("- Source: Courier, 2026-09-08") == 2

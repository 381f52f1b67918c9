"""What the screens stand on: readings brought together, changes told and taken back, nothing lost over a restart."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefreader.config.home import Home
from briefreader.domain.errors import NotFoundError, WorkerError
from briefreader.domain.marks.annotation import Place
from briefreader.domain.news.article import BlockKind, assembled
from briefreader.domain.news.feed import Entry
from briefreader.domain.search.query import EVERYTHING, parsed
from briefreader.library import database
from briefreader.library.articles import articles, store
from briefreader.services.desk import Desk
from briefreader.services.reading import rows as listing
from briefreader.services.transfer.export_order import ExportOrder
from briefreader.services.transfer.formats import FORMATS, format_of
from briefreader.services.worker.client import Worker


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    found = Desk(Home.at(tmp_path / "home"))
    yield found
    asyncio.run(found.stop())


def newest(desk: Desk) -> str:
    return desk.headlines(EVERYTHING).window(0, 1)[0].id


def first_statement(desk: Desk) -> str:
    reading = desk.reading(newest(desk))
    assert reading is not None
    return reading.statements[0].id


def test_a_new_home_is_whole(desk: Desk) -> None:
    source = desk.headlines(EVERYTHING)
    assert len(source) >= 9 and desk.totals().unread == len(source) and desk.first_start
    reading = desk.reading(newest(desk))
    assert reading and reading.analysis and reading.statements and desk.brief(reading)
    desk.greeted()
    assert not desk.first_start


def test_changes_are_told_shown_and_taken_back(desk: Desk) -> None:
    target = first_statement(desk)
    assert desk.bookmark(target).startswith("Bookmarked “")
    desk.annotate(target, "Compare this.")
    desk.tag(target, ["#lane", "talks", ""])
    desk.correct(target, "someid", "Mara Lindqvist")
    reading = desk.reading(newest(desk))
    assert reading is not None
    (marked,) = [one for one in reading.statements if one.marks.any]
    assert marked.marks.bookmarked and marked.marks.notes[0].text == "Compare this."
    assert marked.marks.tags == ("lane", "talks")
    assert marked.speaker and (marked.speaker.name, marked.speaker.by_reader) == ("Mara Lindqvist", True)
    assert desk.undo().startswith("Undone: ")
    for _ in range(3):
        desk.undo()
    assert desk.undo() == "Nothing to undo."
    reading = desk.reading(newest(desk))
    assert reading and not any(one.marks.any for one in reading.statements)
    assert desk.redo().startswith("Done again: bookmarked")


def test_nobody_said_it_is_kept_too(desk: Desk) -> None:
    target = first_statement(desk)
    desk.correct(target, None, "")
    reading = desk.reading(newest(desk))
    assert reading is not None
    assert next(one for one in reading.statements if one.id == target).speaker is None
    assert next(row for row in listing.statements(desk._opened, EVERYTHING) if row["id"] == target)["why"] == (
        "set by the reader"
    )


def test_an_unknown_id_is_said(desk: Desk) -> None:
    with pytest.raises(NotFoundError):
        desk.bookmark("abcdef0123456789")


def test_reading_marks_and_unread(desk: Desk) -> None:
    source = desk.headlines(EVERYTHING)
    rows = source.window(0, 3)
    desk.mark_opened(rows[1].id)
    assert source.next_unread(rows[0].id) == rows[2].id
    assert source.next_unread(rows[2].id, -1) == rows[0].id
    assert source.index_of(rows[2].id) == 2 and source.index_of("nobody") is None
    assert "1 article" not in desk.mark_all_read(EVERYTHING)
    assert desk.totals().unread == 0 and source.next_unread(None) is None
    assert desk.mark_all_read(EVERYTHING) == "Nothing here is unread."
    desk.undo()
    assert desk.totals().unread == len(source) - 1


def test_drafts_places_and_memory_survive_a_restart(tmp_path: Path) -> None:
    home = Home.at(tmp_path / "home")
    desk = Desk(home)
    article = newest(desk)
    desk.drafts.keep(article, "Half a thought")
    desk.keep_position(article, 120)
    desk.remember("theme", "nord")
    asyncio.run(desk.stop())
    again = Desk(home)
    reading = again.reading(article)
    assert (again.drafts.of(article), reading and reading.position, again.recall("theme")) == (
        "Half a thought",
        120,
        "nord",
    )
    asyncio.run(again.stop())


def test_a_second_reader_reads_and_annotates_but_has_no_worker(desk: Desk) -> None:
    second = Desk(desk._opened.home)
    assert "Another reader is open" in second.readonly
    assert second.bookmark(first_statement(second))
    with pytest.raises(WorkerError):
        second.refresh()
    asyncio.run(second.stop())


def test_export_writes_and_remembers_where(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    order = ExportOrder("markdown", folder)
    assert "nothing to export" in desk.export(order).sentence and desk.export_place(FORMATS[0]) != folder
    desk.annotate(first_statement(desk), "Compare this.")
    assert desk.look_at_export(order).changes.out_of_date and not folder.exists()
    assert desk.export(order).sentence.startswith("1 file written")
    assert desk.export_place(FORMATS[0]) == folder and desk.export(order).sentence.endswith("up to date.")


def test_a_file_leaves_the_folder_of_articles_as_it_was(desk: Desk, tmp_path: Path) -> None:
    folder, csv = tmp_path / "vault", format_of("csv")
    desk.annotate(first_statement(desk), "Compare this.")
    desk.export(ExportOrder("markdown", folder))
    assert desk.export_form() == FORMATS[0] and desk.export_place(csv) == folder / "briefreader.csv"
    desk.export(ExportOrder("csv", tmp_path / "notes.csv"))
    assert desk.export_form() == csv and desk.export_place(csv) == tmp_path / "briefreader.csv"
    assert desk.export_place(FORMATS[0]) == folder
    desk.remember("export format", "a form of a later version")
    assert desk.export_form() == FORMATS[0]


def test_a_copy_names_speaker_source_and_date(desk: Desk) -> None:
    reading = desk.reading(newest(desk))
    assert reading is not None
    spoken = next(one for one in reading.statements if one.speaker)
    copy = desk.copied(reading, spoken)
    assert spoken.speaker and spoken.speaker.name in copy and reading.article.outlet in copy and "2026-01" in copy


def test_a_kept_statement_outlives_its_article(tmp_path: Path) -> None:
    home = Home.at(tmp_path / "home").made()
    desk = Desk(home)
    article = newest(desk)
    target = first_statement(desk)
    desk.annotate(target, "Mine.")
    asyncio.run(desk.stop())
    home.library.unlink()
    again = Desk(home)  # the bundled articles come back; an id made from what it is finds its note again
    reading = again.reading(article)
    assert reading is not None
    assert [one.id for one in reading.statements if one.marks.notes] == [target]
    asyncio.run(again.stop())


def test_the_words_of_an_edited_article_are_found_again_or_kept_as_they_were(tmp_path: Path) -> None:
    home = Home.at(tmp_path / "home").made()
    desk = Desk(home)
    worker = database.open_library(home.library, home.notes)
    now = datetime(2026, 1, 10, tzinfo=UTC)

    def published(words: str) -> None:
        text, blocks = assembled([(BlockKind.PARAGRAPH, words)])
        store.store_entries(worker, "https://news.example/f", "Courier", [Entry("g", "", "Talks", text, blocks)], now)

    published("“We will not wait for another winter,” said Ana Petrel, the envoy.")
    from briefreader.analysis.analyse import analyse
    from briefreader.library.articles import analyses

    (row,) = desk.headlines(parsed("feed:https://news.example/f")).window(0, 1)
    article = articles.article(worker, row.id)
    assert article is not None
    analyses.store(worker, article.id, article.hash, analyse(article))
    reading = desk.reading(row.id)
    assert reading is not None
    target = reading.statements[0].id
    desk.bookmark(target)
    for words, place in (
        ("It rained. “We will not wait for another winter,” said Ana Petrel, the envoy.", Place.MOVED),
        ("Nothing of that is left here.", Place.ORPHAN),
    ):
        published(words)
        reading = desk.reading(row.id)
        assert reading is not None
        (kept,) = [one for one in reading.statements if one.marks.any]
        assert (kept.id, kept.place) == (target, place)
        assert kept.statement.text.startswith("“We will not wait")
        assert kept.speaker and kept.speaker.name == "Ana Petrel"
    worker.close()
    asyncio.run(desk.stop())


async def test_two_who_want_the_worker_at_once_get_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A key at the very start asks for it while it is being started."""
    started: list[object] = []

    async def start(worker: Worker) -> None:
        started.append(worker)
        await asyncio.sleep(0)
        monkeypatch.setattr(Worker, "running", True)

    monkeypatch.setattr(Worker, "start", start)
    monkeypatch.setattr(Worker, "analyse", lambda *_: None)
    desk = Desk(Home.at(tmp_path / "home"))
    await asyncio.gather(desk.start(), desk.start())
    assert len(started) == 1
    await desk.stop()

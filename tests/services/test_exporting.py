"""The export that screens and the command line share: what it would do, and what it did."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefreader.config.home import Home
from briefreader.domain.errors import ExportError
from briefreader.domain.search.query import parsed
from briefreader.services.desk import Desk
from briefreader.services.transfer.export import FORMATS, ExportOrder
from briefreader.services.transfer.formats import Format, Holds


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Three marked statements of two articles."""
    found = Desk(Home.at(tmp_path / "home").made())
    for row in found.headlines(parsed("is:sample")).window(0, 2):
        reading = found.reading(row.id)
        assert reading is not None
        found.bookmark(reading.statements[0].id)
    assert reading is not None
    found.annotate(reading.statements[1].id, "A note.")
    yield found
    asyncio.run(found.stop())


async def test_a_preview_tells_and_writes_nothing(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    told = await desk.preview_export(ExportOrder("markdown", folder))
    assert (told.articles, told.statements, len(told.changes.out_of_date)) == (2, 3, 2)
    assert told.sentence == f"3 statements of 2 articles: 2 files to write to {folder}."
    assert not folder.exists() and desk.recall("export folder") == ""
    done = await desk.run_export(ExportOrder("markdown", folder))
    assert done.sentence == f"2 files written to {folder}." and desk.export_place(FORMATS[0]) == folder
    again = await desk.preview_export(ExportOrder("markdown", folder))
    assert again.sentence == f"{folder} is up to date."
    (first, _) = sorted(folder.iterdir())
    first.unlink()
    assert (await desk.preview_export(ExportOrder("markdown", folder))).sentence.endswith(
        f"1 file to write to {folder}, 1 up to date."
    )


async def test_its_scope_is_all_that_is_marked_or_these_articles_or_a_query(desk: Desk) -> None:
    marked = [row.id for row in desk.headlines(parsed("is:marked")).window(0, 9)]
    other = next(row.id for row in desk.headlines(parsed("")).window(0, 20) if row.id not in marked)

    async def counts(scope: object, everything: bool = False) -> tuple[int, int]:
        told = await desk.preview_export(ExportOrder("csv", None, scope, everything))  # type: ignore[arg-type]
        return told.articles, told.statements

    assert await counts(None) == await counts(parsed("")) == (2, 3)
    assert (await counts([marked[0], other]))[0] == 1
    assert (await counts([marked[0], other], everything=True))[0] == 2
    assert (await counts(parsed("is:noted")))[0] == 1
    assert (await counts(parsed("is:noted"), everything=True))[1] > 2
    assert await counts([other]) == (0, 0)


async def test_without_a_target_it_is_one_text(desk: Desk) -> None:
    told = await desk.run_export(ExportOrder("csv"))
    assert told.text.startswith("Highlight,Title") and told.sentence == "3 statements of 2 articles."
    assert (await desk.preview_export(ExportOrder("csv"))).text == told.text


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.id)
async def test_every_format_in_a_file_and_in_a_folder(desk: Desk, tmp_path: Path, form: Format) -> None:
    text = (await desk.run_export(ExportOrder(form.id))).text
    assert text and (await desk.run_export(ExportOrder(form.id))).text == text
    file, folder = tmp_path / f"notes{form.suffix}", tmp_path / "notes"
    folder.mkdir()
    for target in (file, folder):
        order = ExportOrder(form.id, target)
        look = (await desk.preview_export(order)).changes
        assert look.out_of_date and look.difference.startswith("--- /dev/null\n+++ ") and not look.written
        assert len((await desk.run_export(order)).changes.written) == len(look.out_of_date)
        again = (await desk.preview_export(order)).changes
        assert again.unchanged and not again.out_of_date and (await desk.run_export(order)).changes == again
    assert file.read_text(encoding="utf-8") == text
    names = sorted(path.name for path in folder.iterdir())
    assert len(names) == 2 if form.folder else names == [f"briefreader{form.suffix}"]
    file.write_text("mine\n")
    assert (await desk.run_export(ExportOrder(form.id, file))).changes.refused and file.read_text() == "mine\n"


async def test_nothing_to_export(desk: Desk, tmp_path: Path) -> None:
    told = await desk.run_export(ExportOrder("json", tmp_path / "x.json", ["0123456789abcdef"]))
    assert told.nothing and told.sentence.startswith("There is nothing to export yet")
    assert not (tmp_path / "x.json").exists()


async def test_what_is_refused_is_told(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "notes.json"
    file.write_text("mine")
    for told in (
        await desk.preview_export(ExportOrder("json", file)),
        await desk.run_export(ExportOrder("json", file)),
    ):
        assert told.sentence == f"{file} is there already and not ours: choose another name."
    assert file.read_text() == "mine"
    with pytest.raises(ExportError, match="not one of markdown"):
        await desk.run_export(ExportOrder("word"))


def test_the_table_of_formats() -> None:
    assert [one.id for one in FORMATS] == ["markdown", "org", "logseq", "json", "csv", "bibtex", "csl"]
    assert [one.id for one in FORMATS if one.folder] == ["markdown", "org", "logseq"]
    assert [one.id for one in FORMATS if one.holds is Holds.SOURCES] == ["bibtex", "csl"]

"""The export dialog over a real home: every form, every scope, by keys and by mouse."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, Static

from briefreader.config.home import Home
from briefreader.domain.search.query import EVERYTHING
from briefreader.services.desk import Desk
from briefreader.services.transfer.export_order import ExportOrder
from briefreader.tui.dialogs.export import ExportDialog
from tests.tui.app_at import app_at
from tests.tui.frames import frame
from tests.tui.waiting import until

SIZES = [(80, 24), (140, 42)]


@asynccontextmanager
async def seated(folder: Path, size: tuple[int, int] = (140, 42)) -> AsyncIterator[Pilot[int]]:
    """Two articles are marked; the last export went to `out`."""
    desk = Desk(Home.at(folder / "home"))
    desk.greeted()
    for row in desk.headlines(EVERYTHING).window(0, 2):
        reading = desk.reading(row.id)
        assert reading is not None
        desk.bookmark(reading.statements[0].id)
    desk.export(ExportOrder("markdown", folder / "out"))
    app = app_at(desk)
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: "unread" in frame(app))
        yield pilot
    await desk.stop()


async def opened(pilot: Pilot[int]) -> ExportDialog:
    await pilot.press("x")
    await until(pilot, lambda: isinstance(pilot.app.screen, ExportDialog) and "Enter export" in frame(pilot.app))
    dialog = pilot.app.screen
    assert isinstance(dialog, ExportDialog)
    await until(pilot, lambda: outcome(dialog))
    return dialog


def outcome(dialog: ExportDialog) -> str:
    return str(dialog.query_one("#outcome", Static).render())


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_all_of_it_stands_on_the_screen(tmp_path: Path, size: tuple[int, int]) -> None:
    async with seated(tmp_path, size) as pilot:
        await pilot.press("/", *"ferry", "enter")
        await until(pilot, lambda: "“ferry”" in frame(pilot.app))
        dialog = await opened(pilot)
        await until(pilot, lambda: outcome(dialog).endswith("is up to date."))
        shown = frame(pilot.app)
        for words in (
            "Markdown, one file",
            "Sources as CSL-JSON",
            "this list: “ferry”",
            "this article: ",
            "Enter export",
        ):
            assert words in shown


async def test_another_form_suggests_another_place_until_one_is_typed(tmp_path: Path) -> None:
    async with seated(tmp_path) as pilot:
        dialog = await opened(pilot)
        target = dialog.query_one(Input)
        assert target.value == str(tmp_path / "out")
        await pilot.press("j", "j", "j", "j")
        await until(pilot, lambda: target.value == str(tmp_path / "out" / "briefreader.csv"))
        await until(pilot, lambda: outcome(dialog).startswith("2 statements of 2 articles: 1 file to write"))
        await pilot.press("tab", "down", "tab", "down", "tab", "end", "x")
        await until(pilot, lambda: outcome(dialog).startswith("7 statements of 1 article: 1 file"))
        await pilot.press("shift+tab", "shift+tab", "shift+tab", "up")
        await until(pilot, lambda: "W3C" in frame(pilot.app))
        assert target.value.endswith("briefreader.csvx")


async def test_an_article_leaves_as_annotations(tmp_path: Path) -> None:
    async with seated(tmp_path) as pilot:
        await pilot.press("j")
        dialog = await opened(pilot)
        await pilot.press("j", "j", "j", "tab", "j")
        dialog.query_one(Input).value = str(tmp_path / "marks.json")
        await pilot.press("enter")
        await until(pilot, lambda: "1 file written" in frame(pilot.app))
        assert len(json.loads((tmp_path / "marks.json").read_text())["items"]) == 1
        again = await opened(pilot)  # the form and the folder are remembered
        assert again.query_one(Input).value == str(tmp_path / "briefreader.json")


async def test_what_stands_against_it_is_said_before_and_after(tmp_path: Path) -> None:
    async with seated(tmp_path) as pilot:
        dialog = await opened(pilot)
        dialog.query_one(Input).value = ""
        await until(pilot, lambda: outcome(dialog) == "Name a folder to write to.")
        await pilot.press("enter")
        assert pilot.app.screen is dialog
        (tmp_path / "mine.csv").write_text("my,own\n")
        await pilot.press("j", "j", "j", "j")
        dialog.query_one(Input).value = str(tmp_path / "mine.csv")
        await until(pilot, lambda: "not ours" in outcome(dialog))
        await pilot.press("enter")
        await until(pilot, lambda: pilot.app.screen is not dialog and "not ours" in frame(pilot.app))
        assert (tmp_path / "mine.csv").read_text() == "my,own\n"


async def test_the_mouse_chooses_and_gives_up(tmp_path: Path) -> None:
    async with seated(tmp_path) as pilot:
        dialog = await opened(pilot)
        lines = frame(pilot.app).splitlines()
        row = next(at for at, line in enumerate(lines) if "Sources as BibTeX" in line)
        await pilot.click(offset=(lines[row].index("Sources") + 3, row))
        await until(pilot, lambda: dialog.query_one(Input).value.endswith("briefreader.bib"))
        await pilot.click(offset=(1, 1))
        await until(pilot, lambda: pilot.app.screen is not dialog)
        assert not (tmp_path / "out" / "briefreader.bib").exists()
        await opened(pilot)
        lines = frame(pilot.app).splitlines()
        row = next(at for at, line in enumerate(lines) if "Enter export" in line)
        await pilot.click(offset=(lines[row].index("Enter"), row))
        await until(pilot, lambda: "is up to date" in frame(pilot.app))


async def test_the_list_of_marks_is_exported_too(tmp_path: Path) -> None:
    async with seated(tmp_path) as pilot:
        await pilot.press("A")
        await until(pilot, lambda: "2 marks" in frame(pilot.app))
        await pilot.press("/", *"zelensky", "enter")
        await until(pilot, lambda: "“zelensky”" in frame(pilot.app))
        dialog = await opened(pilot)
        assert "what is listed: “zelensky”" in frame(pilot.app)
        await pilot.press("tab", "j")
        dialog.query_one(Input).value = str(tmp_path / "one")
        await pilot.press("enter")
        await until(pilot, lambda: "1 file written" in frame(pilot.app))
        assert len(list((tmp_path / "one").iterdir())) == 1

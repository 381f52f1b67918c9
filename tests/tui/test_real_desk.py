"""The main job on a real home: read, step, bookmark, annotate, export; and all of it is there the next time."""

from __future__ import annotations

from pathlib import Path

from textual.widgets import Input

from briefreader.config.home import Home
from briefreader.services.desk import Desk
from briefreader.tui.chrome.greeting import Greeting
from briefreader.tui.dialogs.export import ExportDialog
from tests.tui.seat import seated


async def test_from_the_first_start_to_an_exported_note_and_back(tmp_path: Path) -> None:
    home, vault = Home.at(tmp_path / "home"), tmp_path / "vault"
    desk = Desk(home)
    try:
        async with seated(desk, size=(80, 24)) as seat:  # type: ignore[arg-type]
            assert seat.screen.query(Greeting)
            await seat.press("escape", "]")
            await seat.until(lambda: seat.chosen.picked is not None)
            target, article = seat.chosen.statement, seat.chosen.article
            await seat.press("b")
            assert seat.said.startswith("Bookmarked")
            await seat.press("a")
            await seat.press(*"worth asking", "ctrl+s")
            assert seat.said == "Note saved."
            await seat.press("x")
            await seat.until(lambda: isinstance(seat.app.screen, ExportDialog))
            seat.app.screen.query_one(Input).value = str(vault)
            await seat.press("enter")
            await seat.until(lambda: "1 file written" in seat.said)
            await seat.until(lambda: seat.stage.headlines.current and seat.stage.headlines.current.read)
    finally:
        await desk.stop()
    (written,) = vault.glob("*.md")
    assert "worth asking" in written.read_text(encoding="utf-8")

    desk = Desk(home)
    try:
        async with seated(desk, size=(140, 42)) as seat:  # type: ignore[arg-type]
            assert not seat.screen.query(Greeting)
            assert seat.chosen.article == article
            said = next(said for said in seat.chosen.statements if said.id == target)
            assert said.marks.bookmarked
            assert [note.text for note in said.marks.notes] == ["worth asking"]
            await seat.press("u")
            assert seat.said.startswith("Undone: noted on")
    finally:
        await desk.stop()

"""Who said it, in two keys: the likeliest other first; what is like it follows with one key, and is seen before."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.widgets import OptionList

from briefreader.config.home import Home
from briefreader.domain.search.query import parsed
from briefreader.services.desk import Desk
from briefreader.tui.dialogs.chooser import Chooser
from briefreader.tui.present.arrangement import Name
from briefreader.tui.present.painting import ALIKE_MARK, painted
from briefreader.wording.statements.candidates import likeliest
from tests.tui.frames import frame
from tests.tui.seat import Seat, seated


@asynccontextmanager
async def reading(tmp_path: Path, words: str, size: tuple[int, int]) -> AsyncIterator[Seat]:
    """The bundled article whose title has these words, open."""
    desk = Desk(Home.at(tmp_path / "home"))
    desk.greeted()
    try:
        async with seated(desk, size=size) as seat:  # type: ignore[arg-type]
            (row,) = desk.headlines(parsed(words)).window(0, 1)
            seat.screen.session.open(row.id)
            await seat.until(lambda: seat.chosen.article == row.id)
            yield seat
    finally:
        await desk.stop()


def named(seat: Seat) -> list[str]:
    return [said.speaker.name if said.speaker else "-" for said in seat.chosen.statements]


@pytest.mark.parametrize("second", ["enter", "1"])
async def test_two_keys_give_it_to_the_likeliest_other(tmp_path: Path, second: str) -> None:
    async with reading(tmp_path, "balloons usually", (80, 24)) as seat:
        await seat.press("]", "]", "]")  # Pellan's first answer: the question before it was Grane's
        assert named(seat)[2] == "Osric Pellan"
        await seat.press("c", second)
        await seat.until(lambda: named(seat)[2] == "Tilda Grane")
        assert seat.said.startswith("“") and "is Tilda Grane’s." in seat.said


async def test_the_chooser_offers_others_first_nobody_and_who_it_is_now(tmp_path: Path) -> None:
    async with reading(tmp_path, "balloons usually", (80, 24)) as seat:
        await seat.press("]", "]", "]", "c")
        await seat.until(lambda: isinstance(seat.app.screen, Chooser))
        await seat.settled()
        rows = [str(row.prompt) for row in seat.app.screen.query_one(OptionList).options]
        assert rows[0].startswith("Tilda Grane") and rows[0].endswith("1")
        assert rows[1].startswith("Casimir Thole")
        assert rows[-2].startswith("Osric Pellan  as it is now") and rows[-1].startswith("Not said by anybody")
        assert rows[-1].endswith("0")
        await seat.press("0")
        await seat.until(lambda: named(seat)[2] == "-")


async def test_what_is_like_it_is_told_marked_and_corrected_as_one_step(tmp_path: Path) -> None:
    async with reading(tmp_path, "balloons usually", (140, 42)) as seat:
        await seat.press("]", "]", "]", "c", "1")
        await seat.until(lambda: named(seat)[2] == "Tilda Grane")
        others = len(seat.chosen.alike)
        assert others == 4
        assert seat.said.endswith(
            "4 more statements here were given to Osric Pellan by the same “PELLAN”: "
            "C gives them to Tilda Grane as well."
        )
        await seat.settled()
        view = seat.stage.article._view
        painted_rows = ["".join(run.text for run in painted(view, row)) for row in range(len(view.page.lines))]
        assert sum(ALIKE_MARK in row for row in painted_rows) == others
        assert "same “PELLAN”" in frame(seat.app)
        assert named(seat).count("Osric Pellan") >= others  # never done by itself
        await seat.press("C")
        assert named(seat).count("Tilda Grane") == 4 + 1 + others and not seat.chosen.alike
        assert seat.said == "4 more statements are Tilda Grane’s."
        await seat.press("u")
        assert len(seat.chosen.alike) == others
        await seat.press("u")
        assert named(seat)[2] == "Osric Pellan" and not seat.chosen.alike


async def test_a_corrected_statement_stays_selected_though_another_actor_is_chosen(tmp_path: Path) -> None:
    async with reading(tmp_path, "balloons usually", (140, 42)) as seat:
        await seat.press("]", "]", "]")
        picked = seat.chosen.picked
        assert picked and picked.speaker
        seat.screen.session.select(seat.chosen.choose_actor(picked.speaker.actor))
        seat.screen.session.select(seat.chosen.pick(picked.id))
        seat.stage.go(Name.ARTICLE)
        await seat.press("c", "1")
        await seat.until(lambda: seat.chosen.picked and seat.chosen.picked.by_reader)
        assert seat.chosen.statement == picked.id and seat.chosen.actor is None


async def test_without_a_correction_the_key_says_what_to_do(tmp_path: Path) -> None:
    async with reading(tmp_path, "balloons usually", (80, 24)) as seat:
        await seat.press("]", "C")
        assert seat.said == "Nothing here is like a statement that you have just corrected: c corrects one."


def test_he_is_rather_a_person_who_was_met_before(tmp_path: Path) -> None:
    desk = Desk(Home.at(tmp_path / "home"))
    (row,) = desk.headlines(parsed("reopen talks shared")).window(0, 1)
    found = desk.reading(row.id)
    assert found is not None
    last = found.statements[-1]  # “Charts are the easy part,” he told: Tomas Ruel
    assert likeliest(found, last)[0].name == "Mirela Oster"
    assert likeliest(found, last)[-1].name == "Tomas Ruel"
    it = next(said for said in found.statements if "sees no obstacle" in said.statement.text)
    assert likeliest(found, it)[-1].name == "Karvelian Transport Ministry"
    asyncio.run(desk.stop())

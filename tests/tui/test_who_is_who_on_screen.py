"""Who is who, said from the actors pane of a real home, seen in every pane, taken back."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from textual.widgets import OptionList

from briefreader.config.home import Home
from briefreader.services.desk import Desk
from briefreader.tui.dialogs.chooser import Chooser
from briefreader.tui.present.arrangement import Name
from briefreader.wording.statements.voices import voices
from tests.tui.frames import frame
from tests.tui.seat import Seat, seated


@asynccontextmanager
async def among_actors(folder: Path, size: tuple[int, int] = (140, 42)) -> AsyncIterator[Seat]:
    """The first bundled article, open, the keys in its actors."""
    desk = Desk(Home.at(folder))
    desk.greeted()
    try:
        async with seated(desk, size=size) as seat:  # type: ignore[arg-type]
            await seat.press("enter")
            await seat.until(lambda: seat.stage.headlines.current and seat.stage.headlines.current.read)
            await seat.press("tab")
            assert seat.stage.current is Name.ACTORS
            yield seat
    finally:
        await desk.stop()


def names(seat: Seat) -> list[str]:
    return [voice.name for voice in seat.stage.actors._voices]


def offered(seat: Seat) -> list[str]:
    rows = seat.app.screen.query_one(OptionList)
    return [str(rows.get_option_at_index(at).prompt).split("  ")[0].strip() for at in range(rows.option_count)]


async def merged(seat: Seat, typed: str) -> None:
    await seat.press("=")
    await seat.until(lambda: isinstance(seat.app.screen, Chooser))
    await seat.press(*typed)
    await seat.press("enter")
    await seat.until(lambda: not isinstance(seat.app.screen, Chooser))


async def test_an_actor_is_merged_with_another_of_the_article(tmp_path: Path) -> None:
    async with among_actors(tmp_path) as seat:
        assert names(seat)[:3] == ["Maria Zakharova", "Giorgia Meloni", "Keir Starmer"]
        await seat.press("j", "=")
        await seat.until(lambda: isinstance(seat.app.screen, Chooser))
        assert offered(seat)[:2] == ["Maria Zakharova", "Keir Starmer"]  # those of the article first, not itself
        assert "Mirela Oster" in offered(seat)
        await seat.press("escape")
        await merged(seat, "zakh")
        assert seat.said == "Took Giorgia Meloni for Maria Zakharova everywhere. u undoes it."
        assert names(seat)[:2] == ["Maria Zakharova", "Keir Starmer"]
        voice = seat.stage.actors.current
        assert voice and (voice.name, voice.statements) == ("Maria Zakharova", 4)
        assert "Meloni" not in frame(seat.app).split("Statements")[1].split("╰")[0]
        await seat.press("enter", "tab")
        assert len(seat.chosen.statements) == 4
        await seat.press("u")
        assert seat.said == "Undone: took Giorgia Meloni for Maria Zakharova everywhere."
        assert names(seat)[:2] == ["Maria Zakharova", "Giorgia Meloni"]


async def test_the_next_by_the_same_actor_and_who_said_it_know_one(tmp_path: Path) -> None:
    async with among_actors(tmp_path) as seat:
        await merged(seat, "starm")
        await seat.press("]", "}")
        await seat.until(lambda: seat.chosen.picked is not None)
        by = [said for said in seat.chosen.statements if said.speaker and said.speaker.name == "Keir Starmer"]
        assert len(by) == 3 and seat.chosen.picked == by[1]
        await seat.press("c")
        await seat.until(lambda: isinstance(seat.app.screen, Chooser))
        assert offered(seat).count("Keir Starmer") == 1 and "Maria Zakharova" not in offered(seat)


async def test_one_of_another_article_is_found_by_name(tmp_path: Path) -> None:
    async with among_actors(tmp_path) as seat:
        await merged(seat, "oster")
        assert seat.said == "Took Maria Zakharova for Mirela Oster everywhere. u undoes it."
        assert names(seat)[0] == "Mirela Oster" and seat.stage.actors.cursor == 0
        await seat.press("T")
        assert seat.said == "Took back that Maria Zakharova is Mirela Oster. u undoes it."
        assert names(seat)[0] == "Maria Zakharova"


async def test_an_actor_is_called_otherwise(tmp_path: Path) -> None:
    async with among_actors(tmp_path) as seat:
        await seat.press("e")
        await seat.until(lambda: seat.screen.asking.line is not None)
        await seat.press("ctrl+u")
        await seat.press(*"--", "enter")
        assert seat.screen.asking.open and "A name has letters." in frame(seat.app)
        await seat.press("ctrl+u")
        await seat.press(*"The spokeswoman", "enter")
        await seat.until(lambda: not seat.screen.asking.open)
        assert seat.said == "Renamed Maria Zakharova to The spokeswoman. u undoes it."
        assert "The spokeswoman" in names(seat) and "▎ The spokeswoman · said" in frame(seat.app)
        await merged(seat, "meloni")
        await seat.press("T")
        assert seat.said == "Took back that Maria Zakharova is Giorgia Meloni. u undoes it."
        assert seat.stage.actors.current and seat.stage.actors.current.name == "The spokeswoman"


async def test_several_words_on_one_actor_are_taken_back_one_by_one(tmp_path: Path) -> None:
    async with among_actors(tmp_path) as seat:
        await merged(seat, "starm")
        await merged(seat, "meloni")
        await seat.press("T")
        await seat.until(lambda: isinstance(seat.app.screen, Chooser))
        assert offered(seat) == ["That Maria Zakharova is Keir Starmer", "That Keir Starmer is Giorgia Meloni"]
        await seat.press("enter")
        await seat.until(lambda: "Took back that Maria" in seat.said)
        assert names(seat)[:2] == ["Maria Zakharova", "Giorgia Meloni"]


async def test_a_namesake_of_elsewhere_is_parted(tmp_path: Path) -> None:
    async with among_actors(tmp_path) as seat:
        before = seat.stage.actors.current
        await seat.press("j", "k", "!")
        assert seat.said == "Took Maria Zakharova of this article for somebody else than elsewhere. u undoes it."
        after = seat.stage.actors.current
        assert before and after and after.name == before.name and after.actor != before.actor
        await seat.press("!")
        assert seat.said == "Maria Zakharova of this article is somebody else than elsewhere already."
        await seat.press("T")
        assert seat.stage.actors.current == before


async def test_the_speaker_of_the_selected_statement_is_meant_in_the_text(tmp_path: Path) -> None:
    async with among_actors(tmp_path) as seat:
        await seat.press("q", "=")
        assert seat.said == "Choose an actor first: one among the actors, or a statement of theirs."
        await seat.press("]", "e")
        await seat.until(lambda: seat.screen.asking.line is not None)
        assert "Name of Keir Starmer" in frame(seat.app)
        await seat.press("escape")


@pytest.mark.parametrize("command", ["merge_actor", "rename_actor", "split_actor"])
async def test_the_pane_offers_it(tmp_path: Path, command: str) -> None:
    async with among_actors(tmp_path, size=(90, 24)) as seat:
        hints: Any = seat.stage.footer.offered
        assert command in [one.command for one in hints]
        assert "take_back_actor" not in [one.command for one in hints]
        assert voices(seat.chosen.reading)[0].actor

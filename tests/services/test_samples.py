"""The bundled articles are put away and come back; nothing of the reader's goes with them."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from briefreader.config.home import Home
from briefreader.domain.search.query import EVERYTHING, parsed
from briefreader.library import database
from briefreader.library.sqlite import metadata
from briefreader.services.desk import Desk
from briefreader.services.worker.one_job import waited


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home.at(tmp_path / "home").made()


@pytest.fixture
def desk(home: Home) -> Iterator[Desk]:
    found = Desk(home)
    yield found
    asyncio.run(found.stop())


def show(desk: Desk, shown: bool) -> str:
    _, ended = asyncio.run(waited(desk._worker, lambda: desk.samples.show(shown), lambda _: None))
    return ended.sentence


def count(desk: Desk, query: str = "") -> int:
    return len(desk.headlines(parsed(query)))


def test_they_go_and_come_back_with_all_the_reader_did(desk: Desk) -> None:
    every = count(desk)
    first, second = (row.id for row in desk.headlines(EVERYTHING).window(0, 2))
    reading = desk.reading(first)
    assert every > 5 and reading
    desk.annotate(reading.statements[0].id, "Compare this.")
    desk.mark_read([second])
    desk.keep_position(second, 40)
    assert show(desk, False) == "The bundled samples are put away; 1 with your marks stayed."
    assert (count(desk), count(desk, "is:noted"), desk.totals().articles) == (1, 1, 1)
    assert (desk.samples.hidden, desk.samples.behind) == (True, False)
    assert show(desk, True) == "The bundled samples are back."
    assert count(desk) == every and count(desk, "is:read") == 1 and desk.position(second) == 40
    again = desk.reading(second)
    assert again and again.analysis and again.statements


def test_undo_brings_them_back_after_a_restart_too(home: Home) -> None:
    desk = Desk(home)
    every = count(desk)
    show(desk, False)
    asyncio.run(desk.stop())
    desk = Desk(home)
    assert count(desk) == 0
    assert desk.undo() == "Undone: put the bundled samples away."
    assert desk.samples.behind, "no worker runs: the next start, or the worker, does it"
    asyncio.run(desk.stop())
    desk = Desk(home)
    assert (count(desk), desk.samples.behind) == (every, False)
    assert desk.redo() == "Done again: put the bundled samples away."
    asyncio.run(desk.stop())
    desk = Desk(home)
    assert count(desk) == 0
    asyncio.run(desk.stop())


@pytest.mark.parametrize("lost", [False, True], ids=["newer version", "library made anew"])
def test_nothing_brings_them_back_to_who_put_them_away(home: Home, lost: bool) -> None:
    desk = Desk(home)
    show(desk, False)
    asyncio.run(desk.stop())
    if lost:
        for file in home.library.parent.glob("library.db*"):
            file.unlink()
    else:
        with closing(database.open_library(home.library, home.notes)) as db:
            metadata.tell(db, "bundled", "0.0.1 1")
    desk = Desk(home)
    assert count(desk) == 0 and desk.samples.hidden
    asyncio.run(desk.stop())

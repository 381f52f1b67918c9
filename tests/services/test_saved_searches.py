"""Searches kept by name: in the journal, counted beside the keys, named on the command line."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from briefreader.config.home import Home
from briefreader.domain.errors import NotFoundError, SavedSearchError
from briefreader.domain.search.query import EVERYTHING, parsed
from briefreader.library.notes import saved_searches
from briefreader.services.desk import Desk
from tests.cli.running import Program


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    found = Desk(Home.at(tmp_path))
    yield found
    await found.stop()


def kept(desk: Desk) -> list[tuple[str, str]]:
    return [(one.name, one.words) for one in desk.saved.all()]


async def test_every_change_can_be_undone(desk: Desk) -> None:
    assert desk.saved.save(' "Harbour" ', parsed("ferry or quay")) == "Saved the search “Harbour”."
    desk.saved.save("alder", parsed("from:alder"))
    assert kept(desk) == [("alder", "from:alder"), ("Harbour", "ferry or quay")]
    assert desk.saved.change("harbour", parsed("quay -ferry")) == "The search “Harbour” looks for quay -ferry now."
    assert desk.saved.rename("harbour", "HARBOUR") == "The search “Harbour” is called “HARBOUR” now."
    assert desk.saved.remove("Harbour") == "Removed the search “HARBOUR”."
    assert kept(desk) == [("alder", "from:alder")]
    assert desk.undo() == "Undone: removed the search “HARBOUR”."
    assert kept(desk)[1] == ("HARBOUR", "quay -ferry")
    desk.undo()
    desk.undo()
    assert kept(desk)[1] == ("Harbour", "ferry or quay")
    desk.redo()
    assert kept(desk)[1] == ("Harbour", "quay -ferry")


async def test_what_cannot_be_saved_is_told(desk: Desk) -> None:
    desk.saved.save("Harbour", parsed("ferry"))
    desk.saved.save("Quay", parsed("quay"))
    for name, query, told in (
        ("harbour", parsed("x"), "a search called “Harbour” already"),
        (' " ', parsed("x"), "Give it a name"),
        ("All", EVERYTHING, "looks for everything"),
    ):
        with pytest.raises(SavedSearchError, match=told):
            desk.saved.save(name, query)
    with pytest.raises(SavedSearchError):
        desk.saved.rename("Quay", "HARBOUR")
    with pytest.raises(NotFoundError):
        desk.saved.remove("nobody")


async def test_a_search_saved_with_another_one_in_it_does_not_change_with_that(desk: Desk) -> None:
    desk.saved.save("Harbour", parsed("ferry"))
    desk.saved.save("New", desk.saved.read("saved:harbour is:unread"))
    assert kept(desk)[1] == ("New", "ferry is:unread")


async def test_what_a_newer_version_wrote_is_looked_for_word_by_word(desk: Desk) -> None:
    saved_searches.put(desk._opened.notes, "Later", "Later", "is:starred", "saved", 0)
    (one,) = desk.saved.all()
    assert "is:starred" in one.trouble and one.query.terms[0].value == "is:starred"


async def test_unread_is_counted_beside_the_keys_and_follows_read_marks(desk: Desk) -> None:
    desk.saved.save("Ferries", parsed("ferries or lane"))
    assert [one.unread for one in desk.saved.all()] == [None]
    assert await desk.saved.count()
    found = desk.headlines(parsed("ferries or lane"))
    assert [one.unread for one in desk.saved.all()] == [len(found)] and len(found) > 1
    assert not await desk.saved.count()
    desk.mark_opened(found.window(0, 1)[0].id)
    assert await desk.saved.count()
    assert [one.unread for one in desk.saved.all()] == [len(found) - 1]


async def test_a_count_that_nobody_waits_for_stops(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    over = threading.Event()
    over.set()
    assert desk.saved._beside([parsed("ferries")], over) == {}
    monkeypatch.setattr(saved_searches, "_SECONDS_A_COUNT", -1.0)
    monkeypatch.setattr(saved_searches, "_STEPS_BETWEEN_LOOKS", 1)
    over.clear()
    assert desk.saved._beside([parsed("ferries")], over) == {}


async def test_the_command_line_lists_a_saved_search_by_name(desk: Desk, tmp_path: Path) -> None:
    desk.saved.save("The quay", parsed("ferries from:alder"))
    program = Program(tmp_path)
    named = program("list", 'saved:"the quay"', "--json").rows
    assert named == program("list", "ferries", "from:alder", "--json").rows
    assert named[0]["outlet"] == "The Alder Courier"
    wrong = program("statements", "saved:nothing")
    assert (wrong.code, "No search is saved as “nothing”." in wrong.err) == (2, True)

"""Marking by hand, all marks in one list, what changed and the reader's word on it: over a real home, by the keys."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from briefreader.domain.marks.annotation import Made, Place
from briefreader.domain.search.query import EVERYTHING, parsed
from briefreader.tui.own_marks.screen import OwnScreen
from tests.newsroom import ALIA, BANNER, EDITED, FEED, STORY, Newsroom
from tests.tui.app_at import app_at
from tests.tui.frames import frame
from tests.tui.waiting import until

SIZES = [(80, 24), (140, 42)]
FERRY = "three times a week"
SPRING = "The lane stays closed until the spring"


@asynccontextmanager
async def open_at(folder: Path, size: tuple[int, int] = (140, 42)) -> AsyncIterator[tuple[Newsroom, Pilot[int]]]:
    """The fed article, open to be read."""
    room = Newsroom(folder)
    room.analyse()
    room.desk.greeted()
    app = app_at(room.desk)
    async with app.run_test(size=size) as pilot:
        screen = app.screen_stack[0]
        await until(pilot, lambda: "unread" in frame(app))
        screen.session.list_(parsed(f"feed:{FEED}"), "Courier")  # type: ignore[attr-defined]
        await pilot.press("enter")
        await until(pilot, lambda: screen.session.selection.article == room.article)  # type: ignore[attr-defined]
        await until(pilot, lambda: "The lane stays" in frame(app))
        yield room, pilot
    await room.close()


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_statement_is_made_with_the_keys(tmp_path: Path, size: tuple[int, int]) -> None:
    async with open_at(tmp_path, size) as (room, pilot):
        await pilot.press("v", "l", "v", "right", "right")
        await until(pilot, lambda: "marking by hand · 3 words" in frame(pilot.app))
        await pilot.press("h", "enter")
        await until(pilot, lambda: "Who said: lane stays" in frame(pilot.app))
        await pilot.press(*"Alia", "enter")
        await until(pilot, lambda: "as a statement of Alia" in frame(pilot.app))
        one = room.one
        assert (one.statement.text, one.marks.made) == ("lane stays", Made.STATEMENT)
        assert one.speaker and one.speaker.name == "Alia"
        await pilot.press("u")
        await until(pilot, lambda: not [one for one in room.reading.statements if one.marks.any])


async def test_a_sentence_becomes_a_highlight(tmp_path: Path) -> None:
    async with open_at(tmp_path) as (room, pilot):
        await pilot.press("v", "s", "enter", "enter")
        await until(pilot, lambda: [one for one in room.reading.statements if one.highlight])
        assert room.one.statement.text == STORY.split(" The gate")[0]
        assert "highlight" in frame(pilot.app)


async def test_marking_can_be_given_up_and_the_other_end_moved(tmp_path: Path) -> None:
    async with open_at(tmp_path) as (room, pilot):
        article = pilot.app.screen_stack[0].session.stage.article  # type: ignore[attr-defined]
        await pilot.press("v", "l", "l", "v", "l", "v", "h")
        assert article.hand and article.hand.span.of(STORY) == "lane stays closed"
        await pilot.press("j", "k")
        assert article.hand.span.of(STORY).endswith("closed")
        await pilot.press("escape")
        assert article.hand is None and "marking" not in frame(pilot.app)
        await pilot.press("v", "enter", "escape", "escape")
        assert room.reading.statements == room.reading.statements and article.hand is None


async def test_words_marked_already_are_told(tmp_path: Path) -> None:
    async with open_at(tmp_path) as (room, pilot):
        room.mark(STORY.split(" The gate")[0])
        await pilot.press("v", "s", "enter", "enter")
        await until(pilot, lambda: "These words are marked already." in frame(pilot.app))


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_all_marks_stand_in_one_list_and_lead_to_their_place(tmp_path: Path, size: tuple[int, int]) -> None:
    async with open_at(tmp_path, size) as (room, pilot):
        app = pilot.app
        room.mark(BANNER, ALIA)
        note = room.mark(FERRY)
        room.desk.annotate(note, "Who pays for it?")
        room.publish(EDITED)
        await pilot.press("A")
        await until(pilot, lambda: "2 marks" in frame(app))
        shown = frame(app)
        assert "1 changed" in shown and "Now: bears “We will not wait for one more winter,” painted" in shown
        assert shown.index("another winter") < shown.index(FERRY) < shown.index("Who pays for it?")
        await pilot.press("/", *"pays")
        await until(pilot, lambda: "another winter" not in frame(app))
        await pilot.press("enter", "enter")
        await until(pilot, lambda: not isinstance(app.screen, OwnScreen))
        await until(pilot, lambda: app.screen.session.selection.statement == note)  # type: ignore[attr-defined]


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_changed_mark_is_compared_and_taken(tmp_path: Path, size: tuple[int, int]) -> None:
    async with open_at(tmp_path, size) as (room, pilot):
        app = pilot.app
        room.mark(BANNER, ALIA)
        room.publish(EDITED)
        await pilot.press("A")
        await until(pilot, lambda: "1 changed" in frame(app))
        await pilot.press("d")
        await until(pilot, lambda: "What has changed since" in frame(app))
        shown = " ".join(frame(app).replace("│", " ").split())
        assert "You marked" in shown and "Now it says" in shown
        assert "wait for another one more winter" in shown  # what went is struck out, what came underlined
        await pilot.press("Y")
        await until(pilot, lambda: "Took the new wording" in frame(app))
        assert (room.one.place, room.one.accepted) == (Place.MOVED, True)
        await until(pilot, lambda: "1 changed" not in frame(app))
        await pilot.press("u")
        await until(pilot, lambda: "1 changed" in frame(app))
        await pilot.press("N")
        await until(pilot, lambda: "1 gone" in frame(app))
        assert room.one.place is Place.ORPHAN
        await pilot.press("q")
        await until(pilot, lambda: "NO LONGER IN THE TEXT" in frame(app))


async def test_without_marks_the_list_says_how_to_make_one(tmp_path: Path) -> None:
    async with open_at(tmp_path) as (_, pilot):
        await pilot.press("A")
        await until(pilot, lambda: "Nothing is marked yet: b bookmarks" in frame(pilot.app))
        await pilot.press("escape")
        await until(pilot, lambda: "The lane stays" in frame(pilot.app))


async def test_an_article_that_did_not_change_says_so(tmp_path: Path) -> None:
    async with open_at(tmp_path) as (room, pilot):
        room.mark(FERRY)
        await pilot.press("d")
        await until(pilot, lambda: "Nothing has changed since you marked this article" in frame(pilot.app))


async def test_an_article_marked_as_a_whole_tells_that_it_was_edited(tmp_path: Path) -> None:
    async with open_at(tmp_path) as (room, pilot):
        other = next(row.id for row in room.desk.headlines(EVERYTHING).window(0, 9) if row.id != room.article)
        room.desk.bookmark(other)
        room.desk.bookmark(room.article)
        assert not room.reading.edited
        room.publish(EDITED)
        assert room.reading.edited
        await pilot.press("A")
        await until(pilot, lambda: "2 marks · 1 edited" in frame(pilot.app))
        shown = frame(pilot.app)
        assert shown.index("The whole article: Talks") < shown.index("edited ★") < shown.rindex("The whole article")
        assert "The article has been edited since you marked it." in shown
        await pilot.press("enter")
        await until(pilot, lambda: "edited since you marked it" in frame(pilot.app))
        await until(pilot, lambda: "d what was edited" in frame(pilot.app))


async def test_words_that_have_gone_to_another_show_both(tmp_path: Path) -> None:
    async with open_at(tmp_path, (80, 24)) as (room, pilot):
        room.publish("The council met. “The bridge will open in June,” said Carla Gamma, the minister of works.")
        room.analyse()
        room.desk.bookmark(room.reading.statements[0].id)
        room.publish("The council met. “The bridge will open in June,” said Dora Delta, the deputy minister.")
        room.analyse()
        await pilot.press("A")
        await until(pilot, lambda: "Carla Gamma → Dora Delta" in frame(pilot.app))
        shown = " ".join(frame(pilot.app).split())
        assert "You marked this as Carla Gamma’s; the article now gives it to Dora Delta." in shown
        await pilot.press("N")
        await until(pilot, lambda: "1 gone" in frame(pilot.app))
        assert [one.given_to and one.given_to.name for one in room.reading.statements] == ["Dora Delta", "Carla Gamma"]
        await pilot.press("u", "Y")
        await until(pilot, lambda: "Accepted the new attribution" in frame(pilot.app))
        assert room.one.accepted and room.one.speaker and room.one.speaker.name == "Dora Delta"

"""The reading screen by its keys, on a desk in memory."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.events import Key, Paste
from textual.widgets import Input, OptionList

from briefreader.config.settings import Settings
from briefreader.services import browser
from briefreader.services.processes import events
from briefreader.services.transfer.export_order import ExportOrder
from briefreader.tui.chrome.greeting import Greeting
from briefreader.tui.dialogs.chooser import Chooser
from briefreader.tui.dialogs.help import Help
from briefreader.tui.present.arrangement import Name
from tests.tui.fake_desk import FakeDesk
from tests.tui.frames import frame
from tests.tui.seat import FIRST, seated

SECOND, THIRD = "art000002", "art000003"


async def test_the_first_article_is_shown_beside_the_list_and_stays_unread() -> None:
    async with seated() as seat:
        assert seat.chosen.article == FIRST
        assert seat.stage.current is Name.HEADLINES
        assert seat.desk.read_ids == set()


async def test_enter_opens_an_article_moves_to_its_text_and_marks_it_read() -> None:
    async with seated() as seat:
        await seat.opened()
        assert seat.app.focused is seat.stage.article
        await seat.until(lambda: seat.stage.header.banner.unread == 2)


async def test_holding_j_loads_the_last_article_only() -> None:
    async with seated(FakeDesk(titles=[f"Headline number {n}" for n in range(30)])) as seat:
        seat.desk.calls.clear()
        for _ in range(20):
            seat.stage.headlines.move(1)
        await seat.until(lambda: seat.chosen.article == "art000021")
        assert [what for call, what in seat.desk.calls if call == "reading"] == ["art000021"]


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (180, 50)])
async def test_the_first_statement_comes_from_the_list_at_one_key(size: tuple[int, int]) -> None:
    async with seated(size=size) as seat:
        await seat.press("]")
        await seat.until(lambda: seat.chosen.picked is not None)
        assert seat.chosen.picked == seat.chosen.statements[0]
        assert seat.stage.shown(Name.ARTICLE)
        assert seat.stage.article.statement == seat.stage.statements.statement == seat.chosen.statement
        await seat.until(lambda: FIRST in seat.desk.read_ids)


async def test_steps_go_on_and_say_where_they_end() -> None:
    async with seated() as seat:
        await seat.opened()
        await seat.press(*"]" * 6)
        assert seat.chosen.picked == seat.chosen.statements[-1]
        await seat.press("]")
        assert seat.said == "No more statements in this article: n opens the next unread article."
        await seat.press("[")
        assert seat.chosen.picked == seat.chosen.statements[-2]


async def test_what_can_be_seen_is_analysed_next() -> None:
    desk = FakeDesk(titles=[f"Headline number {n}" for n in range(30)])
    desk.unanalysed |= {"art000003", "art000004", "art000028", "art000030"}
    async with seated(desk) as seat:
        await seat.press("j")
        await seat.until(lambda: ("prefer", ("art000003", "art000004")) in desk.calls)
        desk.calls.clear()
        await seat.press("G")
        await seat.until(lambda: ("prefer", ("art000028", "art000030")) in desk.calls)


async def test_a_step_waits_for_an_analysis_that_is_not_done_yet() -> None:
    desk = FakeDesk()
    desk.unanalysed.add(FIRST)
    async with seated(desk) as seat:
        await seat.press("]")
        assert ("analyse", FIRST) in desk.calls
        assert seat.said.startswith("Looking for statements")
        desk.unanalysed.clear()
        desk.told.put_nowait(events.Analysed(FIRST, 0))
        await seat.until(lambda: seat.chosen.picked is not None)


async def test_a_bookmark_goes_on_the_statement_and_comes_off_again() -> None:
    async with seated() as seat:
        await seat.opened()
        await seat.press("]", "b")
        assert seat.chosen.picked is not None and seat.chosen.picked.marks.bookmarked
        assert seat.said == "Bookmarked."
        await seat.press("b")
        assert not seat.chosen.picked.marks.bookmarked


async def test_in_the_list_the_article_is_marked() -> None:
    async with seated() as seat:
        await seat.press("j", "b")
        assert seat.desk.marks[SECOND].bookmarked


async def test_a_note_is_written_below_the_statement_and_saved() -> None:
    async with seated() as seat:
        await seat.opened()
        await seat.press("]", "a", *"quite b", "ctrl+s")
        assert [note.text for note in seat.chosen.statements[0].marks.notes] == ["quite b"]
        assert seat.said == "Note saved."
        assert seat.app.focused is seat.stage.article


@pytest.mark.parametrize("key", [("slash", "/"), ("a", "a")])
async def test_what_is_pasted_while_a_line_opens_is_pasted_into_it(key: tuple[str, str]) -> None:
    async with seated() as seat:
        await seat.opened()
        for event in (Key(*key), Paste("zq"), Paste("x")):
            seat.app.post_message(event.set_sender(seat.app))
        await seat.until(lambda: seat.screen.asking.line is not None)
        line = seat.screen.asking.line
        await seat.until(lambda: (line.value if isinstance(line, Input) else getattr(line, "text", "")) == "zqx")


async def test_letters_typed_ahead_are_letters_of_the_note() -> None:
    async with seated() as seat:
        await seat.opened()
        screen = seat.screen
        for key in "ab":
            seat.stage.article.post_message(Key(key, key))
        await seat.until(lambda: (screen.asking.written() or (None, ""))[1] == "b")
        assert seat.desk.marks == {}


async def test_a_note_begun_while_its_article_opens_gets_all_the_letters() -> None:
    """No letter of it is taken for a command."""
    async with seated() as seat:
        await seat.press("enter", "a", *"Mb")
        await seat.until(lambda: FIRST in seat.desk.read_ids and seat.screen.asking.line)
        await seat.press(*"on")
        assert (seat.screen.asking.written() or (None, ""))[1] == "Mbon"
        assert seat.desk.marks == {}


async def test_escape_keeps_a_draft_and_a_opens_it_again() -> None:
    async with seated() as seat:
        await seat.opened()
        await seat.press("]", "a", *"later", "escape")
        target = seat.chosen.statement
        assert seat.desk.drafts == {target: "later"}
        assert seat.said == "Kept as a draft: a opens it again."
        await seat.press("a", *"!", "ctrl+s")
        assert [note.text for note in seat.chosen.statements[0].marks.notes] == ["later!"]
        assert seat.desk.drafts == {}


async def test_a_note_that_is_there_can_be_changed_or_emptied() -> None:
    async with seated() as seat:
        await seat.opened()
        await seat.press("]", "a", *"one", "ctrl+s")
        await seat.press("a")
        await seat.until(lambda: isinstance(seat.app.screen, Chooser))
        await seat.press("down", "enter")
        await seat.until(lambda: seat.screen.asking.writing)
        await seat.press(*"s", "ctrl+s")
        assert [note.text for note in seat.chosen.statements[0].marks.notes] == ["ones"]


async def test_quitting_while_writing_keeps_the_draft() -> None:
    async with seated() as seat:
        await seat.opened()
        await seat.press("]", "a", *"half")
        await seat.press("ctrl+q")
        assert list(seat.desk.drafts.values()) == ["half"]
    assert seat.app.return_code == 0


async def test_tags_are_typed_with_commas_between() -> None:
    async with seated() as seat:
        await seat.opened()
        await seat.press("]", "t", *"one, two", "enter")
        assert seat.chosen.statements[0].marks.tags == ("one", "two")
        assert not seat.screen.asking.open


async def test_who_said_it_is_picked_typed_or_nobody() -> None:
    async with seated() as seat:
        await seat.opened()
        await seat.press("]", "c", *"reyl", "enter")
        await seat.until(lambda: seat.said)
        assert seat.chosen.statements[0].speaker is not None
        assert seat.chosen.statements[0].speaker.name == "Tomas Reyl"
        await seat.press("c", *"Xenia Quill", "enter")
        await seat.until(lambda: "Quill" in seat.said)
        await seat.press("c", *"not said", "enter")
        await seat.until(lambda: seat.chosen.statements[0].speaker is None)


async def test_an_actor_filters_and_escape_brings_everybody_back() -> None:
    async with seated() as seat:
        await seat.opened()
        await seat.press("l", "enter")
        await seat.until(lambda: seat.chosen.actor is not None)
        assert seat.stage.statements.count == 2
        assert seat.stage.article.actor == seat.stage.actors.actor == seat.chosen.actor
        await seat.press("escape")
        assert seat.chosen.actor is None
        assert seat.stage.statements.count == 6


async def test_escape_lets_go_of_the_statement_and_never_quits() -> None:
    async with seated() as seat:
        await seat.opened()
        await seat.press("]", "escape", "escape", "escape")
        assert seat.chosen.statement is None
        assert seat.app.is_running


async def test_control_c_with_nothing_selected_says_how_to_quit() -> None:
    async with seated() as seat:
        await seat.press("ctrl+c")
        await seat.until(lambda: seat.said == "Q quits.")


async def test_back_goes_to_the_list_and_then_says_how_to_quit() -> None:
    async with seated(size=(80, 24)) as seat:
        await seat.opened()
        assert not seat.stage.shown(Name.HEADLINES)
        await seat.press("q")
        assert seat.stage.shown(Name.HEADLINES)
        await seat.press("q")
        assert seat.said == "This is the start: Q quits."


async def test_n_opens_the_next_unread_and_says_when_there_is_none() -> None:
    async with seated() as seat:
        await seat.opened()
        await seat.press("n")
        await seat.until(lambda: SECOND in seat.desk.read_ids)
        await seat.press("n")
        await seat.until(lambda: THIRD in seat.desk.read_ids)
        await seat.press("n")
        assert seat.said == "Everything in this list is read: R looks for more."


async def test_the_place_in_an_article_is_kept() -> None:
    async with seated(size=(80, 12)) as seat:
        await seat.opened()
        await seat.press("space", "space")
        place = seat.stage.article.offset_at_top
        assert place > 0
        await seat.press("n")
        await seat.until(lambda: SECOND in seat.desk.read_ids)
        assert seat.desk.positions[FIRST] == place
        await seat.press("q", "g", "g", "enter")
        await seat.until(lambda: seat.chosen.article == FIRST and seat.stage.article.offset_at_top == place)


async def test_two_keys_make_a_command_and_a_wrong_second_one_is_itself() -> None:
    async with seated() as seat:
        await seat.press("G", "g")
        assert "g …" in frame(seat.app).splitlines()[-1]
        await seat.press("g")
        assert seat.stage.headlines.cursor == 0
        await seat.press("g", "j")
        assert seat.stage.headlines.cursor == 1


async def test_search_lists_while_one_types_and_escape_gives_the_list_back() -> None:
    async with seated() as seat:
        await seat.press("/", *"quota")
        await seat.until(lambda: seat.stage.headlines.count == 1)
        assert "“quota”" in frame(seat.app).splitlines()[0]
        await seat.press("escape")
        assert seat.stage.headlines.count == 3
        await seat.press("/", *"quota", "enter")
        await seat.until(lambda: seat.stage.headlines.count == 1)
        await seat.press("q")
        assert seat.stage.headlines.count == 3


async def test_enter_puts_the_best_hit_first_and_the_cursor_on_it() -> None:
    async with seated() as seat:
        await seat.press("j", "/", *"talks")
        await seat.until(lambda: "“talks”" in frame(seat.app).splitlines()[0])
        assert "best match first" not in frame(seat.app).splitlines()[0]
        await seat.press("enter")
        await seat.until(lambda: "best match first" in frame(seat.app).splitlines()[0])
        assert seat.stage.headlines.cursor == 0
        await seat.press("q")
        assert "best match first" not in frame(seat.app).splitlines()[0]


async def test_a_search_that_cannot_be_read_is_told_under_the_line() -> None:
    async with seated() as seat:
        await seat.press("/", *"is:lost")
        assert "is not a filter" not in frame(seat.app), "the next letter may put it right"
        await seat.press("enter")
        await seat.until(lambda: "“is:lost” is not a filter" in frame(seat.app))
        assert seat.screen.asking.open


async def test_a_search_without_hits_says_what_to_do() -> None:
    async with seated() as seat:
        await seat.press("/", *"zebra", "enter")
        await seat.until(lambda: seat.stage.headlines.count == 0)
        assert "No article matches. / changes" in frame(seat.app)


async def test_export_asks_what_and_where_to_and_says_what_will_come_of_it() -> None:
    async with seated() as seat:
        await seat.press("x")
        await seat.until(lambda: "2 files to write to /notes." in frame(seat.app))
        await seat.press("enter")
        await seat.until(lambda: seat.said == "2 files written to /notes.")
        assert ("export", ExportOrder("markdown", Path("/notes"))) in seat.desk.calls


async def test_the_palette_finds_a_command_and_runs_it() -> None:
    async with seated() as seat:
        await seat.press(":", *"bookm", "enter")
        await seat.until(lambda: seat.said == "Bookmarked.")


async def test_what_cannot_be_done_is_said_from_the_palette_too() -> None:
    async with seated() as seat:
        await seat.press(":", *"copy", "enter")
        await seat.until(lambda: seat.said == "Choose a statement first: press ].")


async def test_a_theme_is_chosen_and_remembered() -> None:
    async with seated() as seat:
        await seat.press(":", *"theme", "enter")
        await seat.until(lambda: isinstance(seat.app.screen, Chooser) and seat.app.screen.query(OptionList))
        await seat.press(*"briefreader-light", "enter")
        await seat.until(lambda: seat.desk.remembered == {"theme": "briefreader-light"})
        assert seat.app.theme == "briefreader-light"


async def test_every_theme_can_draw_every_part() -> None:
    desk = FakeDesk(first_start=True)
    async with seated(desk, size=(100, 30)) as seat:
        await seat.press("]", "a", *"x")
        for theme in seat.app.available_themes:
            seat.app.theme = theme
            await seat.pilot.pause(0)
            assert "briefreader" in frame(seat.app)


async def test_help_lists_every_key_and_closes() -> None:
    async with seated(size=(120, 60)) as seat:
        await seat.press("?")
        await seat.until(lambda: "Statements and actors" in frame(seat.app))
        await seat.press(*"half a page")
        await seat.until(lambda: "Half a page down" in frame(seat.app))
        assert "Statements and actors" not in frame(seat.app)
        await seat.press("escape")
        assert not isinstance(seat.app.screen, Help)


async def test_control_q_quits_from_the_help_too_and_a_letter_is_typed() -> None:
    async with seated() as seat:
        await seat.press("?", "Q")
        await seat.until(lambda: "Redo" not in frame(seat.app))
        await seat.press("ctrl+q")
    assert seat.app.return_code == 0


async def test_the_greeting_is_never_in_the_way_and_goes_for_good() -> None:
    desk = FakeDesk(first_start=True)
    async with seated(desk, size=(80, 24)) as seat:
        await seat.press("j")
        assert seat.stage.headlines.cursor == 1
        assert seat.screen.query(Greeting)
        await seat.press("enter")
        await seat.until(lambda: not seat.screen.query(Greeting))
        assert seat.stage.current is Name.HEADLINES
        assert desk.first_start is False


async def test_a_refresh_shows_how_far_it_is_and_ends_with_a_sentence() -> None:
    async with seated() as seat:
        seat.desk.told.put_nowait(events.Progress(31, 97, 1))
        await seat.until(lambda: "⟳ 31/97" in frame(seat.app))
        seat.desk.told.put_nowait(events.Ended("refresh", "97 feeds: 12 new articles, 1 failed.", 1))
        await seat.until(lambda: seat.said == "97 feeds: 12 new articles, 1 failed.")
        assert "⟳" not in frame(seat.app)


async def test_new_articles_leave_the_cursor_where_it_is() -> None:
    async with seated() as seat:
        await seat.press("j")
        row, made = seat.desk.base[THIRD]
        seat.desk.base = {"new000001": (type(row)(**{**_fields(row), "id": "new000001"}), made), **seat.desk.base}
        seat.desk.told.put_nowait(events.Ended("refresh", "1 feed: 1 new article."))
        await seat.until(lambda: seat.stage.headlines.count == 4)
        assert seat.stage.headlines.current is not None
        assert seat.stage.headlines.current.id == SECOND


def _fields(row: Any) -> dict[str, Any]:
    return {name: getattr(row, name) for name in row.__slots__}


async def test_without_feeds_refreshing_says_how_to_add_one_and_adding_asks_the_worker() -> None:
    async with seated() as seat:
        await seat.press("R")
        assert seat.said == "There are no feeds yet: + adds one."
        await seat.press("+", *"alder", "enter")
        assert "An address begins with http:// or https://." in frame(seat.app)
        seat.screen.query_one(Input).value = "https://alder.example/feed"
        await seat.press("enter")
        await seat.until(lambda: ("add", "https://alder.example/feed") in seat.desk.calls)


async def test_beside_another_reader_nothing_is_fetched_and_it_is_said() -> None:
    desk = FakeDesk()
    desk.readonly = "Another reader is open (process 12): feeds are refreshed there."
    async with seated(desk) as seat:
        await seat.press("R")
        assert seat.said == desk.readonly
        assert "another window refreshes the feeds" in frame(seat.app)


async def test_resizing_keeps_the_place_and_the_keys() -> None:
    async with seated(size=(180, 50)) as seat:
        await seat.opened()
        await seat.press("]", "]")
        statement = seat.chosen.statement
        for width, height in ((140, 42), (100, 30), (80, 24), (40, 12), (180, 50)):
            await seat.pilot.resize_terminal(width, height)
            await seat.pilot.pause()
            assert seat.app.focused is seat.stage.article
            assert seat.chosen.statement == statement
            assert seat.stage.shown(Name.ARTICLE)


async def test_a_command_is_about_the_article_under_the_cursor_however_quick_the_keys(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    visited: list[str] = []

    def start(words: list[str]) -> bool:
        visited.append(words[-1])
        return True

    monkeypatch.setattr(browser, "_started", start)
    async with seated() as seat:
        await seat.press("j", "o")
        await seat.until(lambda: visited)
        second = seat.desk.reading(SECOND)
        assert second is not None and visited == [second.article.url]


async def test_keys_after_enter_are_for_what_comes_after_the_line() -> None:
    async with seated() as seat:
        await seat.press("/", *"strait", "enter", "enter", "]", "b")
        await seat.until(lambda: seat.desk.marks)
        assert "strait" in seat.screen.session.list_name and "]" not in seat.screen.session.list_name


async def test_the_mouse_reaches_everything() -> None:
    async with seated(size=(80, 24)) as seat:
        await seat.pilot.click(offset=(5, 6), times=2)  # the second headline
        await seat.until(lambda: SECOND in seat.desk.read_ids)
        edge = frame(seat.app).splitlines()[1]
        await seat.pilot.click(offset=(edge.index("Statements") + 2, 1))
        await seat.until(lambda: seat.stage.shown(Name.STATEMENTS))
        await seat.pilot.click(offset=(6, 3))
        await seat.until(lambda: seat.chosen.picked is not None)
        hints = frame(seat.app).splitlines()[-1]
        await seat.pilot.click(offset=(hints.index("bookmark"), 23))
        await seat.until(lambda: seat.said == "Bookmarked.")


async def test_keys_of_the_person_are_obeyed_and_shown() -> None:
    async with seated(FakeDesk(Settings(keys={"open": "O", "fly": "f"}))) as seat:
        assert seat.said.startswith("[keys] names “fly”")
        await seat.press("O")
        await seat.until(lambda: FIRST in seat.desk.read_ids)


async def test_sources_list_their_articles() -> None:
    async with seated(size=(180, 50)) as seat:
        await seat.opened()
        await seat.press("q", "h")
        assert seat.app.focused is seat.stage.sources
        await seat.press("j", "enter")
        await seat.until(lambda: seat.stage.headlines.count == 2)
        assert "Unread" in frame(seat.app).splitlines()[0]
        assert seat.stage.current is Name.HEADLINES


async def test_undo_is_seen_at_once() -> None:
    async with seated() as seat:
        await seat.opened()
        await seat.press("]", "b", "u")
        assert seat.said == "Undone."
        assert seat.chosen.picked is not None and not seat.chosen.picked.marks.bookmarked


@pytest.mark.parametrize("key", ["?", ":", "x", "c"])
@pytest.mark.parametrize("closes", ["escape", "enter"])
async def test_a_key_too_many_closes_nothing_that_lies_under(key: str, closes: str) -> None:
    async with seated() as seat:
        await seat.opened()
        await seat.press("]", key)
        await seat.until(lambda: seat.app.screen is not seat.screen)
        await seat.press(closes, closes, "escape", "escape", "escape")
        await seat.press("escape", "escape", "escape")
        await seat.until(lambda: seat.app.screen is seat.screen)


async def test_the_manual_opens_from_the_help_and_a_page_leads_back_to_the_topics() -> None:
    async with seated(size=(80, 24)) as seat:
        await seat.press("?", "f1")
        await seat.until(lambda: "Getting started" in frame(seat.app))
        await seat.press(*"queries", "enter")
        await seat.until(lambda: "Manual: Queries" in frame(seat.app) and "All parts of a query" in frame(seat.app))
        await seat.press("escape")
        await seat.until(lambda: "Getting started" in frame(seat.app))

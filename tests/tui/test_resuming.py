"""The reader opens where it was, at any size; nothing that is seen leaves the screen when that shrinks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefreader.config.home import Home
from briefreader.domain.reading.reader_state import START, ReaderState
from briefreader.domain.search.query import EVERYTHING
from briefreader.services.desk import Desk
from briefreader.services.external_changes import Changed
from briefreader.services.home.open import Opened, opened
from briefreader.services.reading.first_page import first_list
from briefreader.tui.app import ReaderApp
from briefreader.tui.keys.keymap import keymap
from briefreader.tui.present.arrangement import Name
from briefreader.tui.screens.first_paint import FirstScreen
from briefreader.tui.screens.reading import ReadingScreen
from tests.tui.fake_desk import FakeDesk
from tests.tui.frames import frame
from tests.tui.seat import FIRST, Seat, seated
from tests.tui.waiting import until

SIZES = [(80, 24), (120, 40), (180, 50)]
MANY = [f"Headline number {n}" for n in range(1, 61)]
LAST = "art000060"
THIRD = "art000003"


def kept(seat: Seat) -> ReaderState:
    """What a kill would leave a second later."""
    seat.screen._look()
    states: list[ReaderState] = seat.desk.states
    return states[-1] if states else START


def top_line(seat: Seat) -> str:
    """The words at the upper edge of the text."""
    return seat.stage.article.render_line(0).text.strip()


def sees(seat: Seat) -> bool:
    return seat.stage.article.sees_statement


@pytest.mark.parametrize(("size", "again"), [(SIZES[1], SIZES[1]), (SIZES[2], SIZES[0]), (SIZES[0], SIZES[2])], ids=str)
async def test_an_open_article_and_its_statement(size: tuple[int, int], again: tuple[int, int]) -> None:
    async with seated(size=size) as seat:
        await seat.opened()
        await seat.press("]", "]", "]", "]")
        await seat.settled()
        state, chosen, top = kept(seat), seat.chosen.statement, top_line(seat)
        assert sees(seat)
    async with seated(size=again, state=state) as seat:
        await seat.settled()
        assert (seat.chosen.article, seat.chosen.statement, seat.stage.current) == (FIRST, chosen, Name.ARTICLE)
        assert seat.app.focused is seat.stage.article and sees(seat)
        if size == again:
            assert top_line(seat) == top and kept(seat) == START, "nothing has changed, so nothing is written"
        await seat.press("]")
        assert seat.chosen.statement not in (None, chosen)


async def test_a_place_in_the_text_without_a_statement() -> None:
    async with seated(size=(80, 24)) as seat:
        await seat.opened()
        await seat.press("space", "j", "j")
        await seat.settled()
        state, top = kept(seat), top_line(seat)
        assert state.offset and not state.statement
    for size in SIZES:
        async with seated(size=size, state=state) as seat:
            await seat.settled()
            page = seat.stage.article._view.page
            seen = page.lines[seat.stage.article.scroll_offset.y : seat.stage.article.scroll_offset.y + 40]
            assert any(line.start <= state.offset < line.end for line in seen if line.in_text)
            assert size != (80, 24) or top_line(seat) == top


async def test_a_row_of_a_long_list_stands_where_it_stood() -> None:
    async with seated(FakeDesk(titles=MANY), size=(120, 40)) as seat:
        await seat.press(*"j" * 30)
        await seat.until(lambda: seat.chosen.article == "art000031")
        await seat.settled()
        state, before = kept(seat), frame(seat.app)
    async with seated(FakeDesk(titles=MANY), size=(120, 40), state=state) as seat:
        await seat.settled()
        assert frame(seat.app) == before
        assert seat.stage.current is Name.HEADLINES and seat.chosen.article == "art000031"
        await seat.pilot.resize_terminal(80, 24)
        await seat.settled()
        pane = seat.stage.headlines
        assert pane.on_screen[0].title in pane.render_line(0).text, "no row is cut in two at the upper edge"
        assert "▌" in frame(seat.app)


@pytest.mark.parametrize(
    ("keys", "pane"),
    [(("tab",), Name.ARTICLE), (("h",), Name.SOURCES), (("tab", "tab"), Name.ACTORS), ("l" * 3, Name.STATEMENTS)],
)
async def test_the_pane_that_had_the_keys_has_them_again(keys: tuple[str, ...], pane: Name) -> None:
    async with seated(size=(120, 40)) as seat:
        await seat.press(*keys)
        assert seat.stage.current is pane
        state = kept(seat)
    async with seated(size=(120, 40), state=state) as seat:
        await seat.settled()
        assert seat.stage.current is pane and seat.app.focused is seat.stage.panes[pane]


async def test_a_list_and_a_search_are_gone_back_to_and_one_being_typed_is_not() -> None:
    async with seated(size=(120, 40)) as seat:
        await seat.press("/", *"talks")
        await seat.until(lambda: seat.stage.headlines.count == 1)
        assert kept(seat) == START
        await seat.press("enter")
        await seat.until(lambda: not seat.screen.session.trying)
        state = kept(seat)
        assert (state.words, state.name, state.best) == ("talks", "“talks”", True)
    async with seated(size=(120, 40), state=state) as seat:
        await seat.until(lambda: "“talks”" in frame(seat.app))
        assert seat.stage.headlines.count == 1 and seat.screen.session.best
        assert kept(seat) == START


@pytest.mark.parametrize(
    ("state", "row", "article"),
    [
        (ReaderState(row="gone", index=2, article="gone", opened=True, pane="article"), 2, THIRD),
        (ReaderState(row="gone", index=99), 2, THIRD),
        (ReaderState(words="nothing-has-these-words", row=THIRD, index=0, article=THIRD), 2, THIRD),
        (ReaderState(words="since:not-a-date", row=THIRD, article=THIRD), 2, THIRD),
        (ReaderState(row=THIRD, article=THIRD, opened=True, statement="gone", actor="gone", offset=10**8), 2, THIRD),
        (ReaderState(row=FIRST, article=THIRD, opened=True, pane="article"), 0, THIRD),
        (ReaderState(row=FIRST, article=THIRD, pane="headlines"), 0, FIRST),
        (ReaderState(pane="no such pane", beside="nor this"), 0, FIRST),
    ],
)
async def test_what_is_gone_leads_to_the_nearest_there_is(state: ReaderState, row: int, article: str) -> None:
    async with seated(size=(120, 40), state=state) as seat:
        await seat.settled()
        assert seat.stage.headlines.cursor == row and seat.chosen.article == article
        assert seat.chosen.statement is None and seat.chosen.actor is None
        assert seat.stage.current is (Name.ARTICLE if state.article == THIRD != "gone" and state.pane == "article" else
                                      Name.HEADLINES)  # fmt: skip


async def test_nothing_is_written_while_nothing_changes() -> None:
    async with seated(size=(120, 40)) as seat:
        await seat.settled()
        for _ in range(3):
            seat.screen._look()
        assert seat.desk.states == []
        await seat.press("j")
        for _ in range(3):
            seat.screen._look()
        assert len(seat.desk.states) == 1
        seat.screen.leave()
        assert len(seat.desk.states) == 1
        await seat.press("k", "j")
        seat.screen.leave()
        assert len(seat.desk.states) == 1, "it is where it was"


async def test_a_selected_statement_stays_in_view_whatever_the_size() -> None:
    async with seated(size=(180, 50)) as seat:
        await seat.opened()
        for _ in range(2):
            await seat.press("]", "]", "]")
            await seat.settled()
            chosen = seat.chosen.statement
            for width, height in ((180, 18), (80, 24), (60, 12), (120, 20), (180, 50)):
                await seat.pilot.resize_terminal(width, height)
                await seat.settled()
                assert chosen and seat.chosen.statement == chosen and sees(seat), (chosen, width, height)


async def test_the_line_at_the_top_stays_at_the_top_and_comes_back_exactly() -> None:
    async with seated(size=(140, 30)) as seat:
        await seat.opened()
        await seat.press("space", "j")
        await seat.settled()
        before, offset = top_line(seat), seat.stage.article.at_top.offset
        for width, height in ((140, 14), (80, 14), (53, 20), (97, 12), (140, 14), (140, 30)) * 2:
            await seat.pilot.resize_terminal(width, height)
            await seat.settled()
            pane = seat.stage.article
            first = next(line for line in pane._view.page.lines[pane.scroll_offset.y :] if line.in_text)
            assert first.start <= offset < first.end, (width, height)
        assert top_line(seat) == before


async def test_a_statement_that_was_scrolled_away_from_does_not_pull_the_text_back() -> None:
    async with seated(size=(100, 24)) as seat:
        await seat.opened()
        await seat.press("]", "G")
        await seat.settled()
        assert not sees(seat)
        offset = seat.stage.article.at_top.offset
        await seat.pilot.resize_terminal(100, 20)
        await seat.settled()
        assert not sees(seat) and seat.stage.article.at_top.offset == offset
        state = kept(seat)
    async with seated(size=(100, 20), state=state) as seat:
        await seat.settled()
        assert seat.chosen.statement and not sees(seat) and seat.stage.article.at_top.offset == offset


async def test_the_screen_follows_what_another_program_does() -> None:
    async with seated(FakeDesk(titles=MANY), size=(120, 40)) as seat:
        await seat.press(*"j" * 20)
        await seat.until(lambda: seat.chosen.article == "art000021")
        del seat.desk.base[FIRST], seat.desk.base["art000002"]
        seat.desk.read_ids.add("art000040")
        seat.desk.external_changes.next = Changed(notes=False, library=True, articles=True)
        seat.screen._look()
        await seat.until(lambda: "unread 57 of 58" in frame(seat.app))
        current = seat.stage.headlines.current
        assert current is not None and current.id == "art000021" and seat.stage.headlines.cursor == 18
        seat.desk._change("art000021", bookmarked=True)
        seat.desk.external_changes.next = Changed(notes=True, library=False, articles=False)
        seat.screen._look()
        await seat.until(lambda: seat.chosen.reading and seat.chosen.reading.marks.bookmarked)
        await seat.until(lambda: any("· 21h ·" in line and "★" in line for line in frame(seat.app).splitlines()))


async def test_the_text_stays_when_another_program_removes_the_article_that_is_read() -> None:
    async with seated(size=(120, 40)) as seat:
        await seat.opened()
        shown = top_line(seat)
        del seat.desk.base[FIRST]
        seat.desk.external_changes.next = Changed(notes=True, library=True, articles=True)
        seat.screen._look()
        await seat.until(lambda: seat.stage.headlines.count == 2)
        assert seat.chosen.article == FIRST and top_line(seat) == shown


@pytest.fixture
def held(tmp_path: Path) -> Iterator[Opened]:
    found = opened(Home.at(tmp_path / "home"))
    yield found
    found.close()


@pytest.mark.parametrize("words", ["", "is:sample"])
@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_the_first_paint_shows_the_row_where_it_stays(held: Opened, size: tuple[int, int], words: str) -> None:
    desk = Desk(held.home, held)
    desk.greeted()
    rows = desk.headlines(desk.saved.read(words)).window(0, 99)
    state = ReaderState(words=words, row=rows[11].id, index=11, above=8, article=rows[11].id)
    painted = ""

    def build(app: object) -> ReadingScreen:
        nonlocal painted
        painted = frame(app)  # type: ignore[arg-type]
        return ReadingScreen(app, desk, keymap({}), state)  # type: ignore[arg-type]

    app = ReaderApp(held.settings.ui, "", build, FirstScreen(first_list(held, state), desk.now, state))
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: (app.main is not None and "articles" in frame(app)) or "unread" in frame(app))
        await until(pilot, lambda: isinstance(app.screen, ReadingScreen) and app.screen.session.selection.reading)
        shown = frame(app).splitlines()[2:-1]
        first = painted.splitlines()[2:-1]
        left, right = first[0].index("│"), first[0].rindex("│") + 1
        assert [line[left:right].strip() for line in first] == [line[left:right].strip() for line in shown]
        assert any("▌" in line for line in first)
    await desk.stop()


def test_the_first_list_is_the_one_that_is_shown_after_it(held: Opened) -> None:
    desk = Desk(held.home, held)
    for words in ("", "is:sample", "harbour or strike", "nothing-has-these-words", "is:nonsense"):
        state = ReaderState(words=words)
        query = desk.saved.read(words) if words not in ("nothing-has-these-words", "is:nonsense") else EVERYTHING
        first, whole = first_list(held, state), desk.headlines(query)
        assert len(first) == len(whole) > 0
        assert list(first.window(3, 64)) == list(whole.window(3, 64))
        assert [first.index_of(row.id) for row in first.window(0, 9)] == [
            whole.index_of(row.id) for row in whole.window(0, 9)
        ]

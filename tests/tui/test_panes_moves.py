"""What the panes do: cursors, clicks, places kept, messages sent, and how little is drawn again."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

import pytest
from textual.geometry import Offset, Region
from textual.selection import Selection

from briefreader.domain.reading.reading import Reading
from briefreader.tui.widgets.actors_pane import ActorsPane
from briefreader.tui.widgets.article_pane import ArticlePane
from briefreader.tui.widgets.headlines import Headlines
from briefreader.tui.widgets.pane import Pane
from briefreader.tui.widgets.statements_pane import StatementsPane
from tests.tui.frames import frame
from tests.tui.panes_app import PanesApp
from tests.tui.panes_readings import Rows, headline, reading

WIDE = (140, 42)


def many(count: int = 50_000) -> Rows:
    return Rows([headline(number, f"Headline number {number}") for number in range(count)])


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[Region]:
    """Every region that a pane asked to have drawn again."""
    regions: list[Region] = []
    refresh = Pane.refresh

    def remembered(self: Pane, *areas: Region, **more: bool) -> Pane:
        regions.extend(areas or ([] if self._telling else [self.size.region]))
        return refresh(self, *areas, **more)

    monkeypatch.setattr(Pane, "refresh", remembered)
    return regions


async def test_a_long_list_is_fetched_and_drawn_by_the_window() -> None:
    source = many()
    app = PanesApp(source=source)
    async with app.run_test(size=WIDE) as pilot:
        app.headlines.to_end()
        await pilot.pause()
        assert "Headline number 49999" in frame(app)
        assert app.headlines.current == source.rows[-1]
        assert len(source.windows) <= 4
        assert len(app.headlines._strips) < 200


async def test_moving_the_cursor_draws_two_rows_and_reports_one_article(drawn: list[Region]) -> None:
    app = PanesApp(source=many(100))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        drawn.clear()
        app.told.clear()
        app.headlines.move(1)
        assert sum(region.height for region in drawn) == 8
        await pilot.pause()
        assert [message.article_id for message in app.told if isinstance(message, Headlines.Highlighted)] == [
            "art000001"
        ]


async def test_at_the_edge_the_list_jumps_so_that_the_next_moves_scroll_nothing() -> None:
    app = PanesApp(source=many(100))
    async with app.run_test(size=WIDE):
        tops = []
        for _ in range(30):
            app.headlines.move(1)
            tops.append(app.headlines.scroll_offset.y)
        assert 2 <= len(set(tops)) <= 7
        assert all(top % 4 == 0 for top in tops), "a row is cut at the upper edge"
        for _ in range(200):
            app.headlines.move(-1)
        assert app.headlines.cursor == 0 and app.headlines.scroll_offset.y == 0


@pytest.mark.parametrize("hidden", [False, True], ids=["on the screen", "hidden meanwhile"])
async def test_new_rows_leave_the_cursor_on_its_article_and_the_article_on_its_line(hidden: bool) -> None:
    source = many(100)
    app = PanesApp(source=source)
    async with app.run_test(size=WIDE) as pilot:
        app.headlines.move(14)
        await pilot.pause()
        kept, line = app.headlines.current, _line_of(app, "Headline number 14")
        app.told.clear()
        app.headlines.display = not hidden
        await pilot.pause()
        source.rows[:0] = [headline(1000 + number, "Fresh") for number in range(7)]
        app.headlines.refresh_rows()
        await pilot.pause()
        app.headlines.display = True
        await pilot.pause()
        assert app.headlines.current == kept and app.told == []
        assert _line_of(app, "Headline number 14") == line


async def test_another_list_keeps_the_article_that_is_asked_for_or_begins_at_the_top() -> None:
    app = PanesApp(source=many(100))
    async with app.run_test(size=WIDE) as pilot:
        app.headlines.move(40)
        shorter = Rows([headline(number, "Kept") for number in (7, 40, 41)])
        app.headlines.show(shorter, keep="art000040")
        assert app.headlines.cursor == 1
        app.headlines.show(many(5), keep="art000040")
        await pilot.pause()
        assert app.headlines.cursor == 0 and app.headlines.scroll_offset.y == 0
        app.headlines.show(Rows([]))
        app.headlines.move(1)
        assert app.headlines.current is None


async def test_a_pane_that_was_hidden_shows_what_came_meanwhile_and_nothing_of_before() -> None:
    app = PanesApp(source=many(100))
    async with app.run_test(size=WIDE) as pilot:
        for pane in (app.headlines, app.actors, app.statements):
            pane.display = False
        await pilot.pause()
        whole = app.shown
        assert whole.analysis is not None and len(whole.analysis.actors) > 2
        fewer = replace(whole.analysis, actors=whole.analysis.actors[-1:], statements=())
        app.open(replace(whole, analysis=fewer, statements=whole.statements[:1]))
        app.headlines.show(Rows([headline(1, "The only one")]))
        for pane in (app.headlines, app.actors, app.statements):
            pane._strips.clear()  # as a change of the theme or of the focus does
            pane.display = True
        await pilot.pause()
        shown = frame(app)
        assert "The only one" in shown and "Headline number" not in shown
        assert "Tomas Reyl" not in "\n".join(line[-42:] for line in shown.splitlines()[:12])


async def test_a_click_highlights_and_a_double_click_opens() -> None:
    app = PanesApp()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.click(Headlines, offset=(8, 6))
        assert app.headlines.cursor == 1
        assert not any(isinstance(message, Headlines.Opened) for message in app.told)
        await pilot.click(Headlines, offset=(8, 10), times=2)
        opened = [message.article_id for message in app.told if isinstance(message, Headlines.Opened)]
        assert opened == ["art000003"]


async def test_enter_opens_and_a_page_moves_by_what_is_seen() -> None:
    app = PanesApp(source=many(100))
    async with app.run_test(size=WIDE) as pilot:
        app.headlines.focus()
        await pilot.press("down", "enter")
        assert isinstance(app.told[-1], Headlines.Opened) and app.told[-1].article_id == "art000001"
        app.headlines.page(1)
        assert app.headlines.cursor == 11
        app.headlines.page(-0.5)
        assert app.headlines.cursor == 6


async def test_selecting_a_statement_draws_only_its_lines(drawn: list[Region]) -> None:
    app = PanesApp()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        drawn.clear()
        app.article.statement = app.shown.statements[0].id
        assert 0 < sum(region.height for region in drawn) <= 2


async def test_a_click_on_words_mark_or_note_selects_the_statement() -> None:
    app = PanesApp()
    async with app.run_test(size=WIDE) as pilot:
        for words in ("All such vessels", "“ “All such", "First time she says"):
            app.told.clear()
            line = _line_of(app, words)
            column = frame(app).split("\n")[line].index(words)
            await pilot.click(offset=(column + 1, line))
            picked = cast("list[ArticlePane.StatementPicked]", app.told)
            assert [message.statement_id for message in picked] == [app.shown.statements[2].id], words
        app.told.clear()
        line = _line_of(app, "BRIEF")
        await pilot.click(ArticlePane, offset=(8, line))
        assert app.told == []


async def test_an_article_keeps_its_place_at_another_width_and_with_new_marks() -> None:
    app = PanesApp()
    async with app.run_test(size=(100, 20)) as pilot:
        where = app.shown.article.text.index("What the declaration")
        app.article.scroll_to_offset(where)
        await pilot.pause()
        assert app.article.offset_at_top == where
        app.open(reading(marked=False))
        await pilot.pause()
        assert app.article.offset_at_top == where
        await pilot.resize_terminal(80, 20)
        await pilot.pause()
        assert app.article.offset_at_top <= where < app.article.offset_at_top + 80
        other = replace(app.shown, article=replace(app.shown.article, id="artother"))
        app.open(other)
        await pilot.pause()
        assert app.article.offset_at_top == 0 and app.article.scroll_offset.y == 0


async def test_a_statement_comes_into_view_and_nothing_moves_when_it_is() -> None:
    app = PanesApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.article.scroll_to_statement(app.shown.statements[0].id)
        assert app.article.scroll_offset.y == 0
        app.pick("orphan01")
        await pilot.pause()
        assert "The ferry will sail" in frame(app)


async def test_what_is_set_before_the_first_layout_is_shown() -> None:
    app = PanesApp()
    async with app.run_test(size=WIDE) as pilot:
        late = ArticlePane(id="late")
        late.reading = app.shown
        late.statement = app.shown.statements[2].id
        await app.screen.mount(late)
        late.scroll_to_statement(late.statement)
        await pilot.pause()
        assert late._view.page.lines and late._view.statement == late.statement


async def test_the_list_of_statements_follows_and_leads() -> None:
    app = PanesApp()
    async with app.run_test(size=WIDE) as pilot:
        app.pick(app.shown.statements[3].id)
        await pilot.pause()
        assert app.statements.cursor == 3 and app.told[1:] == []
        app.statements.move(1)
        await pilot.pause()
        assert app.article.statement == app.shown.statements[4].id
        app.choose_actor("a1lindq")
        assert app.statements.count == 2
        app.choose_actor(None)
        assert app.statements.cursor == 4


async def test_with_nothing_selected_the_first_move_takes_the_first_statement() -> None:
    app = PanesApp()
    async with app.run_test(size=WIDE) as pilot:
        app.statements.move(1)
        await pilot.pause()
        assert app.statements.statement == app.shown.statements[0].id
        app.statements.choose()
        await pilot.pause()
        assert isinstance(app.told[-1], StatementsPane.StatementPicked) and app.told[-1].opened


async def test_an_actor_is_chosen_and_let_go() -> None:
    app = PanesApp()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.click(ActorsPane, offset=(6, 3))
        assert app.statements.actor == "a2reyl0"
        assert [message.actor_id for message in app.told if isinstance(message, ActorsPane.ActorPicked)] == ["a2reyl0"]
        app.actors.choose()
        await pilot.pause()
        assert app.statements.actor is None


async def test_enter_in_the_text_takes_the_first_statement_on_the_screen() -> None:
    app = PanesApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.article.scroll_to_offset(app.shown.article.text.index("What the declaration"))
        app.article.choose()
        await pilot.pause()
        assert app.article.statement == app.shown.statements[3].id


async def test_words_selected_with_the_mouse_are_the_article_s() -> None:
    app = PanesApp()
    async with app.run_test(size=(80, 40)) as pilot:
        pane = app.article
        row = pane._view.page.row_at(app.shown.article.text.index("“The stationing"))
        before = pane._view.before(row)
        app.screen.selections = {pane: Selection.from_offsets(Offset(before + 1, row), Offset(before + 12, row + 1))}
        await pilot.pause()
        text = app.shown.article.text
        chosen = app.screen.get_selected_text() or ""
        assert chosen.startswith("The stationing of boats") and chosen in text
        assert any(segment.style and segment.style.bgcolor for segment in pane.render_line(row))
        app.screen.selections = {pane: Selection(None, None)}
        assert "Strait ministry repeats" in (app.screen.get_selected_text() or "")


@pytest.mark.parametrize("theme", ["textual-light", "ansi-dark", "ansi-light", "dracula"])
async def test_any_theme_can_be_taken_while_reading(theme: str) -> None:
    app = PanesApp()
    async with app.run_test(size=WIDE) as pilot:
        app.pick(app.shown.statements[2].id)
        app.theme = theme
        await pilot.pause()
        assert "All such vessels" in frame(app)


async def test_panes_of_every_size_draw_themselves() -> None:
    app = PanesApp(_wide_words())
    async with app.run_test(size=(20, 6)) as pilot:
        for width, height in ((24, 5), (46, 12), (89, 8), (90, 20), (130, 10), (200, 60)):
            await pilot.resize_terminal(width, height)
            await pilot.pause()
            assert all(len(line) <= width for line in frame(app).split("\n"))


def _wide_words() -> Reading:
    whole = reading()
    return replace(whole, article=replace(whole.article, title="港湾会談が三週間ぶりに再開 " * 4))


def _line_of(app: PanesApp, words: str) -> int:
    return next(number for number, line in enumerate(frame(app).split("\n")) if words in line)


async def test_the_cursor_can_be_sent_to_an_article_that_is_in_the_list() -> None:
    app = PanesApp(source=many(100))
    async with app.run_test(size=WIDE) as pilot:
        assert app.headlines.go_to("art000060") and app.headlines.cursor == 60
        assert not app.headlines.go_to("nowhere") and app.headlines.cursor == 60
        await pilot.pause()
        assert "Headline number 60" in frame(app)

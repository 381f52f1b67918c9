"""Words selected with the mouse: seen in every theme, copied as they stand, those of one pane alone."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot
from textual.widget import Widget

from briefreader.tui.present.colours import contrast
from briefreader.tui.themes import OURS, legible
from tests.tui.looks import drawn, words
from tests.tui.panes_app import PanesApp
from tests.tui.seat import seated

THEMES = [*(theme.name for theme in OURS), "textual-light", "nord", "ansi-dark"]


async def drag(pilot: Pilot[None], pane: Widget, first: tuple[int, int], last: tuple[int, int]) -> None:
    """From one place of the pane's inside to another, which may lie outside of it."""
    place = pane.content_region.offset
    await pilot.mouse_down(offset=place + first)
    await pilot.hover(offset=place + last)
    await pilot.mouse_up(offset=place + last)
    await pilot.pause()


def line_of(app: PanesApp, words: str) -> int:
    """Which line of the article begins with these words."""
    lines = app.article._view.page.lines
    return next(row for row, line in enumerate(lines) if line.text.startswith(words))


def reversed_(app: PanesApp) -> str:
    """The reversed words of the article."""
    return "".join(one.text for one in words(app, app.article.content_region) if one.style.reverse).strip()


@pytest.mark.parametrize("theme", THEMES)
async def test_they_can_be_seen_and_read(theme: str) -> None:
    app = PanesApp()
    async with app.run_test(size=(180, 50)) as pilot:
        app.theme = theme
        app.pick(app.shown.statements[1].id)
        await pilot.pause()
        for pane, first, last in (
            (app.article, (8, line_of(app, "The Strait")), (20, line_of(app, "“All such"))),
            (app.headlines, (2, 0), (20, 1)),
            (app.statements, (2, 0), (20, 1)),
            (app.actors, (2, 0), (12, 1)),
        ):
            await drag(pilot, pane, first, last)
            ground = app.screen.get_component_rich_style("screen--selection").bgcolor
            lit = [one for one in drawn(app, pane.content_region) if one.style.bgcolor == ground and one.text.strip()]
            assert "".join(one.text for one in lit)[:10].strip() in str(app.screen.get_selected_text()), pane
            if app.current_theme.ansi:  # the terminal's own colours: it alone knows
                continue
            for one in lit:
                assert one.contrast >= legible(theme), (pane, one)
                assert contrast(one.colours[1], pane._page_ground) >= 2, (pane, one)


async def test_without_colours_they_are_reversed_and_told_from_the_statement_s(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = PanesApp()
    async with app.run_test(size=(180, 50)) as pilot:
        app.pick(app.shown.statements[2].id)
        await pilot.pause()
        row = line_of(app, "“All such")
        assert reversed_(app).startswith("“All such")
        before = app.article._view.measure.column
        await drag(pilot, app.article, (before, row), (before + 8, row))
        assert reversed_(app).startswith("vessels will"), "what is selected of the statement is not reversed any more"


@pytest.mark.parametrize("last", [(200, 9), (-60, 9)])
async def test_a_selection_stays_in_the_pane_in_which_it_began(last: tuple[int, int]) -> None:
    app = PanesApp()
    async with app.run_test(size=(180, 50)) as pilot:
        await drag(pilot, app.article, (8, 6), (max(-30, min(last[0], 100)), last[1]))
        assert set(app.screen.selections) == {app.article}
        found = app.screen.selections[app.article]
        assert found.start is not None and found.end is not None and (found.start.y, found.end.y) == (6, 9)


async def test_what_is_copied_from_a_list_are_its_words() -> None:
    app = PanesApp()
    async with app.run_test(size=(180, 50)) as pilot:
        await drag(pilot, app.headlines, (0, 0), (30, 2))
        assert app.screen.get_selected_text() == (
            "Strait ministry repeats its\nobjection to foreign patrols\nAlder… · 2h · 5“ · sample  ★"
        )
        await drag(pilot, app.actors, (3, 0), (17, 0))
        assert app.screen.get_selected_text() == "Mara Lindqvist"
        cursor = app.headlines.cursor
        await drag(pilot, app.headlines, (4, 4), (12, 4))
        assert app.headlines.cursor == cursor, "the end of a drag is no click"


async def test_escape_lets_go_of_them_first() -> None:
    async with seated() as seat:
        await seat.opened()
        await seat.press("]")
        await drag(seat.pilot, seat.stage.article, (6, 2), (20, 3))  # type: ignore[arg-type]
        assert seat.screen.get_selected_text()
        statement = seat.chosen.statement
        await seat.press("escape")
        assert not seat.screen.selections and seat.chosen.statement == statement is not None
        await seat.press("escape")
        assert seat.chosen.statement is None

"""The panes as a reader sees them, at three sizes, compared with frames that were looked at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from briefreader.domain.statements.analysis import Analysis
from tests.tui.frames import assert_frame, frame
from tests.tui.panes_app import PanesApp
from tests.tui.panes_readings import Rows, headline, reading

SIZES = [(80, 24), (120, 40), (180, 50)]


def _selected(app: PanesApp) -> None:
    app.pick(app.shown.statements[2].id)


def _actor(app: PanesApp) -> None:
    app.choose_actor("a2reyl0")
    app.actors.focus()


def _end(app: PanesApp) -> None:
    app.article.to_end()
    app.headlines.to_end()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("act", [_selected, _actor, _end])
async def test_the_panes(act: Callable[[PanesApp], None], size: tuple[int, int], fixtures: Path) -> None:
    app = PanesApp()
    async with app.run_test(size=size) as pilot:
        act(app)
        await pilot.pause()
        name = f"{act.__name__.strip('_')}-{size[0]}x{size[1]}.txt"
        assert_frame(app, fixtures / "screens" / "panes" / name)


async def test_before_there_is_anything_every_pane_says_what_to_do(fixtures: Path) -> None:
    app = PanesApp(source=Rows([]))
    async with app.run_test(size=(140, 24)) as pilot:
        app.headlines.empty = "No articles yet: add a feed with “:add”."
        app.statements.empty = "Nothing said so far."
        app.actors.empty = "Nobody is named in this article."
        for pane in (app.article, app.statements, app.actors):
            pane.reading = None
        await pilot.pause()
        assert_frame(app, fixtures / "screens" / "panes" / "empty-140x24.txt")


async def test_while_the_analysis_is_not_done_and_where_it_is_withheld() -> None:
    app = PanesApp(reading(analysed=False))
    async with app.run_test(size=(140, 40)) as pilot:
        await pilot.pause()
        assert "Analysing…" in frame(app)
        whole = reading(marked=False)
        app.open(replace(whole, analysis=Analysis(1, "fi"), statements=()))
        await pilot.pause()
        assert "No brief and no actors" in frame(app)
        app.open(whole)
        await pilot.pause()
        assert "BRIEF" in frame(app) and "7 statements" not in frame(app)
        assert "6 statements" in frame(app)


async def test_hostile_text_is_shown_literally_in_every_pane() -> None:
    trick = "\x1b]52;c;eA==\x07[red]title[/red] [@click=app.quit]go[/]\u202e"
    whole = reading()
    people = tuple(replace(actor, name=trick, role=trick) for actor in whole.analysis.actors) if whole.analysis else ()
    spoken = tuple(
        replace(said, speaker=said.speaker and replace(said.speaker, name=trick)) for said in whole.statements
    )
    hostile = replace(
        whole,
        article=replace(whole.article, title=trick, outlet=trick, byline=trick, credit=trick),
        analysis=whole.analysis and replace(whole.analysis, actors=people),
        statements=spoken,
    )
    app = PanesApp(hostile, Rows([headline(1, trick, outlet=trick)]))
    async with app.run_test(size=(180, 50)) as pilot:
        app.choose_actor("a1lindq")
        app.pick(app.shown.statements[1].id)
        await pilot.pause()
        shown = frame(app)
        assert all(character == "\n" or character.isprintable() for character in shown)
        assert shown.count("[red]") >= 5


async def test_without_colours_focus_cursor_selection_and_choice_can_still_be_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = PanesApp()
    async with app.run_test(size=(140, 42)) as pilot:
        before = frame(app)
        assert "┏━ Article" in before and "╭─ Headlines" in before
        app.pick(app.shown.statements[2].id)
        app.choose_actor("a1lindq")
        await pilot.pause()
        after = frame(app)
        assert "A Mara Lindqvist" in before and "B Tomas Reyl" in before and "A“ “All such" in before
        assert "▌A“ “All such vessels" in after and "▌ “All such vessels" in after
        assert "◆ Mara Lindqvist" in after and "“ Governor" not in after

"""A small app that holds the four panes and passes their messages on, as the real screen does."""

from __future__ import annotations

from datetime import UTC
from pathlib import Path
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.screen import Screen

import briefreader.tui
from briefreader.domain.reading.reading import Reading
from briefreader.tui.themes import OURS
from briefreader.tui.widgets.actors_pane import ActorsPane
from briefreader.tui.widgets.article_pane import ArticlePane
from briefreader.tui.widgets.headlines import Headlines, HeadlineSource
from briefreader.tui.widgets.ink_screen import InkScreen
from briefreader.tui.widgets.pane import Pane
from briefreader.tui.widgets.statements_pane import StatementsPane
from tests.tui.panes_readings import NOW, headlines, reading

STYLES = Path(briefreader.tui.__file__).parent / "styles" / "panes.tcss"


class PanesApp(App[None]):
    """Columns as wide as the real screen's: what does not fit is left out."""

    CSS_PATH = STYLES
    CSS = """
    Headlines { width: 36; } ArticlePane { width: 1fr; } #beside { width: 40; }
    ActorsPane { height: 2fr; } StatementsPane { height: 3fr; }
    .narrow Headlines, .narrow #beside, .middle #beside { display: none; }
    """
    BINDINGS: ClassVar = [
        Binding("down", "pane('move', 1)"),
        Binding("up", "pane('move', -1)"),
        Binding("enter", "pane('choose')"),
    ]

    def __init__(self, shown: Reading | None = None, source: HeadlineSource | None = None) -> None:
        super().__init__()
        self.shown = shown if shown is not None else reading()
        self.source = source if source is not None else headlines()
        self.told: list[Message] = []

    def get_default_screen(self) -> Screen[None]:
        return InkScreen()

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield Headlines(lambda: NOW)
            yield ArticlePane()
            with Vertical(id="beside"):
                yield ActorsPane()
                yield StatementsPane()

    def on_mount(self) -> None:
        for theme in OURS:
            self.register_theme(theme)
        self.screen.set_class(self.size.width < 90, "narrow")
        self.screen.set_class(90 <= self.size.width < 130, "middle")
        self.query_one(Headlines).show(self.source)
        self.article.zone = UTC
        self.open(self.shown)
        self.article.focus()

    @property
    def article(self) -> ArticlePane:
        return self.query_one(ArticlePane)

    @property
    def statements(self) -> StatementsPane:
        return self.query_one(StatementsPane)

    @property
    def actors(self) -> ActorsPane:
        return self.query_one(ActorsPane)

    @property
    def headlines(self) -> Headlines:
        return self.query_one(Headlines)

    def open(self, shown: Reading) -> None:
        self.shown = shown
        self.article.brief = shown.analysis.summary if shown.analysis else ()
        for pane in (self.article, self.statements, self.actors):
            pane.reading = shown

    def pick(self, statement: str | None) -> None:
        self.article.statement = self.statements.statement = statement
        if statement:
            self.article.scroll_to_statement(statement)

    def choose_actor(self, actor: str | None) -> None:
        for pane in (self.article, self.statements, self.actors):
            pane.actor = actor

    def action_pane(self, what: str, *arguments: int) -> None:
        if isinstance(self.focused, Pane):
            getattr(self.focused, what)(*arguments)

    def on_headlines_highlighted(self, message: Headlines.Highlighted) -> None:
        self.told.append(message)

    def on_headlines_opened(self, message: Headlines.Opened) -> None:
        self.told.append(message)

    def on_article_pane_statement_picked(self, message: ArticlePane.StatementPicked) -> None:
        self.told.append(message)
        self.pick(message.statement_id)

    def on_statements_pane_statement_picked(self, message: StatementsPane.StatementPicked) -> None:
        self.told.append(message)
        self.pick(message.statement_id)

    def on_actors_pane_actor_picked(self, message: ActorsPane.ActorPicked) -> None:
        self.told.append(message)
        self.choose_actor(message.actor_id)

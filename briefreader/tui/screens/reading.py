"""The reading screen: hears messages, and hands each to the room that it belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import PurePath
from typing import ClassVar

from textual import events, on
from textual.app import App, ComposeResult

from briefreader.domain.errors import LibraryError
from briefreader.domain.reading.reader_state import START, ReaderState
from briefreader.services.desk import Desk
from briefreader.tui.actions.actor_decisions import Deciding
from briefreader.tui.actions.articles import Listing
from briefreader.tui.actions.links import Leading
from briefreader.tui.actions.mark_words import ByHand
from briefreader.tui.actions.marks import Marking
from briefreader.tui.actions.navigation import Moving
from briefreader.tui.actions.refresh import Fetching
from briefreader.tui.actions.review import Reviewing
from briefreader.tui.actions.saved_searches import Saving
from briefreader.tui.actions.statements import Choosing
from briefreader.tui.base.application import Showing
from briefreader.tui.base.command_screen import CommandScreen, on_top
from briefreader.tui.base.export import Exporting
from briefreader.tui.chrome.greeting import Greeting
from briefreader.tui.chrome.hints import hint, hints, while_marking, while_writing
from briefreader.tui.chrome.sources import Sources
from briefreader.tui.chrome.tabs import Tabs
from briefreader.tui.dialogs.panel import Panel
from briefreader.tui.dialogs.stack import Asking
from briefreader.tui.keys.availability import Situation
from briefreader.tui.keys.commands import Where
from briefreader.tui.keys.keymap import Keymap
from briefreader.tui.present.arrangement import LISTS, Name, pane_named
from briefreader.tui.screens.main import MainScreen
from briefreader.tui.state.panes import Stage
from briefreader.tui.state.resume import Resuming
from briefreader.tui.state.session import Session
from briefreader.tui.state.situation import situation
from briefreader.tui.state.worker_events import News
from briefreader.tui.widgets.actors_pane import ActorsPane
from briefreader.tui.widgets.article_pane import ArticlePane
from briefreader.tui.widgets.debounce import Pause
from briefreader.tui.widgets.headlines import Headlines
from briefreader.tui.widgets.statements_pane import StatementsPane

_SECONDS_TO_DRAFT = 0.5  # while keys come; then it survives a crash of the program
_SECONDS_TO_LOOK = 1.0  # a kill loses no more of where the reader is; looking costs a few microseconds
_SECONDS_TO_DISK = 1.0  # after the last key, when nobody waits for the disk; then one of the machine too


class ReadingScreen(CommandScreen[None], MainScreen):
    """Headlines, article, actors and statements, with all commands of the table that are theirs.

    Whoever closes it stops the desk with it.
    """

    CSS_PATH: ClassVar[list[str | PurePath]] = ["../styles/dialogs.tcss"]  # what comes later need not be styled before

    def __init__(self, app: App[int], desk: Desk, keys: Keymap, state: ReaderState = START) -> None:
        """`state`: where the reader was."""
        super().__init__(keys)
        self._desk = desk
        self._begins = state
        self._stage = Stage(self, desk.now, keys)
        self._stage.begin(pane_named(state.pane), pane_named(state.beside, Name.ARTICLE))
        self.footer = self._stage.footer
        self.session = Session(desk, self._stage, keys)
        self.asking = Asking(self, self._stage, keys, desk.drafts)
        self._resuming = Resuming(self.session)
        self._choosing = Choosing(self.session)
        self._listing = Listing(self.session, self.asking)
        self._by_hand = ByHand(self.session, self.asking)
        self._news = News(self, desk, on_top(app))
        self._fetching = Fetching(app, self, self.session, self.asking, self._choosing, self._news)
        self._preview = Pause(self)
        self._draft = Pause(self, _SECONDS_TO_DRAFT)
        self._on_disk = Pause(self, _SECONDS_TO_DISK)
        rooms = (
            Moving(self.session, self.asking, self._by_hand),
            self._choosing,
            Marking(app, self.session, self.asking),
            self._by_hand,
            Deciding(self.session, self.asking),
            Reviewing(app, self.session, keys),
            self._listing,
            Saving(self, self.session, self.asking),
            Leading(app, self.session, self.asking, self._news.ask),
            self._fetching,
            Showing(self, desk),
        )
        self.commands = {id: do for room in rooms for id, do in room.commands().items()}
        self.commands["export"] = Exporting(self, desk, self.say, self.session.scopes).export

    @property
    def place(self) -> Where:
        """Words being marked have keys of their own."""
        return Where.MARKING if self._by_hand.on else Where.READING

    @property
    def situation(self) -> Situation:
        """What is chosen."""
        return situation(self.session)

    def catch_up(self) -> None:
        """The article under the cursor, when the keys were too quick for it to be shown."""
        article = self.session.article
        if article is not None and article != self.session.selection.article:
            self._preview.forget()
            self.session.preview(article)

    def taken(self, id: str) -> bool:
        """Esc and Enter close the greeting before they do anything else."""
        return self._closes_greeting(id)

    def compose(self) -> ComposeResult:
        """The stage, and a greeting over it the first time."""
        yield from self._stage.compose()
        if self._desk.first_start:
            greeting = Greeting(self.keys)
            greeting.place(self.app.size)
            yield greeting

    def on_mount(self) -> None:
        """All as it was; the worker once that is painted."""
        self.footer.help = hint("help", self.keys)
        self._resuming.begin(self._begins)
        self.offer()
        self.call_after_refresh(self._fetching.begin)
        self.set_interval(_SECONDS_TO_LOOK, self._look)
        if self._desk.news or self._desk.unwritable:
            self.say(" ".join((*self._desk.news, self._desk.readonly)).strip(), trouble=True)
        elif complaints := [*self._no_theme(), *self.keys.complaints]:
            more = f" And {len(complaints) - 1} more: {self.keys.shown('help')} shows them."
            self.say(complaints[0] + (more if complaints[1:] else ""), trouble=True)
        elif self._desk.readonly:
            self.say(self._desk.readonly)

    def _look(self) -> None:
        """Now and then, at rest too: where the reader is, and what other programs have written."""
        self._resuming.keep()
        self._news.look_elsewhere()

    def _no_theme(self) -> list[str]:
        wanted = self._desk.settings.ui.theme
        if not wanted or wanted in self.app.available_themes:
            return []
        palette = self.keys.shown("palette")
        return [f"config.toml names the theme “{wanted}”, which there is not: {palette} and “theme” list them."]

    def leave(self) -> None:
        """The end: where the reader stopped, and what was being written, are kept."""
        self.session.leave()
        self._resuming.keep()
        self.session.in_passing(self.asking.keep)

    async def closed(self) -> Sequence[str]:
        """Keeps what was being written a moment ago, stops the desk; the notes that the disk did not take."""
        with suppress(LibraryError):  # then it is among them
            self.asking.keep()
        unkept = self._desk.drafts.unkept()
        await self._desk.stop()
        return unkept

    def tell_how_to_quit(self) -> None:
        """C-c with nothing selected."""
        self.say(f"{self.keys.shown('quit')} quits.")

    def on_screen_resume(self) -> None:
        """The reader is back from another screen, where an article may have been chosen or changed."""
        self.offer()

    def on_resize(self, event: events.Resize) -> None:
        """Everything finds its place at the new size; the keys stay where they are."""
        self._stage.arrange()
        for greeting in self.query(Greeting):
            greeting.place(event.size)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The mouse gave the keys to a pane."""
        if event.widget is not self.focused:
            return  # old news: the keys have gone elsewhere since
        names = [name for name, pane in self._stage.panes.items() if pane is event.widget]
        if names and names[0] is not self._stage.current:
            self._stage.go(names[0])
        self.offer()

    @on(Headlines.Highlighted)
    def _highlighted(self, message: Headlines.Highlighted) -> None:
        if message.article_id == self.session.selection.article:
            self._preview.forget()  # it is shown already
        elif self._stage.current in LISTS:
            self._preview.then(partial(self.session.preview, message.article_id))

    @on(Headlines.Opened)
    def _opened(self, message: Headlines.Opened) -> None:
        self._preview.forget()
        self.session.open(message.article_id)
        self.asking.keep_keys()
        self.offer()

    @on(StatementsPane.StatementPicked)
    def _picked_in_list(self, message: StatementsPane.StatementPicked) -> None:
        self._choosing.pick(message.statement_id, in_text=message.opened)
        self.offer()

    @on(ArticlePane.StatementPicked)
    def _picked_in_text(self, message: ArticlePane.StatementPicked) -> None:
        self._choosing.pick(message.statement_id, in_text=True)
        self.offer()

    @on(ActorsPane.ActorPicked)
    def _actor_picked(self, message: ActorsPane.ActorPicked) -> None:
        self._choosing.pick_actor(message.actor_id)
        self.offer()

    @on(Sources.Chosen)
    def _source_chosen(self, message: Sources.Chosen) -> None:
        self._listing.choose(message.source)

    @on(Sources.Folded)
    def _folder_folded(self, message: Sources.Folded) -> None:
        self.session.fold(message.folder)

    @on(Tabs.Chosen)
    def _tab_chosen(self, message: Tabs.Chosen) -> None:
        self._stage.go(message.name)

    @on(Panel.Placed)
    def _panel_placed(self) -> None:
        """What is asked about stays in view."""
        article, statement = self._stage.article, self.session.selection.statement
        if statement is not None:
            article.call_later(article.scroll_to_statement, statement)

    def on_text_area_changed(self) -> None:
        """What is being written outlives whatever ends it."""
        self._draft.soon(partial(self._keep_draft, lasting=False))
        self._on_disk.then(partial(self._keep_draft, lasting=True))

    def _keep_draft(self, lasting: bool) -> None:
        """A draft is offered where it was begun: the place is kept first, so that a kill leaves no draft without it."""
        self._resuming.keep()
        self.session.in_passing(lambda: self.asking.keep(lasting))

    @on(Panel.Closed)
    def _answered(self) -> None:
        self.asking.close()
        self.offer()

    @on(Greeting.Closed)
    def _greeting_closed(self) -> None:
        self._closes_greeting("close")

    def _closes_greeting(self, id: str) -> bool:
        """Esc and Enter close the greeting before they do anything else."""
        greeting = self.query(Greeting)
        if not greeting or id not in ("close", "open"):
            return False
        greeting.remove()
        self.session.in_passing(self._desk.greeted)
        return True

    def offer(self) -> None:
        """The footer's hints for what is chosen now."""
        if self.asking.open:
            self.footer.offered = while_writing(self.asking.writing, self.keys)
        elif self._by_hand.on:
            self.footer.offered = while_marking(self.keys)
        else:
            self.footer.offered = hints(self._stage.current, self.situation, self.keys)

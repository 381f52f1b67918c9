"""The reading screen: hears keys and messages, and hands each to the room that it belongs to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from textual import events, on
from textual.app import App, ComposeResult
from textual.screen import Screen

from briefreader.domain.errors import BriefreaderError
from briefreader.services.desk import Desk
from briefreader.tui.arrangement import LISTS, Name
from briefreader.tui.availability import why_not
from briefreader.tui.chrome.footer import Footer
from briefreader.tui.chrome.greeting import Greeting
from briefreader.tui.chrome.hints import hint, hints, while_writing
from briefreader.tui.chrome.sources import Sources
from briefreader.tui.chrome.tabs import Tabs
from briefreader.tui.commands import Where
from briefreader.tui.dialogs.panel import Panel
from briefreader.tui.keymap import Keymap, pressed, shown
from briefreader.tui.screens.asking import Asking
from briefreader.tui.screens.choosing import Choosing
from briefreader.tui.screens.fetching import Fetching
from briefreader.tui.screens.listing import Listing
from briefreader.tui.screens.marking import Marking
from briefreader.tui.screens.moving import Moving
from briefreader.tui.screens.pause import Pause
from briefreader.tui.screens.session import Session
from briefreader.tui.screens.showing import Showing
from briefreader.tui.screens.stage import Stage
from briefreader.tui.widgets.actors_pane import ActorsPane
from briefreader.tui.widgets.article_pane import ArticlePane
from briefreader.tui.widgets.headlines import Headlines
from briefreader.tui.widgets.statements_pane import StatementsPane


class ReadingScreen(Screen[None]):
    """Headlines, article, actors and statements, with all commands of the table."""

    AUTO_FOCUS = None

    def __init__(self, app: App[int], desk: Desk, keys: Keymap) -> None:
        super().__init__()
        self._keys = keys
        self._desk = desk
        self._stage = Stage(self, desk.now, keys)
        self.session = Session(desk, self._stage, keys)
        self._asking = Asking(self, self._stage, keys, desk.keep_draft)
        self._choosing = Choosing(self.session)
        self._listing = Listing(app, self.session, self._asking)
        self._fetching = Fetching(self, self.session, self._asking, self._choosing)
        self._preview = Pause(self)
        self._begun: tuple[str, ...] = ()
        rooms = (
            Moving(self.session, self._asking),
            self._choosing,
            Marking(self.session, self._asking),
            self._listing,
            self._fetching,
            Showing(app, self.session, self._asking, self.run_command),
        )
        self.commands: Mapping[str, Callable[[], None]] = {
            id: do for room in rooms for id, do in room.commands().items()
        }

    def compose(self) -> ComposeResult:
        """The stage, and a greeting over it the first time."""
        yield from self._stage.compose()
        if self._desk.first_start:
            yield Greeting(self._keys)

    def on_mount(self) -> None:
        """The list, its first article beside it; the worker once all that is painted."""
        self._stage.footer.help = hint("help", self._keys)
        self.session.relist()
        self._stage.go(Name.HEADLINES)
        self.call_after_refresh(self._begin)
        if self._keys.complaints:
            self._stage.say(" ".join(self._keys.complaints), trouble=True)

    def _begin(self) -> None:
        """What can wait until the list is painted: its first article, then the worker."""
        article = self.session.article
        if article is not None and self.session.selection.article is None:
            self._preview.forget()
            self.session.preview(article)
        self._offer()
        self._fetching.listen()

    def leave(self) -> None:
        """The end: where the reader stopped, and what was being written, are kept."""
        self.session.leave()
        self._asking.keep()

    def tell_how_to_quit(self) -> None:
        """C-c with nothing selected."""
        self._stage.say(f"{self._keys.shown('quit')} quits.")

    def run_command(self, id: str) -> None:
        """Does what a command says, or tells why it cannot be done just now."""
        missing = why_not(id, self.session.situation, self._keys.shown)
        if missing:
            self._stage.say(missing)
            return
        try:
            self.commands[id]()
        except BriefreaderError as error:
            self._stage.say(str(error), trouble=True)
        self._offer()

    async def on_key(self, event: events.Key) -> None:
        """A key is a command, the beginning of one, or a letter of what is being written."""
        if self._typed_ahead(event):
            event.stop()
            event.prevent_default()
            self.app.post_message(events.Key(event.key, event.character).set_sender(self.app))
            return
        id, waiting = self._understood(pressed(event.key, event.character))
        if id is None and self._asking.line:
            return
        self._stage.footer.waiting = shown(self._begun) if waiting else ""
        self._stage.say("")
        if id is not None or waiting:
            event.stop()
            event.prevent_default()
        if id is not None and not self._closes_greeting(id):
            self.run_command(id)
            await self._asking.settled()

    def _typed_ahead(self, event: events.Key) -> bool:
        """Whether a key was on its way to a pane while a line or a dialog opened, which it is meant for."""
        return self.app.screen is not self or (self._asking.line is not None and not self._asking.heard(event))

    def _understood(self, key: str) -> tuple[str | None, bool]:
        """The command that this key means or completes, and whether another key is to follow."""
        if self._asking.line:
            return self._keys.command((key,), Where.WRITING), False
        for keys in ((*self._begun, key), (key,)):  # what the first key had begun, else this one begins anew
            id = self._keys.command(keys)
            waiting = id is None and self._keys.begins(keys)
            self._begun = keys if waiting else ()
            if id is not None or waiting:
                return id, waiting
        return None, False

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
        self._offer()

    @on(Headlines.Highlighted)
    def _highlighted(self, message: Headlines.Highlighted) -> None:
        if self._stage.current in LISTS:
            self._preview.then(partial(self.session.preview, message.article_id))

    @on(Headlines.Opened)
    def _opened(self, message: Headlines.Opened) -> None:
        self._preview.forget()
        self.session.open(message.article_id)
        self._offer()

    @on(StatementsPane.StatementPicked)
    def _picked_in_list(self, message: StatementsPane.StatementPicked) -> None:
        self._choosing.pick(message.statement_id, in_text=message.opened)
        self._offer()

    @on(ArticlePane.StatementPicked)
    def _picked_in_text(self, message: ArticlePane.StatementPicked) -> None:
        self._choosing.pick(message.statement_id, in_text=True)
        self._offer()

    @on(ActorsPane.ActorPicked)
    def _actor_picked(self, message: ActorsPane.ActorPicked) -> None:
        self._choosing.pick_actor(message.actor_id)
        self._offer()

    @on(Sources.Chosen)
    def _source_chosen(self, message: Sources.Chosen) -> None:
        self._listing.choose(message.source)

    @on(Tabs.Chosen)
    def _tab_chosen(self, message: Tabs.Chosen) -> None:
        self._stage.go(message.name)

    @on(Footer.Chosen)
    def _hint_chosen(self, message: Footer.Chosen) -> None:
        self.run_command(message.command)

    def on_prompt_closed(self) -> None:
        """The question is answered; handled by name, because prompts are imported when one is first asked."""
        self._asking.close()

    @on(Panel.Placed)
    def _panel_placed(self) -> None:
        """What is asked about stays in view."""
        article, statement = self._stage.article, self.session.selection.statement
        if statement is not None:
            article.call_later(article.scroll_to_statement, statement)

    @on(Panel.Closed)
    def _answered(self) -> None:
        self._asking.close()
        self._offer()

    @on(Greeting.Closed)
    def _greeting_closed(self) -> None:
        self._closes_greeting("close")

    def _closes_greeting(self, id: str) -> bool:
        """Esc and Enter close the greeting before they do anything else."""
        greeting = self.query(Greeting)
        if not greeting or id not in ("close", "open"):
            return False
        greeting.remove()
        self._desk.greeted()
        return True

    def _offer(self) -> None:
        """The footer's hints for what is chosen now."""
        if self._asking.open:
            offered = while_writing(self._asking.writing, self._keys)
        else:
            offered = hints(self._stage.current, self.session.situation, self._keys)
        self._stage.footer.offered = offered

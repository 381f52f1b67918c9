"""The widgets of the reading screen: which of them stand where, who has the keys, what they show."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.screen import Screen

from briefreader.domain.text.span import Span
from briefreader.tui.chrome.footer import Footer
from briefreader.tui.chrome.header import Header
from briefreader.tui.chrome.sources import Sources
from briefreader.tui.chrome.tabs import Tab, Tabs
from briefreader.tui.keys.keymap import Keymap
from briefreader.tui.present.arrangement import TEXTS, Arrangement, Columns, Name, arrangement
from briefreader.tui.widgets.actors_pane import ActorsPane
from briefreader.tui.widgets.article_pane import ArticlePane
from briefreader.tui.widgets.headlines import Headlines
from briefreader.tui.widgets.statements_pane import StatementsPane
from briefreader.wording.empty_states import no_actors, no_statements
from briefreader.wording.statements.selection import Selection

AnyPane = Sources | Headlines | ArticlePane | ActorsPane | StatementsPane


class Stage:
    """Attributes go down to the panes from here; the panes' messages go up to the screen."""

    def __init__(self, screen: Screen[None], now: Callable[[], datetime], keys: Keymap) -> None:
        self._screen = screen
        self._keys = keys
        self.header = Header(id="header")
        self.body = Vertical(id="body")  # the panes, and under them what asks
        self.footer = Footer(id="footer")
        self.sources = Sources(id=Name.SOURCES)
        self.headlines = Headlines(now, id=Name.HEADLINES)
        self.article = ArticlePane(id=Name.ARTICLE)
        self.article.set_reactive(ArticlePane.zone, now().tzinfo)
        self.actors = ActorsPane(id=Name.ACTORS)
        self.statements = StatementsPane(id=Name.STATEMENTS)
        self.panes: Mapping[Name, AnyPane] = {
            Name.SOURCES: self.sources,
            Name.HEADLINES: self.headlines,
            Name.ARTICLE: self.article,
            Name.ACTORS: self.actors,
            Name.STATEMENTS: self.statements,
        }
        self._tabs_over_all = Tabs(id="tabs-over-all")
        self._tabs_over_text = Tabs(id="tabs-over-text")
        self.current = Name.HEADLINES
        self._beside = Name.ARTICLE

    def compose(self) -> ComposeResult:
        """Header, the columns, footer; where each belongs is known before it is styled, so that it is styled once."""
        self._place(arrangement(self._screen.app.size.width, self.current, self._beside), restyle=False)
        yield self.header
        with self.body:
            yield self._tabs_over_all
            with Horizontal(id="columns"):
                yield self.sources
                yield self.headlines
                with Vertical(id="text"):
                    yield self._tabs_over_text
                    with Horizontal(id="pages"):
                        yield self.article
                        with Vertical(id="voices"):
                            yield self.actors
                            yield self.statements
        yield self.footer

    @property
    def beside(self) -> Name:
        """Of the panes that belong to the article, the one that had the keys last."""
        return self._beside

    def begin(self, current: Name, beside: Name) -> None:
        """Who has the keys first, and what the right part shows: said before anything stands."""
        self.current, self._beside = current, beside

    def shown(self, name: Name) -> bool:
        """Whether a pane is on the screen."""
        return self.panes[name].display

    def go(self, name: Name) -> None:
        """Gives a pane the keys, and its place on the screen where it shares one."""
        self.current = name
        self._beside = name if name in TEXTS else self._beside
        self.panes[name].display = True
        self._screen.set_focus(self.panes[name], scroll_visible=False)
        self.arrange()

    def refocus(self) -> None:
        """The pane that had the keys has them again."""
        self.go(self.current)

    @property
    def selected(self) -> bool:
        """Whether words are selected with the mouse."""
        return bool(self._screen.selections)

    def select_nothing(self) -> None:
        """Lets go of them."""
        self._screen.clear_selection()

    def arrange(self) -> None:
        """Puts every pane where it belongs at the screen's width of now."""
        width = self._screen.size.width
        arranged = arrangement(width, self.current, self._beside)
        self._place(arranged)
        self._screen.query_one("#text").display = bool(arranged.shown & set(TEXTS))
        self._screen.query_one("#voices").display = bool(arranged.shown & {Name.ACTORS, Name.STATEMENTS})
        self._name_tabs(arranged)

    def _place(self, arranged: Arrangement, restyle: bool = True) -> None:
        """Shows and hides the panes; the style sheet knows the rest by classes."""
        for columns in Columns:
            self._screen.set_class(columns is arranged.columns, f"columns-{columns}", update=restyle)
        for name, pane in self.panes.items():
            pane.display = name in arranged.shown
            pane.set_class(name in arranged.tabs, "tabbed", update=restyle)

    def _name_tabs(self, arranged: Arrangement) -> None:
        """The panes that share a place are named in its upper edge, with the counts that their titles have."""
        shown = next((name for name in arranged.tabs if name in arranged.shown), Name.ARTICLE)
        over_all = arranged.columns is Columns.ONE
        for tabs, used in (
            (self._tabs_over_all, over_all),
            (self._tabs_over_text, bool(arranged.tabs) and not over_all),
        ):
            tabs.display = used
            tabs.tabs = tuple(Tab(name, self._title(name)) for name in arranged.tabs)
            tabs.current = shown
            tabs.focused = shown is self.current

    def _title(self, name: Name) -> str:
        return str(self.panes[name].border_title or name.value.capitalize())

    def show(self, selection: Selection, brief: tuple[Span, ...], still: bool = False) -> None:
        """The article, the statement and the actor that are chosen; the text scrolls there unless `still`."""
        self.statements.empty = no_statements(selection, self._keys.shown)
        self.actors.empty = no_actors(selection)
        self.article.brief = brief
        if selection.statement != self.article.statement:
            self.article.links = ()
        likes = frozenset(one.id for one in selection.alike)
        self.article.alike = self.statements.alike = likes
        for pane in (self.article, self.statements, self.actors):
            pane.attitudes = selection.attitudes
            pane.reading = selection.reading
            pane.actor = selection.actor
        for cursor in (self.article, self.statements):
            cursor.statement = selection.statement
        if selection.statement and not still:
            self.article.scroll_to_statement(selection.statement)
        self.arrange()

    def rows_of_statement(self, statement_id: str) -> tuple[int, int] | None:
        """The first and the last row of the screen that show a statement, in the text or else in the list."""
        if self.shown(Name.ARTICLE):
            return self.article.rows_on_screen(statement_id)
        return self.statements.cursor_on_screen if self.shown(Name.STATEMENTS) else None

    def say(self, sentence: str, trouble: bool = False) -> None:
        """Tells the reader something, until the next key."""
        self.footer.tell(sentence, trouble)

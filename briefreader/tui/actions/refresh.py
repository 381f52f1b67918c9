"""What the worker tells while articles are read, and the commands that ask it for more."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from textual.app import App
from textual.screen import Screen

from briefreader.domain.news.feed import Outcome
from briefreader.services.external_changes import Changed
from briefreader.services.processes import events
from briefreader.services.worker.one_job import HowFar
from briefreader.services.worker.time_left import Remaining
from briefreader.tui.actions.statements import Choosing
from briefreader.tui.chrome.banner import Refreshing
from briefreader.tui.dialogs.stack import Asking
from briefreader.tui.feeds.commands import FeedCommands
from briefreader.tui.present.arrangement import Name
from briefreader.tui.state.session import Session
from briefreader.tui.state.worker_events import News

_A_LIST_EVERY = 0.5
"""Seconds between two looks at the library while news come in: the eye needs no more, the keys need the rest."""

_DUE_EVERY = 60.0
"""Seconds between two looks at which feeds are due."""


_WORTH_A_WORD = 20
"""Articles still to be analysed, below which nobody needs to be told of them."""

_UNASKED = ("analyse", "analyse all", "due")
"""Jobs that nobody waits to be told the end of, as nobody asked for them."""


class Fetching:
    """Keeps the reading screen up with the worker."""

    def __init__(
        self, app: App[int], screen: Screen[None], session: Session, asking: Asking, choosing: Choosing, news: News
    ) -> None:
        self._app = app
        self._screen = screen
        self._session = session
        self._stage = session.stage
        self._desk = session.desk
        self._choosing = choosing
        self._news = news
        self._dirty = False
        self._rows_only = False
        self._remaining = Remaining()  # of the refresh under way
        self._analysis = HowFar()
        self._analysing = ""  # told with the next look
        self._feeds = FeedCommands(session.desk, news, asking, self._feed)
        news.listeners.append(self.heard)
        news.silenced.append(self._silenced)
        news.followers.append(self._follow)

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """By id of the table."""
        return {
            **self._feeds.commands(),
            "cancel_refresh": self._desk.cancel,
            "feeds": self._open_feeds,
            "samples": self._samples,
        }

    def begin(self) -> None:
        """Starts the worker, which from now on fetches what is due, where the person wants that."""
        self._news.listen()
        if self._desk.settings.network.refresh_minutes:
            self._news.ask(self._desk.refresh_due)
            self._screen.set_interval(_DUE_EVERY, self._desk.refresh_due)

    def heard(self, event: events.Event) -> None:
        """One piece of news."""
        match event:
            case events.Progress(done, total, failed):
                if not done:
                    self._remaining = Remaining()
                self._banner(Refreshing(done, total, failed, remaining=self._remaining(done, total)))
            case events.FeedDone(report) if report.outcome is Outcome.NEW:
                self._look_soon()
            case events.PageDone(article, _, left):
                self._page_done(article, left)
            case events.Analysed():
                self._analysed(event)
            case events.Ended():
                self._ended(event)
            case events.Trouble(_, sentence):
                self._banner(None)
                self._news.tell(sentence, trouble=True)
            case _:
                pass  # a feed with nothing new changes nothing on the screen

    def _follow(self, changed: Changed) -> None:
        """Another program has written: the list and the counts again, and marks in the open article."""
        self._look_soon(rows_only=not (changed.notes or changed.articles))
        reading = self._session.selection.reading
        if changed.notes or (reading is not None and reading.analysis is None):
            self._session.follow()

    def _silenced(self) -> None:
        self._banner(None)
        self._analysed_all()
        self._look_soon()

    def _ended(self, event: events.Ended) -> None:
        if event.job == "tidy":
            self._look_soon() if event.sentence else None
            return
        self._look_soon()
        if event.job == "analyse all":
            self._analysed_all()
        elif event.job != "analyse":
            self._banner(None)
        if event.cancelled or event.job not in _UNASKED:
            self._news.tell(event.sentence)
        if event.job in ("refresh", "due", "add") and not event.cancelled:
            self._desk.analyse()
        if event.job in ("refresh", "due", "remove") and not event.cancelled:
            self._desk.tidy()

    def _page_done(self, article: str, left: int) -> None:
        banner = self._stage.header.banner
        if banner.refreshing:
            self._banner(replace(banner.refreshing, pages=left))
        if article == self._session.selection.article:
            self._session.reload()

    def _analysed(self, event: events.Analysed) -> None:
        told = self._analysis(event)
        self._analysing = told if event.of or event.left >= _WORTH_A_WORD else ""
        if event.article == self._session.selection.article:
            self._session.analysed()
            self._choosing.analysed(event.article)
        else:
            self._look_soon(rows_only=bool(event.of))

    def _analysed_all(self) -> None:
        self._analysis, self._analysing = HowFar(), ""

    def _look_soon(self, rows_only: bool = False) -> None:
        """The list and the counts again, once for all that comes within a moment.

        What is analysed again comes into no list and leaves none: the rows on the screen are enough.
        """
        self._rows_only = rows_only and (self._rows_only or not self._dirty)
        if not self._dirty:
            self._dirty = True
            self._screen.set_timer(_A_LIST_EVERY, self._look)

    def _look(self) -> None:
        self._dirty = False
        header = self._stage.header
        header.banner = replace(header.banner, analysing=self._analysing)
        if self._rows_only:
            self._stage.headlines.refresh_rows()
        else:
            self._session.relist()

    def _banner(self, refreshing: Refreshing | None) -> None:
        self._stage.header.banner = replace(self._stage.header.banner, refreshing=refreshing)

    def _samples(self) -> None:
        self._news.ask(lambda: self._desk.samples.show(self._desk.samples.hidden))

    def _open_feeds(self) -> None:
        from briefreader.tui.feeds.screen import FeedsScreen

        screen = FeedsScreen(self._desk, self._session.keys, self._news, self._feed())
        self._app.push_screen(screen, self._chosen)

    def _chosen(self, url: str | None) -> None:
        """A feed was chosen among the feeds: its articles."""
        if url is not None:
            self._session.list_feed(url)
        self._session.count()

    def _feed(self) -> str:
        """The address of the feed at hand: that under the cursor among the sources, else the open article's."""
        source = self._stage.sources.current
        if self._stage.current is Name.SOURCES and source:
            return source.url
        reading = self._session.selection.reading
        return reading.article.feed if reading else ""

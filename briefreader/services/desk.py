"""What the screens stand on: everything they read, every change the reader makes, and the worker's news."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from datetime import datetime
from pathlib import Path

from briefreader.analysis.method import METHOD
from briefreader.config.home import Home
from briefreader.domain.disk_size import Size
from briefreader.domain.errors import BusyError, ParseError, WorkerError
from briefreader.domain.news.feed import FeedRow
from briefreader.domain.reading.reader_state import ReaderState
from briefreader.domain.reading.reading import Reading, ReadStatement
from briefreader.domain.search.query import Query
from briefreader.domain.text.span import Span
from briefreader.library.articles import articles, counts, full_texts
from briefreader.library.articles import fetch_state as feeds
from briefreader.library.articles.counts import Counts
from briefreader.library.journal.journal import Change
from briefreader.library.notes import reading_progress, state, subscriptions
from briefreader.services.external_changes import ExternalChanges
from briefreader.services.feeds.subscriptions import Subscribing, path, unsubscribe
from briefreader.services.home.disk_size import size
from briefreader.services.home.open import Opened, opened
from briefreader.services.marks.actor_decisions import Deciding
from briefreader.services.marks.annotate import Annotating
from briefreader.services.marks.annotations import Annotations
from briefreader.services.marks.cite import cited
from briefreader.services.marks.drafts import Drafts
from briefreader.services.marks.saved_searches import SavedSearches
from briefreader.services.messages import counted
from briefreader.services.processes.events import Event
from briefreader.services.processes.locks import Lock
from briefreader.services.reading.assemble import reading
from briefreader.services.reading.comparison import Comparison
from briefreader.services.reading.first_page import STATE, remembered_state
from briefreader.services.reading.headline_source import HeadlineSource
from briefreader.services.transfer.export_order import ExportOrder, Report
from briefreader.services.transfer.formats import FORMATS, Format, format_of
from briefreader.services.worker.client import Worker
from briefreader.services.worker.one_job import Worked, waited
from briefreader.services.worker.samples import Samples

_GREETED = "greeted"
_EXPORT_FORM = "export format"
_EXPORT_FOLDER = "export folder"
_EXPORT_FILES = "export files"


class Desk(Annotating):
    """One open reader on one home.  All is synchronous and quick but what is `async`."""

    def __init__(self, home: Home, held: Opened | None = None) -> None:
        """At a home that is opened here, or is `held` open already."""
        super().__init__(held or opened(home))
        self._lock = Lock(home.reader_lock)
        self._worker = Worker(home)
        self._starting = asyncio.Lock()
        self.settings = self._opened.settings
        self.subscribing = Subscribing(self._opened)
        self.drafts = Drafts(self._opened.notes)
        self.deciding = Deciding(self._opened)
        self.saved = SavedSearches(self._opened)
        self.samples = Samples(self._opened, self._asked)
        self.news = self._opened.news
        self.external_changes = ExternalChanges(self._opened)
        self.unwritable = bool(self._opened.readonly)
        self.readonly = self._opened.readonly
        try:
            if not self.unwritable:
                self._lock.take()
        except BusyError as busy:
            self.readonly = f"Another reader is open (process {busy.pid}): feeds are refreshed there."

    @property
    def elsewhere(self) -> str:
        """Why nothing is analysed here, where nothing is."""
        return "nothing can be kept here" if self.unwritable else "the other open reader does it"

    @property
    def first_start(self) -> bool:
        """A home without feeds whose reader was not greeted yet."""
        return not self.unwritable and not self.recall(_GREETED) and not subscriptions.all_(self._opened.notes)

    def greeted(self) -> None:
        """The greeting was seen: it is not shown again."""
        self.remember(_GREETED, "yes")

    def now(self) -> datetime:
        """The moment, by the reader's clock."""
        return self._opened.now()

    def headlines(self, query: Query, best: bool = False) -> HeadlineSource:
        """The list of what `query` selects, the newest first; with `best` those that are most about its words."""
        return HeadlineSource(self._opened, query, best)

    def totals(self) -> Counts:
        """How many articles there are, and how many unread."""
        return counts.totals(self._opened.library)

    def feeds(self) -> list[FeedRow]:
        """The subscriptions, with how they are."""
        return feeds.rows(self._opened.library)

    def last_refresh(self) -> datetime | None:
        """When a feed was last fetched."""
        return feeds.last_refresh(self._opened.library)

    def reading(self, article_id: str) -> Reading | None:
        """An article, open."""
        return reading(self._opened.library, article_id)

    def brief(self, one: Reading) -> tuple[Span, ...]:
        """The sentences that the article pane shows above the text."""
        from briefreader.analysis.brief.summary import shown  # late: the list is painted before any article

        return shown(one.article.text, one.analysis.summary) if one.analysis else ()

    def copied(self, one: Reading, statement: ReadStatement) -> str:
        """A statement with its speaker, source and date, to paste elsewhere."""
        return cited(one.article, statement, self.now().tzinfo)

    def position(self, article_id: str) -> int:
        """Where in the text the reader stopped."""
        return reading_progress.position(self._opened.notes, article_id)

    def keep_position(self, article_id: str, offset: int) -> None:
        """Remembers it."""
        if not self.unwritable:
            reading_progress.keep_position(self._opened.notes, article_id, offset)

    def recall(self, key: str) -> str:
        """What the screens remembered under `key`."""
        return self._opened.recall(key)

    def remember(self, key: str, value: str) -> None:
        """Remembers it."""
        if not self.unwritable:
            state.remember(self._opened.notes, key, value)

    @property
    def state(self) -> ReaderState:
        """Where the reader was the last time."""
        return remembered_state(self._opened)

    def keep_state(self, place: ReaderState) -> None:
        """Remembers where the reader is, without waiting for anything; only the first of several readers does.

        Raises LibraryError, in words, where the disk does not take it or another program writes just now.
        """
        written = place.written()
        if not self.readonly and written != self.recall(STATE):
            state.remember_in_passing(self._opened.notes, STATE, written)

    def export_form(self) -> Format:
        """The form of the last export, else Markdown."""
        last = self.recall(_EXPORT_FORM)
        return next((one for one in FORMATS if one.id == last), FORMATS[0])

    def export_place(self, form: Format) -> Path:
        """Where to an export in this form is suggested: the last folder of articles, or a file beside the last one.

        They are remembered apart: a file put into a home folder must not make that the folder of articles.
        """
        folder = Path(self.recall(_EXPORT_FOLDER) or Path.home() / "briefreader-notes")
        return folder if form.folder else form.file_in(Path(self.recall(_EXPORT_FILES) or folder))

    def look_at_export(self, order: ExportOrder) -> Report:
        """What an export would do, found out here and now; nothing is written.  Raises ExportError, in words."""
        from briefreader.services.transfer import export as exporting  # late: no screen shows it at the start

        return exporting.preview(self._opened, order)

    def export(self, order: ExportOrder) -> Report:
        """Carries it out here and now, and remembers the form and the place.  Raises ExportError, in words."""
        from briefreader.services.transfer import export as exporting

        return self._exported(order, exporting.run(self._opened, order))

    async def preview_export(self, order: ExportOrder) -> Report:
        """What an export would do, found out beside the keys; nothing is written.  Raises ExportError, in words."""
        from briefreader.services.transfer import export as exporting

        return await asyncio.to_thread(self._beside, exporting.preview, order)

    async def run_export(self, order: ExportOrder) -> Report:
        """Carries it out beside the keys, and remembers the form and the place.  Raises ExportError, in words."""
        from briefreader.services.transfer import export as exporting

        return self._exported(order, await asyncio.to_thread(self._beside, exporting.run, order))

    def comparison(self, article_id: str, statement_id: str | None = None) -> Comparison | None:
        """What changed in an article since the reader marked it; None where nothing is known to have."""
        from briefreader.services.reading.compare import compared

        return compared(self._opened, article_id, statement_id)

    def annotations(self) -> Annotations:
        """Everything that the reader has marked, to be gone through."""
        return Annotations(self._opened, self.drafts)

    def fetched_in_full(self, article_id: str) -> bool:
        """Whether the text of an article's page is here, shown or not."""
        return full_texts.fetched(self._opened.library, article_id)

    def import_feeds(self, file: Path) -> str:
        """Subscribes to the feeds of a list; what came of it.  Raises ParseError, in words."""
        try:
            return self.subscribing.take_list(file.read_bytes()).sentence
        except OSError as error:
            raise ParseError(f"{file} cannot be read ({error.strerror}).") from None

    def export_feeds(self, file: Path) -> str:
        """Writes the feeds as OPML; what came of it.  Raises ExportError, in words."""
        from briefreader.services.transfer.export import write_feeds  # late: no screen shows it at the start

        text, bare = self.subscribing.given_list()
        written = write_feeds(file, text)
        left_out = f" {counted(bare, 'password')} left out." if bare else ""
        return (f"Written to {file}." if written else f"{file} is up to date.") + left_out

    def remove_feed(self, url: str) -> None:
        """Ends a subscription at once; its articles, but for those marked, go when the worker has time."""
        worker = self._asked()
        worker.remove([unsubscribe(self._opened, url)])

    def feeds_changed(self, change: Change) -> str:
        """The articles of feeds, and the bundled ones, go and come with them."""
        if self.readonly or not self._worker.running:
            return ""
        if change.samples:
            self.samples.settle()
        if change.gone:
            self._worker.remove(change.gone)
        if change.back:
            self._worker.refresh(change.back)
        return " Its articles are fetched again." if len(change.back) == 1 else ""

    def full_text(self, article_id: str, shown: bool) -> None:
        """Shows the text of an article's page, fetched where it is not here; or the feed's own again."""
        self._asked().full([article_id], shown)

    async def start(self) -> None:
        """Starts the worker and lets it analyse what is waiting; nothing where another reader has one."""
        async with self._starting:  # whoever asks while it starts waits for the one, and starts no second
            if not self.readonly and not self._worker.running:
                await self._worker.start()
                self._worker.analyse()

    async def stop(self) -> None:
        """Ends the worker and lets go of the files."""
        await self._worker.stop()
        self._lock.let_go()
        self._opened.close()

    def refresh(self, urls: Sequence[str] | None = None) -> None:
        """Fetches these feeds, or all.  Raises WorkerError where there is no worker."""
        self._asked().refresh(urls)

    def refresh_due(self) -> None:
        """Fetches the feeds whose time has come; without a worker, nothing happens."""
        if self._worker.running:
            self._worker.refresh_due()

    def tidy(self) -> None:
        """Lets articles go that need not be kept; without a worker, nothing happens."""
        if self._worker.running:
            self._worker.tidy()

    def size(self) -> Size:
        """What the files take on the disk."""
        return size(self._opened)

    def add_feed(self, url: str, folder: str = "") -> None:
        """Subscribes to a feed, or to the one that a page announces."""
        self._asked().add([url], path(folder))

    def outdated(self, one: Reading) -> bool:
        """Whether an article is to be analysed still, or again because the method has grown since."""
        return bool(one.article.text) and (one.analysis is None or one.analysis.method < METHOD)

    def to_analyse_again(self) -> int:
        """How many articles an older method has analysed."""
        done, of = articles.analysed_counts(self._opened.library, METHOD)
        return of - done

    def unanalysed(self, query: Query) -> list[str]:
        """The articles of a list whose statements were not looked for yet."""
        from briefreader.services.reading.rows import unanalysed  # late: no screen needs it at the start

        return unanalysed(self._opened, query)

    def analyse(self, *articles: str) -> None:
        """Analyses these articles next, or all that wait; without a worker, nothing happens."""
        if self._worker.running:
            self._worker.analyse(articles or None)

    def prefer(self, articles: Sequence[str]) -> None:
        """Of all that wait to be analysed, these, which can be seen, come next; without a worker, nothing happens."""
        if self._worker.running:
            self._worker.prefer(articles)

    def cancel(self) -> None:
        """Ends what the worker does; what is stored stays."""
        if self._worker.running:
            self._worker.cancel()

    async def work(self, ask: Callable[[], None], show: Callable[[str], None]) -> Worked:
        """One job of a worker started for it alone, for who does nothing beside; `show` hears how far it is.

        Raises WorkerError, in words, where another reader has the worker or the job cannot be done.
        """
        return await waited(self._asked(), ask, show)

    def events(self) -> AsyncIterator[Event]:
        """What the worker tells.  Raises WorkerError when it ends by itself."""
        return self._worker.events()

    def _asked(self) -> Worker:
        if self.readonly:
            raise WorkerError(self.readonly)
        return self._worker

    def _exported(self, order: ExportOrder, report: Report) -> Report:
        """Remembers how it was done and where to, for the next suggestion."""
        if order.target is not None and not report.nothing:
            target = order.target.absolute()
            self.remember(_EXPORT_FORM, order.format)
            articles = format_of(order.format).folder and target.is_dir()
            folder = target if target.is_dir() else target.parent
            self.remember(_EXPORT_FOLDER if articles else _EXPORT_FILES, str(folder))
        return report

    def _beside(self, do: Callable[[Opened, ExportOrder], Report], order: ExportOrder) -> Report:
        """In a thread, with connections of its own."""
        here = opened(self._opened.home)
        try:
            return do(here, order)
        finally:
            here.close()

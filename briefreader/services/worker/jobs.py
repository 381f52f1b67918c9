"""What the worker has been asked to do, and how each job ends: in an event, whatever happens."""

from __future__ import annotations

import asyncio
import sys
import traceback
from collections.abc import Awaitable, Callable, Collection, Sequence
from contextlib import nullcontext
from datetime import UTC, datetime
from typing import Any

from briefreader.config import settings
from briefreader.config.home import Home
from briefreader.config.settings import Network
from briefreader.domain.errors import BriefreaderError, BusyError
from briefreader.domain.news.address import shown
from briefreader.domain.news.feed import FeedReport, Outcome
from briefreader.library import database
from briefreader.library.articles import fetch_state, full_texts
from briefreader.library.notes import subscriptions
from briefreader.library.sqlite import maintenance
from briefreader.services.feeds import schedule
from briefreader.services.feeds.full_text import PAGES_A_FEED, FullTexts
from briefreader.services.feeds.refresh import Refresher
from briefreader.services.feeds.remove_articles import remove_articles
from briefreader.services.home import bundled_articles
from briefreader.services.home.shared_lock import Hold
from briefreader.services.messages import counted, kept
from briefreader.services.processes import events
from briefreader.services.processes.children import Children
from briefreader.services.processes.write_lock import Pen
from briefreader.services.worker import integrity_check
from briefreader.services.worker.analysis_queue import Briefer, Turn
from briefreader.services.worker.housekeeping import Housekeeper

Work = Callable[[], Awaitable[events.Ended | None]]
"""Does a job; how it ended, or None where nothing is to be told of it."""


class Jobs:
    """Runs refreshes one after another, analyses beside them; used as `async with Jobs(…) as jobs`."""

    def __init__(
        self,
        home: Home,
        tell: Callable[[dict[str, object]], None],
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._home = home
        self._clock = clock
        self._tell_json = tell
        self._pen = Pen(home.library_lock)
        self._children = Children()
        self._turn = asyncio.Lock()
        self._running: set[asyncio.Task[None]] = set()
        self._analysing: asyncio.Task[None] | None = None
        self._tidying: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Jobs:
        self._hold = Hold(self._home.lock)
        self._hold.take()
        self._library = database.open_library(self._home.library, self._home.notes)
        self._notes = database.open_notes(self._home.notes)
        self._briefer = Briefer(self._library, self._children, self._tell)
        return self

    async def __aexit__(self, *_: object) -> None:
        self._cancel()
        await asyncio.gather(*self._running, return_exceptions=True)
        await self._children.end()
        self._library.close()
        self._notes.close()
        self._hold.let_go()

    def ask(self, request: dict[str, Any]) -> None:
        """Starts what is asked for: refresh, due, tidy, add, remove, analyse, prefer, samples, full or cancel."""
        match request:
            case {"do": "refresh", "urls": urls}:
                self._start("refresh", lambda: self._refresh(urls))
            case {"do": "due"}:
                self._start("due", self._refresh_due, nullcontext)
            case {"do": "tidy"}:
                if self._tidying is None or self._tidying.done():
                    self._tidying = self._start("tidy", self._tidy, nullcontext)
            case {"do": "add", "urls": urls, **how}:
                self._start("add", lambda: self._add(urls, **how))
            case {"do": "analyse", "articles": None}:
                if self._analysing is None or self._analysing.done():
                    self._analysing = self._start("analyse all", self._analyse_all, nullcontext)
            case {"do": "analyse", "articles": ids}:
                self._start("analyse", lambda: self._analyse(ids))
            case {"do": "prefer", "articles": ids}:
                self._briefer.prefer(ids)
            case {"do": "remove", "urls": urls}:
                self._start("remove", lambda: self._remove(urls))
            case {"do": "samples"}:
                self._start("samples", self._samples)
            case {"do": "full", "articles": ids, "shown": shown}:
                self._start("full", lambda: self._full(ids, shown))
            case {"do": "cancel"}:
                self._cancel()

    def _start(self, job: str, work: Work, turn: Turn | None = None) -> asyncio.Task[None]:
        """Runs it with the right to write the library, or in a `turn` of its own."""
        task = asyncio.create_task(self._to_its_end(job, work, turn or self._pen.held))
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        return task

    def _cancel(self) -> None:
        for task in self._running:
            task.cancel()

    async def _to_its_end(self, job: str, work: Work, turn: Turn) -> None:
        try:
            async with turn():
                try:
                    ended = await work()
                finally:
                    self._notes.acknowledge()  # once for the titles of a thousand feeds
            if ended is not None:
                self._tell(ended)
        except asyncio.CancelledError:
            self._tell(events.Ended(job, "Stopped; what was stored stays.", cancelled=True))
        except BusyError as busy:
            self._tell(events.Trouble(job, str(busy), busy.pid))
        except BriefreaderError as error:
            self._tell(events.Trouble(job, str(error)))
        except Exception:  # whoever asked waits for an end: a bug is told as one, and logged whole
            traceback.print_exc(file=sys.stderr)
            self._tell(events.Trouble(job, f"Something went wrong; {self._home.log} has the details."))

    async def _refresh(self, urls: Sequence[str] | None) -> events.Ended:
        async with self._turn:
            wanted = [one.url for one in subscriptions.all_(self._notes)] if urls is None else urls
            return await self._refreshed("refresh", wanted)

    async def _refreshed(self, job: str, urls: Sequence[str]) -> events.Ended:
        reports = await self._refresher().refresh(urls)
        await self._in_full({report.url for report in reports if report.outcome is not Outcome.FAILED})
        maintenance.optimize(self._library)
        return self._ended(job, reports)

    async def _refresh_due(self) -> events.Ended | None:
        """The feeds whose time has come; None where there are none, or a refresh is under way."""
        if self._turn.locked() or not self._due():
            return None
        try:
            async with self._pen.held(), self._turn:
                wanted = self._due()
                return await self._refreshed("due", wanted) if wanted else None
        except BusyError:
            return None  # another program fetches just now: the next look will find what it left

    def _due(self) -> list[str]:
        minutes = self._network.refresh_minutes
        return schedule.due(fetch_state.timings(self._library), minutes, self._clock()) if minutes else []

    async def _add(self, urls: Sequence[str], folder: str = "", full_text: bool = False) -> events.Ended:
        async with self._turn:
            reports = await self._refresher().add(urls, folder, full_text)
            await self._in_full({report.url for report in reports if report.outcome is not Outcome.FAILED})
            return self._ended("add", reports)

    async def _tidy(self) -> events.Ended:
        """In the background: it writes in turns with all others."""
        keep = settings.load(self._home.settings).library
        gone = await Housekeeper(self._library, self._pen.held, keep, self._clock).tidy()
        return events.Ended("tidy", f"{counted(gone, 'read article')} let go." if gone else "")

    async def _remove(self, urls: Sequence[str]) -> events.Ended:
        async with self._turn:
            # Undone while others had the worker, or moved meanwhile: articles are known by a feed's first address.
            there = {subscriptions.origin(self._notes, one.url) for one in subscriptions.all_(self._notes)}
            gone = [url for url in urls if subscriptions.origin(self._notes, url) not in there]
            stayed = sum(remove_articles(self._library, self._notes, url) for url in gone)
        kept = f"; {counted(stayed, 'annotated article')} stayed" if stayed else ""
        return events.Ended("remove", f"Removed{kept}.")

    async def _samples(self) -> events.Ended:
        """The bundled articles go or come back, as the reader has it now."""
        async with self._turn:
            done = bundled_articles.settle(self._library, self._clock())
            bundled_articles.settled(self._library)
        await self._briefer.these(done.stored)
        return events.Ended("samples", done.sentence)

    async def _full(self, ids: Sequence[str], shown: bool) -> events.Ended:
        """The text of articles' pages, fetched where it is not here yet; or with `shown` off the feeds' own again."""
        if not shown:
            for left, one in enumerate(reversed(ids)):
                full_texts.show(self._library, one, full=False)
                self._tell(events.PageDone(one, "", left))
            return events.Ended("full", "The text as the feed sends it.")
        reports = await self._pages().fetch(ids)
        await self._briefer.these(ids)
        failed = [report.error for report in reports if report.error]
        return events.Ended("full", failed[0] if failed else "Full text loaded from the web page.", len(failed))

    async def _analyse(self, ids: Sequence[str]) -> events.Ended:
        return events.Ended("analyse", "Analysed.", await self._briefer.these(ids))

    async def _analyse_all(self) -> events.Ended:
        """In the background: it writes in turns with all others."""
        if integrity_check.due(self._library, self._home.library, self._clock()):
            await asyncio.to_thread(integrity_check.look, self._home.library)
            async with self._pen.held():
                integrity_check.done(self._library, self._clock())
        return events.Ended("analyse all", "Analysed.", await self._briefer.everything(self._pen.held))

    async def _in_full(self, urls: Collection[str]) -> None:
        """The pages of what has come by feeds that are read in full."""
        wanted = [one.url for one in subscriptions.all_(self._notes) if one.full_text and one.url in urls]
        homes = [subscriptions.origin(self._notes, url) for url in wanted]
        await self._pages().fetch([id for home in homes for id in full_texts.wanted(self._library, home, PAGES_A_FEED)])

    def _pages(self) -> FullTexts:
        return FullTexts(self._library, self._children, self._network, self._tell)

    def _refresher(self) -> Refresher:
        return Refresher(self._library, self._notes, self._children, self._network, self._tell, self._clock)

    @property
    def _network(self) -> Network:
        """Read anew for each job: the person may have edited it."""
        return settings.load(self._home.settings).network

    def _ended(self, job: str, reports: Sequence[FeedReport]) -> events.Ended:
        failed = [report for report in reports if report.outcome is Outcome.FAILED]
        fine, new = len(reports) - len(failed), sum(report.new for report in reports)
        if len(reports) == 1:
            (one,) = reports
            came = counted(new, "new article") if new else "nothing new"
            sentence = f"{self._name(one.url)}: {one.error or f'{came}.'}"
        else:
            sentence = f"{counted(fine, 'feed')} fine, {counted(new, 'new article')}"
            sentence += f", {len(failed)} failed." if failed else "."
        if job == "add" and failed:
            sentence += f" {kept(len(failed))}"
        return events.Ended(job, sentence, len(failed))

    def _name(self, url: str) -> str:
        titles = {one.url: one.title for one in subscriptions.all_(self._notes)}
        return titles.get(url) or shown(url)

    def _tell(self, event: events.Event) -> None:
        self._tell_json(events.as_json(event))

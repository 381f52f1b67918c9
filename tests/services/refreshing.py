"""A reader whose feeds are refreshed by the worker's own jobs, in the test's process."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from briefreader.config.home import Home
from briefreader.domain.news.feed import FeedReport, FeedRow
from briefreader.library.articles import fetch_state as feeds
from briefreader.library.articles.fetch_state import FeedState
from briefreader.services.desk import Desk
from briefreader.services.processes import events
from briefreader.services.worker.jobs import Jobs
from tests.loopback import Site


class Reader:
    """A home and its worker's jobs, in this process."""

    def __init__(self, folder: Path, site: Site, settings: str = "") -> None:
        self.home = Home.at(folder).made()
        self.home.settings.write_text(f'[network]\nallow_private = ["{site.origin}"]\n{settings}', encoding="utf-8")
        self.site = site
        self.desk = Desk(self.home)
        self.told: list[events.Event] = []
        self.jobs = Jobs(self.home, lambda told: self.told.append(events.from_json(told)))

    async def does(self, **request: object) -> list[FeedReport]:
        """The reports of one job."""
        self.told.clear()
        self.jobs.ask(request)
        while not any(isinstance(event, events.Ended | events.Trouble) for event in self.told):
            await asyncio.sleep(0.005)
        assert not [event for event in self.told if isinstance(event, events.Trouble)]
        return [event.report for event in self.told if isinstance(event, events.FeedDone)]

    async def fetched(self, path: str) -> tuple[str, int, int, int]:
        """(outcome, new, changed, articles kept) of one more fetch."""
        how = "refresh" if path in self.feeds else "add"
        (report,) = await self.does(do=how, urls=[self.site.url(path)])
        return report.outcome.value, report.new, report.changed, self.feeds[path].articles

    def state(self, path: str) -> FeedState:
        """What the next fetch will go by."""
        return feeds.state(self.desk._opened.library, self.site.url(path))

    @property
    def feeds(self) -> dict[str, FeedRow]:
        """As the page of feeds shows them, by the path of their address."""
        return {"/" + row.url.split("/", 3)[3]: row for row in self.desk.feeds()}


@asynccontextmanager
async def reader(folder: Path, site: Site, settings: str = "") -> AsyncIterator[Reader]:
    one = Reader(folder, site, settings)
    try:
        async with one.jobs:
            yield one
    finally:
        await one.desk.stop()

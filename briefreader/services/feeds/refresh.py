"""Feeds fetched, parsed in a child and stored; a broken one never holds up another and says why."""

from __future__ import annotations

import hashlib
import sys
import traceback
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial

from briefreader.config.settings import Network
from briefreader.domain.errors import BriefreaderError, LibraryError, ParseError
from briefreader.domain.news.address import shown
from briefreader.domain.news.feed import NO_VALIDATORS, FeedReport, Outcome, ParsedFeed, Subscription
from briefreader.library.articles import counts, fetch_state, store
from briefreader.library.notes import reading_progress, subscriptions
from briefreader.library.sqlite.connection import Connection, writing
from briefreader.services.feeds.per_host_limits import Gate, Visit
from briefreader.services.processes.children import Children
from briefreader.services.processes.events import Event, FeedDone, Progress
from briefreader.services.processes.task_group import side_by_side
from briefreader.sources import json_form
from briefreader.sources.http.addresses import with_password_of
from briefreader.sources.http.answers import AnswerError, Fetched
from briefreader.sources.http.fetch import Fetcher
from briefreader.sources.text.limits import RETRY_AFTER

PARSE_SECONDS = 20.0
_LONGEST = timedelta(seconds=RETRY_AFTER[1])  # longer away than a server may ask for: the clock was put back meanwhile


def _now() -> datetime:
    return datetime.now(UTC)


Job = Callable[[Visit, str], Awaitable[FeedReport]]


@dataclass(frozen=True, slots=True)
class Refresher:
    """What a refresh needs: both files, children to parse in, the person's network settings, a clock."""

    library: Connection
    notes: Connection
    children: Children
    network: Network
    tell: Callable[[Event], None]
    now: Callable[[], datetime] = _now

    async def refresh(self, urls: Sequence[str]) -> list[FeedReport]:
        """Fetches all of `urls` side by side; one report each, in the order they end."""
        return await self._side_by_side(urls, self._fetched)

    async def add(self, urls: Sequence[str], folder: str = "", full_text: bool = False) -> list[FeedReport]:
        """Subscribes to each and fetches it; a page gives way to a feed that it announces.

        An address that comes to nothing is kept as it was given, and only that one.
        """

        async def added(visit: Visit, url: str) -> FeedReport:
            wanted = Subscription(url, folder=folder, full_text=full_text)
            try:
                return await self._added(visit, wanted)
            except LibraryError:
                raise
            except Exception:  # whatever it is, the reader asked for this address: it stays, with its reason beside it
                subscriptions.add(self.notes, wanted)
                raise

        return await self._side_by_side(urls, added)

    async def _side_by_side(self, urls: Sequence[str], do: Job) -> list[FeedReport]:
        reports: list[FeedReport] = []
        async with Fetcher(self.network) as fetcher, side_by_side() as group:
            gate = Gate(fetcher, self.network.concurrency)

            async def one(url: str) -> None:
                async with gate.passed(url) as visit:
                    report = await self._reported(visit, url, do)
                reports.append(report)
                self.tell(FeedDone(report))
                self.tell(Progress(len(reports), len(urls), _failed(reports)))

            self.tell(Progress(0, len(urls), 0))
            for url in urls:
                group.create_task(one(url))
        return reports

    async def _reported(self, visit: Visit, url: str, do: Job) -> FeedReport:
        try:
            return await do(visit, url)
        except LibraryError:
            raise  # our disk's doing, not the page's
        except BriefreaderError as error:
            if isinstance(error, AnswerError):
                return self._failed(url, str(error), error.retry_after, error.gone)
            return self._failed(url, str(error))
        except Exception:  # a bug that one feed brings out must not hold up the others: it is told, and logged whole
            traceback.print_exc(file=sys.stderr)
            return self._failed(url, "This feed brought out a fault of briefreader's; worker.log has the details.")

    async def _added(self, visit: Visit, wanted: Subscription) -> FeedReport:
        """Subscribes to the feed at the address, or where there is a page, to the first of its feeds that can be read.

        A document that is a feed announces nothing, whatever stands in it.
        """
        fetched = await visit.fetch(wanted.url)
        try:
            return await self._taken(wanted.url, fetched, lambda: subscriptions.add(self.notes, wanted))
        except ParseError as error:
            announced = await self._announced(fetched, wanted.url)
            if not announced:
                raise
            return await self._followed(visit, wanted, announced, error)

    async def _announced(self, fetched: Fetched, given: str) -> list[str]:
        """The addresses of the feeds that a page announces; those on its own server with the password it was given."""
        found = await self.children.run(
            "discover",
            fetched.body,
            PARSE_SECONDS,
            content_type=fetched.content_type,
            url=fetched.url,
            link=fetched.link,
        )
        return [with_password_of(given, str(url)) for url in found]

    async def _followed(
        self, visit: Visit, wanted: Subscription, announced: Sequence[str], page: ParseError
    ) -> FeedReport:
        """Subscribes to the first of these feeds that can be read.  Raises ParseError, in words, where none can."""
        reasons: list[str] = []
        for url in announced:
            subscribe = partial(self._subscribed, replace(wanted, url=url), wanted.url)
            try:
                return await self._taken(url, await visit.fetch(url), subscribe)
            except LibraryError:
                raise
            except BriefreaderError as error:
                reasons.append(str(error))
        first, number = shown(announced[0]), len(announced)
        if number == 1:
            told = f"The feed that this page announces, {first}, could not be read"
        else:
            told = f"None of the {number} feeds that this page announces could be read; the first is {first}"
        raise ParseError(f"{told}: {reasons[0]}") from page

    def _subscribed(self, feed: Subscription, page: str) -> None:
        """Subscribes to a feed that a page announces; a page's address that was never read goes from the list."""
        never_read = page if fetch_state.good(self.library, page) is None else ""
        subscriptions.add(self.notes, feed, instead_of=never_read)

    def _failed(self, url: str, sentence: str, wait: float | None = None, gone: bool = False) -> FeedReport:
        now = self.now()
        until = now + timedelta(seconds=wait) if wait else None
        fetch_state.record_failure(self.library, url, sentence, now, until, gone)
        return FeedReport(url, Outcome.FAILED, error=sentence)

    async def _fetched(self, visit: Visit, url: str) -> FeedReport:
        """Asks the server what is new."""
        state = fetch_state.state(self.library, url)
        if state.retry_after and timedelta() < state.retry_after - self.now() <= _LONGEST:
            until = _hour(state.retry_after, self.now())
            return FeedReport(url, Outcome.FAILED, error=f"The server asked to be left alone until {until}.")
        return await self._taken(url, await visit.fetch(url, state.validators))

    async def _taken(self, url: str, fetched: Fetched, subscribe: Callable[[], object] = bool) -> FeedReport:
        """What a server sent, parsed and stored where it is not what it sent before.

        `subscribe` is called once it is known to be a feed.
        """
        known = fetch_state.state(self.library, url).body_hash
        digest = hashlib.blake2b(fetched.body, digest_size=16).hexdigest()
        if fetched.not_modified or digest == known:
            subscribe()
            fetch_state.record_success(self.library, url, fetched.validators, known, self.now(), fetched.fresh)
            return FeedReport(url, Outcome.UNCHANGED)
        parsed = await self._parsed(fetched)
        subscribe()
        return self._stored(url, fetched, parsed, digest)

    async def _parsed(self, fetched: Fetched) -> ParsedFeed:
        if not fetched.body.strip():
            raise ParseError("The server sent an empty document.")
        told = await self.children.run(
            "parse", fetched.body, PARSE_SECONDS, content_type=fetched.content_type, url=fetched.url
        )
        return json_form.feed_from_json(told)

    def _stored(self, url: str, fetched: Fetched, parsed: ParsedFeed, digest: str) -> FeedReport:
        """The report of what was stored; validators are kept only now, when the body they stand for is."""
        if fetched.moved_to and fetched.moved_to != url:
            subscriptions.moved(self.notes, url, fetched.moved_to)
            fetch_state.moved(self.library, url, fetched.moved_to)
            url = fetched.moved_to
        subscriptions.named(self.notes, url, parsed.title)
        stored = store.store_entries(self.library, url, parsed.title, parsed.entries, self.now())
        if stored.rehomed:
            home = subscriptions.origin(self.notes, url)
            reading_progress.rehome(self.notes, dict.fromkeys(stored.rehomed, home))
            counts.settle_all(self.library)
        whole = not parsed.damaged  # a document that breaks off is asked for again, even unchanged
        validators = fetched.validators if whole else NO_VALIDATORS
        with writing(self.library):
            fetch_state.describe(self.library, url, parsed.title, parsed.url, parsed.every)
            fetch_state.listed(self.library, url, stored.keys)
            fetch_state.record_success(
                self.library, url, validators, digest if whole else "", self.now(), fetched.fresh
            )
        outcome = Outcome.NEW if stored.new or stored.changed else Outcome.UNCHANGED
        return FeedReport(url, outcome, stored.new, stored.changed)


def _hour(moment: datetime, now: datetime) -> str:
    """A moment within a day, as the reader's clock shows it."""
    there, here = moment.astimezone(), now.astimezone()
    return f"{there:%H:%M}" + (" tomorrow" if there.date() != here.date() else "")


def _failed(reports: Sequence[FeedReport]) -> int:
    return sum(report.outcome is Outcome.FAILED for report in reports)

"""A library whose articles an older method has analysed: read again in the background, whatever comes between."""

from __future__ import annotations

import asyncio
import json
import os
import signal
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from briefreader.analysis.analyse import analyse
from briefreader.analysis.method import METHOD
from briefreader.config.home import Home
from briefreader.domain.errors import ParseError
from briefreader.domain.news.article import BlockKind, assembled
from briefreader.domain.news.feed import Entry
from briefreader.domain.search.query import EVERYTHING, parsed
from briefreader.domain.text.span import Span
from briefreader.library import database
from briefreader.library.articles import analyses, articles
from briefreader.library.articles import store as storing
from briefreader.library.sqlite.connection import writing
from briefreader.services.desk import Desk
from briefreader.services.processes import children, events
from briefreader.services.processes.children import Children
from briefreader.services.processes.write_lock import Pen
from briefreader.services.worker import analysis_queue
from briefreader.services.worker.client import Worker
from briefreader.services.worker.jobs import Jobs
from briefreader.services.worker.one_job import waited

FEED = "https://news.example/f"
MANY = 12
OLD = METHOD - 1


class Library:
    """A home with articles that an older method has analysed, of which one came after the other."""

    def __init__(self, folder: Path, many: int = MANY) -> None:
        self.home = Home.at(folder).made()
        self.desk = Desk(self.home)
        self.files = database.open_library(self.home.library, self.home.notes)
        self.store(many)
        for article in self.ids():
            one = articles.article(self.files, article)
            assert one is not None
            analyses.store(self.files, one.id, one.hash, analyse(one))
        self.aged()

    def store(self, many: int, start: int = 0) -> None:
        text = "“The pier {} is ours,” Mayor Lena Brask said. She said it would open in June."
        for number in range(start, start + many):
            words, blocks = assembled([(BlockKind.PARAGRAPH, text.format(number))])
            when = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=number)
            entry = Entry(f"g{number}", "", f"Pier {number}", words, blocks, published=when)
            storing.store_entries(self.files, FEED, "Courier", [entry], when)

    def aged(self) -> None:
        with writing(self.files):
            self.files.execute("UPDATE articles SET method = ? WHERE feed = ?", (OLD, FEED))

    def ids(self) -> list[str]:
        """Newest first."""
        source = self.desk.headlines(parsed(f"feed:{FEED}"))
        return [row.id for row in source.window(0, len(source))]

    def done(self) -> int:
        return sum(not articles.wants_analysis(self.desk._opened.library, one, METHOD) for one in self.ids())

    async def close(self) -> None:
        self.files.close()
        await self.desk.stop()


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Library]:
    found = Library(tmp_path / "home")
    yield found
    await found.close()


async def told_by(home: Home, *requests: dict[str, Any], ends: int = 1) -> list[events.Event]:
    """What the jobs tell until so many have ended."""
    told: list[events.Event] = []
    over = asyncio.Event()

    def heard(event: dict[str, Any]) -> None:
        told.append(events.from_json(event))
        if sum(isinstance(one, events.Ended | events.Trouble) for one in told) >= ends:
            over.set()

    async with Jobs(home, heard) as jobs:
        for request in requests:
            jobs.ask(request)
        await over.wait()
    return told


EVERYTHING_AGAIN = {"do": "analyse", "articles": None}


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The articles in the order in which they were handed to a child; they come back as the children are quick."""
    order: list[str] = []
    run = children._Child.run

    async def noted(self: children._Child, task: str, body: bytes, seconds: float, asked: dict[str, Any]) -> Any:
        order.append(json.loads(body)["id"])
        return await run(self, task, body, seconds, asked)

    monkeypatch.setattr(children._Child, "run", noted)
    return order


async def test_all_are_read_again_the_newest_first_and_how_far_is_told(library: Library, served: list[str]) -> None:
    assert library.done() == 0 and library.desk.to_analyse_again() == MANY
    told = await told_by(library.home, EVERYTHING_AGAIN)
    analysed = [one for one in told if isinstance(one, events.Analysed)]
    others = analysed[-1].of - MANY  # the bundled ones, which are analysed at the start
    assert [(one.done, one.of) for one in analysed] == [(others + n, others + MANY) for n in range(1, MANY + 1)]
    assert served == library.ids()
    assert isinstance(told[-1], events.Ended) and told[-1].job == "analyse all"
    assert library.done() == MANY and library.desk.to_analyse_again() == 0


async def test_what_nobody_has_read_goes_first(library: Library, served: list[str]) -> None:
    library.store(1, start=-500)
    await told_by(library.home, EVERYTHING_AGAIN)
    *others, never_read = library.ids()
    assert served == [never_read, *others]


async def test_what_is_on_the_screen_does_not_wait_for_the_others(library: Library, served: list[str]) -> None:
    last = library.ids()[-1]
    told = await told_by(library.home, EVERYTHING_AGAIN, {"do": "analyse", "articles": [last]}, ends=2)
    assert served.index(last) <= 1  # one was under way
    analysed = [one.article for one in told if isinstance(one, events.Analysed)]
    assert analysed.index(last) <= 1 and len(set(analysed)) == MANY


async def test_what_can_be_seen_comes_before_what_is_newer(library: Library, served: list[str]) -> None:
    seen, gone = library.ids()[-3:], library.ids()[4:6]
    told = await told_by(
        library.home, {"do": "prefer", "articles": gone}, {"do": "prefer", "articles": seen}, EVERYTHING_AGAIN
    )
    assert served == [*seen, *library.ids()[:-3]]
    assert [one.left for one in told if isinstance(one, events.Analysed)] == list(range(MANY))[::-1]


async def test_an_article_that_fails_is_remembered_and_keeps_what_was_found(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.store(1, start=50)
    run, asked = Children.run, []

    async def failing(self: Children, task: str, body: bytes, seconds: float, **more: Any) -> Any:
        asked.append(body)
        if b"pier 3 is" in body or b"pier 50 is" in body:
            raise ParseError("It took longer than 20 seconds to read and was stopped.")
        return await run(self, task, body, seconds, **more)

    monkeypatch.setattr(Children, "run", failing)
    told = await told_by(library.home, EVERYTHING_AGAIN)
    assert isinstance(told[-1], events.Ended) and told[-1].failed == 2
    assert len(asked) == MANY + 1 and library.done() == MANY + 1
    (row,) = library.desk.headlines(parsed('"pier 3"')).window(0, 5)
    reading = library.desk.reading(row.id)
    assert reading and reading.statements
    asked.clear()
    await told_by(library.home, EVERYTHING_AGAIN)
    assert asked == []


async def test_what_cannot_be_stored_does_not_go_round_for_ever(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(analyses, "store", lambda *_: False)
    async with asyncio.timeout(60):
        await told_by(library.home, EVERYTHING_AGAIN)
    assert library.done() == 0


async def test_it_is_stopped_and_goes_on_where_it_was(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[events.Event] = []
    over = asyncio.Event()

    def heard(event: dict[str, Any]) -> None:
        told.append(events.from_json(event))
        if isinstance(told[-1], events.Analysed):
            jobs.ask({"do": "cancel"})
        if isinstance(told[-1], events.Ended):
            over.set()

    async with Jobs(library.home, heard) as jobs:
        jobs.ask(EVERYTHING_AGAIN)
        await over.wait()
    assert isinstance(told[-1], events.Ended) and told[-1].cancelled
    done = library.done()
    assert 0 < done < MANY
    again = [one for one in await told_by(library.home, EVERYTHING_AGAIN) if isinstance(one, events.Analysed)]
    assert len(again) == MANY - done and again[0].done == again[-1].of - MANY + done + 1
    assert library.done() == MANY


async def test_others_get_their_turn_to_write(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(analysis_queue, "_BATCH", 2)
    job = asyncio.create_task(told_by(library.home, EVERYTHING_AGAIN))
    while not library.done():
        await asyncio.sleep(0.001)
    async with Pen(library.home.library_lock).held():
        left = MANY - library.done()
    await job
    assert left > 0 and library.done() == MANY


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
async def test_a_worker_that_is_killed_in_the_middle_loses_nothing(tmp_path: Path, number: signal.Signals) -> None:
    library = Library(tmp_path / "home", 40)
    worker = Worker(library.home)
    await worker.start()
    worker.analyse()
    heard = 0
    try:
        async for event in worker.events():
            heard += isinstance(event, events.Analysed)
            if heard == 3:
                assert worker._process is not None
                os.kill(worker._process.pid, number)
    except Exception as error:  # it ended without being asked to
        assert "failed" in str(error)
    await worker.stop()
    done = library.done()
    assert 3 <= done < 40
    again = Worker(library.home)
    told: list[str] = []
    _, ended = await waited(again, again.analyse, told.append)
    assert ended.job == "analyse all" and library.done() == 40
    assert len(told) == 40 - done and told[-1].startswith("reading again ")
    await library.close()


async def test_notes_and_corrections_stay_where_they_are(library: Library) -> None:
    article = library.ids()[5]
    reading = library.desk.reading(article)
    assert reading is not None
    first, second = reading.statements
    library.desk.annotate(first.id, "Which pier?")
    library.desk.correct(second.id, "ruskid1", "Olek Rusk")
    # An older method had found a word less of both.
    one, old = reading.article, reading.analysis
    assert old is not None
    shorter = tuple(
        replace(said, id=f"older{n}", content=(Span(said.span.start, said.span.end - 4),), text=said.text[:-4])
        for n, said in enumerate(old.statements)
    )
    analyses.store(library.files, one.id, one.hash, replace(old, method=OLD, statements=shorter))
    for stage in ("old", "new"):
        if stage == "new":
            await told_by(library.home, EVERYTHING_AGAIN)
        found = library.desk.reading(article)
        assert found is not None
        assert [said.id for said in found.statements] == [first.id, second.id], stage
        assert found.statements[0].marks.notes[0].text == "Which pier?"
        speaker = found.statements[1].speaker
        assert speaker and (speaker.name, speaker.by_reader) == ("Olek Rusk", True)
    assert found and not library.desk.outdated(found) and len(library.desk.headlines(EVERYTHING)) > MANY

"""The pen, the children and the frames between them."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefreader.domain.errors import BusyError, ParseError
from briefreader.domain.news.feed import Subscription
from briefreader.library.notes import subscriptions
from briefreader.services.processes import child, children
from briefreader.services.processes.children import Children
from briefreader.services.processes.locks import Lock
from briefreader.services.processes.write_lock import Pen
from briefreader.services.worker.jobs import Jobs
from tests.newsroom import FEED, Newsroom

ENDLESS = b"<rss:item>" * 900_000
"""What feedparser reads for minutes."""


def test_a_lock_names_its_holder_and_is_free_again(tmp_path: Path) -> None:
    first, second = Lock(tmp_path / "x.lock"), Lock(tmp_path / "x.lock")
    first.take()
    with pytest.raises(BusyError) as busy:
        second.take()
    assert busy.value.pid == os.getpid()
    first.let_go()
    second.take()
    assert second.held
    second.let_go()


def test_a_lock_does_not_follow_a_link(tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("words")
    (tmp_path / "x.lock").symlink_to(tmp_path / "precious")
    with pytest.raises(Exception, match="cannot be written"):
        Lock(tmp_path / "x.lock").take()
    assert (tmp_path / "precious").read_text() == "words"


async def test_the_jobs_of_one_process_share_the_pen_and_another_waits(tmp_path: Path) -> None:
    ours, theirs = Pen(tmp_path / "x.lock"), Pen(tmp_path / "x.lock", patience=0.0)
    async with ours.held(), ours.held():
        with pytest.raises(BusyError, match=str(os.getpid())):
            async with theirs.held():
                pass
    async with theirs.held():
        pass


async def test_a_child_that_overruns_is_stopped_and_replaced() -> None:
    children = Children(1)
    try:
        with pytest.raises(ParseError, match="longer than"):
            await children.run("parse", b"<rss/>", 0.0, content_type="", url="")
        with pytest.raises(ParseError):
            await children.run("parse", b"no feed at all", 20.0, content_type="", url="")
    finally:
        await children.end()


async def test_a_late_job_gives_its_place_to_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(children, "LATE_SECONDS", 0.0)
    monkeypatch.setattr(children, "WARMING_SECONDS", 0.0)
    one = Children(1)
    try:
        late = asyncio.create_task(one.run("parse", ENDLESS, 600.0, content_type="", url=""))
        for _ in range(2):
            assert await one.run("discover", b"<html></html>", 60.0, url="https://news.example/") == []
        assert not late.done()
        late.cancel()
        with pytest.raises(asyncio.CancelledError):
            await late
    finally:
        await one.end()


async def test_a_child_that_imports_what_it_needs_is_not_late(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(children, "LATE_SECONDS", 0.0)
    one = Children(1)
    try:
        await one.run("discover", b"<html></html>", 60.0, url="https://news.example/")
        (child,) = one._idle
        assert not child.late and not child.warming("discover") and child.warming("analyse")
    finally:
        await one.end()
    assert child.warming("discover")


async def test_there_is_a_child_for_who_waits_however_much_is_done_unasked() -> None:
    two = Children(2)
    unasked = [
        asyncio.create_task(two.run("parse", ENDLESS, 600.0, hurried=False, content_type="", url="")) for _ in range(3)
    ]
    try:
        assert await two.run("discover", b"", 60.0, url="") == []
        assert not any(one.done() for one in unasked)
    finally:
        for one in unasked:
            one.cancel()
        await asyncio.gather(*unasked, return_exceptions=True)
        await two.end()


async def test_a_document_at_its_limit_of_seconds_is_told_and_the_next_is_read() -> None:
    one = Children(1)
    try:
        await one.run("discover", b"", 60.0, url="")
        with pytest.raises(ParseError, match=r"longer than 0\.2 seconds to read and was stopped"):
            await one.run("parse", ENDLESS, 0.2, content_type="", url="")
        assert await one.run("discover", b"", 60.0, url="") == []
    finally:
        await one.end()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not bound a process's memory")
def test_a_child_cannot_take_more_memory_than_it_may() -> None:
    program = f"""
from briefreader.services.processes import child
child._limited()
child._TASKS["parse"] = lambda asked, body: "x" * asked["bytes"]
for size in ({child.ANSWER_BYTES} - 99, {child.ANSWER_BYTES} + 1, {child.MEMORY_BYTES} + 1):
    print(child._answered({{"do": "parse", "bytes": size}}, b"")[:40])
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert [line[2:9] for line in done.stdout.splitlines()] == ['{"ok": ', '{"error', '{"error']
    assert child.MEMORY_BYTES < 600_000_000


async def test_a_cancelled_job_does_not_leave_its_answer_for_the_next() -> None:
    children = Children(1)
    try:
        job = asyncio.create_task(children.run("parse", b"<rss/>", 20.0, content_type="", url=""))
        await asyncio.sleep(0)
        job.cancel()
        with pytest.raises(asyncio.CancelledError):
            await job
        found = await children.run("discover", b"<html><head></head></html>", 20.0, url="https://news.example/")
        assert found == []
    finally:
        await children.end()


async def test_a_feed_that_has_moved_keeps_its_articles_when_its_first_address_is_removed(tmp_path: Path) -> None:
    room = Newsroom(tmp_path)
    notes, new = room.desk._opened.notes, f"{FEED}/new"
    subscriptions.add(notes, Subscription(FEED))
    subscriptions.moved(notes, FEED, new)
    for gone, there in ((FEED, True), (new, False)):
        ended = asyncio.Queue[object]()
        async with Jobs(room.desk._opened.home, ended.put_nowait) as jobs:
            if gone == new:
                subscriptions.remove(notes, new)
            jobs.ask({"do": "remove", "urls": [gone]})
            await ended.get()
        assert (room.desk.reading(room.article) is not None) == there
    await room.close()

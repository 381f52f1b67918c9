"""The pen, the children and the frames between them."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

import pytest

from briefreader.domain.errors import BusyError, ParseError
from briefreader.domain.feed import Subscription
from briefreader.library import subscriptions
from briefreader.services.locks import Lock
from briefreader.services.worker.children import Children
from briefreader.services.worker.jobs import Jobs
from briefreader.services.worker.pen import Pen
from tests.newsroom import FEED, Newsroom


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
        ended = asyncio.Event()
        async with Jobs(room.desk._opened.home, lambda _, ended=ended: ended.set()) as jobs:
            if gone == new:
                subscriptions.remove(notes, new)
            jobs.ask({"do": "remove", "urls": [gone]})
            await ended.wait()
        assert (room.desk.reading(room.article) is not None) == there
    await room.close()

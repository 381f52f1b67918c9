"""Two programs on one home: neither is in the other's way, and the second says who the first is."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from contextlib import closing

import pytest

from briefreader.config.home import Home
from briefreader.domain.errors import BusyError
from briefreader.domain.news.feed import Subscription
from briefreader.domain.search.query import EVERYTHING
from briefreader.library import database
from briefreader.library.notes import subscriptions
from briefreader.services.desk import Desk
from briefreader.services.processes.locks import Lock
from tests.loopback import Answer, rss, served
from tests.tui.seat import seated

HOLDER = """
import sys, time
from pathlib import Path
from briefreader.services.processes.locks import Lock
Lock(Path(sys.argv[1])).take()
print("held", flush=True)
time.sleep(60)
"""


async def test_a_second_reader_says_who_the_first_is_until_that_one_is_killed(home: Home) -> None:
    command = [sys.executable, "-c", HOLDER, str(home.reader_lock)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as first:
        assert first.stdout and first.stdout.readline() == b"held\n"
        second = Desk(home)
        async with seated(second) as seat:  # type: ignore[arg-type]
            assert seat.said == f"Another reader is open (process {first.pid}): feeds are refreshed there."
            await seat.press("enter", "a", *"mine", "ctrl+s")
            assert seat.said == "Note saved."
        await second.stop()
        first.send_signal(signal.SIGKILL)
    third = Desk(home)
    assert not third.readonly
    await third.stop()


async def test_a_refresh_of_cron_beside_a_reader_who_annotates(home: Home) -> None:
    desk = Desk(home)
    target = desk.headlines(EVERYTHING).window(0, 1)[0].id
    with served() as site:
        home.settings.write_text(f'[network]\nallow_private = ["{site.origin}"]\n', encoding="utf-8")
        with closing(database.open_notes(home.notes)) as notes:
            subscriptions.add(notes, Subscription(site.url("/f")))
        site.answers["/f"] = Answer(rss(*((f"{n}", f"Pier {n}", "<p>It stays open.</p>") for n in range(40))))
        command = [sys.executable, "-m", "briefreader", "--home", str(home.data), "refresh", "--json"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as cron:
            written = 0
            while cron.poll() is None or written < 20:
                desk.add_note(target, f"{written}.")
                written += 1
            out, err = cron.communicate()
    assert (cron.returncode, len(out.splitlines())) == (0, 1), err
    reading = desk.reading(target)
    assert reading and [note.text for note in reading.marks.notes] == [f"{number}." for number in range(written)]
    assert desk.totals().articles > 40
    await desk.stop()


def test_a_lock_is_had_on_a_full_disk_too(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the name of its holder is missing there."""

    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    first, second = Lock(home.reader_lock), Lock(home.reader_lock)
    home.reader_lock.unlink(missing_ok=True)
    monkeypatch.setattr(os, "pwrite", full)
    first.take()
    with pytest.raises(BusyError, match="process unknown"):
        second.take()
    first.let_go()

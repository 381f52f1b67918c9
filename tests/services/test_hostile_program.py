"""The program itself on feeds that mean harm at full size; figures are printed with -s.  Minutes, so only with -m long.

.venv/bin/pytest -m long -s tests/services/test_hostile_program.py
"""

from __future__ import annotations

import asyncio
import json
import random
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from briefreader.config.home import Home
from briefreader.domain.news.feed import Subscription
from briefreader.library import database
from briefreader.library.notes import subscriptions
from briefreader.services.home.open import opened
from briefreader.services.processes import events
from briefreader.services.worker.client import Worker
from tests import hostile_feeds as hostile
from tests.benchmarks.stopwatch import Stopwatch
from tests.loopback import Answer, Canary, canary, rss, served

pytestmark = pytest.mark.long
CLIMBING, CHILD = 60.0, 600.0  # MiB: of the reader above its rest, and of a child
MILLION = 1_000_000


def full_size() -> dict[str, Answer]:
    """What fits into ten megabytes and takes a parser as long as it can, or does not fit."""
    tail = b"</description></item></channel></rss>"
    head = b"<?xml version='1.0'?><rss version='2.0'><channel><item><title>t</title><description>"
    unit = {
        "comments": b"&lt;!--", "raw-comments": b"<!--", "sections": b"<![CDATA[", "brackets": b"<", "ampersands": b"&",
        "references": b"&#1", "elements": b"<b>", "markup": b"&lt;div&gt;",
        "tables": b"&lt;table&gt;&lt;tr&gt;&lt;td&gt;",
        "marks": "a\u0301\u0323".encode() * 8, "paragraphs": b"&lt;p&gt;ab", "letters": b"A",
    }  # fmt: skip
    bodies = {name: head + one * (9 * MILLION // len(one)) + tail for name, one in unit.items()}
    bodies |= {
        "prefixes": b"<rss:item>" * 900_000,
        "attributes": b"<rss><channel><item " + b" ".join(b"a%d='1'" % n for n in range(600_000)) + b"/></channel>",
        "entries": b"<rss><channel>" + b"<item/>" * 1_200_000 + b"</channel></rss>",
        "pairs": b'{"version":"https://jsonfeed.org/version/1","items":[' + b"{}," * 3 * MILLION + b"{}]}",
        "lists": b'{"version":"https://jsonfeed.org/version/1","items":' + b"[" * 9 * MILLION,
        "zeros": b"\0<" * 4 * MILLION,
    }  # fmt: skip
    return {f"/full/{name}": Answer(body) for name, body in bodies.items()}


@contextmanager
def ours(guarded: Canary) -> Iterator[tuple[str, list[str]]]:
    """Our own server: its origin, and the addresses that mean harm."""
    hostile.OVER.clear()
    cases = {**hostile.BODIES, **hostile.DOCUMENTS, **hostile.luring(guarded.port)}
    with served() as site:
        site.answers = {f"/{name}": case.answer for name, case in cases.items()} | full_size() | good()
        yield site.origin, list(map(site.url, site.answers))
        hostile.OVER.set()


def good(count: int = 200) -> dict[str, Answer]:
    """Feeds that mean no harm."""
    return {
        f"/good/{n}": Answer(rss(*((f"{n}-{m}", f"Title {n} {m}", "<p>words and words</p>" * 20) for m in range(30))))
        for n in range(count)
    }


def home(folder: Path, origin: str, urls: Sequence[str]) -> Home:
    found = Home.at(folder).made()
    found.settings.write_text(f'[network]\nallow_private = ["{origin}"]\n', encoding="utf-8")
    opened(found).close()
    notes = database.open_notes(found.notes)
    subscriptions.add_all(notes, [Subscription(url) for url in urls], "feeds")
    notes.close()
    return found


async def refreshed(one: Home) -> dict[str, tuple[float, str]]:
    """By address, the second at which it was through and its error."""
    worker, found, began = Worker(one), {}, time.monotonic()
    await worker.start()
    worker.refresh()
    async for event in worker.events():
        if isinstance(event, events.FeedDone):
            found[event.report.url] = (time.monotonic() - began, event.report.error)
        if isinstance(event, events.Ended | events.Trouble):
            break
    await worker.stop()
    return found


def test_good_feeds_end_as_soon_beside_those_that_mean_harm(tmp_path: Path) -> None:
    with canary() as guarded, ours(guarded) as (origin, urls):
        kind = [url for url in urls if "/good/" in url]
        mixed = random.Random(1).sample(urls, len(urls))
        worst = [*kind[:5], f"http://{origin}/full/brackets", *kind[5:]]
        alone = asyncio.run(refreshed(home(tmp_path / "alone", origin, kind)))
        with_one = asyncio.run(refreshed(home(tmp_path / "one", origin, worst)))
        beside = asyncio.run(refreshed(home(tmp_path / "beside", origin, mixed)))
        assert len(beside) == len(urls) and guarded.visits == 0
    for url, (seconds, error) in beside.items():
        print(f"{seconds:6.1f} s  {url.partition('/')[2]:30} {error}")
        assert error.isprintable() and (not error or error.endswith("."))
    assert not any(beside[url][1] for url in kind)
    first, second, last = (max(found[url][0] for url in kind) for found in (alone, with_one, beside))
    print(f"{len(kind)} good feeds through after {first:.1f} s alone, {second:.1f} s beside one that takes all its "
          f"seconds, {last:.1f} s beside {len(urls) - len(kind)} hostile ones")  # fmt: skip
    assert second < 1.25 * first + 0.6
    log = (tmp_path / "beside" / "worker.log").read_text(encoding="utf-8")
    assert "briefreader's" not in log


def test_memory_and_the_end_at_any_moment(tmp_path: Path) -> None:
    peaks: dict[str, float] = {}
    ends: list[float] = []
    with canary() as guarded, ours(guarded) as (origin, urls):
        one = home(tmp_path / "home", origin, urls)
        for moment in [random.Random(n).uniform(0, 8) for n in range(12)] + [45.0]:
            reader = Stopwatch([sys.executable, "-m", "briefreader", "--home", str(one.data)])
            try:
                reader.painted("Headlines")
                reader.quiet()
                rest = reader.peaks()[0][1]
                reader.press(b"R")
                until = time.monotonic() + moment
                while time.monotonic() < until:
                    reader.written(0.2)
                    (_, top), *others = reader.peaks()
                    peaks["reader above its rest"] = max(peaks.get("reader above its rest", 0), top - rest)
                    for name, (_, peak) in zip(("worker", *["child"] * 9), others, strict=False):
                        peaks[name] = max(peaks.get(name, 0), peak)
                reader.press(b"Q")
                ends.append(reader.ended())
                assert reader.process.returncode == 0
            finally:
                reader.close()
        assert guarded.visits == 0
    print(f"peaks in MiB: {peaks}; ended after {max(ends):.2f} s at most, of {len(ends)} times")
    assert peaks["reader above its rest"] < CLIMBING
    assert peaks["child"] < CHILD
    assert max(ends) < 1.0


@pytest.mark.shared
def test_every_case_of_the_hostile_server_through_the_program(tmp_path: Path, shared: Path) -> None:
    command = [sys.executable, str(shared / "feeds" / "hostile_server.py"), "--duration", "300", "--with-parent"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        told = json.loads(server.stdout.readline())
        rows = (shared / "feeds" / "hostile" / "MANIFEST.tsv").read_text(encoding="utf-8").splitlines()[1:]
        paths = {"/" + row.split("\t")[1].lstrip("/") for row in rows}
        origin, base = f"127.0.0.1:{told['port']}", told["base"]
        one = home(tmp_path / "home", origin, [base + path for path in sorted(paths)])
        for fetch in range(3):
            found = asyncio.run(refreshed(one))
            failed = [url for url, (_, error) in found.items() if error]
            print(f"fetch {fetch}: {len(found)} feeds, {len(failed)} failed, last after {max(found.values())[0]:.1f} s")
            assert all(error.isprintable() and (not error or error.endswith(".")) for _, error in found.values())
        with urllib.request.urlopen(base + "/__canary__", timeout=5) as answer:
            assert json.load(answer)["count"] == 0
        server.terminate()
    assert "Traceback" not in one.log.read_text(encoding="utf-8")
    for file in (one.library, one.notes):
        assert b"root:x:" not in file.read_bytes()

"""Readers and a worker to be killed: real processes on one home, each writing down what it was told is done.

`python -m tests.safety.victims HOME VAULT FEED…` imports everything once and then, for each line "SEED" it reads, forks
a group of them; the next line waits until all of the group are dead.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import sys
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from briefreader.analysis.analyse import analyse
from briefreader.config.home import Home
from briefreader.domain.errors import LibraryError, ParseError
from briefreader.domain.news.feed import Subscription
from briefreader.domain.search.query import EVERYTHING
from briefreader.library import database
from briefreader.library.notes import subscriptions
from briefreader.services.desk import Desk
from briefreader.services.processes import child
from briefreader.services.transfer.export import run as _imported_before_the_fork  # noqa: F401
from briefreader.services.transfer.export_order import ExportOrder
from briefreader.services.worker import jobs
from briefreader.sources.bundled import bundled_articles

Role = Callable[["Book"], None]


class Book:
    """Where a victim writes what it begins and what it was told is done; a kill loses nothing of it."""

    def __init__(self, file: Path, seed: int) -> None:
        self._file = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        self.chance = random.Random(seed)

    def write(self, state: str, key: str, value: Any) -> None:
        os.write(self._file, json.dumps([state, key, value]).encode() + b"\n")

    def do(self, key: str, value: Any, done: Callable[[], Any]) -> Any:
        """Begun, done, acknowledged."""
        self.write("begun", key, value)
        told = done()
        self.write("done", key, value)
        return told


class Inline:
    """A worker's children without processes: what is killed here is who writes."""

    async def run(self, task: str, body: bytes, _seconds: float, **asked: Any) -> Any:
        answer = json.loads(child._answered({"do": task, **asked}, body))
        await asyncio.sleep(0)
        if "error" in answer:
            raise ParseError(answer["error"])
        return answer["ok"]

    async def end(self) -> None:
        """There are none."""


def worker(home: Home, feeds: Sequence[str], book: Book) -> None:
    """Refreshes and analyses, for ever."""
    jobs.Children = Inline  # type: ignore[attr-defined, assignment]

    async def work() -> None:
        ends: asyncio.Queue[dict[str, Any]] = asyncio.Queue()

        def tell(event: dict[str, Any]) -> None:
            if event["event"] in ("ended", "trouble"):
                ends.put_nowait(event)

        with closing(database.open_notes(home.notes)) as notes:
            for url in feeds:
                subscriptions.add(notes, Subscription(url))
        async with jobs.Jobs(home.made(), tell) as running:
            while True:
                for request in ({"do": "refresh", "urls": None}, {"do": "analyse", "articles": None}):
                    running.ask(request)
                    end = await ends.get()
                    if end["event"] == "trouble":
                        book.write("trouble", str(request["do"]), str(end))

    asyncio.run(work())


def reader(home: Home, vault: Path, side: int, book: Book) -> None:
    """Marks what is on its side, so that no two readers mark the same, and exports now and then."""
    desk = Desk(home)
    notes: list[str] = []
    while True:
        source = desk.headlines(EVERYTHING)
        rows = source.window(book.chance.randrange(max(1, len(source))), 1)
        reading = desk.reading(rows[0].id) if rows else None
        targets = [reading.article.id, *(one.id for one in reading.statements)] if reading else []
        targets = [one for one in targets if int(one[-1], 36) % 2 == side]
        if targets:
            _mark(desk, book.chance.choice(targets), notes, book)
        if book.chance.random() < 0.12:
            book.do("export", side, lambda: desk.export(ExportOrder("markdown", vault)))
            book.do("export", side, lambda: desk.export(ExportOrder("json", vault.parent / f"all-{side}.json")))


def _mark(desk: Desk, target: str, notes: list[str], book: Book) -> None:
    words = f"{book.chance.getrandbits(64):x} words “of the reader’s”\nin two lines"
    match book.chance.choice(("note", "note", "note", "edit", "bookmark", "tags", "draft")):
        case "note":
            book.write("begun", "new", words)
            made = desk.add_note(target, words)
            book.write("done", f"note {made.id}", words)
            notes.append(made.id)
        case "edit" if notes:
            id = book.chance.choice(notes)
            book.do(f"note {id}", words, lambda: desk.edit_note(id, words))
        case "bookmark":
            on = book.chance.random() < 0.7
            book.do(f"bookmark {target}", on, lambda: desk.bookmark(target, on))
        case "tags":
            tags = sorted(book.chance.sample(("fish", "quota", "sea", "law"), 2))
            book.do(f"tags {target}", tags, lambda: desk.tag(target, tags))
        case "draft":
            lasting = book.chance.random() < 0.5
            book.do(f"draft {target}", words, lambda: desk.drafts.keep(target, words, lasting))


def _forked(role: Role, file: Path, seed: int, group: int) -> int:
    """A process of `group` (0: of its own) that plays a role until it is killed; its pid."""
    if pid := os.fork():
        with suppress(PermissionError, ProcessLookupError):
            os.setpgid(pid, group or pid)
        return pid
    book = Book(file, seed)
    try:
        os.setpgid(0, group)
        role(book)
    except LibraryError as error:
        book.write("trouble", role.__doc__ or "", str(error))
    except BaseException as error:  # told, and failed by whoever reads the book
        book.write("fault", type(error).__name__, str(error))
    finally:
        os._exit(1)


def main() -> None:
    home, vault, *feeds = sys.argv[1:]
    here = Home.at(Path(home))
    child._answered({"do": "parse", "content_type": "", "url": ""}, b"<rss version='2.0'><channel/></rss>")
    analyse(bundled_articles()[0])
    roles: tuple[tuple[str, Role], ...] = (
        ("worker", lambda book: worker(here, feeds, book)),
        ("first", lambda book: reader(here, Path(vault), 0, book)),
        ("second", lambda book: reader(here, Path(vault), 1, book)),
    )
    for line in sys.stdin:
        seed = int(line)
        pids: list[int] = []
        for name, role in roles:
            file = Path(vault).parent / f"{name}.book"
            pids.append(_forked(role, file, seed + len(pids), pids[0] if pids else 0))
        print(pids[0], flush=True)
        for pid in pids:
            os.waitpid(pid, 0)
        print("dead", flush=True)


if __name__ == "__main__":
    main()

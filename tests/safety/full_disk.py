"""`python -m tests.safety.full_disk DIR HOME`: fills a small file system while refreshing, annotating and exporting.

DIR lies on it, HOME is copied there.  Then it looks whether anything was lost, frees some of it, and goes on without a
restart; an assertion tells what is wrong.
"""

from __future__ import annotations

import asyncio
import shutil
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from briefreader.config.home import Home
from briefreader.domain.errors import BriefreaderError
from briefreader.domain.news.feed import Subscription
from briefreader.domain.search.query import EVERYTHING
from briefreader.library import database
from briefreader.library.notes import subscriptions
from briefreader.services.desk import Desk
from briefreader.services.transfer.export_order import ExportOrder
from briefreader.services.worker import jobs
from tests.loopback import Answer, Site, rss, served
from tests.safety.victims import Inline

NOTE = "Words of the reader's. " * 200
STORY = "<p>“We will not close pier {},” said Mayor Anna Holt on Monday.</p>" * 40


class Crowded:
    """A reader and a worker on a disk that fills up."""

    def __init__(self, disk: Path, home: Path, site: Site) -> None:
        self.home, self.vault, self.site = Home.at(shutil.copytree(home, disk / "home")), disk / "vault", site
        self.home.settings.write_text(f'[network]\nallow_private = ["{site.origin}"]\n', encoding="utf-8")
        self.ballast, self.rest = disk / "ballast", disk / "rest"
        self.ballast.write_bytes(b"x" * 1_000_000)
        self.desk = Desk(self.home)
        subscriptions.add(self.desk._opened.notes, Subscription(site.url("/f")))
        self.target = self.desk.headlines(EVERYTHING).window(0, 1)[0].id
        self.ends: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self.told: list[str] = []  # what stood against it
        self.saved: list[str] = []

    def hear(self, event: dict[str, Any]) -> None:
        if event["event"] in ("ended", "trouble"):
            self.ends.put_nowait(event)

    async def refresh(self, worker: jobs.Jobs, number: int) -> bool:
        items = ((f"{number}-{n}", f"Pier {number} {n}", STORY.replace("{}", str(number))) for n in range(20))
        self.site.answers["/f"] = Answer(rss(*items))
        worker.ask({"do": "refresh", "urls": None})
        end = await self.ends.get()
        if fine := end["event"] == "ended" and not end["failed"]:
            return fine
        self.told.append(end["sentence"])
        return False

    def annotate(self, words: str) -> bool:
        try:
            self.saved.append(self.desk.add_note(self.target, words).id)
        except BriefreaderError as error:
            self.told.append(str(error))
            return False
        return True

    def export(self) -> bool:
        try:
            self.desk.export(ExportOrder("markdown", self.vault))
        except BriefreaderError as error:
            self.told.append(str(error))
            return False
        return True

    def exported(self) -> dict[str, bytes]:
        return {file.name: file.read_bytes() for file in self.vault.iterdir()}

    def fill_up(self) -> None:
        """Not one page is left."""
        with suppress(OSError), self.rest.open("ab", buffering=0) as rest:
            while rest.write(b"x" * 4096):
                pass


async def main(crowded: Crowded) -> None:
    jobs.Children = Inline  # type: ignore[attr-defined, assignment]
    async with jobs.Jobs(crowded.home, crowded.hear) as worker:
        number, going = 0, True
        while going:
            number += 1
            going = await crowded.refresh(worker, number)
            going = crowded.annotate(f"{number}. {NOTE}") and crowded.export() and going
        crowded.fill_up()
        before = crowded.exported()
        assert not crowded.annotate(NOTE * 50)
        assert not crowded.export() or crowded.exported() == before
        assert not await crowded.refresh(worker, 0)
        assert crowded.exported() == before, "what was exported is as it was, byte for byte"
        assert all("full" in one or "No space left" in one for one in crowded.told), crowded.told
        assert crowded.desk.reading(crowded.target), "it can be read"

        crowded.ballast.unlink()
        assert crowded.annotate("After it was freed.") and crowded.export()
        assert await crowded.refresh(worker, number + 1)
        there = [id for (id,) in crowded.desk._opened.notes.execute("SELECT id FROM notes ORDER BY number")]
        assert there == crowded.saved, "no row is lost"
        assert b"After it was freed." in b"".join(crowded.exported().values())
    await crowded.desk.stop()
    for db in (
        database.open_notes(crowded.home.notes),
        database.open_library(crowded.home.library, crowded.home.notes),
    ):
        assert db.execute("PRAGMA main.integrity_check").fetchone() == ("ok",)
        db.close()
    print(f"{number} refreshes and {len(crowded.saved)} notes until it was full:", *sorted(set(crowded.told)), sep="\n")


if __name__ == "__main__":
    with served() as site:
        asyncio.run(main(Crowded(Path(sys.argv[1]), Path(sys.argv[2]), site)))

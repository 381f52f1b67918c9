"""Kills a group of readers and a worker at random moments, and looks after each kill at all that is left."""

from __future__ import annotations

import asyncio
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from briefreader.config.home import Home
from briefreader.domain.search.query import EVERYTHING
from briefreader.library import database
from briefreader.services.desk import Desk
from briefreader.services.transfer.export_order import ExportOrder
from tests.loopback import Answer, Site, rss, served
from tests.safety.ledger import Ledger

_MOMENT = 0.03  # seconds, in which about five more things are done
A_HOME = 100  # kills on one home before the next is begun
MINE = "\nMy own words under it, number {}.\n"


@dataclass
class Figures:
    """What came of it."""

    most: int  # acknowledgements before a kill
    kills: int = 0
    acknowledged: int = 0
    exports: int = 0
    openings: list[float] = field(default_factory=list)  # seconds
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        slow = sorted(self.openings)
        return (
            f"{self.kills} kills, {self.acknowledged} acknowledged, {self.exports} exports, {len(self.faults)} faults; "
            f"opened again in {slow[len(slow) // 2]:.3f} s (median), {slow[-1]:.3f} s (worst)"
        )


class _Rolling(dict[str, Answer]):
    """A feed that has other articles each time it is asked for, and some in other words."""

    asked = 0

    def get(self, path: str, _default: object = None) -> Answer:
        self.asked += 1
        first = self.asked * 3 % 90
        items = ((f"{path[1:]}{n}", f"Harbour {n}", _story(n, self.asked)) for n in range(first, first + 8))
        return Answer(rss(*items))


def _story(number: int, asked: int) -> str:
    return (
        f"<p>“We will not close pier {number} before winter,” said Mayor Anna Holt on Monday.</p>"
        f"<p>The council said that {asked % 5} ferries a day were enough for the islands.</p>"
    )


def killed(folder: Path, kills: int, seed: int, most: int) -> Figures:
    """Kills that many groups, each after it was told `most` times at most that something is done; the figures."""
    figures, chance = Figures(most), random.Random(seed)
    with served() as site:
        site.answers = _Rolling()
        for number in range(0, kills, A_HOME):
            place = folder / f"{number:05}"
            place.mkdir()
            _on_one_home(place, site, min(A_HOME, kills - number), chance, figures)
    return figures


def _on_one_home(place: Path, site: Site, kills: int, chance: random.Random, figures: Figures) -> None:
    home, vault, ledger = Home.at(place / "home").made(), place / "vault", Ledger()
    vault.mkdir()
    (vault / "mine.md").write_text("# Not briefreader's\n", encoding="utf-8")
    home.settings.write_text(f'[network]\nallow_private = ["{site.origin}"]\n', encoding="utf-8")
    books = [place / f"{name}.book" for name in ("worker", "first", "second")]
    with _stable(home, vault, site) as victims:
        for number in range(kills):
            before = {file.name: file.read_text(encoding="utf-8") for file in vault.iterdir()}
            _kill_a_group(victims, chance, figures.most, books)
            figures.kills += 1
            figures.openings += _opened_again(home, first=number == 0)
            notes = database.open_notes(home.notes)
            ledger.after_kill(books, notes)
            ledger.lost += [f"{file}: damaged" for file in (home.notes, home.library) if not _whole(home, file)]
            ledger.lost += _looked_at_exports(vault, before)
            notes.close()
            _write_in(vault, number)
    _export_settles(home, vault, ledger)
    figures.acknowledged += ledger.acknowledged
    figures.exports += ledger.exports
    figures.faults += ledger.lost


@contextmanager
def _stable(home: Home, vault: Path, site: Site) -> Iterator[subprocess.Popen[str]]:
    """The process that groups are forked from."""
    feeds = [site.url(f"/{name}") for name in "ab"]
    command = [sys.executable, "-m", "tests.safety.victims", str(home.data), str(vault), *feeds]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield process
        assert process.stdin
        process.stdin.close()


def _kill_a_group(victims: subprocess.Popen[str], chance: random.Random, most: int, books: Sequence[Path]) -> None:
    """After some acknowledgements, none perhaps, and at a random moment then: busy machines kill no sooner."""
    assert victims.stdin and victims.stdout
    victims.stdin.write(f"{chance.randrange(1 << 30)}\n")
    victims.stdin.flush()
    group = int(victims.stdout.readline())
    wanted, deadline = chance.randrange(most + 1), time.monotonic() + 60
    while sum(book.read_bytes().count(b'"done"') for book in books if book.exists()) < wanted:
        assert time.monotonic() < deadline, [book.read_text(encoding="utf-8")[-500:] for book in books if book.exists()]
        time.sleep(0.002)
    time.sleep(chance.uniform(0, _MOMENT))  # the moment is what is random here: nothing is waited for
    os.killpg(group, signal.SIGKILL)
    assert victims.stdout.readline() == "dead\n"


def _opened_again(home: Home, first: bool) -> list[float]:
    """Seconds until a reader has its first list; the first start of a home, which analyses its articles, is no such."""
    began = time.perf_counter()
    desk = Desk(home)
    desk.headlines(EVERYTHING).window(0, 40)
    desk.totals()
    took = time.perf_counter() - began
    assert not desk.readonly, "the lock of a killed reader is free"
    asyncio.run(desk.stop())
    return [] if first else [took]


def _whole(home: Home, file: Path) -> bool:
    db = database.open_notes(file) if file == home.notes else database.open_reader(home.library, home.notes)
    try:
        return bool(db.execute("PRAGMA main.integrity_check").fetchone()[0] == "ok")
    finally:
        db.close()


def _looked_at_exports(vault: Path, before: dict[str, str]) -> list[str]:
    """What is wrong in the folder: a file that is not whole, or words of the reader's that are gone."""
    wrong = []
    for file in sorted((*vault.iterdir(), *vault.parent.glob("all-*.json"))):
        text = file.read_text(encoding="utf-8")
        if file.suffix == ".json":
            json.loads(text)
        elif file.name == "mine.md":
            wrong += [] if text == before[file.name] else ["mine.md was changed"]
        elif text != before.get(file.name) and not _is_whole(text):
            wrong.append(f"{file.name} is half a file")
        mine = [line for line in before.get(file.name, "").splitlines() if line.startswith("My own words")]
        wrong += [f"{file.name} lost {line!r}" for line in mine if line not in text]
    return wrong + [f"{name} is gone" for name in before if not name.startswith(".") and not (vault / name).exists()]


def _is_whole(text: str) -> bool:
    """Front matter and blocks all end."""
    begun, ended = text.count("<!-- briefreader:begin "), text.count("<!-- briefreader:end ")
    return text.startswith("---\n") and "\n---\n" in text and begun == ended > 0 and text.endswith("\n")


def _write_in(vault: Path, number: int) -> None:
    """The reader writes in one of the exported files, as in any other."""
    for file in sorted(vault.glob("2*.md"))[number % 3 : number % 3 + 1]:
        with file.open("a", encoding="utf-8") as stream:
            stream.write(MINE.format(number))


def _export_settles(home: Home, vault: Path, ledger: Ledger) -> None:
    """After all kills an export is made, is up to date, holds every note, and nothing else lies in the folder."""
    desk = Desk(home)
    desk.export(ExportOrder("markdown", vault))
    if desk.look_at_export(ExportOrder("markdown", vault)).changes.out_of_date:
        ledger.lost.append("the export is out of date at once")
    asyncio.run(desk.stop())
    text = "".join(file.read_text(encoding="utf-8") for file in vault.glob("*.md"))
    notes = [value for key, value in ledger.sure.items() if key.startswith("note ")]
    ledger.lost += [f"{note!r} is not exported" for note in notes if note.split()[0] not in text]
    ledger.lost += [f"{file.name} was left" for file in vault.iterdir() if file.suffix != ".md"]

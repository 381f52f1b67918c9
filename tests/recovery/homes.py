"""A home in which everything was done once, to be copied and ill-treated; what the reader did in it, to be compared."""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from briefreader.config.home import Home
from briefreader.domain.marks.actor_decisions import Merge
from briefreader.domain.news.feed import Subscription
from briefreader.domain.search.query import EVERYTHING
from briefreader.library import database
from briefreader.library.actors import decisions
from briefreader.library.articles import store
from briefreader.library.notes import reading_progress, saved_searches, state, subscriptions
from briefreader.services.home.open import Opened, opened
from briefreader.services.marks.annotate import Annotating
from briefreader.services.reading import rows
from tests.library.making import FEED, NOW, OTHER, entry

OWN = (
    "subscriptions", "moves", "bookmarks", "notes", "tags", "corrections", "kept_articles", "kept_statements", "made",
    "verdicts", "actor_merges", "actor_names", "actor_splits", "saved_searches", "put_away", "journal",
    "undone",
)  # fmt: skip
"""The tables of what the reader did; of the rest what can be read is taken over."""


def lived_in(folder: Path) -> Home:
    """The bundled articles and sixty of a feed; feeds, notes, bookmarks, tags, words on who is who; one undone."""
    home = Home.at(folder)
    here = opened(home)
    with closing(database.open_library(home.library, home.notes)) as writer:
        subscriptions.add(here.notes, Subscription(FEED, "Alder Courier", "World"))
        subscriptions.add(here.notes, Subscription(OTHER))
        subscriptions.moved(here.notes, OTHER, OTHER + "/moved")
        document = [entry(f"g{n}", title=f"Title {n}", words=f"Words of {n}, some. " * 40) for n in range(60)]
        store.store_entries(writer, FEED, "Courier", document, NOW)
    mine = Annotating(here)
    ids = [row["id"] for row in rows.statements(here, EVERYTHING)][:12]
    for number, one in enumerate(ids):
        mine.annotate(one, f"Compare {number}. " * 9)
    mine.bookmark(ids[0], True)
    mine.tag(ids[1], ["lane", "quota"])
    mine.correct(ids[2], "someid", "Mara Lindqvist")
    saved_searches.put(here.notes, "", "lane", "ferry is:unread", "saved", 1)
    decisions.decide(here.notes, [Merge("aaaaaa", "A", "bbbbbb", "B")], "one", 1)
    mine.bookmark(ids[3], True)
    mine.undo()
    reading_progress.opened(here.notes, ids[0], FEED, 5)
    state.remember(here.notes, "theme", "dark")
    here.close()
    return home


def copied(home: Home, folder: Path) -> Home:
    """The same elsewhere."""
    shutil.copytree(home.data, folder)
    return Home.at(folder)


def own(file: Path | Opened) -> dict[str, list[Any]]:
    """All rows of what the reader did, by table."""
    if isinstance(file, Opened):
        return {table: file.notes.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in OWN}
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as db:
        return {table: db.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in OWN}


def contents(file: Path) -> dict[str, list[Any]] | None:
    """Every row of every table, as bytes; None where they cannot all be read."""
    try:
        with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro&immutable=1", uri=True)) as db:
            db.text_factory = bytes
            if db.execute("PRAGMA integrity_check(1)").fetchone()[0] != b"ok":
                return None
            tables = db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'")
            names = [name.decode() for (name,) in tables.fetchall()]
            return {name: db.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}
    except sqlite3.Error:
        return None


def spoilt(good: bytes, kind: str, chance: random.Random) -> bytes:
    """What has become of a file."""
    match kind:
        case "random":
            bad = bytearray(good)
            for _ in range(3):
                at = chance.randrange(len(bad) - 512)
                bad[at : at + 512] = chance.randbytes(512)
            return bytes(bad)
        case "half":
            return good[: len(good) // 2]
        case "cut":
            return good[: chance.randrange(1, len(good))]
        case "empty":
            return b""
        case "words":
            return b"No database at all, only words. " * 300
        case "zeros":
            return bytes(len(good))
    raise ValueError(kind)


def another(file: Path, kind: str) -> None:
    """Puts a database there that is not ours, or not any more, or not yet."""
    if kind == "foreign":
        file.unlink()
    with closing(sqlite3.connect(file)) as db, db:
        match kind:
            case "foreign":
                db.execute("CREATE TABLE recipes (name TEXT)")
            case "newer":
                db.execute("PRAGMA user_version = 999")
            case "tables gone":
                db.execute("PRAGMA foreign_keys = OFF")
                db.execute("DROP TABLE " + ("notes" if file.name == "notes.db" else "bodies"))

"""A home whose every string drives terminals, put there past every door; and its twin, the same but clean."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from briefreader.analysis.analyse import analyse
from briefreader.config.home import Home
from briefreader.domain.news.article import BlockKind, Link, assembled
from briefreader.domain.news.feed import Entry, Subscription
from briefreader.domain.search.query import parsed
from briefreader.domain.text.clean import clean
from briefreader.domain.text.span import Span
from briefreader.library import database
from briefreader.library.articles import analyses, fetch_state, store
from briefreader.library.notes import subscriptions
from briefreader.services.desk import Desk
from tests.hostile import CSI, ESC, OSC, SEQUENCES

FEED, BROKEN = "http://127.0.0.1:9/f", "http://127.0.0.1:9/broken"  # private: refused before anything is asked
SHORT = f"{ESC}]52;c;aGk=\x07{ESC}[2J{CSI}5n{OSC}0;t\x9c\x08\x7f\u202e"
"""What of a long line is sure to be on the screen."""

NOW = datetime(2026, 2, 1, tzinfo=UTC)
WORDS = "“We go on,” said Mayor Anna Holt on Monday. “Nobody goes home,” she added after the {}th hour. @"

_TOLD = {  # the words of strangers in both files; what else is text there is ours: ids, kinds, addresses, JSON
    "library": {
        "articles": ("outlet", "byline", "credit"), "actors": ("name", "role", "folded"), "statements": ("text",),
        "feeds": ("title", "last_error"), "namesakes": ("name",),
    },
    "notes": {
        "subscriptions": ("title", "folder"), "notes": ("text",), "tags": ("tag",), "corrections": ("name",),
        "kept_statements": ("text", "speaker"), "drafts": ("text",), "saved_searches": ("name",),
        "journal": ("sentence",), "actor_names": ("name", "before"), "moves": (),
    },
}  # fmt: skip


def made(folder: Path, hostile: bool) -> Home:
    """The home; with `hostile` off every sequence in it is what `clean` leaves of it."""
    as_is: Callable[[str], str] = (lambda text: text) if hostile else clean
    home = Home.at(folder).made()
    desk = Desk(home)
    desk.greeted()
    with closing(database.open_notes(home.notes)) as notes:
        subscriptions.add(notes, Subscription(FEED, "Courier", "World"))
        subscriptions.add(notes, Subscription(BROKEN, "Broken", "World"))
    with closing(database.open_library(home.library, home.notes)) as library:
        sequences = [as_is(words) for words in SEQUENCES.values()]
        entries = [_entry(number, words) for number, words in enumerate(sequences)]
        for number, entry in enumerate(entries):
            store.store_entries(library, FEED, "Courier", [entry], NOW - timedelta(minutes=number))
        fetch_state.record_failure(library, BROKEN, "It says no.", NOW)
    try:
        _annotated(desk, as_is(SHORT))
    finally:
        asyncio.run(desk.stop())
    _spoiled(home, as_is(SHORT))
    return home


def _entry(number: int, words: str) -> Entry:
    told = WORDS.format(number).replace("@", words)
    text, blocks = assembled([(BlockKind.HEADING, words + "Heading"), (BlockKind.PARAGRAPH, told)])
    links = (Link(Span(0, len(text)), "http://127.0.0.1:9/page"),)
    return Entry(f"g{number}", "http://127.0.0.1:9/page", f"{words}Talks {number}", text, blocks, links)


def _annotated(desk: Desk, words: str) -> None:
    """Everything that a reader can do, done to the first article; those who speak in it are called `words`."""
    worker = database.open_library(desk._opened.home.library, desk._opened.home.notes)
    with closing(worker):
        rows = desk.headlines(parsed(f"feed:{FEED}")).window(0, 3)
        for row in rows:
            one = desk.reading(row.id)
            assert one is not None
            found = analyse(one.article)
            named = (replace(actor, name=words + actor.name, role=words) for actor in found.actors)
            analyses.store(worker, row.id, one.article.hash, replace(found, actors=tuple(named)))
    reading = desk.reading(rows[0].id)
    assert reading is not None and len(reading.statements) >= 2
    first, second = reading.statements[:2]
    desk.annotate(first.id, "Ask again.")
    desk.tag(first.id, ["check"])
    desk.bookmark(second.id)
    desk.correct_by_name(second.id, "Bo Sample")
    desk.annotate(rows[0].id, "All of it.")
    desk.drafts.keep(rows[1].id, "Begun")
    desk.saved.save("Talks", parsed("talks"))


def _spoiled(home: Home, words: str) -> None:
    """Puts `words` before every stranger's word in both files."""
    for file, tables in ((home.library, _TOLD["library"]), (home.notes, _TOLD["notes"])):
        opened = database.open_notes(file) if file == home.notes else database.open_library(home.library, home.notes)
        with closing(opened) as db:
            for table, columns in tables.items():
                for column in columns:
                    db.execute(f"UPDATE OR IGNORE main.{table} SET {column} = ? || {column}", (words,))

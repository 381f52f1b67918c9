"""Feeds: read, taken over the pipe, stored and read back, all equal and all clean."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from briefreader.domain.errors import ParseError
from briefreader.domain.news.article import Article
from briefreader.domain.news.feed import Entry, ParsedFeed
from briefreader.library import database
from briefreader.library.articles import articles, store
from briefreader.library.database import Connection
from briefreader.sources.feeds.feeds import parse
from briefreader.sources.json_form import feed_from_json, feed_to_json
from tests.fuzz import invariants, seeds
from tests.fuzz.target import Check, Target
from tests.sources.test_plainfeed import PLAIN

URL = "https://feeds.example/world"
_HEADERS = ("", "application/rss+xml", "text/xml; charset=iso-8859-1", "application/json; charset=utf-8")


def _seeds() -> Sequence[bytes]:
    mine = seeds.ours("feeds/*.xml", "feeds/json.json") + [one.encode() for one in PLAIN]
    return mine * 3 + seeds.found("feeds/dev/feeds/*", "feeds/dev/series/*", "feeds/hostile/static/*")


def _opened(folder: Path) -> Check:
    library = database.open_library(folder / "library.db", folder / "notes.db")

    def check(data: bytes) -> None:
        try:
            feed = parse(data, _HEADERS[len(data) % len(_HEADERS)], URL, invariants.NOW)
        except ParseError as error:
            invariants.sentence(error)
            return
        invariants.line(feed.title, feed.language, feed.damaged)
        invariants.address(feed.url)
        for entry in feed.entries:
            _entry(entry)
        assert feed_from_json(json.loads(json.dumps(feed_to_json(feed)))) == feed
        library.execute("BEGIN IMMEDIATE")
        try:
            _stored(library, feed)
        finally:
            library.execute("ROLLBACK")

    return check


def _entry(one: Entry) -> None:
    invariants.line(one.guid, one.title, one.byline, one.language)
    assert one.title, "an entry without a title"
    invariants.address(one.url)
    invariants.date(one.published)
    invariants.body(one.text, one.blocks, one.links)


def _stored(library: Connection, feed: ParsedFeed) -> None:
    """What is stored is what was read, each once, and a second time nothing is new."""
    stored = store.store_entries(library, URL, feed.title, feed.entries, invariants.NOW)
    assert stored.new == len(set(stored.keys)) <= len(feed.entries)
    assert bool(stored.new) == bool(feed.entries)
    read = {_told(one) for one in feed.entries}
    ids = library.execute("SELECT id FROM articles WHERE feed = ?", (URL,)).fetchall()
    assert len(ids) == stored.new
    for (one,) in ids:
        found = articles.article(library, one)
        assert found is not None and _told(found) in read, one
    again = store.store_entries(library, URL, feed.title, feed.entries, invariants.NOW)
    assert again.new == 0


def _told(one: Entry | Article) -> tuple[object, ...]:
    date = one.published and int(one.published.timestamp())  # the library keeps whole seconds
    return one.title, one.text, one.blocks, one.links, one.byline, one.url, one.language, date


TARGET = Target("feeds", 22, _seeds, _opened, ".xml")

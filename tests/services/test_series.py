"""Marks on real articles while their publishers edit them over a day: every one keeps its words and finds its place."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefreader.config.home import Home
from briefreader.domain.marks.annotation import Place
from briefreader.domain.search.query import EVERYTHING
from briefreader.domain.text.span import Span
from briefreader.library import database
from briefreader.library.articles import store
from briefreader.services.desk import Desk
from briefreader.sources.feeds.feeds import parse

pytestmark = pytest.mark.shared
NOW = datetime(2026, 1, 10, tzinfo=UTC)


@pytest.mark.parametrize("series", ["bbc", "nzherald"])
def test_marks_on_a_day_of_real_edits(tmp_path: Path, shared: Path, series: str) -> None:
    home = Home.at(tmp_path).made()
    desk = Desk(home)
    worker = database.open_library(home.library, home.notes)
    quoted: dict[str, str] = {}  # by id of the mark
    read: set[str] = set()
    for file in sorted((shared / "feeds" / "dev" / "series").glob(f"{series}_*.xml")):
        found = parse(file.read_bytes(), now=NOW)
        store.store_entries(worker, series, found.title, found.entries, NOW)
        source = desk.headlines(EVERYTHING.and_("feed", series))
        for row in source.window(0, len(source)):
            if row.id not in read:
                read.add(row.id)
                desk.mark_opened(row.id)
                reading = desk.reading(row.id)
                if reading and reading.article.text:
                    words = reading.article.text[:80].rpartition(" ")[0] or reading.article.text
                    quoted[desk.mark_words(row.id, Span(0, len(words)), None).id] = words
    places: Counter[Place] = Counter()
    for article in read:
        reading = desk.reading(article)
        assert reading is not None and reading.read
        for one in reading.statements:
            places[one.place] += 1
            assert one.statement.text == quoted.pop(one.id)  # the stored quotation is never rewritten
            if one.place in (Place.EXACT, Place.MOVED):
                assert one.statement.span.of(reading.article.text) == one.statement.text
            assert (one.place is Place.CHANGED) == bool(one.now)
    worker.close()
    asyncio.run(desk.stop())
    assert not quoted, "no mark is lost"
    assert places[Place.EXACT] >= 0.9 * sum(places.values())

"""Real feeds as they changed over a day, and odd ones: nothing lost, nothing twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefreader.library.articles import store as storing
from briefreader.sources.feeds.feeds import parse
from tests.library.conftest import Files
from tests.library.making import NOW, found

pytestmark = pytest.mark.shared


def store(files: Files, file: Path, feed: str) -> storing.Stored:
    read = parse(file.read_bytes(), now=NOW)
    return storing.store_entries(files.library, feed, read.title, read.entries, NOW)


@pytest.mark.parametrize(("series", "expected"), [("bbc", 151), ("nzherald", 86)])
def test_a_day_of_a_feed_gives_each_entry_once(files: Files, shared: Path, series: str, expected: int) -> None:
    moments = sorted((shared / "feeds" / "dev" / "series").glob(f"{series}_*.xml"))
    assert len(moments) == 8
    for file in moments:
        store(files, file, series)
        assert store(files, file, series) == storing.Stored(0, 0)
    assert len(found(files)) == expected


@pytest.mark.parametrize(("case", "expected"), [("guid_duplicates", 2), ("guid_odd", 10), ("sql_fts", 12)])
def test_odd_guids(files: Files, shared: Path, case: str, expected: int) -> None:
    file = shared / "feeds" / "hostile" / "static" / f"{case}.xml"
    assert store(files, file, case).new == expected
    assert store(files, file, case) == storing.Stored(0, 0)
    assert len(found(files)) == expected


def test_one_guid_in_two_feeds(files: Files, shared: Path) -> None:
    for name in ("guid_collide_a", "guid_collide_b"):
        store(files, shared / "feeds" / "hostile" / "static" / f"{name}.xml", name)
    assert len(found(files)) == 2

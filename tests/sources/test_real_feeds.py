"""Real feeds and pages as their publishers served them; the bar is stated beside each figure."""

from __future__ import annotations

import csv
import gzip
import html
import json
import re
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefreader.domain.errors import ParseError
from briefreader.domain.news.feed import ParsedFeed
from briefreader.domain.text.clean import clean
from briefreader.sources.feeds.feeds import parse
from briefreader.sources.html.pages import page

NOW = datetime(2026, 11, 1, tzinfo=UTC)
pytestmark = pytest.mark.shared


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def plain(title: str) -> str:
    """A title of the reference, which keeps its markup, as a person reads it."""
    return " ".join(re.sub(r"</?[a-z][^<>]*>", "", html.unescape(html.unescape(title))).split())


def test_real_feeds_are_read_with_all_their_entries_and_titles(shared: Path) -> None:
    folder = shared / "feeds" / "dev"
    fewer, other_titles, with_entries, with_title = [], [], 0, 0
    for row in rows(folder / "MANIFEST.tsv"):
        try:
            feed = parse((folder / row["file"]).read_bytes(), row["content_type_header"], now=NOW)
        except ParseError as error:
            assert str(error).endswith(".")
            feed = ParsedFeed("", ())
        for entry in feed.entries:
            assert entry.text == clean(entry.text)
        if int(row["expected_distinct"] or 0):
            with_entries += 1
            fewer += [row["file"]] if len(feed.entries) < int(row["expected_distinct"]) else []
        expected = json.loads(row["expected_first_title"] or "null")
        if expected:
            with_title += 1
            title = feed.entries[0].title if feed.entries else ""
            other_titles += [row["file"]] if plain(title) != plain(expected) else []
    assert len(fewer) <= 0.01 * with_entries, fewer
    assert len(other_titles) <= 0.02 * with_title, other_titles


def shingles(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[at : at + 4]) for at in range(max(1, len(words) - 3)))


def test_the_article_is_found_in_real_pages(shared: Path) -> None:
    """F1 of shingles of four words, each page of the same weight: 0.95 and more."""
    folder = shared / "feeds" / "dev" / "articles"
    right = extra = missing = 0.0
    for name, truth in json.loads((folder / "ground-truth.json").read_text(encoding="utf-8")).items():
        found = page(gzip.decompress((folder / f"{name}.html.gz").read_bytes()), now=NOW)
        expected, got = shingles(truth["articleBody"]), shingles(found.text)
        counts = [sum(part.values()) for part in (expected & got, got - expected, expected - got)]
        right, extra, missing = (
            total + count / sum(counts) for total, count in zip((right, extra, missing), counts, strict=True)
        )
        assert all(block.span.of(found.text).strip() for block in found.blocks)
    assert 2 * right / (2 * right + extra + missing) >= 0.95

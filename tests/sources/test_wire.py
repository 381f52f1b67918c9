"""What goes through the pipe comes out the same."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from briefreader.sources.feeds.feeds import parse
from briefreader.sources.html.pages import page
from briefreader.sources.json_form import feed_from_json, feed_to_json, page_from_json, page_to_json
from tests.conftest import ROOT

NOW = datetime(2026, 1, 10, 12, tzinfo=UTC)


def test_feeds_through_the_pipe() -> None:
    for file in (ROOT / "fixtures" / "feeds").iterdir():
        if ".expected" not in file.name:
            feed = parse(file.read_bytes(), now=NOW)
            assert feed_from_json(json.loads(json.dumps(feed_to_json(feed)))) == feed


def test_pages_through_the_pipe() -> None:
    found = page((ROOT / "fixtures" / "pages" / "news.html").read_bytes(), "https://courier.example/", now=NOW)
    assert page_from_json(json.loads(json.dumps(page_to_json(found)))) == found

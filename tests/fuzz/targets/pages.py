"""Web pages: the article in them, its particulars, and the feeds that they announce."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from briefreader.domain.errors import ParseError
from briefreader.sources.feeds.discovery import feed_links
from briefreader.sources.html.pages import page
from briefreader.sources.json_form import page_from_json, page_to_json
from tests.fuzz import invariants, seeds
from tests.fuzz.target import Check, Target

URL = "https://news.example/world/talks"
_HEADERS = ("", "text/html; charset=utf-8", "text/html; charset=windows-1251")


def _seeds() -> Sequence[bytes]:
    mine = seeds.ours("pages/*.html", "feeds/in-a-page.xml")
    return mine * 8 + seeds.found("feeds/dev/articles/*.gz", "feeds/hostile/static/*.html", "feeds/dev/feeds/*.html")


def _opened(_: Path) -> Check:
    return check


def check(data: bytes) -> None:
    """One page."""
    header = _HEADERS[len(data) % len(_HEADERS)]
    for feed in feed_links(data, URL, header):
        invariants.line(feed.title)
        assert feed.url
        invariants.address(feed.url)
    try:
        found = page(data, URL, header, invariants.NOW)
    except ParseError as error:
        invariants.sentence(error)
        return
    invariants.line(found.title, found.byline, found.outlet, found.language)
    invariants.date(found.published)
    invariants.body(found.text, found.blocks, found.links)
    assert page_from_json(json.loads(json.dumps(page_to_json(found)))) == found


TARGET = Target("pages", 7, _seeds, _opened, ".html")

"""Lists of feeds: OPML and newsboat's file, read, written as OPML and read again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from briefreader.domain.errors import ParseError
from briefreader.domain.news.address import names_address
from briefreader.domain.news.feed import FeedRow
from briefreader.services.feeds.subscriptions import path, read_list
from briefreader.sources.lists import newsboat, opml
from briefreader.sources.lists.feed_list import FeedList
from tests.fuzz import invariants, seeds
from tests.fuzz.target import Check, Target

_URLS = (
    b'https://news.example/world.xml "World" "~The World"\nhttp://other.example/feed tag "second tag" !hidden\n'
    b'"query:Unread:unread = \\"yes\\""\nexec:~/bin/x.sh\nfilter:x:http://a.example/\n# a comment\n\n'
    b'https://caf\xc3\xa9.example/?a=1&b=%20 "~Caf\xc3\xa9 \\"quoted\\""\n',
    b"https://one.example/\nhttps://two.example/ a b c\n",
)


def _opml_seeds() -> Sequence[bytes]:
    return seeds.ours("opml/*.opml") * 3 + seeds.found("feeds/hostile/static/opml*", "feeds/dev/feeds/*.opml")


def _urls_seeds() -> Sequence[bytes]:
    return _URLS


def _opened(parse: Callable[[bytes], FeedList], _: Path) -> Check:
    def check(data: bytes) -> None:
        for read in (parse, read_list):
            try:
                found = read(data)
            except ParseError as error:
                invariants.sentence(error)
                continue
            _listed(found)

    return check


def _listed(found: FeedList) -> None:
    invariants.line(found.damaged, *found.refused)
    rows = []
    for one in found.feeds:
        assert one.url.lower().startswith(("http://", "https://")), one.url
        invariants.line(one.title, one.folder)
        rows.append(FeedRow(one.url, one.title, path(one.folder), 0, 0, None, 0, "", full_text=one.full_text))
    rows.sort(key=lambda row: row.folder)
    again = opml.parse(opml.rendered(rows).encode())
    assert not again.refused and not again.damaged
    told = {one.url: (one.folder, one.full_text) for one in again.feeds}
    assert told == {row.url: (row.folder, row.full_text) for row in rows}
    named = {row.url: row.title for row in rows if row.title and not names_address(row.title, row.url)}
    assert {one.url: one.title for one in again.feeds if one.url in named} == named


OPML = Target("opml", 7, _opml_seeds, partial(_opened, opml.parse), ".opml")
URLS = Target("urls", 5, _urls_seeds, partial(_opened, newsboat.parse), ".txt")

"""HTML and plain text as they stand in entries: blocks, links and lines of them."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from pathlib import Path

from briefreader.domain.news.address import completed, page_of, shown, without_secret
from briefreader.domain.text.clean import clean_line
from briefreader.sources.html.html import body_of, plain_body
from briefreader.sources.text.links import web_address
from briefreader.sources.text.single_line import literal_line, plain_line
from tests.fuzz import invariants, seeds
from tests.fuzz.target import Check, Target

_BODY = re.compile(rb"<(description|content:encoded|content|summary)\b[^>]*>(.*?)</\1>", re.DOTALL)
_CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)


def _seeds() -> Sequence[bytes]:
    """What stands in the entries of feeds."""
    feeds = seeds.ours("feeds/*.xml") + seeds.found("feeds/dev/feeds/*.xml")[:150]
    bodies = [found[2] for data in feeds for found in list(_BODY.finditer(data))[:3]]
    return seeds.ours("pages/*.html") + [_unpacked(one) for one in bodies]


def _unpacked(body: bytes) -> bytes:
    text = body.decode("utf-8", "replace")
    inside = _CDATA.search(text)
    return (inside[1] if inside else html.unescape(text)).encode("utf-8", "surrogatepass")


def _opened(_: Path) -> Check:
    return check


def check(data: bytes) -> None:
    """One entry's markup."""
    text = data.decode("utf-8", "surrogateescape")
    invariants.body(*body_of(text, "https://news.example/a"))
    plain = plain_body(text)
    invariants.body(*plain)
    assert plain_body(plain.text).text == plain.text
    invariants.line(plain_line(text, 300), literal_line(text))
    assert len(plain_line(text, 300)) <= 300
    for word in text.split()[:20]:
        found = web_address(word, "https://news.example/a")
        invariants.address(found)
        assert web_address(found) == found
        invariants.line(shown(word), page_of(clean_line(word)))
        assert without_secret(without_secret(word)) == without_secret(word) and completed(word)


TARGET = Target("markup", 14, _seeds, _opened, ".html")

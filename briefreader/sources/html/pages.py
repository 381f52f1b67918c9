"""The article inside a web page: trafilatura says which words belong to it, our own reading says what they are."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from lxml import etree

from briefreader.domain.errors import ParseError
from briefreader.domain.news.article import BlockKind
from briefreader.sources.html.block_builder import Words
from briefreader.sources.html.extraction import article_tree
from briefreader.sources.html.html import put_together, read
from briefreader.sources.html.page_metadata import particulars
from briefreader.sources.html.parsed_page import ParsedPage
from briefreader.sources.text import limits
from briefreader.sources.text.document_types import no_text
from briefreader.sources.text.encoding import page_text
from briefreader.sources.text.links import web_address

_AS_HTML = {
    "head": "h3",
    "item": "li",
    "list": "ul",
    "quote": "blockquote",
    "lb": "br",
    "row": "tr",
    "cell": "td",
    "hi": "b",
    "ref": "span",
}
_SHORTEST_PARAGRAPH = 40  # characters: labels are shorter
_SHORTEST_ARTICLE = 40


Parts = list[tuple[BlockKind, Words]]


def page(data: bytes, url: str = "", content_type: str = "", now: datetime | None = None) -> ParsedPage:
    """The article in the page found at `url`.  Raises ParseError, in words, where there is not a paragraph in it.

    A date later than a day after `now` (the clock's, where it is not given) is not believed.
    """
    if name := no_text(data):
        raise ParseError(f"This is {name}, not a page that can be read here.")
    markup = page_text(data[: limits.PAGE], content_type)
    ours = read(markup, url)
    found = article_tree(markup, web_address(url))
    parts = (_matched(_article_parts(found), ours) if found is not None else []) or _paragraphs(ours)
    if sum(len(words.text) for _, words in parts) < _SHORTEST_ARTICLE:
        raise ParseError("There is no article on this page that can be read.")
    text, blocks, links = put_together(parts)
    told = particulars(markup, now or datetime.now(UTC))
    return ParsedPage(told.title, text, blocks, links, told.byline, told.published, told.outlet, told.language)


def _article_parts(body: Any) -> Parts:
    """The blocks of trafilatura's own tree, which is a kind of TEI, read as the HTML that it stands for."""
    for node in body.iter(*_AS_HTML):
        node.tag = _AS_HTML[node.tag]
    return read(etree.tostring(body, encoding="unicode", method="html"))


def _matched(found: Parts, ours: Parts) -> Parts:
    """The extracted blocks; where our reading of the page has the same words, with its kind and its links.

    What extraction keeps is no furniture because of the page's name for the box around it, but by its own words only.
    """
    known: dict[str, tuple[BlockKind, Words]] = {}
    for part in ours:
        known.setdefault(part[1].text, part)
    if not any(words.text in known for _, words in found):
        heap = " ".join(words.text for _, words in found)  # all words that it found, without their paragraphs
        return [part for part in _paragraphs(ours) if part[1].text in heap]
    return [_better(part, known.get(part[1].text)) for part in found]


def _better(extracted: tuple[BlockKind, Words], ours: tuple[BlockKind, Words] | None) -> tuple[BlockKind, Words]:
    if ours is None:
        return extracted
    return (extracted[0] if ours[0] is BlockKind.FURNITURE else ours[0]), ours[1]


def _paragraphs(ours: Parts) -> Parts:
    """What stands in for an article where none is found: all that is long enough to be a sentence."""
    return [
        (kind, words)
        for kind, words in ours
        if kind is not BlockKind.FURNITURE and len(words.text) >= _SHORTEST_PARAGRAPH
    ]

"""The article inside a web page: trafilatura says which words belong to it, our own reading says what they are."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any
from unicodedata import normalize

from lxml import etree

from briefreader.domain.errors import ParseError
from briefreader.domain.news.article import BlockKind
from briefreader.domain.news.media import Medium
from briefreader.sources.html.body import Part, put_together
from briefreader.sources.html.extraction import article_tree
from briefreader.sources.html.html import read
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
_QUOTATION = re.compile(r"</?q(?:\s[^<>]*)?>", re.IGNORECASE)  # extraction makes a block quote of it
_SHORTEST_PARAGRAPH = 40  # characters: labels are shorter
_SHORTEST_ARTICLE = 40
_MARK = re.compile(r"\s*(?:(?:\d{1,4}|[a-zA-Z]|[ivxlIVXL]{2,4})\. )?")  # before an item: extraction knows none

Parts = list[Part]


def page(data: bytes, url: str = "", content_type: str = "", now: datetime | None = None) -> ParsedPage:
    """The article in the page found at `url`.  Raises ParseError, in words, where there is not a paragraph in it.

    A date later than a day after `now` (the clock's, where it is not given) is not believed.
    """
    if name := no_text(data):
        raise ParseError(f"This is {name}, not a page that can be read here.")
    markup = page_text(data[: limits.PAGE], content_type)
    ours, media = read(markup, url)
    found = article_tree(_QUOTATION.sub("", markup), web_address(url))
    parts = (_matched(_article_parts(found), ours) if found is not None else []) or _paragraphs(ours)
    if sum(len(words.text) for _, words in parts) < _SHORTEST_ARTICLE:
        raise ParseError("There is no article on this page that can be read.")
    text, blocks, links, shown = put_together(parts, _within(media, ours, parts))
    told = particulars(markup, now or datetime.now(UTC))
    return ParsedPage(told.title, text, blocks, links, shown, told.byline, told.published, told.outlet, told.language)


def _article_parts(body: Any) -> Parts:
    """The blocks of trafilatura's own tree, which is a kind of TEI, read as the HTML that it stands for."""
    for node in body.iter(*_AS_HTML):
        node.tag = _AS_HTML[node.tag]
    return read(etree.tostring(body, encoding="unicode", method="html"))[0]


def _matched(found: Parts, ours: Parts) -> Parts:
    """The extracted blocks; where our reading of the page has the same words, with its kind and its links.

    What extraction keeps is no furniture because of the page's name for the box around it, but by its own words only.
    """
    known: dict[str, Part] = {}
    for part in ours:
        known.setdefault(_bare(part), part)
    if not any(_bare(part) in known for part in found):
        heap = "\n".join(map(_bare, found))  # all words that it found, without their paragraphs
        return [part for part in _paragraphs(ours) if _bare(part) in heap]
    return [_better(part, known.get(_bare(part))) for part in found]


def _bare(part: Part) -> str:
    """The letters and digits of a block, by which two readings of it are known as one.

    Extraction knows nothing of what is raised, lowered or quoted: its 106 is our 10⁶, its 202012 our 2020[12].
    """
    words = _MARK.sub("", part[1].text, count=1)
    return "".join(filter(str.isalnum, normalize("NFKC", words))) or words.strip()


def _better(extracted: Part, ours: Part | None) -> Part:
    if ours is None:
        return extracted
    return (extracted[0] if ours[0] is BlockKind.FURNITURE else ours[0]), ours[1]


def _paragraphs(ours: Parts) -> Parts:
    """What stands in for an article where none is found: all that is long enough to be a sentence."""
    return [
        (kind, words)
        for kind, words in ours
        if kind not in (BlockKind.FURNITURE, BlockKind.MEDIA) and len(words.text) >= _SHORTEST_PARAGRAPH
    ]


def _within(media: list[Medium], ours: Parts, article: Parts) -> list[Medium]:
    """What of a page's pictures and films stands among the blocks of its article; they are no part of its text."""
    taken = {_bare(part) for part in article}
    places = [at for at, part in enumerate(ours) if _bare(part) in taken]
    shown = ours[places[0] : places[-1] + 1] if places else []
    said = {words.text.partition("\n")[0] for kind, words in shown if kind is BlockKind.MEDIA}
    return [one for one in media if f"[{one.label}]" in said]

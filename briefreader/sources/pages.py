"""The article inside a web page: trafilatura finds it, and where it finds nothing the page's paragraphs stand in."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from briefreader.domain.article import Block, BlockKind, Link, assembled
from briefreader.domain.clean import clean_line
from briefreader.domain.errors import ParseError
from briefreader.sources import limits
from briefreader.sources.furniture import is_furniture
from briefreader.sources.html import parsed, plain_line

_KINDS = {
    "head": BlockKind.HEADING,
    "item": BlockKind.LIST_ITEM,
    "quote": BlockKind.QUOTE,
    "p": BlockKind.PARAGRAPH,
    "row": BlockKind.PARAGRAPH,  # of a table
}
_SHORTEST_PARAGRAPH = 40


@dataclass(frozen=True, slots=True)
class ParsedPage:
    """An article as a page holds it.  All strings are clean; spans count in `text`."""

    title: str
    text: str
    blocks: tuple[Block, ...]
    links: tuple[Link, ...] = ()
    byline: str = ""
    published: datetime | None = None
    outlet: str = ""
    language: str = ""


def page(data: bytes, url: str = "") -> ParsedPage:
    """The article in the page.  Raises ParseError where there is not a paragraph in it."""
    data = data[: limits.PAGE]
    found = _extracted(data, url)
    parts = list(_parts(found.body)) if found is not None else []
    if not parts:
        parts = _paragraphs(data)
    if not parts:
        raise ParseError("There is no article on this page.")
    text, blocks = assembled(parts)
    return ParsedPage(
        plain_line((found and found.title) or ""),
        text,
        blocks,
        (),
        plain_line((found and found.author) or "").replace(";", ","),
        _date((found and found.date) or ""),
        plain_line((found and (found.sitename or found.hostname)) or ""),
        clean_line((found and found.language) or ""),
    )


def _extracted(data: bytes, url: str) -> Any:
    """trafilatura's document, or None; imported late because it takes longer than most articles."""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it talks about pages that hold no article
    from trafilatura import bare_extraction

    try:
        return bare_extraction(data, url=url or None, fast=True, include_comments=False, with_metadata=True)
    except (ValueError, AttributeError, RecursionError):  # what broken pages bring out in it
        return None


def _parts(body: Any) -> Iterator[tuple[BlockKind, str]]:
    """The blocks of trafilatura's own tree, in its order."""
    for node in body.iter(*_KINDS):
        holds_blocks = any(child.tag in _KINDS for child in node.iterdescendants())
        inside = {parent.tag for parent in node.iterancestors()}
        kind = _KINDS["quote" if "quote" in inside else "item" if "item" in inside else node.tag]
        pieces = [(kind, node.text or "" if holds_blocks else _words(node))]
        if node.getparent() is body:
            pieces.append((BlockKind.PARAGRAPH, node.tail or ""))
        for kind_, piece in pieces:
            words = clean_line(piece)
            if words:
                yield BlockKind.FURNITURE if is_furniture(words) else kind_, words


def _words(node: Any) -> str:
    """All words of a node; the cells of a row with a blank between them."""
    return (" " if node.tag == "row" else "").join(node.itertext())


def _paragraphs(data: bytes) -> list[tuple[BlockKind, str]]:
    """The words of every <p> that is long enough to be a sentence."""
    root = parsed(data)
    if root is None:
        return []
    found = (clean_line("".join(node.itertext())) for node in root.iter("p"))
    return [(BlockKind.PARAGRAPH, words) for words in found if len(words) >= _SHORTEST_PARAGRAPH]


def _date(written: str) -> datetime | None:
    try:
        return datetime.fromisoformat(written).replace(tzinfo=UTC)
    except ValueError:
        return None

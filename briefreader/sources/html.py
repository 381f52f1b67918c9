"""Markup of an entry or a page as clean text in blocks: what a person would read of it, and nothing that acts.

The tree is walked with a stack of our own, so that no depth of nesting is a danger.
"""

from __future__ import annotations

import html as entities
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin

from lxml import etree
from lxml import html as lxml_html

from briefreader.domain.article import Block, BlockKind, Link, assembled
from briefreader.domain.clean import clean_line
from briefreader.domain.span import Span
from briefreader.sources import limits
from briefreader.sources.furniture import is_furniture

_SKIPPED = frozenset(
    "script style noscript template iframe object embed svg math canvas video audio picture form button input select "
    "textarea nav head title meta link base".split()
)
_BREAKING = frozenset(
    "address article aside blockquote body dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 "
    "header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
_KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), BlockKind.HEADING),
    "li": BlockKind.LIST_ITEM,
    "blockquote": BlockKind.QUOTE,
    "figcaption": BlockKind.CAPTION,
}
_EMBED = re.compile(r"\b(twitter-tweet|instagram-media|tiktok-embed|bluesky-embed|fb-post|mastodon-embed)\b")
_CAPTION = re.compile(r"\b(wp-caption-text|caption|photo-credit)\b")
_BYLINE = re.compile(r"\b(byline|author-name|dateline)\b")
_MARKUP = re.compile(r"<[a-zA-Z/!]|&(?:#\d+|#x[0-9a-fA-F]+|\w+);")
_WORD_TAGS = re.compile(r"</?(?:a|abbr|b|cite|code|em|font|i|img|mark|q|s|small|span|strong|sub|sup|tt|u)\b[^<>]*>")
_LINE_TAGS = re.compile(r"</?(?:br|div|h[1-6]|p)\b[^<>]*>")
_PARAGRAPHS = re.compile(r"\n\s*\n")

Parts = list[tuple[BlockKind, str]]
Blocks = tuple[str, tuple[Block, ...], tuple[Link, ...]]


@dataclass
class _Gathering:
    """The words of the block that is being read, and where in them links stand."""

    words: list[str] = field(default_factory=list)
    links: list[tuple[int, int, str]] = field(default_factory=list)  # first and last piece, address
    open_link: tuple[int, str] | None = None


def blocks_of(markup: str, base: str = "") -> Blocks:
    """Text, blocks and links of HTML, or of plain text; links are made absolute with `base`."""
    markup = markup[: limits.MARKUP]
    if not _MARKUP.search(markup):
        return _assembled([(kind, words, ()) for kind, words in _plain(markup)])
    root = parsed(markup)
    return _assembled(list(_read(root, base))) if root is not None else ("", (), ())


def parsed(markup: str | bytes) -> Any:
    """The tree of a document, however broken; None where there is nothing in it."""
    parser = lxml_html.HTMLParser(huge_tree=True, encoding="utf-8" if isinstance(markup, str) else None)
    try:
        data = markup.encode("utf-8", "replace") if isinstance(markup, str) else markup
        return lxml_html.document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def plain_line(markup: str) -> str:
    """A title or a name: its words in one line, entities read twice because feeds write them twice.

    The tags that titles really have go; whatever else stands in angle brackets are somebody's words.
    """
    if _MARKUP.search(markup):
        markup = entities.unescape(entities.unescape(markup))
        markup = _LINE_TAGS.sub(" ", _WORD_TAGS.sub("", markup))
    return " ".join(clean_line(markup).split())


def _plain(text: str) -> Parts:
    return [(BlockKind.PARAGRAPH, words) for part in _PARAGRAPHS.split(text) if (words := clean_line(part))]


Read = tuple[BlockKind, str, tuple[tuple[int, int, str], ...]]


def _read(root: Any, base: str) -> Iterator[Read]:
    """The blocks of a tree, in its order: kind, words, links within the words."""
    gathering, kinds = _Gathering(), [BlockKind.PARAGRAPH]
    for event, node in _walked(root):
        tag = node.tag
        if event == "text":
            gathering.words.append(node.text or "")
        elif event == "tail":
            gathering.words.append(node.tail or "")
        elif tag == "a":
            _link(gathering, event, node, base)
        elif tag == "br" and event == "start" and not _ends_with_break(gathering.words):
            gathering.words.append("\n")
        elif tag in _BREAKING or (tag == "br" and event == "start"):  # two <br> end a paragraph
            yield from _finished(gathering, kinds[-1])
            gathering = _Gathering(open_link=gathering.open_link and (0, gathering.open_link[1]))
            if tag == "br":
                continue
            if event == "start":
                kinds.append(_kind(node, kinds[-1]))
            elif len(kinds) > 1:
                kinds.pop()
    yield from _finished(gathering, kinds[-1])


def _walked(root: Any) -> Iterator[tuple[str, Any]]:
    """("start" | "text" | "end" | "tail", node) in document order; what is not for reading is passed over."""
    stack: list[tuple[str, Any]] = [("start", root)]
    while stack:
        event, node = stack.pop()
        skipped = not isinstance(node.tag, str) or node.tag in _SKIPPED
        if event != "start" or not skipped:
            yield event, node
        if event != "start":
            continue
        stack.append(("tail", node))
        if not skipped:
            stack.append(("end", node))
            stack.extend(("start", child) for child in reversed(node))
            stack.append(("text", node))


def _kind(node: Any, around: BlockKind) -> BlockKind:
    """What a breaking element makes of the words in it; a kind once given holds for all that is inside."""
    marks = f"{node.get('class') or ''} {node.get('id') or ''}"[:500].lower()
    if _EMBED.search(marks):
        return BlockKind.EMBED
    if around in (BlockKind.EMBED, BlockKind.QUOTE, BlockKind.CAPTION):
        return around
    if node.tag in _KINDS:
        return _KINDS[node.tag]
    if _CAPTION.search(marks):
        return BlockKind.CAPTION
    if _BYLINE.search(marks):
        return BlockKind.BYLINE
    return around if around is BlockKind.LIST_ITEM else BlockKind.PARAGRAPH


def _link(gathering: _Gathering, event: str, node: Any, base: str) -> None:
    if event == "start":
        gathering.open_link = (len(gathering.words), web_address(node.get("href") or "", base))
    elif gathering.open_link:
        first, address = gathering.open_link
        if address:
            gathering.links.append((first, len(gathering.words), address))
        gathering.open_link = None


def web_address(address: str, base: str = "") -> str:
    """An address made absolute and fit to be kept: http or https, without what a terminal obeys; else empty."""
    try:
        found = urljoin(base, address.strip())
    except ValueError:
        return ""
    if not found.lower().startswith(("http://", "https://")) or len(found) > limits.ADDRESS:
        return ""
    return found if found == clean_line(found) and " " not in found else ""


def _finished(gathering: _Gathering, kind: BlockKind) -> Iterator[Read]:
    """The gathered words as a block, with the places of its links; nothing where there are no words."""
    words = clean_line("".join(gathering.words))
    if not words:
        return
    links = []
    for first, last, address in gathering.links[: limits.LINKS]:
        before = clean_line("".join(gathering.words[:first]) + "x")[:-1]
        shown = clean_line("".join(gathering.words[first:last]))
        start = len(before)
        if shown and words[start : start + len(shown)] == shown:
            links.append((start, start + len(shown), address))
    yield _judged(kind, words), words, tuple(links)


def _ends_with_break(words: list[str]) -> bool:
    """Whether nothing but white space came since the last <br>: blank lines of the source alone are only that."""
    for piece in reversed(words):
        if piece == "\n":
            return True
        if piece.strip():
            return False
    return False


def _judged(kind: BlockKind, words: str) -> BlockKind:
    return BlockKind.FURNITURE if kind is not BlockKind.EMBED and is_furniture(words) else kind


def _assembled(read: list[Read]) -> Blocks:
    text, blocks = assembled([(kind, words) for kind, words, _ in read])
    if len(text) > limits.TEXT:
        text = text[: limits.TEXT].rstrip()
        blocks = tuple(
            Block(block.kind, Span(block.span.start, min(block.span.end, len(text))))
            for block in blocks
            if block.span.start < len(text)
        )
    links = [
        Link(Span(block.span.start + start, block.span.start + end), address)
        for block, (_, _, found) in zip(blocks, (one for one in read if one[1]), strict=False)
        for start, end, address in found
        if block.span.start + end <= len(text)
    ]
    return text, blocks, tuple(links[: limits.LINKS])

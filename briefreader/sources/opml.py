"""Lists of feeds as readers exchange them (OPML 2.0), with folders and titles, both ways.

Format: http://opml.org/spec2.opml
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from lxml import etree

from briefreader.domain.address import shown
from briefreader.domain.clean import clean_line, harmless
from briefreader.domain.errors import ParseError, RefusedError
from briefreader.domain.feed import FeedRow, Subscription
from briefreader.sources import limits
from briefreader.sources.addresses import sendable
from briefreader.sources.characters import xml_characters
from briefreader.sources.encoding import xml_text
from briefreader.sources.feedlist import FeedList
from briefreader.sources.lines import literal_line, shortened

_OURS = "urn:briefreader:opml"
_FULL_TEXT = f"{{{_OURS}}}fullText"
_BARE = re.compile(r"&(?!#?\w{1,31};)")  # an ampersand that hurried programs did not escape
_NO_OPML = "This is no list of feeds (OPML)."


def parse(data: bytes) -> FeedList:
    """The feeds in `data`, each once.  Raises ParseError, in words, where it is no such list."""
    text = xml_characters(_BARE.sub("&amp;", xml_text(data[: limits.FEED_LIST])))
    if "<!ENTITY" in text:
        raise ParseError("This list defines entities, for which a list of feeds has no use: it is not read.")
    outline = _Outline()
    target: Any = outline
    parser = etree.XMLParser(target=target, recover=True, resolve_entities="internal", no_network=True, huge_tree=True)
    damaged = ""
    try:
        parser.feed(text.encode("utf-8", "replace"))
        parser.close()
    except etree.XMLSyntaxError:
        damaged = "The list is broken or too deeply nested; the feeds until there were read."
    if not outline.is_opml:
        raise ParseError(_NO_OPML)
    return FeedList(tuple(outline.found.values()), tuple(outline.refused), damaged)


def rendered(feeds: Sequence[FeedRow]) -> str:
    """The list of `feeds`, which come by folder; the same feeds always give the same text."""
    root = etree.Element("opml", version="2.0", nsmap={"briefreader": _OURS})
    etree.SubElement(etree.SubElement(root, "head"), "title").text = "briefreader"
    folders = {"": etree.SubElement(root, "body")}
    for one in feeds:
        title = clean_line(one.title) or shown(one.url)
        made = etree.SubElement(_folder(folders, one.folder), "outline", text=title, title=title, type="rss")
        made.set("xmlUrl", harmless(one.url))
        if one.site:
            made.set("htmlUrl", harmless(one.site))
        if one.full_text:
            made.set(_FULL_TEXT, "true")
    etree.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{etree.tostring(root, encoding="unicode")}\n'


def _folder(folders: dict[str, Any], path: str) -> Any:
    """The outline that stands for a folder, made with those around it where it is not there yet."""
    if path not in folders:
        around, _, name = path.rpartition("/")
        words = clean_line(name)
        folders[path] = etree.SubElement(_folder(folders, around), "outline", text=words, title=words)
    return folders[path]


class _Outline:
    """What the parser calls: keeps the feeds, and which folders we are in."""

    def __init__(self) -> None:
        self.is_opml = False
        self.found: dict[str, Subscription] = {}  # by address
        self.refused: list[str] = []
        self._around: list[str] = []  # the names of the open outlines; empty for a feed's own

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins; names are written in upper and lower case as it comes."""
        name = tag.rpartition("}")[2].lower()
        self.is_opml = self.is_opml or name == "opml"
        if name == "outline" and self.is_opml:
            told = {key.lower(): value for key, value in attributes.items()}
            title = _line(told.get("text", "")) or _line(told.get("title", ""))
            address = told.get("xmlurl")
            if address is not None:
                self._take(address, title, told.get(_FULL_TEXT.lower()) == "true")
            self._around.append("" if address is not None else title)

    def end(self, tag: str) -> None:
        """An element ends."""
        if tag.rpartition("}")[2].lower() == "outline" and self._around:
            self._around.pop()

    def data(self, _words: str) -> None:
        """Lists of feeds hold no words outside of attributes."""

    def close(self) -> None:
        """The document is at its end."""

    def _take(self, address: str, title: str, full_text: bool) -> None:
        """One feed, or why it is none."""
        url = address.strip()
        if not url or len(self.found) >= limits.FEEDS_IN_LIST:
            return
        try:
            sendable(url)
        except RefusedError as error:
            self.refused.append(str(error))
            return
        folder = "/".join(name for name in self._around if name)
        if len(folder) > limits.FOLDER:  # nobody reads a path of hundreds of names: flat
            folder = ""
        self.found.setdefault(url, Subscription(url, title, folder, full_text))


def _line(words: str) -> str:
    return shortened(literal_line(words[: 8 * limits.TITLE]), limits.TITLE)

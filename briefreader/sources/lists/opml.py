"""Lists of feeds as readers exchange them (OPML 2.0), with folders and titles, both ways.

Format: http://opml.org/spec2.opml.  An outline without an address is a folder, and a slash in its name makes folders in
each other: "World/Europe" is Europe in World, as it is wherever a folder is typed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html.entities import html5
from typing import Any

from lxml import etree

from briefreader.domain.errors import ParseError, RefusedError
from briefreader.domain.news.address import completed, names_address, shown
from briefreader.domain.news.feed import FeedRow, Subscription
from briefreader.domain.text.clean import clean_line, harmless
from briefreader.sources.http.addresses import sendable
from briefreader.sources.lists.feed_list import FeedList
from briefreader.sources.text import limits
from briefreader.sources.text.encoding import xml_text
from briefreader.sources.text.single_line import literal_line, shortened
from briefreader.sources.text.xml_chars import xml_characters

_OURS = "urn:briefreader:opml"
_FULL_TEXT = f"{{{_OURS}}}fullText"
_REFERENCE = re.compile(r"&(#?\w{1,31};)?")
_OF_XML = ("amp;", "lt;", "gt;", "quot;", "apos;")
_FEEDS = ("rss", "atom", "feed", "rdf", "json", "rss1", "rss2")
"""Types of outlines that are feeds; those of other types with a `url` are links to pages and to further lists."""

_NO_OPML = "This is no list of feeds (OPML)."


def parse(data: bytes) -> FeedList:
    """The feeds in `data`, each once.  Raises ParseError, in words, where it is no such list."""
    text = xml_characters(_REFERENCE.sub(_as_xml, xml_text(data[: limits.FEED_LIST])))
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
    """The list of `feeds`, which come by folder; the same feeds always give the same text.

    A feed that has no title yet has none there: other readers would keep its address for its name.
    """
    root = etree.Element("opml", version="2.0", nsmap={"briefreader": _OURS})
    etree.SubElement(etree.SubElement(root, "head"), "title").text = "briefreader"
    folders = {"": etree.SubElement(root, "body")}
    for one in feeds:
        title = "" if names_address(one.title, one.url) else clean_line(one.title)
        names = {"text": title, "title": title} if title else {"text": ""}  # which the format wants in any case
        made = etree.SubElement(_folder(folders, one.folder), "outline", names | {"type": "rss"})
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


def _as_xml(found: re.Match[str]) -> str:
    """A reference that XML knows, for those of HTML and for the ampersands that hurried programs did not escape."""
    name = found[1] or ""
    if name.startswith("#") or name in _OF_XML:
        return found[0]
    if name in html5:
        return "".join(f"&#{ord(one)};" for one in html5[name])
    return f"&amp;{name}"


@dataclass(frozen=True, slots=True)
class _Open:
    """An outline that has begun and not ended."""

    name: str  # of the folder that it is; empty for a feed
    refusal: str = ""  # said of it where nothing is inside: it calls itself a feed and has no address
    seen: int = 0  # how many feeds and refusals came before it


class _Outline:
    """What the parser calls: keeps the feeds, and which folders we are in."""

    def __init__(self) -> None:
        self.is_opml = False
        self.found: dict[str, Subscription] = {}  # by address
        self.refused: list[str] = []
        self._around: list[_Open] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins; names are written in upper and lower case as it comes."""
        name = tag.rpartition("}")[2].lower()
        self.is_opml = self.is_opml or name == "opml"
        if name == "outline" and self.is_opml:
            self._around.append(self._begun({key.lower(): value for key, value in attributes.items()}))

    def end(self, tag: str) -> None:
        """An element ends."""
        if tag.rpartition("}")[2].lower() == "outline" and self._around:
            one = self._around.pop()
            if one.refusal and one.seen == self._seen:
                self.refused.append(one.refusal)

    def data(self, _words: str) -> None:
        """Lists of feeds hold no words outside of attributes."""

    def close(self) -> None:
        """The document is at its end."""

    @property
    def _seen(self) -> int:
        return len(self.found) + len(self.refused)

    def _begun(self, told: Mapping[str, str]) -> _Open:
        """A feed, a folder, or a link that is neither."""
        title = _line(told.get("text", "")) or _line(told.get("title", ""))
        kind = told.get("type", "").strip().lower()
        address = completed(told.get("xmlurl", "") or told.get("url", ""))
        if not address:
            claims = "xmlurl" in told or kind in _FEEDS
            refusal = f"“{title}” has no address." if title else "A feed of the list has neither address nor title."
            return _Open(title, refusal if claims else "", self._seen)
        if told.get("xmlurl") or kind in ("", *_FEEDS):
            self._take(address, title, told.get(_FULL_TEXT.lower()) == "true")
        else:
            self.refused.append(f"“{shown(address)}” is a link, not a feed.")
        return _Open("")

    def _take(self, url: str, title: str, full_text: bool) -> None:
        """One feed, or why it is none."""
        if len(self.found) >= limits.FEEDS_IN_LIST:
            return
        try:
            sendable(url)
        except RefusedError as error:
            self.refused.append(str(error))
            return
        folder = "/".join(one.name for one in self._around if one.name)
        if len(folder) > limits.FOLDER:  # nobody reads a path of hundreds of names: flat
            folder = ""
        self.found.setdefault(url, Subscription(url, title, folder, full_text))


def _line(words: str) -> str:
    return shortened(literal_line(words[: 8 * limits.TITLE]), limits.TITLE)

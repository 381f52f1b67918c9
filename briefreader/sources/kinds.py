"""What a document is that is no feed, told in a sentence."""

from __future__ import annotations

import re

_FIRST_ELEMENT = re.compile(rb"<([a-zA-Z][\w:.-]{0,40})[\s/>]")
_SKIPPED = re.compile(rb"<!--.*?-->|<\?.*?\?>|<!doctype[^>[]*(?:\[.*?\]\s*)?>", re.IGNORECASE | re.DOTALL)
_FEED_ELEMENT = re.compile(rb"<(?:feed|rss|rdf:RDF)[\s>]")
_PAGE_ELEMENTS = ("html", "head", "body", "title", "meta", "div", "p")
_LOOKED_AT = 8192
_BINARY = (
    (b"%PDF", "a PDF file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"RIFF", "an image or a sound"),
    (b"PK\x03\x04", "an archive"),
    (b"\x1f\x8b", "a packed file"),
    (b"ID3", "a sound"),
    (b"OggS", "a sound"),
)


def first_element(data: bytes) -> str:
    """The name of the first element, in small letters and without its prefix; empty where there is none."""
    found = _FIRST_ELEMENT.search(_SKIPPED.sub(b"", data[:_LOOKED_AT].replace(b"\0", b"")))
    return found[1].decode("ascii", "replace").rpartition(":")[2].lower() if found else ""


def is_page(data: bytes) -> bool:
    """Whether the document is a web page, and not one with a feed inside, as some servers send it."""
    return first_element(data) in _PAGE_ELEMENTS and not _FEED_ELEMENT.search(data)


def no_text(data: bytes) -> str:
    """What `data` is where it is nothing to read at all, "a PDF file"; else empty."""
    return next((name for magic, name in _BINARY if data.startswith(magic)), "")


def not_a_feed(data: bytes) -> str:
    """What `data` is instead, and what helps."""
    if name := no_text(data):
        return f"This is {name}, not a feed."
    if is_page(data):
        return "This is a web page, not a feed: look on it for a link to its feed, and add that."
    element = first_element(data)
    if element == "opml":
        return "This is a list of feeds (OPML), not a feed: briefreader import reads such a list."
    if element in ("urlset", "sitemapindex"):
        return "This is a site map, not a feed."
    if element:
        return "This is XML or HTML, but not a feed that can be read."
    return "This is not a feed: there is nothing in it that looks like RSS, Atom or JSON Feed."

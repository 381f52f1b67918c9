"""What a document is by its first element: a feed, a web page, or something else that is told in a sentence."""

from __future__ import annotations

import re

from briefreader.domain.news.address import shown

_ELEMENT = re.compile(r"<([a-zA-Z][\w:.-]{0,40})")
_ENDS = (("<!--", "-->"), ("<![CDATA[", "]]>"), ("<!", ">"), ("<?", ">"))
"""What stands before the first element and is none: how it begins and ends."""

FEED_ROOTS = frozenset(("rss", "feed", "rdf"))
FEED_PARTS = FEED_ROOTS | {"channel", "item", "entry"}
"""What no web page is made of: where one begins, a feed begins or goes on."""

_PAGE_ELEMENTS = frozenset(
    "html head body title meta base link style script noscript template header main nav article section aside footer "
    "div p span a b i u em strong small big center font br hr img h1 h2 h3 h4 h5 h6 table tr td th ul ol li dl "
    "blockquote pre form iframe button label svg figure address".split()
)
_LOOKED_AT = 400_000  # characters: no page has so many before it begins
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


def bare_name(tag: str) -> str:
    """The name of an element in small letters and without its prefix."""
    return tag.rpartition(":")[2].lower()


def first_element(text: str) -> str:
    """The bare name of the first element; empty where there is none.

    Words before it do not count, nor do comments, however long: servers put both before feeds and before pages.
    """
    text, at = text[:_LOOKED_AT], 0
    while (at := text.find("<", at)) >= 0:
        closing = next((end for begin, end in _ENDS if text.startswith(begin, at)), "")
        if closing:
            end = text.find(closing, at)
            if end < 0:
                return ""
            at = end + len(closing)
        elif found := _ELEMENT.match(text, at):
            return bare_name(found[1])
        else:
            at += 1
    return ""


def begins_as_page(text: str) -> bool:
    """Whether the first element is one of HTML's; a feed may follow, as some servers send it inside a page."""
    return first_element(text) in _PAGE_ELEMENTS


def no_text(data: bytes) -> str:
    """What `data` is where it is nothing to read at all, "a PDF file"; else empty."""
    return next((name for magic, name in _BINARY if data.startswith(magic)), "")


def a_page(announced: str) -> str:
    """That a document is a web page and no feed, and where its feed is, if it says so."""
    if announced:
        return f"This is a web page, not a feed: it announces {shown(announced)} as its feed."
    return "This is a web page, not a feed. Find the feed's link on that page and add that instead."


def not_a_feed(text: str) -> str:
    """What a document of these characters is instead of a feed or a page, and what helps."""
    element = first_element(text)
    if element == "opml":
        return "This is a list of feeds (OPML), not a feed: briefreader import reads such a list."
    if element in ("urlset", "sitemapindex"):
        return "This is a site map, not a feed."
    if element:
        return "This is XML or HTML, but not a feed that can be read."
    return "This is not a feed: there is nothing in it that looks like RSS, Atom or JSON Feed."

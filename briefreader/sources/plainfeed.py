"""The quick way into a feed that is as its format wants it: well-formed RSS or Atom, of elements known here.

It answers what feedparser would, in feedparser's own terms, at a tenth of its time; of all else it says nothing, and
feedparser is asked.  A test holds both readings against each other on every feed there is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from lxml import etree

Told = dict[str, Any]
"""An entry or a feed as feedparser tells of it."""

Element = Any
"""An lxml element, for which there are no types here."""

_ATOM = "{http://www.w3.org/2005/Atom}"
_MEDIA = "{http://search.yahoo.com/mrss/}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"
_SYNDICATION = "{http://purl.org/rss/1.0/modules/syndication/}"
_FEEDBURNER = "{http://rssnamespace.org/feedburner/ext/1.0}"
_WORDPRESS = "{com-wordpress:feed-additions:1}"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_PAGES = ("text/html", "application/xhtml+xml")
_KINDS = {"": "text/plain", "text": "text/plain", "html": "text/html", "text/html": "text/html"}  # by Atom's `type`

# What feedparser mends, or reads in its own way: documents that hold such things are left to it.
_DECLARATION = re.compile("<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_BASE = re.compile(r"base\s*=")
_MISREAD = re.compile("[\x80-\x9f]|[\xc2-\xf4][\x80-\xbf]")  # windows-1252 and UTF-8 taken for Latin-1
_DATE = re.compile(
    r"(?:\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d)"
    r"|(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?\d\d? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} "
    r"\d\d:\d\d:\d\d (?:GMT|UTC|E[SD]T|C[SD]T|M[SD]T|P[SD]T|[+-]\d{4}))\Z"
)
_MAIL = r"[a-zA-Z0-9_.+-]+@(?:[a-zA-Z0-9-]+\.)+[a-zA-Z]{2,4}"
_MAILED = re.compile(rf"{_MAIL}(?: \(([^()<>@&]+)\))?\Z")  # an author as RSS wants one: an address, a name in brackets
_AMPERSANDS = re.compile(r"&([A-Za-z0-9_]+);")
_FOREIGN = frozenset("atom content dc dcterms feedburner georss gml itunes media psc rdf sy xhtml xml".split())
"""Prefixes that feedparser gives a meaning; below any other, an element says nothing to it."""


class _OtherError(Exception):
    """The document is not of the plain kind."""


def told(text: str) -> Told | None:
    """What feedparser would answer for the document `text`, as far as it is asked for; None: ask feedparser."""
    if _DECLARATION.search(text) or _BASE.search(text):
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(text.encode(), parser)
        if root.tag == "rss" and len(root) == 1 and root[0].tag == "channel":
            return _feed(root[0], "item", _IN_CHANNEL, _IN_ITEM, "rss20", root)
        if root.tag == f"{_ATOM}feed":
            return _feed(root, f"{_ATOM}entry", _IN_FEED, _IN_ENTRY, "atom10", root)
    except (_OtherError, etree.XMLSyntaxError, UnicodeEncodeError):
        pass
    return None


Take = Callable[[Element, Told], None]
"""Takes what an element says into what is told."""

Vocabulary = dict[str, Take]
"""By tag; elements that are not here nor without meaning leave the document to feedparser."""


def _feed(around: Element, tag: str, of_feed: Vocabulary, of_entry: Vocabulary, version: str, root: Element) -> Told:
    entries = []
    feed: Told = {"language": root.get(_LANGUAGE, "")} if _LANGUAGE in root.attrib else {}
    for one in around:
        if one.tag == tag:
            entries.append(_entry(one, of_entry, root.get(_LANGUAGE, "")))
        elif entries and one.tag in of_feed:  # what follows the entries is read in another way
            raise _OtherError
        else:
            _take(one, of_feed, feed)
    feed["link"] = _page(feed)
    return {"version": version, "feed": feed, "entries": entries}


def _entry(around: Element, vocabulary: Vocabulary, language: str) -> Told:
    entry: Told = {"around": around.get(_LANGUAGE, language)}
    for one in around:
        _take(one, vocabulary, entry)
    if "second title" in entry and not entry.get("title"):
        raise _OtherError
    entry["link"] = _page(entry)
    return entry


def _page(told: Told) -> str:
    """The link, for which an id may stand in."""
    page = str(told.get("page", told.get("id", "") if told.get("id is link") else ""))
    if ":///" in page:
        raise _OtherError
    return page


def _take(element: Element, vocabulary: Vocabulary, into: Told) -> None:
    take = vocabulary.get(element.tag)
    if take:
        take(element, into)
    elif element.tag in _MEANINGLESS:
        if len(element) and element.tag not in _SKIPS:  # feedparser would read what strayed into it
            raise _OtherError
    elif element.prefix in _FOREIGN or not element.prefix or len(element):
        raise _OtherError


def _words(element: Element) -> str:
    """The text of an element that has no other in it."""
    if len(element):
        raise _OtherError
    text = element.text
    if not text:
        return ""
    if not text.isascii() and _MISREAD.search(text):
        raise _OtherError
    return str(text).strip()


def _once(key: str) -> Take:
    """Takes the words of an element that there is once."""

    def take(element: Element, into: Told) -> None:
        if key in into or element.attrib:
            raise _OtherError
        into[key] = _words(element)

    return take


def _date(key: str) -> Take:
    once = _once(key)

    def take(element: Element, into: Told) -> None:
        once(element, into)
        if into[key] and not _DATE.match(into[key]):
            raise _OtherError

    return take


def _typed_title(element: Element, into: Told) -> None:
    if "title" in into:
        raise _OtherError
    into["title"] = _words(element)
    into["title_detail"] = {"type": _kind(element)}


def _kind(element: Element) -> str:
    kind = _KINDS.get(element.get("type", ""))
    if kind is None or "src" in element.attrib or "mode" in element.attrib:
        raise _OtherError
    return kind


def _second_title(element: Element, into: Told) -> None:
    """It counts for nothing beside an entry's own."""
    into["second title"] = _words(element)


def _guid(element: Element, into: Told) -> None:
    if "id" in into:
        raise _OtherError
    into["id"] = _words(element)
    into["id is link"] = element.get("isPermaLink", "true") == "true"


def _link(element: Element, into: Told) -> None:
    """RSS's: the address is its text."""
    if "page" in into or element.attrib:
        raise _OtherError
    into["page"] = _AMPERSANDS.sub(r"&\g<1>", _words(element).replace("&amp;", "&"))
    into.setdefault("links", []).append({"rel": "alternate", "href": into["page"]})


def _typed_link(element: Element, into: Told) -> None:
    """Atom's: the address is an attribute."""
    rel, kind, href = element.get("rel", "alternate").lower(), element.get("type", "text/html"), element.get("href")
    if href is None or "" in (rel, kind) or _MISREAD.search(href):
        raise _OtherError
    into.setdefault("links", []).append({"rel": rel, "href": href})
    if rel == "alternate" and kind.lower() in _PAGES:
        into["page"] = href


def _link_besides(element: Element, _: Told) -> None:
    """Atom's in RSS: only what does not compete with RSS's own."""
    if element.get("rel", "alternate").lower() == "alternate":
        raise _OtherError


def _summary(element: Element, into: Told) -> None:
    """The first description is the summary; another, where there is no content, counts as one."""
    part = {"value": _words(element), "type": _kind(element), "language": element.get(_LANGUAGE) or into["around"]}
    if "summary" in into and "content" not in into:
        into["content"] = [part]
    else:
        into["summary"], into["summary_detail"] = part["value"], part


def _inner_summary(element: Element, into: Told) -> None:
    """One deeper in the entry does not take the place of the entry's own."""
    if "summary_detail" not in into or "content" not in into:
        _summary(element, into)


def _content(element: Element, into: Told) -> None:
    kind = _kind(element) if element.tag.startswith(_ATOM) else "text/html"
    part = {"value": _words(element), "type": kind, "language": element.get(_LANGUAGE) or into["around"]}
    into.setdefault("content", []).append(part)
    into.setdefault("summary", part["value"])


def _author(element: Element, into: Told) -> None:
    """A name, or as RSS wants it; where it is more, feedparser knows the customs."""
    author = _words(element)
    mailed = _MAILED.match(author) if "@" in author else None
    if element.attrib or ("@" in author and not mailed):
        raise _OtherError
    into["author"] = author
    into.setdefault("authors", []).append({"name": (mailed[1] or "").strip() if mailed else author})


def _person(element: Element, into: Told) -> None:
    """Atom's author."""
    for one in element:
        if one.tag == f"{_ATOM}name":
            _author(one, into)
        elif one.tag not in (f"{_ATOM}uri", f"{_ATOM}email") or len(one):
            raise _OtherError


def _media(element: Element, into: Told) -> None:
    """What stands around a picture or a film: it may hold a title and a description."""
    for one in element:
        take = _IN_MEDIA.get(one.tag)
        if take:
            take(one, into)
        elif one.tag not in _MEANINGLESS or len(one):
            raise _OtherError


def _nothing(_: Element, __: Told) -> None:
    """Counts for nothing, whatever is in it."""


def _all(take: Take, tags: Iterable[str], space: str = "") -> Vocabulary:
    return {space + tag: take for tag in tags}


_MEANINGLESS = frozenset(
    [f"{_MEDIA}{tag}" for tag in "thumbnail credit keywords category rating copyright text community".split()]
    + [f"{_ITUNES}{tag}" for tag in "duration image explicit subtitle keywords episode episodeType season".split()]
    + [f"{_ITUNES}{tag}" for tag in "block complete new-feed-url order type".split()]
    + [f"{_WORDPRESS}{tag}" for tag in ("site", "post-id")]
    + [f"{_FEEDBURNER}{tag}" for tag in ("info", "feedFlare", "emailServiceId", "feedburnerHostname")]
    + [f"{_DC}{tag}" for tag in "subject publisher identifier rights type format language source".split()]
    + [f"{_ATOM}{tag}" for tag in "category rights generator icon logo subtitle".split()]
    + "category enclosure comments source description copyright generator docs pubDate lastBuildDate managingEditor "
    "webMaster rating skipHours skipDays".split()
)
_SKIPS = ("skipHours", "skipDays")
_IN_MEDIA = {
    f"{_MEDIA}title": _second_title,
    f"{_MEDIA}description": _inner_summary,
    f"{_MEDIA}content": _media,
    f"{_MEDIA}group": _media,
}
_IN_ITEM: Vocabulary = {
    **_all(_once("title"), ["title"]),
    **_all(_link, ["link"]),
    **_all(_guid, ["guid"]),
    **_all(_date("published"), ["pubDate"]),
    **_all(_date("updated"), [f"{_DC}date", f"{_ATOM}updated"]),
    **_all(_summary, ["description", f"{_MEDIA}description"]),
    **_all(_summary, ["summary"], _ITUNES),
    **_all(_content, ["{http://purl.org/rss/1.0/modules/content/}encoded"]),
    **_all(_author, ["author", f"{_DC}creator", f"{_ITUNES}author"]),
    **_all(_once("feedburner_origlink"), ["origLink"], _FEEDBURNER),
    **_all(_link_besides, ["link"], _ATOM),
    **_all(_second_title, ["title"], _MEDIA),
    **_all(_second_title, ["title"], _ITUNES),
    **_all(_media, ["group", "content"], _MEDIA),
}
_IN_CHANNEL: Vocabulary = {
    **_all(_once("title"), ["title"]),
    **_all(_link, ["link"]),
    **_all(_once("language"), ["language"]),
    **_all(_once("ttl"), ["ttl"]),
    **_all(_once("sy_updateperiod"), ["updatePeriod"], _SYNDICATION),
    **_all(_once("sy_updatefrequency"), ["updateFrequency"], _SYNDICATION),
    **_all(_link_besides, ["link"], _ATOM),
    **_all(_nothing, ["image", f"{_ITUNES}category", f"{_ITUNES}owner", f"{_ITUNES}author", f"{_ITUNES}summary"]),
}
_IN_ENTRY: Vocabulary = {
    **_all(_typed_title, ["title"], _ATOM),
    **_all(_typed_link, ["link"], _ATOM),
    **_all(_guid, ["id"], _ATOM),
    **_all(_date("published"), ["published"], _ATOM),
    **_all(_date("updated"), ["updated"], _ATOM),
    **_all(_summary, ["summary"], _ATOM),
    **_all(_content, ["content"], _ATOM),
    **_all(_person, ["author"], _ATOM),
    **_all(_nothing, ["source", "contributor"], _ATOM),
    **_all(_once("feedburner_origlink"), ["origLink"], _FEEDBURNER),
    **_all(_second_title, ["title"], _MEDIA),
    **_all(_media, ["group", "content"], _MEDIA),
}
_IN_FEED: Vocabulary = {
    **_all(_typed_title, ["title"], _ATOM),
    **_all(_typed_link, ["link"], _ATOM),
    **_all(_guid, ["id"], _ATOM),
    **_all(_nothing, ["updated", "author", "contributor"], _ATOM),
    **_all(_once("sy_updateperiod"), ["updatePeriod"], _SYNDICATION),
    **_all(_once("sy_updatefrequency"), ["updateFrequency"], _SYNDICATION),
}

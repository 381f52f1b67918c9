"""What the elements of a plain feed say, taken as feedparser takes it; where it would mend or guess, OtherError."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

Told = dict[str, Any]
"""An entry or a feed as feedparser tells of it."""

Element = Any
"""An lxml element, for which there are no types here."""

Take = Callable[[Element, Told], None]
"""Takes what an element says into what is told."""

ATOM = "{http://www.w3.org/2005/Atom}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_PAGES = ("text/html", "application/xhtml+xml")
_KINDS = {
    "": "text/plain",
    "text": "text/plain",
    "plain": "text/plain",
    "html": "text/html",
    "text/html": "text/html",
    "text/x-media": "text/x-media",
    "text/x-media-html": "text/x-media-html",
}  # by Atom's `type`
_MISREAD = re.compile("[\x80-\x9f]|[\xc2-\xf4][\x80-\xbf]")  # windows-1252 and UTF-8 taken for Latin-1
_MAIL = r"[a-zA-Z0-9_.+-]+@(?:[a-zA-Z0-9-]+\.)+[a-zA-Z]{2,4}"
_MAILED = re.compile(rf"{_MAIL}(?: \(([^()<>@&]+)\))?\Z")  # an author as RSS wants one: an address, a name in brackets
_AMPERSANDS = re.compile(r"&([A-Za-z0-9_]+);")


class OtherError(Exception):
    """The document is not of the plain kind."""


def _words(element: Element) -> str:
    """The text of an element that has no other in it."""
    if len(element):
        raise OtherError
    text = element.text
    if not text:
        return ""
    if not text.isascii() and _MISREAD.search(text):
        raise OtherError
    return str(text).strip()


def once(key: str) -> Take:
    """Takes the words of an element that there is once."""

    def take(element: Element, into: Told) -> None:
        if key in into or element.attrib:
            raise OtherError
        into[key] = _words(element)

    return take


def typed_title(element: Element, into: Told) -> None:
    """Atom's title, which tells whether it is markup."""
    if "title" in into:
        raise OtherError
    into["title"] = _words(element)
    into["title_detail"] = {"type": _kind(element)}


def _kind(element: Element) -> str:
    kind = _KINDS.get(element.get("type", ""))
    if kind is None or "src" in element.attrib or "mode" in element.attrib:
        raise OtherError
    return kind


def second_title(element: Element, into: Told) -> None:
    """It counts for nothing beside an entry's own."""
    into["second title"] = _words(element)


def guid(element: Element, into: Told) -> None:
    """The name of its own, which may stand in for a link."""
    if "id" in into:
        raise OtherError
    into["id"] = _words(element)
    into["id is link"] = element.get("isPermaLink", "true") == "true"


def link(element: Element, into: Told) -> None:
    """RSS's: the address is its text."""
    if "page" in into or element.attrib:
        raise OtherError
    into["page"] = _AMPERSANDS.sub(r"&\g<1>", _words(element).replace("&amp;", "&"))
    into.setdefault("links", []).append({"rel": "alternate", "href": into["page"]})


def typed_link(element: Element, into: Told) -> None:
    """Atom's: the address is an attribute."""
    rel, kind, href = element.get("rel", "alternate").lower(), element.get("type", "text/html"), element.get("href")
    if href is None or "" in (rel, kind) or _MISREAD.search(href):
        raise OtherError
    into.setdefault("links", []).append({**dict(element.attrib), "rel": rel, "href": href, "type": kind})
    if rel == "alternate" and kind.lower() in _PAGES:
        into["page"] = href


def link_besides(element: Element, _: Told) -> None:
    """Atom's in RSS: only what does not compete with RSS's own."""
    if element.get("rel", "alternate").lower() == "alternate":
        raise OtherError


def enclosure(element: Element, into: Told) -> None:
    """RSS's: a file beside the text."""
    told = dict(element.attrib)
    href = told.pop("url", told.pop("uri", told.get("href", "")))
    if len(element) or (element.text or "").strip():
        raise OtherError
    into.setdefault("links", []).append({**told, "href": href, "rel": "enclosure"})


def media_content(element: Element, into: Told) -> None:
    """Media RSS's: a file, of which the attributes tell all."""
    into.setdefault("media_content", []).append({name.lower(): value for name, value in element.attrib.items()})


def thumbnail(element: Element, into: Told) -> None:
    """Media RSS's: a small picture that stands for the whole."""
    if (element.text or "").strip():
        raise OtherError
    into.setdefault("media_thumbnail", []).append(dict(element.attrib))


def transcript(element: Element, into: Told) -> None:
    """Where the words of a recording are; of several, feedparser answers with the last."""
    if element.attrib:
        into["podcast_transcript"] = dict(element.attrib)


def summary(element: Element, into: Told) -> None:
    """The first description is the summary; another, where there is no content, counts as one."""
    part = {"value": _words(element), "type": _kind(element), "language": element.get(LANGUAGE) or into["around"]}
    if "summary" in into and "content" not in into:
        into["content"] = [part]
    else:
        into["summary"], into["summary_detail"] = part["value"], part


def inner_summary(element: Element, into: Told) -> None:
    """One deeper in the entry does not take the place of the entry's own."""
    if "summary_detail" not in into or "content" not in into:
        summary(element, into)


def content(element: Element, into: Told) -> None:
    """The whole text, which is the summary too where none was met yet."""
    kind = _kind(element) if element.tag.startswith(ATOM) else "text/html"
    part = {"value": _words(element), "type": kind, "language": element.get(LANGUAGE) or into["around"]}
    into.setdefault("content", []).append(part)
    into.setdefault("summary", part["value"])


def author(element: Element, into: Told) -> None:
    """A name, or as RSS wants it; where it is more, feedparser knows the customs."""
    author = _words(element)
    mailed = _MAILED.match(author) if "@" in author else None
    if element.attrib or ("@" in author and not mailed):
        raise OtherError
    into["author"] = author
    into.setdefault("authors", []).append({"name": (mailed[1] or "").strip() if mailed else author})


def person(element: Element, into: Told) -> None:
    """Atom's author."""
    for one in element:
        if one.tag == f"{ATOM}name":
            author(one, into)
        elif one.tag not in (f"{ATOM}uri", f"{ATOM}email") or len(one):
            raise OtherError


def nothing(_: Element, __: Told) -> None:
    """Counts for nothing, whatever is in it."""

"""What a feed's entry has beside its text: the files it encloses, and what Media RSS and JSON Feed say of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from briefreader.domain.news.media import Medium, MediumKind
from briefreader.sources.html.media import clean_type, kind_of
from briefreader.sources.text import limits
from briefreader.sources.text.links import web_address
from briefreader.sources.text.single_line import plain_line

_LONGEST_NUMBER = 15  # digits of a length that are believed


def enclosed(url: str, mime: str = "", length: str = "", title: str = "", named: str = "") -> Medium | None:
    """One file that an entry encloses; None where it has no address on the web.

    `named` is what Media RSS calls it: "image", "audio", "video", "document".
    """
    if not url:
        return None
    kind = kind_of(mime, url, MediumKind.FILE, named)
    size = int(length) if length.isascii() and length.isdigit() and len(length) <= _LONGEST_NUMBER else 0
    return Medium(kind, url, plain_line(title, limits.TITLE), clean_type(mime), size, enclosed=True)


def of_entry(told: Mapping[str, Any], base: str) -> Iterator[Medium]:
    """The files of an entry of RSS or Atom, as feedparser tells of it, each once; of a picture in many sizes, one."""
    found: dict[str, Medium] = {}
    for one in (*_links(told, base), *_media_rss(told, base), *_contents(told, base)):
        if one:
            found.setdefault(_place(one), one)
    return iter(found.values())


def of_item(attachments: Any, base: str) -> Iterator[Medium]:
    """The files of an item of JSON Feed."""
    for one in attachments if isinstance(attachments, list) else ():
        if isinstance(one, dict):
            told = {key: str(value) for key, value in one.items() if isinstance(value, str | int)}
            size, mime = told.get("size_in_bytes", ""), told.get("mime_type", "")
            if made := enclosed(web_address(told.get("url", ""), base), mime, size, told.get("title", "")):
                yield made


def _links(told: Mapping[str, Any], base: str) -> Iterable[Medium | None]:
    for link in told.get("links") or ():
        if link.get("rel") == "enclosure":
            url = web_address(_word(link, "href"), base)
            yield enclosed(url, _word(link, "type"), _word(link, "length"), _word(link, "title"))


def _media_rss(told: Mapping[str, Any], base: str) -> Iterable[Medium | None]:
    for one in told.get("media_content") or ():
        url = web_address(_word(one, "url"), base)
        yield enclosed(url, _word(one, "type"), _word(one, "filesize"), "", _word(one, "medium"))


def _contents(told: Mapping[str, Any], base: str) -> Iterable[Medium | None]:
    """A content that is somewhere else, and no page."""
    for part in told.get("content") or ():
        if _word(part, "src") and not is_page(_word(part, "type")):
            yield enclosed(web_address(_word(part, "src"), base), _word(part, "type"))


def is_page(mime: str) -> bool:
    """Whether a content that is somewhere else is a page to read."""
    return mime.endswith(("html", "xml", "text/plain")) or not mime


def _place(one: Medium) -> str:
    """Where a file is; a picture's sizes differ in what is asked for alone."""
    if one.kind is not MediumKind.PICTURE:
        return one.url
    parts = urlsplit(one.url)
    return f"{parts.netloc}{parts.path}"


def _word(told: Mapping[str, Any], key: str) -> str:
    found = dict.get(told, key) if isinstance(told, dict) else None
    return found.strip() if isinstance(found, str) else ""

"""What a feed's entry has beside its text: the files it encloses, and what Media RSS and JSON Feed say of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from briefreader.domain.news.media import Medium, MediumKind
from briefreader.sources.html.media import clean_type, kind_of
from briefreader.sources.text import limits
from briefreader.sources.text.links import web_address
from briefreader.sources.text.single_line import plain_line

MEDIA_WORDS = "text/x-media"
"""The type by which the parsers are given what Media RSS says of a picture or a film; "-html" is added for markup."""

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
    for one in (*_links(told, base), *_media_rss(told, base), *_contents(told, base), _transcript(told, base)):
        if one:
            found.setdefault(_place(one), one)
    return iter(found.values() or filter(None, _stand_ins(told, base)))


def of_item(attachments: Any, base: str) -> Iterator[Medium]:
    """The files of an item of JSON Feed."""
    for one in attachments if isinstance(attachments, list) else ():
        if isinstance(one, dict):
            url, size = web_address(_word(one, "url"), base), str(one.get("size_in_bytes", ""))
            if made := enclosed(url, _word(one, "mime_type"), size, _word(one, "title")):
                yield made


def _links(told: Mapping[str, Any], base: str) -> Iterable[Medium | None]:
    for link in told.get("links") or ():
        if link.get("rel") == "enclosure":
            url, mime = web_address(_word(link, "href"), base), _word(link, "type")
            mime = "" if mime == "text/html" else mime  # what feedparser says where Atom says nothing
            yield enclosed(url, mime, _word(link, "length"), _word(link, "title"))


def _media_rss(told: Mapping[str, Any], base: str) -> Iterable[Medium | None]:
    contents = told.get("media_content") or ()
    caption = _caption(told) if len(contents) == 1 else ""
    for one in contents:
        url = web_address(_word(one, "url"), base)
        found = enclosed(url, _word(one, "type"), _word(one, "filesize"), "", _word(one, "medium"))
        is_picture = found is not None and found.kind is MediumKind.PICTURE
        yield replace(found, words=plain_line(caption, limits.TITLE)) if found and is_picture else found


def is_of_medium(part: Mapping[str, Any]) -> bool:
    """Whether a text of an entry is what Media RSS says of a picture or a film."""
    return _word(part, "type").startswith(MEDIA_WORDS)


def _caption(told: Mapping[str, Any]) -> str:
    """What is said of the entry's one picture beside a text of its own."""
    parts = [*(told.get("content") or ()), told.get("summary_detail") or {}]
    said = [_word(part, "value") for part in parts if is_of_medium(part)]
    own = any(_word(part, "value") for part in parts if not is_of_medium(part))
    return said[0] if said and own else ""


def _transcript(told: Mapping[str, Any], base: str) -> Medium | None:
    """The words of a recording."""
    found = told.get("podcast_transcript") or {}
    return enclosed(web_address(_word(found, "url"), base), _word(found, "type"), "", "Transcript")


def _stand_ins(told: Mapping[str, Any], base: str) -> Iterable[Medium | None]:
    """What shows an entry that has nothing else: the page of a player, a small picture."""
    player = told.get("media_player") or {}
    yield enclosed(web_address(_word(player, "url"), base), "", "", "", "video")
    for one in (told.get("media_thumbnail") or ())[:1]:
        yield enclosed(web_address(_word(one, "url"), base), "", "", "", "image")


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

"""JSON Feed 1 and 1.1, and what resembles it: what has the wrong type is left out, not fatal.

Format: https://www.jsonfeed.org/version/1.1/
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from briefreader.domain.errors import ParseError
from briefreader.domain.news.feed import Entry, ParsedFeed
from briefreader.domain.news.media import Medium, MediumKind
from briefreader.sources.feeds import enclosures
from briefreader.sources.feeds.entries import Written, distinct, fullest, made
from briefreader.sources.html.body import Body
from briefreader.sources.html.html import plain_body
from briefreader.sources.text import limits
from briefreader.sources.text.dates import written_date
from briefreader.sources.text.links import web_address
from briefreader.sources.text.origin import byline_of, language_of
from briefreader.sources.text.single_line import literal_line, shortened, unescaped

_MOST_DIGITS = 30  # Python refuses to read integers of thousands of digits; no feed needs one of more than these
_BODIES = ("content_html", "content_text", "summary", "title")


def looks_like_json(data: bytes) -> bool:
    """Whether a document is a JSON object, in UTF-8 or UTF-16."""
    return data[:64].lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n").startswith((b"{", b"["))


def parse(data: bytes, url: str, now: datetime) -> ParsedFeed:
    """The feed in `data`.  Raises ParseError, in words, where it is none."""
    told = _loaded(data)
    items = told.get("items") if isinstance(told, dict) else None
    if not isinstance(items, list) or not _is_feed(told, items):
        raise ParseError("This is JSON, but no JSON Feed.")
    home, language = web_address(_words(told, "home_page_url"), url), language_of(_words(told, "language"))
    feed_names = _names(told)
    readable = [item for item in items if isinstance(item, dict)]
    unread = len(items) - len(readable)
    return ParsedFeed(
        title=_line(told, "title"),
        entries=distinct(_entry(item, home or url, feed_names, language, now) for item in readable),
        url=home,
        language=language,
        damaged=f"{unread} of {len(items)} items could not be read and were left out." if unread else "",
    )


def _loaded(data: bytes) -> Any:
    try:
        text = data.decode(json.detect_encoding(data), "replace").lstrip("\ufeff")
        return json.loads(text, parse_int=_integer, parse_constant=lambda _: None)
    except (ValueError, RecursionError):
        raise ParseError("This is JSON that cannot be read: it is broken off or damaged.") from None


def _integer(digits: str) -> int | None:
    return int(digits) if len(digits) <= _MOST_DIGITS else None


def _is_feed(told: dict[str, Any], items: list[Any]) -> bool:
    """Whether it says so, or says nothing and holds what a feed holds."""
    version = _words(told, "version")
    if version:
        return "jsonfeed" in version
    return any(isinstance(item, dict) and any(_words(item, key) for key in _BODIES) for item in items)


def _entry(item: dict[str, Any], base: str, feed_names: list[str], language: str, now: datetime) -> Entry:
    page = web_address(_words(item, "url"), base)
    title = _line(item, "title")
    return made(
        guid=_words(item, "id"),
        url=page or web_address(_words(item, "external_url"), base),
        title=title,
        body=_body(item, page or base, title),
        byline=byline_of(_names(item) or feed_names),
        published=written_date(_words(item, "date_published") or _words(item, "date_modified"), now),
        language=language_of(_words(item, "language"), language),
        enclosed=[*enclosures.of_item(item.get("attachments"), page or base), *_picture(item, page or base)],
    )


def _body(item: dict[str, Any], base: str, title: str) -> Body:
    """The HTML, else the plain text, else the summary; a reader gets the first that holds any words."""
    marked = fullest([Written(_words(item, "content_html"), base)], title)
    plain = plain_body(_words(item, "content_text") or _words(item, "summary"))
    return marked if marked.words or not plain.text else plain._replace(media=marked.media)


def _picture(item: dict[str, Any], base: str) -> Iterator[Medium]:
    """The item's main picture."""
    if url := web_address(_words(item, "image") or _words(item, "banner_image"), base):
        yield Medium(MediumKind.PICTURE, url)


def _names(told: dict[str, Any]) -> list[str]:
    """The authors' names: a list since 1.1, a single one before."""
    authors = told.get("authors") or [told.get("author")]
    return [_words(one, "name") for one in authors if isinstance(one, dict)] if isinstance(authors, list) else []


def _line(told: dict[str, Any], key: str) -> str:
    """A title: plain text by the format, so that only references, which many write, are read in it."""
    return shortened(literal_line(unescaped(_words(told, key)[: 8 * limits.TITLE])), limits.TITLE)


def _words(told: dict[str, Any], key: str) -> str:
    """The words under `key`; a number, which hurried programs write, counts as its digits."""
    found = told.get(key)
    return str(found) if isinstance(found, str | int | float) and not isinstance(found, bool) else ""

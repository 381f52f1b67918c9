"""JSON Feed 1 and 1.1, and whatever resembles it: what has the wrong type is left out, not fatal.

Format: https://www.jsonfeed.org/version/1.1/
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from briefreader.domain.clean import clean_line
from briefreader.domain.errors import ParseError
from briefreader.domain.feed import Entry, ParsedFeed
from briefreader.sources.dates import believable
from briefreader.sources.entries import made
from briefreader.sources.html import plain_line, web_address


def looks_like_json(data: bytes) -> bool:
    """Whether a document is an object or a list of JSON, in UTF-8 or UTF-16."""
    start = data[:64].lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n")[:1]
    return start in (b"{", b"[")


def parse(data: bytes, url: str, now: datetime) -> ParsedFeed:
    """The feed in `data`.  Raises ParseError in words when it is none."""
    told = _loaded(data)
    items = told.get("items") if isinstance(told, dict) else None
    if not isinstance(items, list):
        raise ParseError("This is JSON, but no JSON Feed: it has no list of items.")
    home = web_address(_string(told, "home_page_url"), url)
    language = clean_line(_string(told, "language"))[:35]
    entries = [_entry(item, home or url, language, now) for item in items if isinstance(item, dict)]
    if items and not entries:
        raise ParseError("This is a JSON Feed without an item that can be read.")
    damaged = "Some items could not be read and were left out." if len(entries) < len(items) else ""
    return ParsedFeed(plain_line(_string(told, "title")), tuple(dict.fromkeys(entries)), home, language, damaged)


def _loaded(data: bytes) -> Any:
    try:
        return json.loads(data.decode(json.detect_encoding(data), "replace").lstrip("\ufeff"))
    except (ValueError, RecursionError):  # also an integer of too many digits
        raise ParseError("This is JSON that cannot be read: it is broken off, or holds what no feed needs.") from None


def _entry(item: dict[str, Any], base: str, language: str, now: datetime) -> Entry:
    authors = item.get("authors") if isinstance(item.get("authors"), list) else [item.get("author")]
    names = [_string(one, "name") for one in authors or () if isinstance(one, dict)]
    return made(
        guid=_string(item, "id"),
        url=web_address(_string(item, "url"), base) or web_address(_string(item, "external_url"), base),
        title=_string(item, "title"),
        markup=_string(item, "content_html") or _string(item, "content_text") or _string(item, "summary"),
        byline=", ".join(filter(None, names)),
        published=_date(_string(item, "date_published") or _string(item, "date_modified"), now),
        language=clean_line(_string(item, "language"))[:35] or language,
        base=base,
    )


def _string(told: dict[str, Any], key: str) -> str:
    """The words under `key`; a number, which hurried programs write, counts as its digits."""
    found = told.get(key)
    return str(found) if isinstance(found, str | int | float) and not isinstance(found, bool) else ""


def _date(written: str, now: datetime) -> datetime | None:
    try:
        found = datetime.fromisoformat(written.strip())
        return believable(found.replace(tzinfo=found.tzinfo or UTC).utctimetuple(), now)
    except (ValueError, OverflowError):
        return None

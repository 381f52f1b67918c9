"""Bytes of a feed document to a ParsedFeed; feedparser reads RSS, Atom and RDF, we clean and judge what it gives."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import feedparser

from briefreader.domain.clean import clean_line
from briefreader.domain.errors import ParseError
from briefreader.domain.feed import Entry, ParsedFeed
from briefreader.sources import jsonfeed, limits
from briefreader.sources.dates import believable
from briefreader.sources.entries import made
from briefreader.sources.html import plain_line, web_address

_PAGE = re.compile(rb"<!doctype html|<html[\s>]", re.IGNORECASE)
_DECLARED = re.compile(rb"""(<\?xml[^>]*?)\s+encoding\s*=\s*["'][^"']*["']""", re.IGNORECASE)

Told = Mapping[str, Any]


def parse(data: bytes, content_type: str = "", url: str = "", now: datetime | None = None) -> ParsedFeed:
    """The feed in `data`, found at `url`.  Raises ParseError in words when there is none.

    `now` bounds the dates that can be believed; without it, the clock does.
    """
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise ParseError("The document is empty.")
    moment = now or datetime.now(UTC)
    if jsonfeed.looks_like_json(data):
        return jsonfeed.parse(data, url, moment)
    told = _read(data, content_type, url)
    if not told.get("entries") and not told.get("version"):
        if _PAGE.search(data[:4096]):
            raise ParseError("This is a web page, not a feed; add the address of the feed that it announces.")
        raise ParseError("This is no feed that can be read.")
    feed = told["feed"]
    base = web_address(feed.get("link") or "", url) or url
    language = clean_line(feed.get("language") or "")[:35]
    entries = tuple(dict.fromkeys(_entry(entry, base, language, moment) for entry in told["entries"]))
    return ParsedFeed(
        plain_line((feed.get("title") or "")[: 4 * limits.TITLE])[: limits.TITLE],
        entries,
        web_address(feed.get("link") or "", url),
        language,
        "The feed is not well-formed; what could be read of it is kept." if told.get("bozo") and entries else "",
    )


def _read(data: bytes, content_type: str, url: str) -> Told:
    """feedparser's answer; asked again as UTF-8 where a false claim about the encoding left it with nothing."""
    told = _asked(data, content_type, url)
    if told.get("entries") or not told.get("bozo"):
        return told
    again = _asked(_DECLARED.sub(rb"\1", data.replace(b"\0", b""), count=1), "application/xml; charset=utf-8", url)
    return again if again.get("entries") else told


def _asked(data: bytes, content_type: str, url: str) -> Told:
    """Always a stream: feedparser takes a str for a file's name or an address and opens it."""
    headers = {"content-type": clean_line(content_type) or "application/xml"}
    if url:
        headers["content-location"] = url
    found: Told = feedparser.parse(
        BytesIO(data), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
    )
    return found


def _entry(told: Told, base: str, language: str, now: datetime) -> Entry:
    return made(
        guid=told.get("id") or "",
        url=_address(told, base),
        title=_title(told),
        markup=_markup(told),
        byline=_byline(told),
        published=_date(told, now),
        language=clean_line(told.get("language") or "")[:35] or language,
        base=base,
    )


def _title(told: Told) -> str:
    return str(told.get("title") or "")


def _address(told: Told, base: str) -> str:
    """The entry's page: the canonical address where a forwarding service names it, else the alternate link."""
    candidates = [told.get("feedburner_origlink"), told.get("link")]
    candidates += [link.get("href") for link in told.get("links") or () if link.get("rel") == "alternate"]
    return next((found for one in candidates if one and (found := web_address(str(one), base))), "")


def _markup(told: Told) -> str:
    """The fullest of what the entry holds: feeds put the text in content, summary or both."""
    values = [str(part.get("value") or "") for part in told.get("content") or ()]
    values.append(str(told.get("summary") or ""))
    return max(values, key=len)


def _byline(told: Told) -> str:
    names = [detail.get("name") or "" for detail in told.get("authors") or () if detail]
    return ", ".join(dict.fromkeys(filter(None, map(plain_line, names)))) or plain_line(str(told.get("author") or ""))


def _date(told: Told, now: datetime) -> datetime | None:
    """When it was published, else updated; None for a date that cannot be."""
    for name in ("published_parsed", "updated_parsed", "created_parsed"):
        parts = told.get(name)
        if parts:
            return believable(parts, now)
    return None

"""The bytes of a feed document to a ParsedFeed.

feedparser reads RSS, Atom and RDF, where the quick way does not; each odd thing that feeds do is handled by one
function here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import feedparser

from briefreader.domain.errors import ParseError
from briefreader.domain.news.feed import Entry, ParsedFeed
from briefreader.sources.feeds import discovery, enclosures, fast_path, json_feed
from briefreader.sources.feeds.entries import Written, distinct, fullest, made
from briefreader.sources.http.freshness import every
from briefreader.sources.text import limits
from briefreader.sources.text.dates import written_date
from briefreader.sources.text.document_types import a_page, begins_as_page, no_text, not_a_feed
from briefreader.sources.text.encoding import xml_text
from briefreader.sources.text.links import web_address
from briefreader.sources.text.origin import byline_of, language_of
from briefreader.sources.text.single_line import literal_line, plain_line, shortened, unescaped
from briefreader.sources.text.xml_chars import xml_characters

Told = dict[str, Any]
"""What feedparser says: its dictionaries, read with `_get` so that none of its stand-ins for a key is taken."""

_LONE_PREFIX = re.compile(r"<(\w{1,20}):(?:item|entry)[\s>]", re.ASCII)
_MAPS_AND_CHAPTERS = re.compile(r"</?(?:gml|georss|psc):[^<>]*>", re.IGNORECASE)
_MEDIA = "search.yahoo.com/mrss"
_MEDIA_WORDS = re.compile(r"<media:description(?=[\s/>])([^<>]*?)(/?)>")
_SAYS_HTML = re.compile(r"\stype\s*=\s*[\"'](?:text/)?html", re.IGNORECASE)
_TRIPPED = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)  # feedparser over half-written ones
_END = re.compile(r"</(?:\w+:)?(?:rss|feed|rdf|channel|entry)\s*>", re.IGNORECASE)
_LAST = 4096  # characters among which a feed that is whole has its end


def parse(data: bytes, content_type: str = "", url: str = "", now: datetime | None = None) -> ParsedFeed:
    """The feed in `data`, fetched from `url`.  Raises ParseError, in words, where there is none.

    `content_type` is the server's header, which is believed as far as the bytes bear it out.  A date later than a day
    after `now` (the clock's, where it is not given) is not believed.
    """
    moment = now or datetime.now(UTC)
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise ParseError("The document is empty.")
    if json_feed.looks_like_json(data):
        return json_feed.parse(data, url, moment)
    if name := no_text(data):
        raise ParseError(f"This is {name}, not a feed.")
    text = xml_characters(xml_text(data, content_type))
    if not begins_as_page(text):
        return _parse_xml(text, url, moment)
    if discovery.feed_inside(text):
        with suppress(ParseError):
            if (inside := _parse_xml(text, url, moment)).entries:
                return inside
    announced = discovery.feed_links(data, url, content_type)
    raise ParseError(a_page(announced[0].url if announced else ""))


def _parse_xml(text: str, url: str, now: datetime) -> ParsedFeed:
    if "media:description" in text and _MEDIA in text:
        text = _MEDIA_WORDS.sub(_told_apart, text)
    told = fast_path.told(text) or _read(text)
    if not told["entries"]:
        told = _read(_without_lone_prefix(text))
    feed, found = told["feed"], told["entries"]
    if not found and not told.get("version"):
        raise ParseError(not_a_feed(text))
    cut = not _END.search(text, max(0, len(text) - _LAST))
    if cut and not found:
        raise ParseError("The feed breaks off before its first entry.")
    home, language = web_address(_get(feed, "link"), url), language_of(_get(feed, "language"))
    atom = str(told.get("version")).startswith("atom")
    return ParsedFeed(
        title=_title(feed, atom),
        entries=distinct(_entry(entry, home or url, language, atom, now) for entry in found),
        url=home,
        language=language,
        damaged="The feed breaks off before its end; the entries until then were read." if cut else "",
        every=every(_get(feed, "ttl"), _get(feed, "sy_updateperiod"), _get(feed, "sy_updatefrequency")),
    )


def _read(text: str) -> Told:
    """feedparser's reading; where it trips over maps and chapters, which we do not show, without them."""
    try:
        return _asked(text)
    except _TRIPPED:
        with suppress(*_TRIPPED):
            return _asked(_MAPS_AND_CHAPTERS.sub("", text))
    raise ParseError("There is something in this feed that cannot be read.")


def _asked(text: str) -> Told:
    """Always of a stream: feedparser takes a string for an address or a file's name and opens it.

    It is not told where the document is from: it would make addresses of guids.
    """
    headers = {"content-type": "application/xml; charset=utf-8"}
    told: Told = feedparser.parse(
        BytesIO(text.encode("utf-8", "replace")),
        response_headers=headers,
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    return told


def _told_apart(found: re.Match[str]) -> str:
    """feedparser puts what Media RSS says of a picture where an article's text is; its type tells them apart."""
    kind = "text/x-media-html" if _SAYS_HTML.search(found[1]) else enclosures.MEDIA_WORDS
    return f'<media:description type="{kind}"{found[2]}>'


def _without_lone_prefix(text: str) -> str:
    """Elements written as <rss:item> though nothing declares "rss": without the prefix they are what they mean."""
    found = _LONE_PREFIX.search(text)
    if found is None or f"xmlns:{found[1]}" in text:
        return text
    return re.sub(f"(</?){found[1]}:", r"\1", text)


def _entry(told: Told, base: str, language: str, atom: bool, now: datetime) -> Entry:
    link = _address(told, base)
    title = _title(told, atom)
    return made(
        guid=_get(told, "id"),
        url=link,
        title=title,
        body=fullest(_texts(told, link or base, atom), title),
        byline=_byline(told),
        published=_date(told, now),
        language=language_of(*(_get(part, "language") for part in _parts(told)), language),
        enclosed=enclosures.of_entry(told, base),
    )


def _title(told: Told, atom: bool) -> str:
    """RSS titles are markup, whatever RSS says; Atom tells which of its titles are text, and means it.

    Its markup is escaped once: what is an angle bracket then is a word.
    """
    detail = told.get("title_detail") or {}
    title = _get(told, "title")
    if atom and detail.get("type") == "text/plain":
        return shortened(literal_line(unescaped(title[: 8 * limits.TITLE])), limits.TITLE)
    return plain_line(title, limits.TITLE, once=atom)


def _address(told: Told, base: str) -> str:
    """The entry's page: what a forwarding service names as the original, else the link, else another link to a page.

    A guid that stands in for a missing link is one only where it is a whole address: most are not meant as such.
    """
    link = _get(told, "link")
    if link == _get(told, "id"):
        link = web_address(link)
    links = [_get(one, "href") for one in told.get("links") or () if one.get("rel") in ("alternate", "via", None)]
    contents = [_get(part, "src") for part in told.get("content") or () if enclosures.is_page(_get(part, "type"))]
    named = [_get(told, "feedburner_origlink"), link, *links, *contents]
    return next((found for one in named if (found := web_address(one, base))), "")


def _parts(told: Told) -> Iterator[Told]:
    """Where an entry may have its text: the contents first, then the summary."""
    yield from told.get("content") or ()
    if _get(told, "summary"):
        yield {**(told.get("summary_detail") or {}), "value": _get(told, "summary")}


def _texts(told: Told, page: str, atom: bool) -> Iterator[Written]:
    """The texts of an entry, each with what its relative links start from: xml:base, else the entry's page.

    Atom tells which of them are no markup; what RSS has is markup where it looks like it, whatever is said of it.
    What is said of a film is a text where there is no other; beside a text it may be a picture's caption.
    """
    parts = list(_parts(told))
    own = [part for part in parts if not enclosures.is_of_medium(part) and _get(part, "value").strip()]
    for part in own or parts:
        kind = _get(part, "type") or "text/html"
        if kind.startswith("text/") or kind.endswith(("xml", "html")):  # a picture in base64 is no text
            base = web_address(_get(part, "base"), page) or page
            yield Written(_get(part, "value"), base, is_text=atom and kind in ("text/plain", enclosures.MEDIA_WORDS))


def _byline(told: Told) -> str:
    names = [_get(one, "name") for one in told.get("authors") or () if one]
    return byline_of(names) or byline_of([_get(told, "author")])


def _date(told: Told, now: datetime) -> datetime | None:
    """When it was published, else when it was last changed or made."""
    dates = (written_date(_get(told, name), now) for name in ("published", "updated", "created") if _get(told, name))
    return next((date for date in dates if date), None)


def _get(told: Told, key: str) -> str:
    """The words under `key` itself: feedparser would answer "updated" with "published"."""
    found = dict.get(told, key)
    return found if isinstance(found, str) else ""

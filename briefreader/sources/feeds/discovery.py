"""The feeds that a page announces, in its markup or in the server's Link header."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from urllib.parse import urlsplit

from briefreader.sources.feeds.json_feed import looks_like_json
from briefreader.sources.html.markup import Reader, tell
from briefreader.sources.http.addresses import is_private_host
from briefreader.sources.text import limits
from briefreader.sources.text.document_types import FEED_PARTS, FEED_ROOTS, bare_name, begins_as_page, first_element
from briefreader.sources.text.encoding import page_text
from briefreader.sources.text.links import web_address
from briefreader.sources.text.single_line import plain_line


class Rank(IntEnum):
    """How likely it is that a reader of the page came for this feed; the first are tried first."""

    FEED = 0
    PERHAPS = 1  # announced as some XML or JSON, which is often no feed at all
    ASIDE = 2  # comments, podcasts


@dataclass(frozen=True, slots=True)
class FoundFeed:
    """One announced feed; the address is http or https, the title clean and perhaps empty."""

    url: str
    title: str
    rank: Rank = Rank.FEED


_OF_FEEDS = (
    "application/rss+xml application/atom+xml application/feed+json application/rdf+xml application/rss "
    "application/atom application/x-rss+xml application/x-atom+xml application/x.atom+xml text/rss text/rss+xml "
    "text/atom text/atom+xml"
)
_OF_MUCH = "application/json application/xml text/xml"
"""JSON Feed 1 asked for the first of these, and others announce the data of a page under it."""

_TYPES = {**dict.fromkeys(_OF_FEEDS.split(), Rank.FEED), **dict.fromkeys(_OF_MUCH.split(), Rank.PERHAPS)}
_ASIDE = re.compile(
    r"\b(?:comments?|commentaires?|comentarios?|comentários?|commenti|reacties?|reactions?|kommentar(?:e|er|s)?"
    r"|kommentt\w+|komentar\w*|komentář\w*|komentarz\w*|комментари\w*|коментар\w*|yorum(?:lar\w*)?|hozzászólás\w*"
    r"|podcasts?)s?(?:feed|rss|atom|flöde|strøm|strom)?\b|コメント|评论|評論|댓글",
)
"""Words of titles and addresses of feeds that are not what a reader of the page came for."""

_NO_LETTER = re.compile(r"[\W\d_]+")
_QUOTED = ("textarea", "xmp", "template")  # what stands in these is shown as code, or not at all
_HEADER_LINK = re.compile(r"<([^<>]*)>([^<]*)")
_HEADER_FIELD = re.compile(r""";\s*([\w*-]+)\s*=\s*(?:"([^"]*)"|([^\s;,"]*))""")


def feed_links(data: bytes, url: str = "", content_type: str = "", header: str = "") -> tuple[FoundFeed, ...]:
    """The feeds announced by the page found at `url`, the most useful first; none where it is not a page.

    `header` is the server's Link header.  An address whose own spelling is private is left out, unless it is on the
    page's own host: a page must not choose what is asked inside the reader's network.  What stands inside a feed
    announces nothing, however broken the feed is: whoever writes an article must not choose what is subscribed to.
    """
    text = page_text(data, content_type)
    if looks_like_json(data) or first_element(text) in FEED_PARTS:
        return ()
    announced = _Announced(url)
    if begins_as_page(text) or "html" in content_type.lower():
        tell(text[: limits.PAGE], announced)
    for address, fields in _in_header(header):
        announced.take(address, url, fields)
    return tuple(sorted(announced.found.values(), key=lambda one: one.rank)[: limits.FOUND_FEEDS])


def worth_trying(found: Iterable[FoundFeed]) -> list[FoundFeed]:
    """Those of a page's feeds that may be subscribed to in its stead, at most so many.

    Comments are taken where a page announces nothing else; they do not stand in for a feed that cannot be read.
    """
    feeds = list(found)
    if any(one.rank is Rank.FEED for one in feeds):
        feeds = [one for one in feeds if one.rank is not Rank.ASIDE]
    return feeds[: limits.TRIED_FEEDS]


def feed_inside(text: str) -> bool:
    """Whether a feed stands inside the page `text`, and the page announces none before it."""
    announced = _Announced("https://page.invalid/")  # wherever they lead
    tell(text[: limits.PAGE], announced)
    return announced.feed_inside and not announced.found


class _Announced(Reader):
    """Keeps the announcements, up to the first part of a feed."""

    def __init__(self, url: str) -> None:
        self._url = self._base = url
        self._quoted = 0  # how many elements are open whose content is code
        self._over = False
        self.found: dict[str, FoundFeed] = {}  # by address
        self.feed_inside = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._quoted += tag in _QUOTED
        if self._over or self._quoted:
            return
        name = bare_name(tag)
        if name in FEED_PARTS:
            self._over = True
            self.feed_inside = name in FEED_ROOTS
        elif name == "base" and self._base == self._url:  # the first one counts
            self._base = web_address(attributes.get("href", ""), self._url) or self._url
        elif name == "link":
            self.take(attributes.get("href", ""), self._base, attributes)

    def end(self, tag: str) -> None:
        self._quoted -= tag in _QUOTED

    def take(self, address: str, base: str, fields: Mapping[str, str]) -> None:
        """Keeps it where its fields say that it is a feed."""
        relations = fields.get("rel", "").lower().split()
        rank = _TYPES.get(fields.get("type", "").lower().partition(";")[0].strip())
        if "feed" in relations and "type" not in fields:
            rank = Rank.FEED
        if rank is None or "stylesheet" in relations or not {"alternate", "feed"} & set(relations):
            return
        found = web_address(address, base)
        if found and (_same_host(found, self._url) or not is_private_host(urlsplit(found).hostname or "")):
            title = plain_line(fields.get("title", ""), limits.TITLE)
            self.found.setdefault(found, FoundFeed(found, title, Rank.ASIDE if _is_aside(title, found) else rank))


def _in_header(header: str) -> Iterable[tuple[str, Mapping[str, str]]]:
    """Address and fields of each link of a Link header (RFC 8288)."""
    for address, fields in _HEADER_LINK.findall(header):
        told: dict[str, str] = {}
        for name, quoted, bare in _HEADER_FIELD.findall(fields):
            told.setdefault(name.lower(), quoted or bare)
        yield address, told


def _same_host(one: str, other: str) -> bool:
    return bool(other) and urlsplit(one).netloc == urlsplit(other).netloc


def _is_aside(title: str, url: str) -> bool:
    """By whole words: a Commentator writes no comments.  A host's name says nothing of what it serves."""
    parts = urlsplit(url)
    return _ASIDE.search(_NO_LETTER.sub(" ", f"{title} {parts.path} {parts.query}".lower())) is not None

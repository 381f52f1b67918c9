"""Where articles come from, and what a fetch of it gave."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from briefreader.domain.news.article import Block, Link
from briefreader.domain.news.media import Medium

READING = 1
"""How documents are read: raised when a document that has not changed would now make another article."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a feed document.  All strings are clean; spans count in `text`."""

    guid: str  # as the document gives it, or empty
    url: str  # http(s), canonical where it says so, or empty
    title: str
    text: str
    blocks: tuple[Block, ...]
    links: tuple[Link, ...] = ()
    media: tuple[Medium, ...] = ()
    byline: str = ""
    published: datetime | None = None  # UTC; None for a missing, unreadable or absurd date
    language: str = ""


@dataclass(frozen=True, slots=True)
class ParsedFeed:
    """A feed document, read."""

    title: str
    entries: tuple[Entry, ...]  # identical ones once, in the document's order
    url: str = ""  # the site's page
    language: str = ""
    damaged: str = ""  # in words, when only a part could be read
    every: int = 0  # seconds between two fetches, as the document asks; 0 where it says nothing


@dataclass(frozen=True, slots=True)
class Subscription:
    """A feed the reader has asked for."""

    url: str  # as given, byte for byte, until a permanent redirect whose target parsed
    title: str = ""  # the reader's own name for it, or the feed's
    folder: str = ""  # "World/Europe" lies in "World"; empty for none
    full_text: bool = False  # each article's page is fetched too, because the feed gives only its beginning


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server gave us to ask with next time, kept exactly."""

    etag: str = ""
    last_modified: str = ""


NO_VALIDATORS = Validators()


class Outcome(StrEnum):
    """How the refresh of one feed ended."""

    NEW = "new"  # something new or changed was stored
    UNCHANGED = "unchanged"  # the server or the body's hash says so, or nothing in it was new
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Timing:
    """What tells when a feed may be fetched again."""

    url: str
    checked: datetime | None = None  # None: never
    failures: int = 0  # in a row
    asked: int = 0  # seconds that its publisher wants between two fetches
    retry_after: datetime | None = None
    gone: bool = False  # the server says that it will never come back


@dataclass(frozen=True, slots=True)
class FeedReport:
    """One line of a refresh."""

    url: str
    outcome: Outcome
    new: int = 0
    changed: int = 0
    error: str = ""  # one sentence, in words


@dataclass(frozen=True, slots=True)
class FeedRow:
    """One line of the list of feeds."""

    url: str
    title: str
    folder: str
    articles: int
    unread: int
    checked: datetime | None
    failures: int  # in a row
    last_error: str
    failing_since: datetime | None = None  # the first of those failures
    good: datetime | None = None  # the last fetch that went well
    site: str = ""  # the page the feed belongs to
    full_text: bool = False

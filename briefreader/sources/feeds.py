"""The bytes of a feed document to a ParsedFeed: find the format, call its parser."""

from __future__ import annotations

from datetime import UTC, datetime

from briefreader.domain.errors import ParseError
from briefreader.domain.feed import ParsedFeed
from briefreader.sources import jsonfeed, xmlfeed
from briefreader.sources.kinds import is_page, not_a_feed


def parse(data: bytes, content_type: str = "", url: str = "", now: datetime | None = None) -> ParsedFeed:
    """The feed in `data`, fetched from `url`.  Raises ParseError, in words, where there is none.

    `content_type` is the server's header, which is believed as far as the bytes bear it out.  A date later than a day
    after `now` (the clock's, where it is not given) is not believed.
    """
    moment = now or datetime.now(UTC)
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise ParseError("The document is empty.")
    if jsonfeed.looks_like_json(data):
        return jsonfeed.parse(data, url, moment)
    if is_page(data):
        raise ParseError(not_a_feed(data))
    return xmlfeed.parse(data, content_type, url, moment)

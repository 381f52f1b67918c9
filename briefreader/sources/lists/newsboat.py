"""newsboat's file of feeds (~/.newsboat/urls): a line a feed, its address, then tags and a title in quotation marks.

Format: https://newsboat.org/releases/2.44/docs/newsboat.html#_first_steps
"""

from __future__ import annotations

import re

from briefreader.domain.errors import ParseError, RefusedError
from briefreader.domain.news.address import completed
from briefreader.domain.news.feed import Subscription
from briefreader.sources.http.addresses import sendable
from briefreader.sources.lists.feed_list import FeedList
from briefreader.sources.text import limits
from briefreader.sources.text.encoding import xml_text
from briefreader.sources.text.single_line import literal_line, shortened

_WORD = re.compile(r'"((?:[^"\\]|\\.)*)"|(\S+)')
_ESCAPED = re.compile(r"\\(.)")
_WEB = ("http://", "https://", "feed:")
_OTHERS = ("query:", "exec:", "filter:", "file:")  # newsboat's own kinds, which run programs or are no feeds


def looks_like_urls(data: bytes) -> bool:
    """Whether a file could be such a list: its first line that says anything begins with an address."""
    for line in data[:65_536].splitlines():
        words = line.strip()
        if words and not words.startswith(b"#"):
            return words.lstrip(b'"').lower().startswith(tuple(one.encode() for one in (*_WEB, *_OTHERS)))
    return False


def parse(data: bytes) -> FeedList:
    """The feeds in `data`: the first tag is the folder, one with a tilde the title.  Raises ParseError without any."""
    found: dict[str, Subscription] = {}
    refused: list[str] = []
    for line in xml_text(data[: limits.FEED_LIST]).splitlines():
        words = [_ESCAPED.sub(r"\1", quoted) if quoted else bare for quoted, bare in _WORD.findall(line)]
        if not words or words[0].startswith("#") or len(found) >= limits.FEEDS_IN_LIST:
            continue
        url = completed(words[0])
        try:
            sendable(url)
        except RefusedError as error:
            refused.append(str(error))
            continue
        title = next((word[1:] for word in words[1:] if word.startswith("~")), "")
        tag = next((word for word in words[1:] if word[:1] not in ("~", "!")), "")
        found.setdefault(url, Subscription(url, _line(title, limits.TITLE), _line(tag, limits.FOLDER)))
    if not found and not refused:
        raise ParseError("There is no feed in this list.")
    return FeedList(tuple(found.values()), tuple(refused))


def _line(words: str, longest: int) -> str:
    return shortened(literal_line(words[: 8 * longest]), longest)

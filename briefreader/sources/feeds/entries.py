"""One entry, whatever format it came in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from itertools import islice

from briefreader.domain import ids
from briefreader.domain.errors import ParseError
from briefreader.domain.news.feed import Entry
from briefreader.domain.text.clean import clean_line
from briefreader.sources.html.html import Blocks, blocks_of
from briefreader.sources.text import limits
from briefreader.sources.text.single_line import shortened

_UNTITLED = "(untitled)"
_MOST_BODIES = 5  # of one entry that are looked at


def made(
    *, guid: str, url: str, title: str, body: Blocks, byline: str, published: datetime | None, language: str
) -> Entry:
    """The entry of these particulars, the strings already clean but for the guid; one that says nothing stays one."""
    text, blocks, links = body
    first_words = shortened(clean_line(text[: 2 * limits.TITLE_FROM_TEXT]), limits.TITLE_FROM_TEXT)
    return Entry(
        guid=_guid(guid),
        url=url,
        title=title or first_words or _UNTITLED,
        text=text,
        blocks=blocks,
        links=links,
        byline=byline,
        published=published,
        language=language,
    )


def distinct(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """All of them in their order, identical ones once.  Raises ParseError where they are too many."""
    found = list(islice(entries, limits.ENTRIES + 1))
    if len(found) > limits.ENTRIES:
        raise ParseError(f"There are more than {limits.ENTRIES:,} entries in this feed, so it is not read.")
    return tuple(dict.fromkeys(found))


def fullest(bodies: Iterable[tuple[str, str]]) -> Blocks:
    """The body with the most text, the earlier where two are equal; each is markup and the base of its links."""
    best: Blocks = ("", (), ())
    for markup, base in list(bodies)[:_MOST_BODIES]:
        if len(markup) > len(best[0]):
            found = blocks_of(markup, base)
            best = found if len(found[0]) > len(best[0]) else best
    return best


def _guid(guid: str) -> str:
    """As the document gives it, but clean, and short enough to be a key."""
    line = clean_line(guid)
    return line if len(line) <= limits.GUID else ids.made_from(line)

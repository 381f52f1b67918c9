"""One entry, whatever format it came in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from briefreader.domain import ids
from briefreader.domain.errors import ParseError
from briefreader.domain.news.article import BlockKind
from briefreader.domain.news.feed import Entry
from briefreader.domain.news.media import Medium
from briefreader.domain.text.clean import clean_line
from briefreader.sources.html.body import NO_BODY, Body
from briefreader.sources.html.html import body_of, plain_body
from briefreader.sources.text import limits
from briefreader.sources.text.single_line import shortened, unescaped

_UNTITLED = "(untitled)"
_MOST_BODIES = 5  # of one entry that are looked at


@dataclass(frozen=True, slots=True)
class Written:
    """A text of an entry, as its publisher wrote it."""

    words: str
    base: str = ""  # what its relative links start from
    is_text: bool = False  # every character of it is meant as it is: no markup


def made(
    *,
    guid: str,
    url: str,
    title: str,
    body: Body,
    byline: str,
    published: datetime | None,
    language: str,
    enclosed: Iterable[Medium] = (),
) -> Entry:
    """The entry of these particulars, the strings already clean but for the guid; one that says nothing stays one."""
    known = {one.url for one in body.media}
    media = (*body.media, *(one for one in enclosed if one.url not in known))
    return Entry(
        guid=_guid(guid),
        url=url,
        title=title or _first_words(body) or next((one.name for one in media if one.name), _UNTITLED),
        text=body.text,
        blocks=body.blocks,
        links=body.links,
        media=media[: limits.MEDIA],
        byline=byline,
        published=published,
        language=language,
    )


def _first_words(body: Body) -> str:
    """What stands for a title where there is none: the first words that were written to be read."""
    spoken = (block for block in body.blocks if block.kind is not BlockKind.MEDIA)
    first = next(spoken, next(iter(body.blocks), None))
    words = body.text[first.span.start :][: 2 * limits.TITLE_FROM_TEXT] if first else ""
    return shortened(clean_line(words), limits.TITLE_FROM_TEXT)


def distinct(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """All of them in their order, identical ones once.  Raises ParseError where they are too many."""
    found = list(islice(entries, limits.ENTRIES + 1))
    if len(found) > limits.ENTRIES:
        raise ParseError(f"There are more than {limits.ENTRIES:,} entries in this feed, so it is not read.")
    return tuple(dict.fromkeys(found))


def fullest(texts: Iterable[Written], title: str = "") -> Body:
    """What comes of the text with the most words, the earlier where two are equal."""
    best = NO_BODY
    for one in list(texts)[:_MOST_BODIES]:
        if len(one.words) > best.words:
            found = plain_body(unescaped(one.words)) if one.is_text else body_of(one.words, one.base, title)
            best = found if (found.words, len(found.text)) > (best.words, len(best.text)) else best
    return best


def _guid(guid: str) -> str:
    """As the document gives it, but clean, and short enough to be a key."""
    line = clean_line(guid)
    return line if len(line) <= limits.GUID else ids.made_from(line)

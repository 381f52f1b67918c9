"""One entry, whatever format it came in: cleaned after all unescaping, its markup in blocks."""

from __future__ import annotations

import html
import re
from datetime import datetime

from briefreader.domain import ids
from briefreader.domain.clean import clean_line
from briefreader.domain.feed import Entry
from briefreader.sources import limits
from briefreader.sources.html import blocks_of, plain_line

_ESCAPED_TAG = re.compile(r"&lt;/?(?:p|a|br|div|span|img|em|strong|b|i|ul|ol|li|h[1-6]|blockquote)\b", re.IGNORECASE)
_TAG = re.compile(r"<[a-zA-Z/!]")


def made(
    *,
    guid: str,
    url: str,
    title: str,
    markup: str,
    byline: str,
    published: datetime | None,
    language: str,
    base: str,
) -> Entry:
    """The entry of these raw strings; `url` is an address that was checked already."""
    text, blocks, links = blocks_of(_unescaped(markup), url or base)
    return Entry(
        guid=_guid(guid),
        url=url,
        title=plain_line(title[: 4 * limits.TITLE])[: limits.TITLE] or _title_from(text),
        text=text,
        blocks=blocks,
        links=links,
        byline=plain_line(byline[: 4 * limits.BYLINE])[: limits.BYLINE],
        published=published,
        language=language,
    )


def _unescaped(markup: str) -> str:
    """Markup that was escaped twice shows its tags as words: it is escaped once less."""
    if _ESCAPED_TAG.search(markup) and not _TAG.search(markup):
        return html.unescape(markup)
    return markup


def _guid(guid: str) -> str:
    line = clean_line(guid)
    return line if len(line) <= limits.GUID else ids.made_from(line)


def _title_from(text: str) -> str:
    """The beginning of the text, cut at a word."""
    line = clean_line(text[: 4 * limits.TITLE_FROM_TEXT])
    if len(line) <= limits.TITLE_FROM_TEXT:
        return line or "(untitled)"
    return line[: limits.TITLE_FROM_TEXT].rsplit(" ", 1)[0].rstrip(",;:–— ") + " …"

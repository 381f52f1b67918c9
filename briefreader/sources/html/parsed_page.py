"""An article as a web page holds it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from briefreader.domain.news.article import Block, Link
from briefreader.domain.news.media import Medium


@dataclass(frozen=True, slots=True)
class ParsedPage:
    """All strings are clean; spans count in `text`."""

    title: str
    text: str
    blocks: tuple[Block, ...]
    links: tuple[Link, ...] = ()
    media: tuple[Medium, ...] = ()
    byline: str = ""
    published: datetime | None = None  # UTC; None for a missing, unreadable or absurd date
    outlet: str = ""
    language: str = ""  # as the page declares it

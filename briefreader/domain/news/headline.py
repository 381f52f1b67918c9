"""One row of a list of articles."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Headline:
    """What a list shows of an article, with the reader's marks on it counted."""

    id: str
    title: str
    outlet: str
    url: str
    published: datetime | None
    read: bool
    statements: int | None  # None while the article is not analysed
    notes: int  # on the article and on its statements
    bookmarks: int
    sample: bool = False

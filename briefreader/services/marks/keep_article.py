"""An article as it is kept with its first mark; its date stays by the clock that the reader had then.

So an export says the day that the screen said, and says the same on any other machine and journey.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import tzinfo

from briefreader.domain.news.article import Article
from briefreader.domain.search.dates import by_clock
from briefreader.library.notes import snapshots
from briefreader.services.home.open import Opened


def keep_article(opened: Opened, article: Article, at: int) -> None:
    """Keeps this version for good, where it is not kept yet."""
    snapshots.keep_article(opened.notes, dated(article, opened.now().tzinfo), at)


def as_marked(opened: Opened, article: Article) -> Article:
    """The article with its date by the clock of its first mark; by that of now where it bears none."""
    first = snapshots.first_published(opened.library, article.id)
    return dated(article, first.tzinfo if first else opened.now().tzinfo)


def dated(article: Article, zone: tzinfo | None) -> Article:
    """The article with its date by the clock of `zone`."""
    return replace(article, published=article.published and by_clock(article.published, zone))

"""A statement as one quotes it elsewhere."""

from __future__ import annotations

from datetime import tzinfo

from briefreader.domain.news.article import Article
from briefreader.domain.reading.reading import ReadStatement
from briefreader.domain.search.dates import by_clock


def cited(article: Article, found: ReadStatement, zone: tzinfo | None) -> str:
    """The words, who said them, where and when: plain text of a few lines."""
    by = found.speaker
    who = "highlighted" if found.highlight else "unattributed"
    if by is not None:
        who = f"{by.name}, {by.role}" if by.role else by.name
    date = by_clock(article.published, zone).date().isoformat() if article.published else ""
    source = ", ".join(part for part in (article.outlet, f"“{article.title}”", date) if part)
    lines = [found.words, f"— {who} ({source})", _since(found), article.url]
    return "\n".join(line for line in lines if line)


def _since(found: ReadStatement) -> str:
    """Where the article no longer gives the words to the speaker they were marked with, that is said."""
    if found.handover is None or found.accepted:
        return ""
    new = found.handover.new
    return f"The article now gives these words to {new.name}." if new else "The article no longer says whose these are."

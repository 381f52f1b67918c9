"""What of an article leads somewhere, each with where it really leads."""

from __future__ import annotations

from dataclasses import dataclass

from briefreader.domain.news.address import host_of, shown
from briefreader.domain.news.article import Article
from briefreader.domain.news.media import Medium
from briefreader.domain.text.clean import clean_line


@dataclass(frozen=True, slots=True)
class Lead:
    """One address, once."""

    url: str
    words: str  # those it stands on first, or the address where it stands on none
    host: str


def leads(article: Article) -> list[Lead]:
    """In text order, then what the article has besides its words; an address that several words lead to stands once,
    where the first of them do.
    """
    first = {link.url: link for link in reversed(article.links)}
    words = [
        Lead(link.url, clean_line(link.span.of(article.text)) or shown(link.url), host_of(link.url))
        for link in sorted(first.values(), key=lambda link: link.span)
    ]
    return [*words, *(_of(one) for one in article.media if one.url and one.url not in first)]


def _of(one: Medium) -> Lead:
    """A picture that nobody describes is called by its file."""
    label = one.label if one.name in one.label else f"{one.label}: {one.name}"
    return Lead(one.url, label, host_of(one.url))

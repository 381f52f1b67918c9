"""Names for files: date, title and a piece of the id, fit for every system."""

from __future__ import annotations

import unicodedata

from briefreader.domain.news.article import Article

_CHARACTERS = 80
_BYTES = 200
_SHORT_ID = 8


def file_name(article: Article, suffix: str) -> str:
    """Such as `2026-01-08-talks-to-resume-3f9c2a17.md`; never a reserved word, a hidden file or a path."""
    return _named(article, article.id[:_SHORT_ID], suffix)


def longer_name(name: str, article_id: str) -> str:
    """The same with the whole id, for when `name` is taken by another's file."""
    stem, dot, suffix = name.rpartition(".")
    return f"{stem.removesuffix(article_id[:_SHORT_ID])}{article_id}{dot}{suffix}"


def same_file(name: str) -> str:
    """What two names share that a system without upper and lower case would take for one."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _named(article: Article, ending: str, suffix: str) -> str:
    date = article.published.date().isoformat() if article.published else "undated"
    slug = _slug(article.title)
    # The whole id must fit as well: see longer_name.
    room = len(date) + len(article.id) + len(suffix) + 2
    while len(slug) > _CHARACTERS - room or len(slug.encode()) > _BYTES - room:
        slug = slug[:-1]
    return f"{date}-{slug.strip('-') or 'article'}-{ending}{suffix}"


def _slug(title: str) -> str:
    """Letters and figures of any script in lower case, a hyphen for everything between."""
    kept = "".join(
        character if unicodedata.category(character)[0] in "LNM" else " "
        for character in unicodedata.normalize("NFC", title.lower())
    )
    return "-".join(kept.split())

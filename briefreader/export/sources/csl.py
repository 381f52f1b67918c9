"""The sources as CSL-JSON, which Zotero, pandoc and every citation processor read.

Format: https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from briefreader.domain.news.article import Article
from briefreader.domain.text.clean import clean_line, json_text
from briefreader.export.markdown.escape import address
from briefreader.export.phrases import standing
from briefreader.export.sources.authors import Author, authors

_MARKUP = {"<": "‹", ">": "›"}  # processors take a title for HTML, and have no way to say that it is none


def csl_json(articles: Iterable[Article]) -> str:
    """A list with an entry an article, by key."""
    entries = sorted((_entry(article) for article in articles), key=lambda entry: str(entry["id"]))
    return json_text(entries, indent=1) + "\n"


def key(article: Article) -> str:
    """By what an article is cited: from its id alone, so that no change of its title breaks a citation."""
    return f"briefreader-{article.id}"


def _entry(article: Article) -> dict[str, Any]:
    date = article.published
    told = {
        "id": key(article),
        "type": "article-newspaper",
        "title": _words(article.title),
        "container-title": _words(article.outlet),
        "author": [_name(one) for one in authors(_words(article.byline))],
        "issued": {"date-parts": [[date.year, date.month, date.day]]} if date else None,
        "URL": address(article.url),
        "note": _words(standing(article)),
    }
    return {field: value for field, value in told.items() if value}


def _name(one: Author) -> dict[str, str]:
    if not one.family:
        return {"literal": one.name}
    particle = {"non-dropping-particle": one.particle} if one.particle else {}
    return {"family": one.family, "given": one.given, **particle}


def _words(text: str) -> str:
    """One line; processors read fields out of `{:name: value}` in a note."""
    line = clean_line(text).replace("{:", "{ :")
    return "".join(_MARKUP.get(character, character) for character in line)

"""The sources as BibTeX (biblatex's @online), for LaTeX and reference managers."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefreader.domain.news.article import Article
from briefreader.domain.text.clean import clean_line
from briefreader.export.markdown.escape import address
from briefreader.export.phrases import standing
from briefreader.export.sources.authors import Author, authors
from briefreader.export.sources.csl import key

_HEAD = "% briefreader:sources\n"
_SPECIAL = {
    # Braces by their names: BibTeX counts those with a backslash before them as well.
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    '"': r"\textquotedbl{}",
    "@": r"{@}",
    **{character: f"\\{character}" for character in "%#&$_"},
}
_ANY = re.compile("[" + re.escape("".join(_SPECIAL)) + "]")


def bibtex(articles: Iterable[Article]) -> str:
    """An entry an article, by key."""
    return _HEAD + "".join(f"\n{_entry(one)}\n" for one in sorted(articles, key=key))


def _entry(article: Article) -> str:
    told = {
        "author": " and ".join(_name(one) for one in authors(article.byline)),
        "title": f"{{{_words(article.title)}}}",  # in braces of its own, so that no style changes its letters
        "organization": _words(article.outlet),
        "date": article.published.date().isoformat() if article.published else "",
        "url": address(article.url),
        "note": _words(standing(article)),
    }
    fields = "".join(f"  {field} = {{{value}}},\n" for field, value in told.items() if value)
    return f"@online{{{key(article)},\n{fields}}}"


def _name(one: Author) -> str:
    """A person as "van der Family, Given"; anybody else in braces, which keep a name in one piece."""
    if not one.family:
        return f"{{{_words(one.name)}}}"
    family = " ".join(part for part in (one.particle, _piece(one.family)) if part)
    return f"{family}, {_piece(one.given)}"


def _piece(words: str) -> str:
    """A part of a name, in braces where BibTeX would part it further."""
    plain = _words(words)
    return (
        plain if re.fullmatch(r"[\w.’'-]+(?: [\w.’'-]+)*", plain) and " and " not in plain.lower() else f"{{{plain}}}"
    )


def _words(text: str) -> str:
    return _ANY.sub(lambda found: _SPECIAL[found[0]], clean_line(text))

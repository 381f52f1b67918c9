"""What a page says about its article outside of it: title, authors, date, outlet, language."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from briefreader.sources.html.markup import Reader, tell
from briefreader.sources.text import limits
from briefreader.sources.text.dates import written_date
from briefreader.sources.text.origin import byline_of, language_of
from briefreader.sources.text.single_line import plain_line

_TITLES = ("og:title", "twitter:title", "dc.title", "headline")
_AUTHORS = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl")
_DATES = (
    "article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "pubdate",
    "publishdate", "dc.date", "dc.date.issued", "date",
)  # fmt: skip
_OUTLETS = ("og:site_name", "application-name")
_SEPARATORS = (" | ", " – ", " — ", " - ", " · ", " :: ")
_MOST_NODES = 2000  # of a page's linked data that are looked at
_ARTICLE = "Article"  # NewsArticle, ReportageNewsArticle, … all end so


@dataclass(frozen=True, slots=True)
class Particulars:
    """All strings clean, empty where the page does not say; the date in UTC."""

    title: str = ""
    byline: str = ""
    published: datetime | None = None
    outlet: str = ""
    language: str = ""


@dataclass
class _Told:
    """What the parser met, as it stands."""

    meta: dict[str, list[str]] = field(default_factory=dict)
    linked: list[str] = field(default_factory=list)  # scripts of linked data (JSON-LD)
    title: str = ""
    heading: str = ""
    times: list[str] = field(default_factory=list)
    language: str = ""


def particulars(markup: str, now: datetime) -> Particulars:
    """The particulars of a page's article; a date later than a day after `now` is not believed."""
    reader = _Reader()
    tell(markup, reader)
    told = reader.told
    data = _article_data(told.linked)
    outlet = _line([*_all(told.meta, _OUTLETS), _name(data.get("publisher"))], limits.BYLINE)
    dates = [*_all(told.meta, _DATES), str(data.get("datePublished") or ""), *told.times[:1]]
    return Particulars(
        title=_title(told, data, outlet),
        byline=byline_of(_authors(data)) or byline_of(_people(_all(told.meta, _AUTHORS))),
        published=next((date for one in dates if (date := written_date(one, now))), None),
        outlet=outlet,
        language=language_of(told.language, *_all(told.meta, ("og:locale", "content-language", "language"))),
    )


def _title(told: _Told, data: Mapping[str, Any], outlet: str) -> str:
    """The article's title; the window's only without the outlet's name at its end."""
    window = plain_line(told.title, limits.TITLE)
    for separator in _SEPARATORS:
        head, found, tail = window.rpartition(separator)
        if found and outlet and tail.casefold() == outlet.casefold():
            window = head
    given = [*_all(told.meta, _TITLES), str(data.get("headline") or ""), told.heading, window]
    return _line(given, limits.TITLE)


def _line(given: Iterable[str], longest: int) -> str:
    """The first of `given` that holds words, as one clean line."""
    return next((line for one in given if (line := plain_line(one, longest))), "")


def _all(meta: Mapping[str, list[str]], names: Iterable[str]) -> list[str]:
    return [value for name in names for value in meta.get(name, ())]


def _people(names: Iterable[str]) -> list[str]:
    """The first of the authors' fields that holds names; some hold the address of a profile."""
    return [name for name in names if "://" not in name and not name.startswith(("/", "@"))][:1]


def _authors(data: Mapping[str, Any]) -> list[str]:
    authors = data.get("author")
    return [_name(one) for one in (authors if isinstance(authors, list) else [authors])[:20]]


def _name(thing: Any) -> str:
    """The name of a person or organisation, however it is written."""
    found = thing.get("name") if isinstance(thing, dict) else thing
    return found if isinstance(found, str) and "://" not in found else ""


def _article_data(scripts: Iterable[str]) -> Mapping[str, Any]:
    """The first object of the linked data that is an article."""
    for script in scripts:
        try:
            told = json.loads(script)
        except (ValueError, RecursionError):
            continue
        for node in _objects(told):
            kinds = node.get("@type")
            if any(str(kind).endswith(_ARTICLE) for kind in (kinds if isinstance(kinds, list) else [kinds])):
                return node
    return {}


def _objects(told: Any) -> Iterator[dict[str, Any]]:
    """Every object in `told`, the outer ones first, with a stack of our own and not without end."""
    waiting, looked_at = [told], 0
    while waiting and looked_at < _MOST_NODES:
        node = waiting.pop(0)
        looked_at += 1
        if isinstance(node, dict):
            yield node
            waiting.extend(value for value in node.values() if isinstance(value, dict | list))
        elif isinstance(node, list):
            waiting.extend(node)


class _Reader(Reader):
    """Keeps what stands in <head>, the first heading and the first times."""

    def __init__(self) -> None:
        self.told = _Told()
        self._into: list[str] | None = None
        self._closes = ""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "meta":
            name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
            self.told.meta.setdefault(name.lower(), []).append(attributes.get("content", ""))
        elif tag == "html":
            self.told.language = attributes.get("lang", "")
        elif tag == "time" and "datetime" in attributes:
            self.told.times.append(attributes["datetime"])
        elif tag in ("title", "h1") or (tag == "script" and attributes.get("type") == "application/ld+json"):
            self._into, self._closes = [], tag

    def end(self, tag: str) -> None:
        if self._into is None or tag != self._closes:
            return
        words, self._into = "".join(self._into), None
        if tag == "script":
            self.told.linked.append(words)
        elif tag == "title":
            self.told.title = self.told.title or words
        else:
            self.told.heading = self.told.heading or words

    def data(self, words: str) -> None:
        if self._into is not None:
            self._into.append(words)

"""Statements and marks as W3C Web Annotations (JSON-LD), which other annotation programs read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from briefreader.domain.annotation import Marks, Place
from briefreader.domain.article import Article
from briefreader.domain.ids import CONTEXT
from briefreader.domain.reading import Reading, ReadStatement
from briefreader.export.document import chosen

Json = dict[str, Any]
"""An object as `json` writes it."""


def web_annotations(readings: Iterable[Reading], everything: bool = False, attitudes: bool = False) -> str:
    """One page of annotations: one a statement, and one for the marks on an article itself."""
    items = [item for reading in readings for item in _items(reading, chosen(reading, everything, attitudes))]
    page = {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationPage", "items": items}
    return json.dumps(page, ensure_ascii=False, indent=1) + "\n"


def _items(reading: Reading, statements: Iterable[ReadStatement]) -> Iterator[Json]:
    article = reading.article
    if reading.marks.any:
        yield _annotation(article.id, _bodies(reading.marks), _target(article), reading.marks)
    for one in statements:
        target = {**_target(article), "selector": _selectors(article, one)}
        yield _annotation(one.id, _speaker(one) + _bodies(one.marks), target, one.marks)


def _annotation(mark_id: str, bodies: list[Json], target: Json, marks: Marks) -> Json:
    dates = sorted(note.at for note in marks.notes)
    return {
        "id": f"urn:briefreader:{mark_id}",
        "type": "Annotation",
        "motivation": _motivations(marks),
        **({"created": dates[0].strftime("%Y-%m-%dT%H:%M:%SZ")} if dates else {}),
        "body": bodies,
        "target": target,
    }


def _motivations(marks: Marks) -> list[str]:
    """What the reader did with it."""
    done = {"commenting": marks.notes, "tagging": marks.tags, "bookmarking": marks.bookmarked}
    return [name for name, there in done.items() if there] or ["highlighting"]


def _speaker(one: ReadStatement) -> list[Json]:
    return [_body("identifying", one.speaker.name)] if one.speaker else []


def _bodies(marks: Marks) -> list[Json]:
    """What the reader wrote."""
    notes = [_body("commenting", note.text) for note in marks.notes]
    return notes + [_body("tagging", tag) for tag in marks.tags]


def _body(purpose: str, value: str) -> Json:
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}


def _target(article: Article) -> Json:
    return {"source": article.url or f"urn:briefreader:{article.id}", "dcterms:title": article.title}


def _selectors(article: Article, one: ReadStatement) -> list[Json]:
    """Where the words stand in the article's text; for words that are gone, only the words."""
    if one.place is Place.ORPHAN:
        return [{"type": "TextQuoteSelector", "exact": one.statement.text}]
    span, text = one.statement.span, article.text
    return [
        {
            "type": "TextQuoteSelector",
            "exact": one.statement.text if one.place is Place.CHANGED else span.of(text),
            "prefix": text[max(0, span.start - CONTEXT) : span.start],
            "suffix": text[span.end : span.end + CONTEXT],
        },
        {"type": "TextPositionSelector", "start": span.start, "end": span.end},
    ]

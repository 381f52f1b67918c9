"""W3C Web Annotations (JSON-LD), read: our own with all that was kept of them, and those of other programs.

Format: https://www.w3.org/TR/annotation-model/, in the shapes that files have: one annotation, a list of them, a page,
a collection with its first page; and the list that Hypothesis's own export is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from briefreader.domain.errors import ParseError
from briefreader.domain.reading.portable import Annotations, Carried, CarriedStatement, ForeignMark
from briefreader.sources.annotations import foreign_notes, own_decisions, own_notes, untrusted_json
from briefreader.sources.annotations.untrusted_json import Told, WrongError
from briefreader.sources.text import limits

_KEYS = ("items", "first", "annotations")  # of a page, a collection, and Hypothesis's export


def parse(data: bytes) -> Annotations:
    """The annotations in `data`.  Raises ParseError, in a sentence, where one of them cannot be read: then none is."""
    if len(data) > limits.ANNOTATIONS:
        raise ParseError(f"This file is larger than {limits.ANNOTATIONS // 1_000_000} MB: nothing was taken.")
    try:
        page, items = _page(untrusted_json.loaded(data))
        decisions = own_decisions.read(page)
    except WrongError as error:
        raise ParseError(f"This is no file of annotations: {error}.") from None
    own: list[tuple[Carried, CarriedStatement | None]] = []
    foreign: list[ForeignMark] = []
    for number, item in enumerate(items, 1):
        try:
            if own_notes.is_ours(item):
                own.append(own_notes.read(item))
            else:
                foreign += foreign_notes.read(item)
        except WrongError as error:
            raise ParseError(f"Annotation {number} cannot be read: {error}. Nothing was taken.") from None
    return Annotations(_by_article(own), tuple(foreign), decisions)


def _page(found: Any) -> tuple[Told, list[Told]]:
    """The annotations in any of the shapes, and what they stand in."""
    page: Told = {}
    while isinstance(found, dict) and "Annotation" not in untrusted_json.several(found.get("type")):
        key = next((key for key in _KEYS if key in found), None)
        if key is None:
            raise WrongError("it holds none")
        page, found = found, found[key]
    return page, untrusted_json.objects(found, "items")


def _by_article(own: Iterable[tuple[Carried, CarriedStatement | None]]) -> tuple[Carried, ...]:
    """What belongs to one article together; of two tellings of its particulars the first counts."""
    found: dict[str, Carried] = {}
    for one, said in own:
        there = found.setdefault(one.article.id, Carried(one.article))
        if said is not None:
            there = replace(there, statements=(*there.statements, said))
        elif one.marks.any:
            there = replace(there, marks=one.marks)
        found[one.article.id] = there
    return tuple(found.values())

"""One annotation of another program: the page, the words it is on, and what somebody wrote there.

Understood are W3C annotations as programs write them, and the fields of Hypothesis's own export.
"""

from __future__ import annotations

from typing import Any

from briefreader.domain import ids
from briefreader.domain.reading.portable import ForeignMark, ForeignNote
from briefreader.domain.text.clean import clean_line
from briefreader.sources.annotations import untrusted_json
from briefreader.sources.annotations.untrusted_json import Told
from briefreader.sources.text import limits


def read(item: Told) -> list[ForeignMark]:
    """A mark for each of its targets.  Raises WrongError for what is no annotation."""
    targets = untrusted_json.several(item.get("target")) or [untrusted_json.words(item, "uri", limits.ADDRESS)]
    return [_mark(item, {"source": one} if isinstance(one, str) else _object(one)) for one in targets]


def _object(value: Any) -> Told:
    return untrusted_json.part({"target": value}, "target")


def _mark(item: Told, target: Told) -> ForeignMark:
    quote, position = (
        untrusted_json.of_type(target.get("selector"), f"Text{kind}Selector") for kind in ("Quote", "Position")
    )
    bodies = [one for one in untrusted_json.several(item.get("body")) if isinstance(one, dict)]
    return ForeignMark(
        id=_identity(item, target, quote),
        page=_page(item, target),
        exact=untrusted_json.text(quote, "exact").strip(),
        prefix=untrusted_json.text(quote, "prefix")[-ids.CONTEXT :],
        suffix=untrusted_json.text(quote, "suffix")[: ids.CONTEXT],
        start=untrusted_json.span(position).start if position else 0,
        notes=_notes(item, bodies),
        tags=_tags(item, bodies),
        bookmarked="bookmarking" in untrusted_json.several(item.get("motivation")),
    )


def _identity(item: Told, target: Told, quote: Told) -> str:
    """What the annotation is known by when it comes again."""
    given = untrusted_json.words(item, "id", limits.GUID)
    if given:
        return ids.made_from("foreign", given, untrusted_json.words(quote, "exact"))
    bodies = [
        untrusted_json.words(one, "value") for one in untrusted_json.several(item.get("body")) if isinstance(one, dict)
    ]
    return ids.made_from("foreign", _page(item, target), untrusted_json.words(quote, "exact"), *bodies)


def _page(item: Told, target: Told) -> str:
    source = target.get("source") or target.get("id") or item.get("uri") or ""
    return clean_line(source[: limits.ADDRESS]) if isinstance(source, str) else ""


def _notes(item: Told, bodies: list[Told]) -> tuple[ForeignNote, ...]:
    at = untrusted_json.moment(item, "created") if item.get("created") else None
    texts = [untrusted_json.text(body, "value").strip() for body in bodies if body.get("purpose") != "tagging"]
    texts.append(untrusted_json.text(item, "text").strip())
    return tuple(ForeignNote(text, at) for text in texts if text)


def _tags(item: Told, bodies: list[Told]) -> tuple[str, ...]:
    lines = [untrusted_json.line(body, "value", limits.TAG) for body in bodies if body.get("purpose") == "tagging"]
    lines += [untrusted_json.line({"tag": one}, "tag", limits.TAG) for one in untrusted_json.several(item.get("tags"))]
    return tuple(dict.fromkeys(tag for line in lines if (tag := line.lstrip("#").strip())))

"""Our annotations are JSON-LD: a processor reads all of them, and what it writes out again is read by us."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pyld import jsonld

from briefreader.domain import ids
from briefreader.domain.marks.annotation import Correction, Made, Marks, Verdict
from briefreader.domain.reading.portable import Carried
from briefreader.domain.statements.statement import Phrases
from briefreader.domain.text.span import Span
from briefreader.export.web_annotation import web_annotations
from briefreader.sources.annotations.web_annotation import parse
from tests.export.samples import ADA, anchored, article, carried, noted, read, reading, statement

OA = "http://www.w3.org/ns/oa#"
OURS = "urn:briefreader:terms#"


@pytest.fixture
def loader(fixtures: Path) -> Callable[..., Any]:
    """Hands out the terms we use, and nothing from any network."""
    terms = json.loads((fixtures / "export" / "annotation-terms.jsonld").read_text(encoding="utf-8"))

    def load(url: str, _options: object) -> dict[str, Any]:
        assert url == "http://www.w3.org/ns/anno.jsonld"
        return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": terms}

    return load


def everything() -> Carried:
    """Every sort of mark, on words with pieces, a cue, a verdict; ids made from the words as ours are."""
    of = article(paragraphs=["“Soon,” said Ada Example, “and well.”", "No bridge [no] vote.", "Wait for it."])
    start, end = of.text.index("“Soon"), of.text.index("”\n") + 1
    pieces = (Span(start, start + 7), Span(of.text.index("“and"), end))
    one = replace(
        statement(of, "“Soon,”"),
        content=pieces,
        text="“Soon,” … “and well.”",
        speaker=Span(of.text.index("Ada"), of.text.index("Ada") + 11),
    )
    bo = Correction("bo00001", "Bo Sample")
    said = [
        read(named(of, one), noted("First.", "housing", "two-words", bookmarked=True)),
        read(named(of, replace(statement(of, "No bridge [no] vote"), cue=None)), Marks(made=Made.HIGHLIGHT), None),
        read(named(of, statement(of, "Wait for it")), noted("", correction=bo, made=Made.STATEMENT), ADA),
    ]
    found = carried(reading(of, *said, marks=Marks(bookmarked=True)))
    verdicts = (Verdict(anchored(of, Span(0, 4)), True, ADA), Verdict(anchored(of, Span(5, 9)), False))
    beside = Phrases("the chair of the board, Ada Example")
    first = replace(found.statements[0], verdicts=verdicts, actor="bo00001", phrases=beside)
    return replace(found, article=replace(of, text="", blocks=()), statements=(first, *found.statements[1:]))


def named(of: Any, one: Any) -> Any:
    return replace(one, id=ids.statement_id(of.id, of.text, one.span.start, one.span.end))


def with_targets(one: Carried) -> Carried:
    """As it is read: notes know what they hang on."""
    return replace(
        one,
        statements=tuple(
            replace(
                said,
                marks=replace(
                    said.marks, notes=tuple(replace(note, target=said.statement.id) for note in said.marks.notes)
                ),
            )
            for said in one.statements
        ),
    )


def test_what_was_written_is_read_again() -> None:
    text = web_annotations([everything()])
    assert parse(text.encode()).carried == (with_targets(everything()),)
    assert web_annotations(parse(text.encode()).carried) == text


def test_a_processor_keeps_every_word_of_it(loader: Callable[..., Any]) -> None:
    told = json.loads(web_annotations([everything()]))
    (page,) = jsonld.expand(told, {"documentLoader": loader})
    assert page["@type"] == ["http://www.w3.org/ns/activitystreams#OrderedCollectionPage"]
    (items,) = page["http://www.w3.org/ns/activitystreams#items"]
    whole, said, highlight, by_hand = items["@list"]
    assert [one[f"{OA}motivatedBy"] for one in (whole, highlight)] == [
        [{"@id": f"{OA}bookmarking"}],
        [{"@id": f"{OA}highlighting"}],
    ]
    assert f"{OA}hasBody" not in highlight or highlight[f"{OA}hasBody"] == []
    (verdicts,) = said[f"{OURS}verdicts"]
    assert [one[f"{OURS}accepted"][0]["@value"] for one in verdicts["@list"]] == [True, False]
    (target,) = said[f"{OA}hasTarget"]
    assert {one["@type"][0] for one in target[f"{OA}hasSelector"]} == {
        f"{OA}TextQuoteSelector",
        f"{OA}TextPositionSelector",
    }
    assert by_hand[f"{OURS}correction"][0]["http://xmlns.com/foaf/0.1/name"] == [{"@value": "Bo Sample"}]


def test_what_a_processor_writes_out_again_is_read_by_us(loader: Callable[..., Any]) -> None:
    told = json.loads(web_annotations([everything()]))
    options = {"documentLoader": loader}
    compacted = jsonld.compact(jsonld.expand(told, options), told["@context"], options)
    assert parse(json.dumps(compacted).encode()).carried == (with_targets(everything()),)

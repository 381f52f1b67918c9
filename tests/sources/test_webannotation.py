"""Files of annotations from elsewhere: read whole, or refused in a sentence, whatever somebody put into them."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.domain.errors import ParseError
from briefreader.domain.reading.portable import ForeignNote
from briefreader.domain.text.clean import clean
from briefreader.export.web_annotation import web_annotations
from briefreader.sources.annotations.web_annotation import parse
from briefreader.sources.text import limits
from tests.export.test_linked_data import everything
from tests.services.test_importing import FOREIGN, HYPOTHESIS

OURS = json.loads(web_annotations([everything()]))
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**20), 10**20)
    | st.floats()
    | st.text(max_size=12)
    | st.sampled_from(["urn:briefreader:0123456789abcdef", "http://[", "2026-01-09T07:30:00Z", "TextQuoteSelector"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "type", "value"]), inner),
    max_leaves=5,
)


def paths(value: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Where something stands in a JSON value."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [at, *(path for key, one in inside for path in paths(one, (*at, key)))]


def changed(whole: Any, path: tuple[Any, ...], value: Any) -> Any:
    if not path:
        return value
    whole = deepcopy(whole)
    place = whole
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    return whole


@pytest.mark.parametrize("whole", [OURS, [FOREIGN], HYPOTHESIS], ids=["ours", "w3c", "hypothesis"])
@given(st.data())
def test_anything_anywhere_is_read_or_refused(whole: Any, data: st.DataObject) -> None:
    hostile = changed(whole, data.draw(st.sampled_from(paths(whole))), data.draw(VALUES))
    try:
        found = parse(json.dumps(hostile).encode())
    except ParseError as error:
        assert "\n" not in str(error)
        return
    for one in found.carried:
        for said in one.statements:
            assert (
                said.anchor.span.start <= said.statement.span.start <= said.statement.span.end <= said.anchor.span.end
            )
            assert said.anchor.exact == clean(said.anchor.exact) and said.statement.text
            assert all(note.text == clean(note.text) for note in said.marks.notes)


@given(st.binary(max_size=200))
def test_bytes_that_are_no_json_are_refused(data: bytes) -> None:
    with pytest.raises(ParseError):
        parse(b"{" + data)


def test_a_file_out_of_all_measure_is_refused() -> None:
    with pytest.raises(ParseError, match="larger than 32 MB"):
        parse(b" " * (limits.ANNOTATIONS + 1))


@pytest.mark.parametrize(
    "shape",
    [
        lambda one: one,
        lambda one: [one],
        lambda one: {"type": "AnnotationPage", "items": [one]},
        lambda one: {"type": "AnnotationPage", "items": one},
        lambda one: {"type": ["AnnotationCollection"], "first": {"type": "AnnotationPage", "items": [one]}},
        lambda one: {"annotations": [one]},
    ],
)
def test_the_shapes_that_files_have(shape: Any) -> None:
    (mark,) = parse(json.dumps(shape(FOREIGN)).encode()).foreign
    assert (mark.exact, mark.tags, mark.page) == (
        "a ferry in\n   its place",
        ("ferry",),
        "https://www.news.example/story/?utm_source=x#top",
    )


def test_a_target_may_be_an_address_and_there_may_be_several() -> None:
    one = {"type": "Annotation", "target": ["http://a.example/x", {"source": "http://b.example/y"}], "body": "http://c"}
    assert [mark.page for mark in parse(json.dumps(one).encode()).foreign] == [
        "http://a.example/x",
        "http://b.example/y",
    ]


def test_hypothesis_own_export() -> None:
    (mark,) = parse(json.dumps(HYPOTHESIS).encode()).foreign
    assert [note.text for note in mark.notes] == ["On the page."] and mark.tags == ("page",)
    assert isinstance(mark.notes[0], ForeignNote) and mark.notes[0].at is not None


def test_an_annotation_is_known_when_it_comes_again() -> None:
    first, again = (parse(json.dumps(FOREIGN).encode()).foreign[0].id for _ in range(2))
    nameless = {key: value for key, value in FOREIGN.items() if key != "id"}
    other = parse(json.dumps(nameless).encode()).foreign[0].id
    assert first == again != other == parse(json.dumps(nameless).encode()).foreign[0].id

"""Where the reader was is read back as it was written; what is not understood is left out and does no harm."""

from __future__ import annotations

import pytest

from briefreader.domain.reading.reader_state import START, ReaderState, read
from briefreader.domain.search.query import EVERYTHING, Choice, Query, Term, parsed
from briefreader.domain.search.saved_search import typed

SOMEWHERE = ReaderState(
    words="is:unread from:courier", name="Unread", best=True, row="a1", index=7, above=12, article="a1", opened=True,
    statement="s1", seen=True, actor="x1", offset=512, line=30, pane="statements", beside="statements",
)  # fmt: skip


@pytest.mark.parametrize("state", [START, SOMEWHERE, ReaderState(name="“…” \U0001f600", row="b2")])
def test_there_and_back(state: ReaderState) -> None:
    assert read(state.written()) == state
    assert START.written() == "{}"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("", START),
        ("{", START),
        ("[1, 2]", START),
        ("[" * 100_000, START),
        ('{"row": "a1", "from a later version": [1]}', ReaderState(row="a1")),
        ('{"row": 5, "index": "7", "best": 1, "offset": -1, "line": 1.5, "name": null, "pane": "article"}',
         ReaderState(pane="article")),
        ('{"index": true, "offset": 99999999999999}', START),
    ],
)  # fmt: skip
def test_what_is_not_understood_is_left_out(written: str, expected: ReaderState) -> None:
    assert read(written) == expected


@pytest.mark.parametrize(
    "words", ["", "harbour", "“harbour”", '"a phrase" -not', "is:unread since:7d", "a or (b -c)", "from:x fer*"]
)
def test_a_query_as_it_is_typed(words: str) -> None:
    assert parsed(typed(parsed(words))) == parsed(words)


def test_a_query_that_no_line_tells_is_everything() -> None:
    for part in (Term('a"b', phrase=True), Choice((Query((Term("x"),)), EVERYTHING)), Term("or")):
        assert typed(Query((part,))) == ""

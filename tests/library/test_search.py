"""A query is never syntax to the database, and finds what it says."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefreader.domain.annotation import Note
from briefreader.domain.errors import QueryError
from briefreader.domain.query import Query, Term, parsed
from briefreader.library import articles, headlines, marks, read
from tests.library.conftest import Files
from tests.library.making import FEED, NOW, entry


@pytest.fixture
def stocked(files: Files) -> Files:
    articles.store_entries(
        files.library,
        FEED,
        "Alder Courier",
        [
            entry("1", title="Ferry law passed", words="The assembly passed the ferry law on Monday.", hours=1),
            entry("2", title="Quota disputed", words="Fishermen dispute the cod quota. Café owners too.", hours=30),
            entry("3", title="Bridge reopened", words="The law of the bridge ferry was not passed.", hours=90),
        ],
        NOW,
    )
    return files


def titles(files: Files, text: str) -> list[str]:
    keys = headlines.keys(files.reader, parsed(text), NOW)
    return [row.title.split()[0] for row in headlines.rows(files.reader, keys)]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["Ferry", "Quota", "Bridge"]),
        ("ferry", ["Ferry", "Bridge"]),
        ("FERRY law", ["Ferry", "Bridge"]),
        ('"ferry law"', ["Ferry"]),
        ("law -monday", ["Bridge"]),
        ("cafe", ["Quota"]),
        ("fish*", ["Quota"]),
        ("from:courier", ["Ferry", "Quota", "Bridge"]),
        ("from:%", []),
        ("before:2d", ["Bridge"]),
        ("since:1d", ["Ferry"]),
        ("nothing-here", []),
        ("is:read", []),
        ("-is:unread", []),
    ],
)
def test_a_query_finds_what_it_says(stocked: Files, query: str, found: list[str]) -> None:
    assert titles(stocked, query) == found


def test_notes_are_found_and_marks_filter(stocked: Files) -> None:
    article = headlines.ids(stocked.reader, parsed("quota"), NOW)[0]
    note = Note("note01", article, "Ask the harbourmaster.", datetime(2026, 1, 10, tzinfo=UTC))
    marks.put_note(stocked.notes, note, article, "noted", 1)
    marks.set_tags(stocked.notes, article, article, ["fish"], "tagged", 1)
    read.opened(stocked.notes, article, FEED, 1)
    for query in ("harbourmaster", "is:noted", "is:marked", "is:tagged", "tag:fish", "is:read"):
        assert titles(stocked, query) == ["Quota"], query


@pytest.mark.parametrize("query", ["is:open", "since:soon", "before:2026-13-40"])
def test_what_cannot_be_understood_is_said(query: str) -> None:
    with pytest.raises(QueryError):
        parsed(query)


HOSTILE = [
    '"',
    "NEAR(",
    "a AND",
    "col:val",
    "*",
    "'",
    "''; DROP TABLE articles",
    "^a",
    "{",
    "a\0b",
    "-",
    "--",
    "\\",
    "%_",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_no_text_is_syntax(stocked: Files, words: str) -> None:
    titles(stocked, words)
    for field in ("", "said", "actor", "from", "tag", "id", "feed"):
        headlines.keys(stocked.reader, Query((Term(words, field),)), NOW)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(max_size=40))
def test_nothing_a_reader_types_raises_but_a_query_error(stocked: Files, words: str) -> None:
    try:
        query = parsed(words)
    except QueryError:
        return
    headlines.keys(stocked.reader, query, NOW)

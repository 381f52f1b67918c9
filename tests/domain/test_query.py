"""What a reader types, as terms."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from briefreader.domain.errors import QueryError
from briefreader.domain.query import Term, growing, moment, parsed

NOW = datetime(2026, 1, 10, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("", []),
        ("ferry law", [Term("ferry"), Term("law")]),
        ('"ferry law" -quota', [Term("ferry law", phrase=True), Term("quota", negated=True)]),
        ("from:BBC is:unread", [Term("BBC", "from"), Term("unread", "is")]),
        ('actor:"Maria Zakharova"', [Term("Maria Zakharova", "actor", phrase=True)]),
        ("https://news.example", [Term("https://news.example")]),
        ("-is:read", [Term("read", "is", negated=True)]),
        ('"', [Term('"')]),
    ],
)
def test_terms(text: str, terms: list[Term]) -> None:
    assert list(parsed(text).terms) == terms


@pytest.mark.parametrize(
    ("text", "last"),
    [("fer", "fer*"), ("f", "f"), ("ferry ", "ferry"), ('"ferry', '"ferry*'), ("from:bb", "bb"), ("law fer", "fer*")],
)
def test_the_last_word_of_an_unfinished_line_may_go_on(text: str, last: str) -> None:
    assert growing(text).terms[-1].value == last


def test_moments() -> None:
    assert moment("7d", NOW) == datetime(2026, 1, 3, 12, tzinfo=UTC)
    assert moment("today", NOW) == datetime(2026, 1, 10, tzinfo=UTC)
    assert moment("2026-01-08", NOW) == datetime(2026, 1, 8, tzinfo=UTC)
    with pytest.raises(QueryError) as error:
        parsed("ferry since:soon")
    assert error.value.at == 6

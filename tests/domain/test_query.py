"""What a reader types, as terms."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from briefreader.domain.errors import QueryError
from briefreader.domain.moments import moment
from briefreader.domain.query import Query, Term, growing, parsed

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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ferry or law", "[ferry | law]"),
        ("a b OR c", "[a b | c]"),
        ("quota (ferry or law) -is:read", "quota -is:read [ferry | law]"),
        ("-(ferry or law)", "-[ferry | law]"),
        ("-(ferry law)", "-[ferry law]"),
        ("(ferry law)", "ferry law"),
        ("((ferry))", "ferry"),
        ("() ferry", "ferry"),
        ('"or" ferry', '"or" ferry'),
        ("Bridge_(film)", "Bridge_(film)"),
        ("(from:courier or from:post) actor:rusk", "actor:rusk [from:courier | from:post]"),
        ("a (b or (c d))", "a [b | c d]"),
    ],
)
def test_alternatives(text: str, told: str) -> None:
    assert written(parsed(text)) == told


def written(query: Query) -> str:
    """A query in one line: terms first, alternatives in square brackets."""
    terms = [
        f"{'-' * one.negated}{one.field}{':' * bool(one.field)}" + (f'"{one.value}"' if one.phrase else one.value)
        for one in query.terms
    ]
    choices = [f"{'-' * one.negated}[{' | '.join(map(written, one.queries))}]" for one in query.choices]
    return " ".join((*terms, *choices))


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("ferry (law", 6),
        ("ferry) law", 5),
        ("or ferry", 0),
        ("ferry or", 6),
        ("a or or b", 5),
        ("x from:", 2),
        ("(" * 30, 20),
        ("a -(b " * 6 + "c" + ")" * 6, 0),
        ("a -b (c or d) " * 80, 0),
    ],
)
def test_what_is_wrong_with_a_line_is_told_with_its_place(text: str, at: int) -> None:
    with pytest.raises(QueryError) as error:
        parsed(text)
    assert error.value.at == at


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("(fer", "fer*"),
        ("law or", "law"),
        ("law or fe", "[law | fe*]"),
        ("law)", "law"),
        ("(law or fer", "[law | fer*]"),
    ],
)
def test_a_line_still_being_typed_is_taken_as_far_as_it_goes(text: str, told: str) -> None:
    assert written(growing(text)) == told


@pytest.mark.parametrize(
    ("now", "value", "begins"),  # by the clock of Berlin; in UTC
    [
        ("2026-01-10T00:30", "today", "2026-01-09T23:00"),
        ("2026-01-10T00:30", "yesterday", "2026-01-08T23:00"),
        ("2026-07-10T23:30", "today", "2026-07-09T22:00"),
        ("2026-03-30T12:00", "2026-03-29", "2026-03-28T23:00"),  # the day on which summer time begins
        ("2026-03-30T12:00", "yesterday", "2026-03-28T23:00"),
        ("2026-03-30T12:00", "today", "2026-03-29T22:00"),
        ("2026-10-26T12:00", "yesterday", "2026-10-24T22:00"),  # and that on which it ends
        ("2026-10-26T12:00", "today", "2026-10-25T23:00"),
        ("2026-03-29T12:00", "12h", "2026-03-28T22:00"),
        ("2026-03-29T12:00", "1d", "2026-03-28T10:00"),
        ("2026-07-10T12:00", "2026-07-10T08:00", "2026-07-10T06:00"),
        ("2026-07-10T12:00", "2026-07-10T08:00+09:00", "2026-07-09T23:00"),
    ],
)
def test_days_begin_at_midnight_where_the_reader_is(now: str, value: str, begins: str) -> None:
    here = datetime.fromisoformat(now).replace(tzinfo=ZoneInfo("Europe/Berlin"))
    assert moment(value, here) == datetime.fromisoformat(begins).replace(tzinfo=UTC)


def test_moments() -> None:
    assert moment("7d", NOW) == datetime(2026, 1, 3, 12, tzinfo=UTC)
    assert moment("today", NOW) == datetime(2026, 1, 10, tzinfo=UTC)
    assert moment("2026-01-08", NOW) == datetime(2026, 1, 8, tzinfo=UTC)
    assert moment("2026-01-08T01:00+02:00", NOW) == datetime(2026, 1, 7, 23, tzinfo=UTC)
    for never in ("soon", "9999y", "0001-01-01T00:00+14:00"):
        with pytest.raises(QueryError) as error:
            parsed(f"ferry since:{never}")
        assert error.value.at == 6

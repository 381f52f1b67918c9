"""What a reader types, as terms."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from briefreader.domain.errors import QueryError
from briefreader.domain.search.dates import moment
from briefreader.domain.search.query import Query, Term, growing, parsed

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
        ("“ferry law” -„no quota“", [Term("ferry law", phrase=True), Term("no quota", phrase=True, negated=True)]),
        ("actor:«Ana Petrel»", [Term("Ana Petrel", "actor", phrase=True)]),
        ("From:BBC IS:Unread", [Term("BBC", "from"), Term("unread", "is")]),
        ("re: 10:30 iso:9001", [Term("re:"), Term("10:30"), Term("iso:9001")]),
        ("https://news.example/a?b=1", [Term("https://news.example/a?b=1")]),
        ('"form:bbc" "from:bbc"', [Term("form:bbc", phrase=True), Term("from:bbc", phrase=True)]),
        ("Raid: three held", [Term("Raid:"), Term("three"), Term("held")]),
        ("7\" it's", [Term('7"'), Term("it's")]),
        ("★", [Term("★")]),
    ],
)
def test_terms(text: str, terms: list[Term]) -> None:
    assert list(parsed(text).terms) == terms


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("fer", "fer*"),
        ("f", "f"),
        ("ferry ", "ferry"),
        ('"ferry', '"ferry*'),
        ("from:bb", "bb*"),
        ("law fer", "fer*"),
        ("said:bb", "bb"),
    ],
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
    ("text", "at", "told"),
    [
        ("ferry (law", 6, "This bracket is not closed."),
        ("(a", 0, "This bracket is not closed."),
        ("() (", 3, "This bracket is not closed."),
        ("ferry) law", 5, "This bracket closes nothing"),
        ("or ferry", 0, "“or” needs something on both sides."),
        ("ferry or", 6, "“or” needs something on both sides."),
        ("(a or", 3, "“or” needs something on both sides."),
        ("a or or b", 5, "“or” needs something on both sides."),
        ("()", 0, "There is nothing to look for in this"),
        ("  -( )", 2, "There is nothing to look for in this"),
        ('"unclosed', 0, "This quotation mark is not closed."),
        ('x -"two words', 3, "This quotation mark is not closed."),
        ('actor:"Ana', 6, "This quotation mark is not closed."),
        ("“unclosed", 0, "This quotation mark is not closed."),
        ('x ""', 2, "There is nothing between these quotation marks."),
        ('from:""', 0, "There is nothing between these quotation marks."),
        ('said:" "', 0, "There is nothing between these quotation marks."),
        ("x from:", 2, "“from:” needs a value right after it"),
        ("from: bbc", 0, "“from:” needs a value right after it"),
        ("(x saved:)", 3, "“saved:” needs a value right after it"),
        ("form:bbc", 0, "“form:” is not a filter. Did you mean from:?"),
        ("a -form:bbc", 3, "“form:” is not a filter. Did you mean from:?"),
        ("a (b or Form:bbc)", 8, "“Form:” is not a filter. Did you mean from:?"),
        ('form:"bbc news"', 0, "“form:” is not a filter. Did you mean from:?"),
        ("form: bbc", 0, "“form:” is not a filter. Did you mean from:?"),
        ("x sinse:7d", 2, "“sinse:” is not a filter. Did you mean since:?"),
        ("tags:fish", 0, "“tags:” is not a filter. Did you mean tag:?"),
        ("atcor:oster", 0, "“atcor:” is not a filter. Did you mean actor:?"),
        ("befor:7d", 0, "“befor:” is not a filter. Did you mean before:?"),
        ("feeds:x", 0, "“feeds:” is not a filter. Did you mean feed:?"),
        ("source:bbc", 0, "“source:” is not a filter. Did you mean from:?"),
        ("author:oster", 0, "“author:” is not a filter. Did you mean actor:?"),
        ("after:7d", 0, "“after:” is not a filter. Did you mean since:?"),
        ("label:x", 0, "“label:” is not a filter. Did you mean tag:?"),
        ("x is:unred", 2, "“is:unred” is not a filter. Did you mean is:unread?"),
        ("is:bookmark", 0, "Did you mean is:bookmarked?"),
        ("is:xyzzy", 0, "“is:xyzzy” is not a filter. After is: write unread, read, bookmarked, "),
        ("ferry since:yesterdy", 6, "“yesterdy” is not a date. Did you mean yesterday?"),
        ("before:tody", 0, "“tody” is not a date. Did you mean today?"),
        ("since:7x", 0, "“7x” is not a date. Write 2026-01-08, 7d, 12h, today or yesterday."),
        ("a saved:hrbour", 2, "No search is saved as “hrbour”. Did you mean Harbour?"),
        ("saved:nothing", 0, "No search is saved as “nothing”."),
        ("(" * 30, 20, "too many brackets"),
        ("a -(b " * 6 + "c" + ")" * 6, 0, "too many brackets"),
        ("a -b (c or d) " * 80, 0, "too much for one search"),
    ],
)
def test_what_is_wrong_with_a_line_is_told_with_its_place_and_what_was_perhaps_meant(
    text: str, at: int, told: str
) -> None:
    with pytest.raises(QueryError, match=re.escape(told)) as error:
        parsed(text, {"Harbour": parsed("ferry")})
    assert (error.value.at, error.value.line) == (at, text)


@pytest.mark.parametrize(
    "word", "re http https mailto iso rfc who what why film fact front date note title text mark luke in tax us".split()
)
def test_a_word_before_a_colon_that_is_like_no_filter_stays_a_word(word: str) -> None:
    assert parsed(f"{word}:x").terms == (Term(f"{word}:x"),)


def test_the_place_is_told_in_words_where_the_line_is_longer_than_a_word() -> None:
    for text, told in (
        ("form:bbc", ""),
        ("harbour (law or", " At character 14: “or”"),
        ("harbour form:bbc and so on for much longer than that", " At character 9: “form:bbc and so on for much lo…”"),
    ):
        with pytest.raises(QueryError) as error:
            parsed(text)
        assert error.value.located == f"{error.value}{told}"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("(fer", "fer*"),
        ("law or", "law"),
        ("law or fe", "[law | fe*]"),
        ("law)", "law"),
        ("(law or fer", "[law | fer*]"),
        ("law is:un", "law"),
        ("law since:yester", "law"),
        ("law from:", "law"),
        ('law ""', "law"),
        ("()", ""),
        ("law saved:fer", "law"),
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


@pytest.mark.parametrize("text", ["form:b", "is:unred law", "since:soon law", "a tags:x"])
def test_what_no_further_letter_puts_right_is_told_while_it_is_typed(text: str) -> None:
    with pytest.raises(QueryError):
        growing(text)


def test_moments() -> None:
    assert moment("7d", NOW) == datetime(2026, 1, 3, 12, tzinfo=UTC)
    assert moment("today", NOW) == moment("Today", NOW) == datetime(2026, 1, 10, tzinfo=UTC)
    assert moment("yesterday", NOW) == datetime(2026, 1, 9, tzinfo=UTC)
    assert moment("24h", NOW) == moment("1D", NOW) == datetime(2026, 1, 9, 12, tzinfo=UTC)
    assert moment("2w", NOW) == datetime(2025, 12, 27, 12, tzinfo=UTC)
    assert moment("2026-01-08", NOW) == datetime(2026, 1, 8, tzinfo=UTC)
    assert moment("2026-01-08T01:00+02:00", NOW) == datetime(2026, 1, 7, 23, tzinfo=UTC)
    for never in ("soon", "9999y", "0001-01-01T00:00+14:00"):
        with pytest.raises(QueryError) as error:
            parsed(f"ferry since:{never}")
        assert error.value.at == 6

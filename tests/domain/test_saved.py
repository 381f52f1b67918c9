"""A query written as a line, and saved searches named in one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.domain.errors import QueryError
from briefreader.domain.search.query import EVERYTHING, growing, parsed
from briefreader.domain.search.saved_search import written

PIECES = ["ferry", "or", "(", ")", "-", '"', '"two words"', "from:x", 'actor:"Ana Petrel"', "is:unread", " ", "a(b)c"]


@pytest.mark.parametrize(
    "line", ["ferry -quota", '"ferry law" or quota', "a (b or -c) is:unread", "-(a b)", 'actor:"Ana Petrel" since:7d']
)
def test_a_line_is_written_as_it_was_typed(line: str) -> None:
    assert written(parsed(line)) == line


@given(st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join) | st.text(alphabet='ab-:"() or', max_size=20))
def test_what_is_written_reads_the_same(line: str) -> None:
    try:
        query = parsed(line)
    except QueryError:
        return
    assert parsed(written(query)) == query


def test_a_feeds_address_with_a_bracket_can_be_written() -> None:
    query = EVERYTHING.and_("feed", "https://alder.example/(x")
    assert written(query) == 'feed:"https://alder.example/(x"'
    assert parsed(written(query)).values("feed") == query.values("feed")


def test_a_saved_search_stands_for_what_it_looks_for() -> None:
    saved = {"Harbour": parsed("ferry or quay"), "Mine": parsed("tag:fish is:unread")}
    assert parsed("saved:harbour is:unread", saved) == parsed("(ferry or quay) is:unread")
    assert parsed('-saved:"mine"', saved) == parsed("-(tag:fish is:unread)")
    for line in ("saved:harbour or boat", "-saved:harbour", "-((ferry or quay))", "boat or (saved:harbour)"):
        assert parsed(written(parsed(line, saved))) == parsed(line, saved)
    with pytest.raises(QueryError, match="No search is saved as “quay”"):
        parsed("ferry saved:quay", saved)
    assert growing("ferry saved:ha", saved) == parsed("ferry")

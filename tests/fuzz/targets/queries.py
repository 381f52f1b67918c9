"""Queries: read or refused with the place, printed and read again, and answered by a library."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from briefreader.config.home import Home
from briefreader.domain.errors import QueryError
from briefreader.domain.search.query import Query, growing, parsed
from briefreader.domain.search.saved_search import written
from briefreader.library.search import list_keys
from briefreader.services.home.open import opened
from briefreader.services.reading.assemble import reading, selected
from tests.fuzz import invariants
from tests.fuzz.target import Check, Target

_SEEDS = (
    'ferry law "winter ferries" -quota or harbour',
    'from:courier is:unread since:7d (actor:"Mirela Oster" or said:timetables) -tag:draft',
    "is:bookmarked or is:noted before:2026-01-08 folder:World/Europe feed:https://news.example/f id:0123456789abcdef",
    "saved:one -saved:two Bridge_(film) -(a b or (c -d))",
    "NEAR(a b) AND col:val * ^x a+b 'it''s' \"\"",
)
_SAVED = {"one": parsed("ferry or law"), "two": parsed("is:unread")}


def _seeds() -> Sequence[bytes]:
    return [one.encode() for one in _SEEDS]


def _opened(folder: Path) -> Check:
    home = opened(Home.at(folder / "home"))
    some = [one for article in list_keys.ids(home.library, Query(), invariants.NOW)[:3]
            if (one := reading(home.library, article)) is not None]  # fmt: skip

    def check(data: bytes) -> None:
        text = data.decode("utf-8", "surrogateescape")[:20_000]
        for read in (parsed, growing):
            try:
                query = read(text, _SAVED)
            except QueryError as error:
                assert str(error) and 0 <= error.at <= len(text)
                continue
            if read is parsed:  # a line that is still being typed is not kept
                assert parsed(written(query)) == query, written(query)
            found = list_keys.ids(home.library, query, invariants.NOW)
            assert len(set(found)) == len(found)
            for one in some:
                list(selected(one, query, True))

    return check


TARGET = Target("queries", 8, _seeds, _opened, ".txt")

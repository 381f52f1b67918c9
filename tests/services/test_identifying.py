"""An id, whole or begun, is one thing, or it is said which may be meant."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefreader.config.home import Home
from briefreader.domain.errors import AmbiguousError, NotFoundError
from briefreader.domain.ids import Kind
from briefreader.domain.news.article import Article, BlockKind, assembled
from briefreader.library import database
from briefreader.library.articles import store
from briefreader.services.home.open import Opened, opened
from briefreader.services.marks.saved_searches import SavedSearches
from briefreader.services.short_ids import TARGETS, identified

ARTICLES = {
    "abcd000011112222": "The lane stays closed",
    "abcd000099998888": "The lane is open\x1b[2J again",
    "abce0000": "A short id",
    "abce00001111": "An id that begins with another",
    "zz99": "Z",
}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    folder = Home.at(tmp_path_factory.mktemp("home"))
    opened(folder).close()
    library = database.open_library(folder.library, folder.notes)
    text, blocks = assembled([(BlockKind.PARAGRAPH, "An invented story.")])
    made = [Article(id, title, text, blocks, "Courier", sample=True) for id, title in ARTICLES.items()]
    store.store_bundled(library, made, datetime(2026, 1, 10, tzinfo=UTC))
    library.close()
    found = opened(folder)
    yield found
    found.close()


@pytest.mark.parametrize(
    ("typed", "id"),
    [
        ("abcd000011112222", "abcd000011112222"),
        ("abcd00001", "abcd000011112222"),
        (" ABCD00009 ", "abcd000099998888"),
        ("abce0000", "abce0000"),
        ("abce00001", "abce00001111"),
        ("zz99", "zz99"),
        ("nothing1", "nothing1"),
        ("no such thing", "no such thing"),
        ("abcd%", "abcd%"),
    ],
)
def test_an_unambiguous_beginning_is_the_id(home: Opened, typed: str, id: str) -> None:
    assert identified(home, typed, *TARGETS) == id


def test_an_ambiguous_beginning_lists_what_it_may_be(home: Opened) -> None:
    with pytest.raises(AmbiguousError) as error:
        identified(home, "abcd", Kind.ARTICLE)
    assert str(error.value).splitlines() == [
        "“abcd” is the beginning of several ids: type more of it.",
        "  abcd000011112222  article    “The lane stays closed”",
        "  abcd000099998888  article    “The lane is open[2J again”",
    ]
    assert identified(home, "abcd", Kind.NOTE) == "abcd"


def test_too_short_a_beginning_is_said_whatever_it_begins(home: Opened) -> None:
    for typed in ("a", "zz9", "qqq"):
        with pytest.raises(NotFoundError, match="too short"):
            identified(home, typed, *TARGETS)


def test_a_typed_query_has_whole_ids(home: Opened) -> None:
    searches = SavedSearches(home)
    assert searches.read("-id:abcd00001 x").terms[0].value == "abcd000011112222"
    with pytest.raises(AmbiguousError):
        searches.read("x or id:abcd")


def test_what_is_kept_with_a_mark_has_its_id_too(home: Opened, tmp_path: Path) -> None:
    from briefreader.services.marks.annotate import Annotating

    note = Annotating(home).add_note("abcd000011112222", "Compare.")
    assert identified(home, note.id[:8], Kind.NOTE) == note.id
    home.notes.execute("UPDATE kept_articles SET article = 'gone00001111'")
    assert identified(home, "gone", Kind.ARTICLE) == "gone00001111"

"""Tags as they are typed, imported and looked for: one spelling, told where it is another; old ones stay."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefreader.config.home import Home
from briefreader.domain.errors import AnnotationError
from briefreader.domain.search.query import EVERYTHING, parsed
from briefreader.library.notes import marks
from briefreader.services.desk import Desk
from briefreader.services.marks.tags import written_tags
from briefreader.services.reading import rows
from briefreader.services.transfer.import_ import take
from tests.newsroom import Newsroom
from tests.services.test_importing import HYPOTHESIS


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    found = Newsroom(tmp_path)
    yield found
    asyncio.run(found.close())


def tags(desk: Desk, target: str) -> tuple[str, ...]:
    found = desk.reading(target)
    assert found is not None
    return found.marks.tags


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    found = Desk(Home.at(tmp_path / "home"))
    yield found
    asyncio.run(found.stop())


@pytest.fixture
def article(desk: Desk) -> str:
    return desk.headlines(EVERYTHING).window(0, 1)[0].id


@pytest.fixture
def old(desk: Desk, article: str) -> str:
    """An article that was tagged when tags could have blanks."""
    desk.bookmark(article)
    marks.set_tags(desk._notes, article, article, ["two words"], "tagged it", 1)
    return article


def test_what_no_vault_would_take_is_made_a_tag_and_told(desk: Desk, article: str) -> None:
    assert desk.tag(article, ["fish", " lane"]).endswith("#fish #lane.")
    told = desk.tag(article, ["climate change", "#fish", "Climate-change"])
    assert told == "Tagged as climate-change, fish. Tags have no blanks or punctuation."
    assert tags(desk, article) == ("climate-change", "fish")
    assert desk.undo().endswith("#climate-change #fish.")


def test_what_holds_nothing_of_a_tag_is_refused_and_no_note_is_saved_without_its_tags(desk: Desk, article: str) -> None:
    with pytest.raises(AnnotationError, match="letters or digits"):
        desk.tag(article, ["fish", "!!!"])
    with pytest.raises(AnnotationError):
        desk.add_note(article, "Compare.", ["!!!"])
    assert not desk.reading(article).marks.any  # type: ignore[union-attr]


def test_a_tag_of_an_older_version_is_shown_found_kept_and_taken_away(desk: Desk, old: str) -> None:
    assert tags(desk, old) == ("two words",)
    for query in ('tag:"two words"', "tag:two-words", "tag:#Two-Words"):
        assert [row["id"] for row in rows.listed(desk._opened, parsed(query))] == [old], query
    desk.add_note(old, "Compare.", ["fish", "two-words"])
    assert tags(desk, old) == ("fish", "two words")
    desk.tag(old, ["two-words"])
    assert tags(desk, old) == ("two-words",)


def test_written_tags_keep_what_was_there_as_it_was_written() -> None:
    assert written_tags(["two words", "Two-words", "a b"], ["two words"]) == ("two words", "a-b")


def test_imported_tags_are_made_valid_and_told(room: Newsroom) -> None:
    with room.worker:
        room.worker.execute("UPDATE articles SET url = 'https://news.example/story' WHERE id = ?", (room.article,))
    marks.set_tags(room.desk._notes, room.article, room.article, ["two words"], "tagged it", 1)
    told = json.dumps(HYPOTHESIS).replace('["page"]', '["climate change", "two-words", "fish", "!!!"]')
    assert take(room.desk._opened, told.encode()).sentence == (
        "Took in 1 note and 3 tags on 1 article. Tagged as climate-change. Tags have no blanks or punctuation."
    )
    assert room.reading.marks.tags == ("!!!", "climate-change", "fish", "two words")
    assert take(room.desk._opened, told.encode()).sentence == "All of it is here already."

"""What is written without spaces is found from the middle of a sentence, and what was indexed before as well."""

from __future__ import annotations

from datetime import timedelta

import pytest

from briefreader.domain.marks.annotation import Note
from briefreader.domain.search.query import parsed
from briefreader.library.articles import store
from briefreader.library.database import open_library, open_notes
from briefreader.library.notes import marks
from briefreader.library.search import list_keys
from briefreader.library.sqlite import migrations
from briefreader.library.sqlite.upgrade import Schema
from tests.library.conftest import Files
from tests.library.making import FEED, NOW, entry, found, titles

TITLE = "外交部：不同意"
WORDS = "外交部发言人说，中国不同意这项计划。"


@pytest.mark.parametrize("query", ["中国", "国", "发言", '"中国不同意"', "计划 中国", "外交部 -美国"])
def test_any_stretch_of_it_is_found(files: Files, query: str) -> None:
    store.store_entries(files.library, FEED, "X", [entry("1", title=TITLE, words=WORDS), entry("2")], NOW)
    assert titles(files, query) == [TITLE]


@pytest.mark.parametrize("query", ["中说", "美国", "国中"])
def test_what_does_not_stand_side_by_side_is_not_found(files: Files, query: str) -> None:
    store.store_entries(files.library, FEED, "X", [entry("1", title=TITLE, words=WORDS)], NOW)
    assert titles(files, query) == []


def test_an_article_that_changes_leaves_nothing_of_its_old_words(files: Files) -> None:
    store.store_entries(files.library, FEED, "X", [entry("1", title=TITLE, words=WORDS)], NOW)
    store.store_entries(files.library, FEED, "X", [entry("1", title=TITLE, words="日本同意。")], NOW)
    assert titles(files, "中国") == []
    assert titles(files, "日本") == [TITLE]
    files.library.execute("INSERT INTO article_search (article_search) VALUES ('integrity-check')")


def test_notes_are_found_alike(files: Files) -> None:
    store.store_entries(files.library, FEED, "X", [entry("1", title="Plan")], NOW)
    (article,) = found(files, "")
    marks.put_note(files.notes, Note("n1", article, "与去年的说法矛盾", NOW), article, "noted", 1)
    assert titles(files, "说法") == ["Plan"]


def test_a_file_of_before_is_indexed_anew(files: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    library, notes = files.folder / "old.db", files.folder / "old-notes.db"
    with monkeypatch.context() as before:
        before.setattr(migrations, "LIBRARY", _before_spacing(migrations.LIBRARY))
        before.setattr(migrations, "NOTES", _without_the_last(migrations.NOTES))
        open_notes(notes).close()
        db = open_library(library, notes)
        for key, title in enumerate((TITLE, "Plan"), 1):
            db.execute(
                "INSERT INTO articles (key, id, feed, title, outlet, byline, url, first_seen, sort, language, credit, "
                "sample, hash, stamp) VALUES (?, ?, ?, ?, 'X', '', '', 1, 1, '', '', 0, '', '')",
                (key, f"article{key}", FEED, title),
            )
            db.execute("INSERT INTO bodies VALUES (?, 'Words.', '[]', '[]')", (key,))
            db.execute("INSERT INTO article_search (rowid, title, text) VALUES (?, ?, 'Words.')", (key, title))
        db.close()
    db = open_library(library, notes)
    assert len(list_keys.keys(db, parsed("同意"), NOW + timedelta(1))) == 1
    assert len(list_keys.keys(db, parsed("plan"), NOW + timedelta(1))) == 1
    db.execute("INSERT INTO article_search (article_search) VALUES ('integrity-check')")


def _before_spacing(schema: Schema) -> Schema:
    """The schema as it was before scripts without spaces were indexed by the character."""
    at = next(number for number, statements in enumerate(schema.steps) if "spaced(title)" in statements[0])
    return Schema(schema.mark, schema.steps[:at])


def _without_the_last(schema: Schema) -> Schema:
    return Schema(schema.mark, schema.steps[:-1])

"""The export as one text."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from briefreader.export.csv import table
from briefreader.export.files.document import ArticleFile
from briefreader.export.markdown.markdown_page import MARKDOWN, rendered
from briefreader.export.single_file import one_text, write_articles, write_data
from briefreader.export.sources.bibtex import bibtex
from briefreader.export.sources.csl import csl_json
from briefreader.export.web_annotation import web_annotations
from tests.export.samples import article, carried, fresh, many, noted, reading


def other() -> ArticleFile:
    return rendered(reading(article("# Rain *again*", id="fedcba9876543210", url=""), marks=noted("wet")))


def test_one_article_is_its_file() -> None:
    assert one_text(MARKDOWN, [rendered(many("a"))]) == fresh(rendered(many("a")))


def test_several_stand_under_their_titles() -> None:
    text = one_text(MARKDOWN, [rendered(many("a")), other()])
    assert "\n**\\# Rain \\*again\\***\n\nThe Harbour Post, 2026-01-08\n" in text
    assert text.count("briefreader:begin") == 2
    assert not [token for token in MarkdownIt("commonmark").parse(text) if token.type == "heading_open"]


def test_one_article_in_a_file_keeps_the_readers_words(tmp_path: Path) -> None:
    path = tmp_path / "new" / "bridge.md"
    assert write_articles(path, MARKDOWN, [rendered(many("a", ""))]).written == ("bridge.md",)
    path.write_text(path.read_text() + "my words\n")
    assert write_articles(path, MARKDOWN, [rendered(many("a", "b"))]).written
    assert "my words\n" in path.read_text() and "): b\n" in path.read_text()
    assert write_articles(path, MARKDOWN, [rendered(many("a", "b"))]).unchanged == ("bridge.md",)


def test_several_in_a_file_are_replaced_until_the_reader_edits_it(tmp_path: Path) -> None:
    path = tmp_path / "all.md"
    assert write_articles(path, MARKDOWN, [rendered(many("a")), other()]).written
    assert write_articles(path, MARKDOWN, [rendered(many("a")), other()]).unchanged
    assert write_articles(path, MARKDOWN, [rendered(many("b")), other()]).written
    path.write_text(path.read_text() + "my words\n")
    (refused,) = write_articles(path, MARKDOWN, [rendered(many("c")), other()]).refused
    assert "was edited" in refused and path.read_text().endswith("my words\n")


def test_a_file_of_somebody_else_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "all.md"
    foreign = b'{\n "@context": "http://www.w3.org/ns/anno.jsonld",\n "type": "AnnotationPage", "items": []}'
    for content in (b"mine", b"caf\xe9", foreign):
        path.write_bytes(content)
        for done in (write_articles(path, MARKDOWN, [other()]), write_data(path, table([]))):
            assert "choose another name" in done.refused[0] and not done.written
        assert path.read_bytes() == content
    link = tmp_path / "link.md"
    link.symlink_to(path)
    assert "no plain file" in write_articles(link, MARKDOWN, [other()]).refused[0]


def test_another_articles_file_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "note.md"
    write_articles(path, MARKDOWN, [other()])
    assert "not ours" in write_articles(path, MARKDOWN, [rendered(many("a"))]).refused[0]


@pytest.mark.parametrize(
    "texts",
    [
        [table([many("a")]), table([many("b")])],
        [web_annotations([carried(many("a"))]), web_annotations([carried(many("b"))])],
        [bibtex([article("a")]), bibtex([article("b")])],
        [csl_json([article("a")]), csl_json([article("b")])],
    ],
    ids=["csv", "json", "bibtex", "csl"],
)
def test_data_is_replaced_by_data_and_a_look_writes_nothing(tmp_path: Path, texts: list[str]) -> None:
    path = tmp_path / "made" / "notes"
    assert write_data(path, texts[0], only_look=True).out_of_date == ("notes",) and not path.parent.exists()
    for text in texts:
        assert write_data(path, text).written
        assert write_data(path, text).unchanged and write_data(path, text, only_look=True).unchanged
        assert path.read_text() == text
    look = write_data(path, texts[0], only_look=True)
    assert look.out_of_date == ("notes",) and look.difference.startswith("--- notes\n+++ notes\n")
    assert path.read_text() == texts[1]

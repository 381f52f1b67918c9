"""The export as one text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from briefreader.domain.errors import ExportError
from briefreader.export.document import MarkdownFile
from briefreader.export.markdown import fresh, rendered
from briefreader.export.single import one_text, write_data, write_markdown
from briefreader.export.table import table
from briefreader.export.webannotation import web_annotations
from tests.export.samples import article, many, noted, reading


def other() -> MarkdownFile:
    return rendered(reading(article("# Rain *again*", id="fedcba9876543210", url=""), marks=noted("wet")))


def test_one_article_is_its_file() -> None:
    assert one_text([rendered(many("a"))]) == fresh(rendered(many("a")))


def test_several_stand_under_their_titles() -> None:
    text = one_text([rendered(many("a")), other()])
    assert "\n**\\# Rain \\*again\\***\n\nThe Harbour Post, 2026-01-08\n" in text
    assert text.count("briefreader:begin") == 2
    assert not [token for token in MarkdownIt("commonmark").parse(text) if token.type == "heading_open"]


def test_one_article_in_a_file_keeps_the_readers_words(tmp_path: Path) -> None:
    path = tmp_path / "new" / "bridge.md"
    assert write_markdown(path, [rendered(many("a", ""))])
    path.write_text(path.read_text() + "my words\n")
    assert write_markdown(path, [rendered(many("a", "b"))])
    assert "my words\n" in path.read_text() and "): b\n" in path.read_text()
    assert not write_markdown(path, [rendered(many("a", "b"))])


def test_several_in_a_file_are_replaced_until_the_reader_edits_it(tmp_path: Path) -> None:
    path = tmp_path / "all.md"
    assert write_markdown(path, [rendered(many("a")), other()])
    assert not write_markdown(path, [rendered(many("a")), other()])
    assert write_markdown(path, [rendered(many("b")), other()])
    path.write_text(path.read_text() + "my words\n")
    with pytest.raises(ExportError, match="was edited"):
        write_markdown(path, [rendered(many("c")), other()])
    assert path.read_text().endswith("my words\n")


def test_a_file_of_somebody_else_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "all.md"
    for content in (b"mine", b"caf\xe9"):
        path.write_bytes(content)
        for attempt in (lambda: write_markdown(path, [other()]), lambda: write_data(path, table([]))):
            with pytest.raises(ExportError, match="choose another name"):
                attempt()
        assert path.read_bytes() == content
    link = tmp_path / "link.md"
    link.symlink_to(path)
    with pytest.raises(ExportError, match="no plain file"):
        write_markdown(link, [other()])


def test_another_articles_file_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "note.md"
    write_markdown(path, [other()])
    with pytest.raises(ExportError, match="not ours"):
        write_markdown(path, [rendered(many("a"))])


def test_data_is_replaced_by_data(tmp_path: Path) -> None:
    path = tmp_path / "notes"
    for text in (table([many("a")]), table([many("b")]), web_annotations([many("b")])):
        assert write_data(path, text)
        assert not write_data(path, text)
        assert path.read_text() == text
    changed = replace(many("a"), marks=noted("b"))
    assert write_data(path, web_annotations([changed]))

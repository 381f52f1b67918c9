"""What an export looks like, to the letter."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import yaml

from briefreader.domain.statements.statement import StatementKind
from briefreader.export.files.document import chosen
from briefreader.export.markdown.markdown_page import MARKDOWN, article_of, rendered
from tests.export.samples import article, every_kind, fresh, many, read, reading, statement


def test_every_kind_of_statement(fixtures: Path) -> None:
    assert fresh(rendered(every_kind())) == (fixtures / "export/every-kind.md").read_text(encoding="utf-8")


def test_only_marked_statements_unless_everything_is_asked_for() -> None:
    one = many("kept", "", "kept too")
    assert [block.id[-1] for block in rendered(one).blocks] == ["0", "2"]
    assert [block.id[-1] for block in rendered(one, everything=True).blocks] == ["0", "1", "2"]


def test_attitudes_are_left_out_unless_asked_for() -> None:
    of = article()
    one = reading(of, read(replace(statement(of, "Soon"), kind=StatementKind.INDIRECT, speech=False)))
    assert chosen(one, everything=True) == ()
    assert len(chosen(one, everything=True, attitudes=True)) == 1


def test_front_matter_says_what_it_says() -> None:
    head = yaml.safe_load(fresh(rendered(every_kind())).split("---")[1])
    assert head["published"].isoformat() == "2026-01-08T09:00:00+00:00"
    assert head["actors"] == ["Ada Example", "Bo Sample"]  # not "officials"; and whom the reader named
    assert head["tags"] == ["harbour", "housing", "two-words", "kept"]
    assert (head["type"], head["schema"], head["id"]) == ("briefreader-article", 1, "0123456789abcdef")


def test_an_article_without_anything_is_a_head_alone() -> None:
    bare = article(published=None, outlet="", byline="", url="")
    text = fresh(rendered(replace(reading(bare), analysis=None)))
    assert yaml.safe_load(text.split("---")[1])["published"] is None
    assert text.endswith("\n---\n")


def test_the_program_knows_its_own() -> None:
    text = fresh(rendered(many("x")))
    assert article_of(text) == "0123456789abcdef"
    assert article_of("\ufeff" + text.replace("\n", "\r\n")) == "0123456789abcdef"
    assert article_of("---\nid: 0123456789abcdef\n---\nsomebody's own note\n") == ""
    assert article_of(text.removeprefix("---\n")) == ""


def test_blocks_are_found_again() -> None:
    file = rendered(every_kind())
    found, damaged = MARKDOWN.regions(fresh(file).split("\n"))
    assert [(one.id, one.sha, one.text) for one in found] == [(one.id, one.sha, one.text) for one in file.blocks]
    assert not damaged

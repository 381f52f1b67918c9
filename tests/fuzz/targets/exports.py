"""Exports of any words: every form whole, nothing steered, the same again, and a file that was edited in any way."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import yaml

from briefreader.domain.reading.portable import Carried
from briefreader.domain.reading.reading import Reading
from briefreader.export.csv import COLUMNS, table
from briefreader.export.files.document import ArticleFile
from briefreader.export.files.merge import merged
from briefreader.export.logseq import logseq_page
from briefreader.export.markdown import markdown_page
from briefreader.export.org import org_page
from briefreader.export.single_file import one_text
from briefreader.export.sources.bibtex import bibtex
from briefreader.export.sources.csl import csl_json
from briefreader.export.web_annotation import web_annotations
from briefreader.sources.annotations.web_annotation import parse
from tests.export.samples import carried
from tests.fuzz import invariants, made, seeds
from tests.fuzz.target import Check, Target


def _seeds() -> Sequence[bytes]:
    mine = [one.encode() for one in made.samples()]
    return mine * 4 + seeds.ours("articles/*.txt") + seeds.found("feeds/hostile/static/export*")


def _opened(_: Path) -> Check:
    return check


def check(data: bytes) -> None:
    """One article, in every form."""
    one = made.marked(data.decode("utf-8", "replace"))
    for file in files(one):
        whole(file)
    _front_matter(one)
    for text in (bibtex([one.article]), one_text(markdown_page.MARKDOWN, [markdown_page.rendered(one)] * 2)):
        invariants.prose(text)
    json.loads(csl_json([one.article]))
    rows = list(csv.reader(io.StringIO(table([one]))))
    assert len(rows) == 2 + len(one.statements) and all(len(row) == len(COLUMNS) for row in rows)
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    _home_to_home(carried(one))


def files(one: Reading) -> list[ArticleFile]:
    """The article's file in each of the forms that are merged."""
    return [room.rendered(one, everything=True, attitudes=True) for room in (markdown_page, org_page, logseq_page)]


def whole(file: ArticleFile) -> None:
    """A file that is found again, block by block, and that a second export leaves as it is."""
    text = file.fresh()
    invariants.prose(text.replace("\u200b", ""))  # Org's own way to part what it would read as markup
    invariants.line(file.name)
    assert "/" not in file.name and len(file.name.encode()) <= 200 and not file.name.startswith(".")
    assert file.form.article_of(text) == file.id, "found again"
    lines = text.split("\n")
    found, damaged = file.form.regions(lines[file.form.head_length(lines) :])
    assert [region.id for region in found] == [block.id for block in file.blocks] and not damaged
    assert merged(text, file).text == text, "the same bytes again"


def _front_matter(one: Reading) -> None:
    """YAML gives back the exact words, under our keys only."""
    head = yaml.safe_load(markdown_page.rendered(one).fresh().split("\n---\n")[0].removeprefix("---\n"))
    assert (head["title"], head["author"], head["source"]) == (
        one.article.title,
        one.article.byline,
        one.article.outlet,
    )
    assert len(head) <= 11


def _home_to_home(one: Carried) -> None:
    """What is taken along is what arrives."""
    (found,) = parse(web_annotations([one]).encode()).carried
    assert found.marks == replace(one.marks, notes=tuple(replace(n, target=one.article.id) for n in one.marks.notes))
    sent = {said.statement.id: said for said in one.statements}
    assert {said.statement.id for said in found.statements} == set(sent)
    for said in found.statements:
        there = sent[said.statement.id]
        assert (said.anchor, said.statement.text, said.marks.tags) == (
            there.anchor,
            there.statement.text,
            there.marks.tags,
        )
        assert [note.text for note in said.marks.notes] == [note.text for note in there.marks.notes]


def _merge_seeds() -> Sequence[bytes]:
    """Files as we wrote them."""
    return [file.fresh().encode() for words in made.samples() for file in files(made.marked(words))]


def _merging(_: Path) -> Check:
    ours = [file for words in made.samples() for file in files(made.marked(words))]

    def check(data: bytes) -> None:
        """A file of ours that somebody, or some program, has changed."""
        text = data.decode("utf-8", "replace")
        for file in ours:
            once = merged(text, file)
            again = merged(once.text, file)
            assert again.text == once.text, f"not the same bytes again in {file.form.suffix}"

    return check


EXPORTS = Target("exports", 6, _seeds, _opened, ".txt")
MERGING = Target("merging", 4, _merge_seeds, _merging, ".md")

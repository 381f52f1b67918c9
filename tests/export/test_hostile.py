"""Titles, authors, tags and words made to steer an export do not."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType

import orgparse
import pytest
import yaml
from markdown_it import MarkdownIt
from pybtex.database import parse_string

from briefreader.domain.ids import made_from
from briefreader.domain.marks.annotation import Place
from briefreader.domain.marks.tag import valid_tags
from briefreader.domain.reading.reading import Reading
from briefreader.domain.statements.actor import Speaker
from briefreader.domain.text.clean import clean, clean_line
from briefreader.export.csv import table
from briefreader.export.files.folder import write
from briefreader.export.logseq import logseq_page
from briefreader.export.markdown.markdown_page import MARKDOWN, rendered
from briefreader.export.org import escape, org_page
from briefreader.export.single_file import one_text
from briefreader.export.sources.bibtex import bibtex
from briefreader.export.sources.csl import csl_json
from briefreader.export.web_annotation import web_annotations
from tests.export.samples import article, carried, fresh, noted, read, reading, statement
from tests.export.steering import NAMES, STEERING, as_entries

OURS = "type schema id title source author url published actors tags text_hash".split()
STRUCTURE = {"blockquote", "bullet_list", "list_item", "paragraph"}
Entries = list[dict[str, object]]


@dataclass(frozen=True)
class Hostile:
    """Entries by what they are after."""

    names: Entries
    words: Entries

    @property
    def all(self) -> list[Reading]:
        return [as_reading(one) for one in (*self.names, *self.words)]


@pytest.fixture(params=["ours", pytest.param("shared", marks=pytest.mark.shared)])
def hostile(request: pytest.FixtureRequest) -> Hostile:
    if request.param == "ours":
        return Hostile(as_entries(NAMES), as_entries(STEERING))
    folder = request.getfixturevalue("shared") / "feeds/hostile/static"
    names, words = (
        json.loads((folder / f"export_{name}.json").read_text(encoding="utf-8"))["items"]
        for name in ("names", "frontmatter")
    )
    return Hostile(names, words)


def test_there_is_enough_of_ours() -> None:
    assert len(set(NAMES)) == len(NAMES) >= 48 and len(set(STEERING)) == len(STEERING) >= 61


def as_reading(entry: dict[str, object]) -> Reading:
    """The entry with every field of it where an export writes it, as if it came through the feed's door."""
    authors = entry.get("authors") or [{"name": ""}]
    author = clean_line(str(authors[0]["name"]))  # type: ignore[index]
    of = article(
        clean_line(str(entry["title"])),
        [clean(str(entry["content_text"]))],
        id=made_from(str(entry["id"])),
        outlet=author,
        byline=author,
        url=clean_line(str(entry["url"])),
    )
    tags = [clean_line(str(tag)) for tag in entry.get("tags") or []]  # type: ignore[attr-defined]
    one = replace(statement(of, of.text), why=author)
    marks = noted("", *tags, bookmarked=True)
    changed = read(one, marks, Speaker("hostile1", author, of.title), place=Place.CHANGED, now=of.text)
    return reading(of, changed, marks=noted("a note"))


def test_every_name_makes_a_file_of_its_own_in_the_folder(hostile: Hostile, tmp_path: Path) -> None:
    files = [rendered(as_reading(entry)) for entry in hostile.names]
    report = write(tmp_path, MARKDOWN, files)
    assert len(report.written) == len(files) == len(hostile.names)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(report.written)
    folded = {unicodedata.normalize("NFC", name).casefold() for name in report.written}
    assert len(folded) == len(files)
    for name in report.written:
        assert (tmp_path / name).resolve().parent == tmp_path.resolve()
        assert len(name) <= 80 and len(name.encode()) <= 200
        assert name[0].isalnum() and name.endswith(".md") and not set(name) & set('<>:"/\\|?*#^[] ')
        assert name == "".join(character for character in name if character.isprintable())
    assert len(write(tmp_path, MARKDOWN, files).unchanged) == len(files)


def test_front_matter_gives_back_the_words_and_only_our_keys(hostile: Hostile) -> None:
    for entry in hostile.words:
        one = as_reading(entry)
        head = yaml.safe_load(fresh(rendered(one)).split("\n---\n")[0].removeprefix("---\n"))
        assert list(head) == OURS
        assert (head["title"], head["author"], head["tags"]) == (
            one.article.title,
            one.article.byline,
            list(valid_tags(one.statements[0].marks.tags)),
        )


def test_the_body_shows_the_words_and_obeys_none(hostile: Hostile) -> None:
    for entry in hostile.words + hostile.names:
        one = as_reading(entry)
        body = fresh(rendered(one)).split("\n---\n", 1)[1]
        tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(body)
        assert {token.type.removesuffix("_open").removesuffix("_close") for token in tokens} <= STRUCTURE | {
            "inline",
            "html_block",
        }
        comments = [token.content.strip() for token in tokens if token.type == "html_block"]
        assert all(comment.startswith("<!-- briefreader:") and comment.endswith("-->") for comment in comments)
        items = [token for token in tokens if token.type == "list_item_open"]
        assert (len(comments), len(items)) == (4, 5 + bool(one.statements[0].marks.tags))
        inline = [child for token in tokens for child in token.children or ()]
        links = [child.attrs["href"] for child in inline if child.type == "link_open"]
        assert links == [one.article.url] * 2
        assert not [child for child in inline if child.type in ("image", "html_inline", "code_inline")]
        shown = " ".join(child.content for child in inline if child.content)
        assert " ".join(one.article.text.split()) in " ".join(shown.split())


@pytest.mark.parametrize("form", [org_page, logseq_page])
def test_every_name_makes_a_page_of_its_own(hostile: Hostile, tmp_path: Path, form: ModuleType) -> None:
    files = [form.rendered(as_reading(entry)) for entry in hostile.names]
    done = write(tmp_path, files[0].form, files)
    assert len(done.written) == len(files) == len({name.casefold() for name in done.written})
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(done.written)
    assert write(tmp_path, files[0].form, files).unchanged == done.written


def test_org_holds_our_headings_and_properties_and_no_others(hostile: Hostile) -> None:
    for one in hostile.all:
        text = fresh(org_page.rendered(one))
        (top,) = orgparse.loads(text).children
        assert [len(below.children) for below in (top, *top.children)] == [2, 0, 0]
        assert not [node for node in (top, *top.children) if node.todo or node.priority]
        assert {tag for node in (top, *top.children) for tag in node.tags} <= set(
            map(escape.tag, one.statements[0].marks.tags)
        )
        assert set(top.children[1].properties) <= {"ID", "KIND", "EVIDENCE", "BOOKMARKED"}
        found, damaged = org_page.ORG.regions(text.split("\n"))
        assert len(found) == 3 and not damaged


def test_logseq_holds_our_blocks_and_no_others(hostile: Hostile) -> None:
    for one in hostile.all:
        text = fresh(logseq_page.rendered(one))
        found, damaged = logseq_page.LOGSEQ.regions(text.split("\n"))
        assert len(found) == 3 and not damaged
        lines = text.split("\n")
        assert sum(line.startswith("- ") for line in lines) == 2
        assert sum(line.startswith("\t- ") for line in lines) <= 6
        names = [line.strip().split(":: ")[0] for line in lines if re.match(r"\s*[\w-]+:: ", line)]
        assert set(names) <= {
            "briefreader-article",
            "source",
            "author",
            "published",
            "url",
            "briefreader",
            "id",
            "tags",
        }


def test_sources_and_annotations_hold_the_words_and_obey_none(hostile: Hostile) -> None:
    readings = hostile.all
    articles = [one.article for one in readings]
    entries_ = parse_string(bibtex(articles), "bibtex").entries
    assert len(entries_) == len({of.id for of in articles}) == len(readings)
    assert {field for entry in entries_.values() for field in entry.fields} <= {
        "title", "organization", "date", "url"
    }  # fmt: skip
    assert len(json.loads(csl_json(articles))) == len(readings)
    items = json.loads(web_annotations([carried(one) for one in readings]))["items"]
    assert len(items) == 2 * len(readings)
    titles = {item["target"]["dcterms:title"] for item in items}
    assert titles == {of.title for of in articles}


def test_no_cell_is_a_formula_and_several_articles_in_one_text_are_as_safe(hostile: Hostile) -> None:
    readings = [as_reading(entry) for entry in hostile.words]
    rows = list(csv.reader(io.StringIO(table(readings))))
    assert not [field for row in rows for field in row if field.startswith(("=", "+", "-", "@", "\t", "\r"))]
    tokens = MarkdownIt("commonmark").parse(one_text(MARKDOWN, [rendered(one) for one in readings]))
    assert {token.type.removesuffix("_open").removesuffix("_close") for token in tokens} <= STRUCTURE | {
        "inline",
        "html_block",
        "hr",
    }

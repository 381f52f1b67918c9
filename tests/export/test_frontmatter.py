"""The head of a file: ours kept up to date, the reader's left alone."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefreader.domain.text.clean import clean_line
from briefreader.export.files.document import Value
from briefreader.export.markdown.front_matter import emitted, head_length, texts, updated


def nobodys(tag: str) -> bool:
    return False


@given(st.text(max_size=40), st.lists(st.text(max_size=20), max_size=4))
def test_yaml_gives_back_the_same_text(title: str, tags: list[str]) -> None:
    lines = emitted({"title": title, "tags": tuple(tags), "schema": 1})
    read = yaml.safe_load("\n".join(lines))
    assert read == {"title": clean_line(title), "tags": [clean_line(tag) for tag in tags], "schema": 1}


@given(st.text(max_size=40), st.lists(st.text(max_size=20), max_size=4))
def test_what_we_wrote_is_up_to_date(title: str, tags: list[str]) -> None:
    ours = tuple(dict.fromkeys(filter(None, map(clean_line, tags))))
    values: dict[str, Value] = {"title": clean_line(title), "tags": ours, "published": None}
    lines = emitted(values)
    assert updated(lines, values, nobodys) == lines
    assert texts(lines)["title"] == clean_line(title)


def test_keys_of_the_reader_and_their_order_stay() -> None:
    old = [
        "aliases: [Bridge, 'May: opening']",
        "title: old",
        "# a comment",
        "rating: 5",
        "summary: |",
        "  two",
        "",
        "  lines",
        'source: "The Harbour Post"',
    ]
    new = updated(old, {"title": "new", "source": "The Harbour Post", "schema": 1}, nobodys)
    assert new == [old[0], 'title: "new"', *old[2:], "schema: 1"]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("title: Minister defends rent plan", "Minister defends rent plan"),
        ("title: 'It''s late'", "It's late"),
        ('title: "a: b"', "a: b"),
        ("published: 2026-01-08T09:00:00Z", datetime(2026, 1, 8, 9, tzinfo=UTC)),
        ("tags:\n  - housing\n  - two words", ("housing", "two words")),
        ("tags: [housing, 'two words']", ("housing", "two words")),
        ("tags: housing, rent", ("housing", "rent")),
        ("tags: []", ()),
    ],
)
def test_what_another_program_wrote_in_its_own_way_is_left(written: str, value: str | tuple[str, ...]) -> None:
    key = written.split(":")[0]
    assert updated(written.split("\n"), {key: value}, nobodys) == written.split("\n")


@pytest.mark.parametrize("written", ["title: yes", "title: 12", "title: [a]", "title: new # or so", "title:"])
def test_what_is_no_text_to_yaml_is_written_anew(written: str) -> None:
    value = written.removeprefix("title:").strip()
    assert updated([written], {"title": value}, nobodys) == emitted({"title": value})


def test_tags_of_the_reader_stay_and_ours_go() -> None:
    old = ["tags:", "  - housing", "  - mine", "  - dropped"]
    assert updated(old, {"tags": ("housing", "new")}, lambda tag: tag == "dropped") == [
        'tags: ["housing", "new", "mine"]'
    ]


def test_tags_that_we_cannot_read_are_left() -> None:
    old = ["tags: *others"]
    assert updated(old, {"tags": ("housing",)}, nobodys) == old


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("---\na: 1\n---\nx", 3),
        ("---\r\na: 1\r\n---\r\nx", 3),
        ("---\na: 1\n...\nx", 3),
        ("---\na: 1", 0),
        ("x\n---", 0),
    ],
)
def test_where_the_head_ends(text: str, length: int) -> None:
    assert head_length(text.split("\n")) == length

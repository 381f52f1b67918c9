"""The articles that come with the program, and what is wrong with a file that cannot be one."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefreader.domain import ids
from briefreader.domain.errors import ParseError
from briefreader.sources.bundled import bundled_articles
from tests.sources import readable

FRONT = """---
title: A title: with a colon
outlet: The Courier
byline: Ana
date: 2026-01-09T10:00:00+02:00
sample: yes
---
"""
BODY = """
First line
of a paragraph.

# A heading

- one
- two

> quoted
> words

[caption] A boat.

[byline] By Ana

[embed] Post

[furniture] Read more
"""


def test_front_matter_and_marks(tmp_path: Path) -> None:
    (tmp_path / "02-b.txt").write_text(FRONT + "second", encoding="utf-8")
    (tmp_path / "01-a.txt").write_text(FRONT + BODY, encoding="utf-8")
    article, second = bundled_articles(tmp_path)
    assert article.id == ids.made_from("bundled", "01-a")
    assert (article.title, article.outlet, article.byline) == ("A title: with a colon", "The Courier", "Ana")
    assert (article.published, article.sample) == (datetime(2026, 1, 9, 8, tzinfo=UTC), True)
    assert readable.blocks(article.text, article.blocks) == [
        ["paragraph", "First line of a paragraph."],
        ["heading", "A heading"],
        ["list_item", "one"],
        ["list_item", "two"],
        ["quote", "quoted words"],
        ["caption", "A boat."],
        ["byline", "By Ana"],
        ["embed", "Post"],
        ["furniture", "Read more"],
    ]
    assert second.text == "second"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("no front matter", "between two lines of ---"),
        (FRONT.replace("title: A title: with a colon", ""), "lack “title:”"),
        (FRONT.replace("2026-01-09T10:00:00+02:00", "Friday"), "“date: Friday” is no date"),
    ],
)
def test_an_error_names_the_file(tmp_path: Path, text: str, words: str) -> None:
    (tmp_path / "01-a.txt").write_text(text, encoding="utf-8")
    with pytest.raises(ParseError) as error:
        bundled_articles(tmp_path)
    assert "01-a.txt" in str(error.value)
    assert words in str(error.value)


def test_there_are_articles_to_read_on_the_first_start() -> None:
    articles = bundled_articles()
    assert len(articles) >= 8
    assert not articles[0].sample
    assert all(article.sample for article in articles[1:])

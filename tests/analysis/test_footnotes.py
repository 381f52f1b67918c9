"""The marks of footnotes keep nobody from their words, and stand in these as they do in the text."""

from __future__ import annotations

import re

import pytest

from briefreader.analysis.analyse import analyse
from briefreader.analysis.text.footnotes import blanked
from briefreader.domain.news.article import Article, BlockKind, assembled
from briefreader.sources.html.html import body_of


def said(text: str) -> list[tuple[str, str]]:
    """The statements of a text, each with whom it is given to."""
    whole, blocks = assembled([(BlockKind.PARAGRAPH, words) for words in text.split("\n\n")])
    found = analyse(Article("article1", "A title", whole, blocks))
    names = {one.id: one.name for one in found.actors}
    assert all(one.text == " … ".join(span.of(whole) for span in one.content) for one in found.statements)
    return [(names.get(one.actor or "", ""), one.text) for one in found.statements]


@pytest.mark.parametrize(
    "text",
    [
        "“It is so,”[3] said Ann Bell, the mayor of Oster.[4] “We shall see,” she said.[5]",
        '"It is so,"[3] said Ann Bell, the mayor of Oster.[4][5]',
        "“It is so”[3], said Ann Bell, the mayor of Oster.[a] Carl Dane[1] said[5] that the town would pay.",
        "Carl Dane,[1,2] her deputy, said[note 3] that the town would pay.[citation needed]",
        "Ann Bell[1], the mayor of Oster, denied[12–14] that the town would pay.",
    ],
)
def test_statements_are_those_of_the_text_without_its_marks(text: str) -> None:
    bare = re.sub(r"\[[^\]]*\]", "", text)
    assert said(bare) and said(text) == said(bare)


def test_a_mark_within_words_stays_in_them() -> None:
    (one,) = said("“It is so[3] and not otherwise,” said Ann Bell, the mayor of Oster.")
    assert one == ("Ann Bell", "“It is so[3] and not otherwise,”")


@pytest.mark.parametrize(
    "text", ["“They go[t] it”", "“[12] people”", "“[T]he town”", "the [old] town", "[1] One", "a [b] c"]
)
def test_what_an_editor_put_in_is_no_mark(text: str) -> None:
    assert blanked(text) == text


def test_raised_marks_of_a_page() -> None:
    text, *_ = body_of(
        "<p>“It is so,”<sup><a href='#3'>3</a></sup> said Ann Bell, the mayor of Oster.<sup>[4]</sup></p>"
    )
    assert said(text) == [("Ann Bell", "“It is so,”")]

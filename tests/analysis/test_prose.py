"""Where nobody speaks nothing is looked for, and lines are sentences of their own where they are lines."""

from __future__ import annotations

import pytest

from briefreader.analysis.analyse import analyse
from briefreader.analysis.text.prose import prose
from briefreader.domain.news.article import Article, Block, BlockKind, assembled
from briefreader.domain.text.span import Span
from briefreader.sources.html.html import body_of

WORDS = (
    "“The lane stays open,” said Mirela Oster, the council chairwoman, on Monday. The board of the harbour met for "
    "three hours and heard the pilots of the port before it voted on the lane and on the new buoys. "
)


def read(markup: str) -> Article:
    text, blocks, *_ = body_of(markup, "https://n.example/a")
    return Article("article1", "A title", text, blocks)


@pytest.mark.parametrize(
    "markup",
    [
        "<pre><code>print('“I resign,” said Bert Beta, the mayor.')</code></pre>",
        "<table><tr><td>Bert Beta, the mayor</td><td>“I resign”</td></tr>"
        "<tr><td>Ann Bell said:</td><td>“No”</td></table>",
        "<img src=x alt='“I resign,” said Bert Beta, the mayor.' title='Bert Beta said that he would go.'>",
        "<video src='/v.mp4' title='“I resign,” said Bert Beta, the mayor.'></video>",
        "<p><del>“I resign,” said Bert Beta, the mayor.</del></p><p><s>Bert Beta said that he would go.</s></p>",
    ],
)
def test_nobody_speaks_and_is_named_in_what_is_no_prose(markup: str) -> None:
    for article in (read(f"<p>{WORDS}</p>{markup}"), read(f"{markup}<p>{WORDS}</p>")):
        found = analyse(article)
        assert [one.name for one in found.actors] == ["Mirela Oster"] or "Beta" not in str(found.actors)
        assert [one.text for one in found.statements if one.quoted] == ["“The lane stays open,”"]
        assert not [span for span in found.summary if "Beta" in span.of(article.text)]
        assert not [span for span in found.sentences if "Beta" in span.of(article.text)]


def test_statements_count_in_the_text_with_all_that_stands_in_it() -> None:
    article = read(f"<img src=x alt='A cat'><pre>a\n  b</pre><ol><li>{WORDS}</ol>")
    (said,) = (one for one in analyse(article).statements if one.quoted)
    assert said.span.of(article.text) == said.text == "“The lane stays open,”"


@pytest.mark.parametrize(
    ("kind", "words", "expected"),
    [
        (BlockKind.PARAGRAPH, "Jane Roe\n5 Main Street\nSpringfield", ["Jane Roe", "5 Main Street", "Springfield"]),
        (BlockKind.PARAGRAPH, "The talks went\non and on", ["The talks went\non and on"]),
        (
            BlockKind.PARAGRAPH,
            "“We will go\nWe will stay,” she said\nOn Monday",
            ["“We will go\nWe will stay,” she said", "On Monday"],
        ),
        (
            BlockKind.PARAGRAPH,
            "The minister said on Monday that the talks with\nKarvelia will go on in the spring.",
            ["The minister said on Monday that the talks with\nKarvelia will go on in the spring."],
        ),
        (BlockKind.LIST_ITEM, "  [x] Paid", ["Paid"]),
        (BlockKind.QUOTE, "One\nTwo", ["One\nTwo"]),
        (BlockKind.PREFORMATTED, "One\nTwo", []),
        (BlockKind.TABLE, "One · Two", []),
        (BlockKind.MEDIA, "[Picture: A cat]", []),
    ],
)
def test_lines(kind: BlockKind, words: str, expected: list[str]) -> None:
    text, blocks = assembled([(kind, words)])
    found = prose(Article("article1", "", text, blocks)).blocks
    assert [block.span.of(text) for block in found] == expected


def test_the_text_itself_stays() -> None:
    article = Article("article1", "", "[Picture: A cat]", (Block(BlockKind.MEDIA, Span(0, 16)),))
    assert prose(article).text == article.text

"""Markup into blocks: what a person would read, and nothing that acts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefreader.domain.text.clean import clean
from briefreader.sources.html.html import blocks_of, plain_blocks
from briefreader.sources.text import limits
from tests.sources import readable

P, H, LI, Q = "paragraph", "heading", "list_item", "quote"


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("", []),
        ("   \n ", []),
        ("one\ntwo", [[P, "one two"]]),
        ("one\n \n\ntwo", [[P, "one"], [P, "two"]]),
        ("3 < 4 & 5 > 4", [[P, "3 < 4 & 5 > 4"]]),
        ("Tom &amp;amp; Ann&amp;#8217;s", [[P, "Tom & Ann’s"]]),
        ("<p>Tom &amp;amp; Ann&amp;#8217;s", [[P, "Tom & Ann’s"]]),
        ("<p>a<p>b", [[P, "a"], [P, "b"]]),
        ("<div>a<p>b</p>c</div>d", [[P, "a"], [P, "b"], [P, "c"], [P, "d"]]),
        ("one<br>two", [[P, "one two"]]),
        ("one.<br>Two", [[P, "one."], [P, "Two"]]),
        ("“one.”<br>Two", [[P, "“one.”"], [P, "Two"]]),
        ("one<br><br>two", [[P, "one"], [P, "two"]]),
        ("one<br> \n <br/>two", [[P, "one"], [P, "two"]]),
        ("one <b>thing</b>\n\nanother", [[P, "one thing"], [P, "another"]]),
        ("<h3>Head</h3>text", [[H, "Head"], [P, "text"]]),
        ("<ul><li>a<li><p>b</p><p>c</p></ul>", [[LI, "a"], [LI, "b"], [LI, "c"]]),
        ("<blockquote><h2>a</h2><ul><li>b</ul></blockquote>", [[Q, "a"], [Q, "b"]]),
        ("<q>Yes</q>, he said", [[P, "“Yes”, he said"]]),
        ("<table><tr><td>a<td>b<tr><td>c<td>d</table>", [[P, "a · b"], [P, "c · d"]]),
        ("<table><tr><td><p>a</p><p>b</p></td></tr></table>", [[P, "a"], [P, "b"]]),
        ("<figure><img alt=x><figcaption>c</figcaption></figure>", [["caption", "c"]]),
        ("<p class='wp-caption-text'>c</p>", [["caption", "c"]]),
        ("<div class='byline'>Ana Petrel</div>x", [["byline", "Ana Petrel"], [P, "x"]]),
        ("<div class='sharedaddy'><p>Like this</p></div>", [["furniture", "Like this"]]),
        (
            "<blockquote class='instagram-media'><div><p>Post</p></div></blockquote>x",
            [["embed", "Post"], [P, "x"]],
        ),
        ("a<script>b</script><style>c</style><!-- d --><svg><text>e</text></svg>f", [[P, "af"]]),
        ("<svg onload=x><a href=y>z</a><p>a</p>", [[P, "a"]]),
        ("a<input><img src=x><link rel=y><meta name=z>b", [[P, "ab"]]),
        ("a<iframe src=x>b</iframe><noscript>c</noscript>d", [[P, "ad"]]),
        ("<p>seen</p><p style='DISPLAY : none'>hid<b>den</b></p><p hidden>too</p>", [[P, "seen"]]),
        ("<form><p>words in a form</p><button>Go</button></form>", [[P, "words in a form"]]),
        ("soft\u00adly a\u00a0b\u2003c", [[P, "softly a b c"]]),
        ("&lt;p&gt;escaped&lt;/p&gt;&lt;p&gt;once too often", [[P, "escaped"], [P, "once too often"]]),
        ("<p>a\x1b]0;x\x07b\x9bc&#27;d", [[P, "a]0;xbcd"]]),
        ("<p>cafe<i>\u0301</i>", [[P, "café"]]),
        ("<p>end", [[P, "end"]]),
        ("</p></div>stray", [[P, "stray"]]),
        ("<o:p>word</o:p> <unknown>kept</unknown>", [[P, "word kept"]]),
    ],
)
def test_blocks(markup: str, expected: list[list[str]]) -> None:
    text, blocks, _ = blocks_of(markup)
    assert readable.blocks(text, blocks) == expected


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>See <a href='/x'> the page </a>.", [["the page", "https://n.example/x"]]),
        (
            "<a href='x'>one</a><a href='y'>two</a>",
            [["one", "https://n.example/a/x"], ["two", "https://n.example/a/y"]],
        ),
        ("<a href='javascript:x'>no</a> <a href='mailto:x@y'>no</a> <a>no</a>", []),
        ("<a href='x'></a><a href='y'> </a>", []),
        ("<a href='x'>one <a href='y'>two</a>", [["one", "https://n.example/a/x"], ["two", "https://n.example/a/y"]]),
        ("<a href='x'><p>one</p><p>two</p></a>", [["one", "https://n.example/a/x"], ["two", "https://n.example/a/x"]]),
        ("<p>a</p><p>b <a href='//o.example/z'>c</a> d", [["c", "https://o.example/z"]]),
    ],
)
def test_links(markup: str, expected: list[list[str]]) -> None:
    text, _, links = blocks_of(markup, "https://n.example/a/b")
    assert readable.links(text, links) == expected


def test_plain_text_is_taken_literally() -> None:
    text, blocks, links = plain_blocks("<b>not</b> &amp; markup\r\n\r\nsecond")
    assert readable.blocks(text, blocks) == [[P, "<b>not</b> &amp; markup"], [P, "second"]]
    assert not links


@pytest.mark.parametrize("tag", ["div", "blockquote", "b", "ul", "table"])
def test_no_depth_of_nesting_is_a_danger(tag: str) -> None:
    assert blocks_of(f"<{tag}>" * 30_000 + "deep" + f"</{tag}>" * 30_000)[0] == "deep"


@pytest.mark.parametrize(
    "markup", ["<!--" * 50_000, "&lt;!--" * 50_000, "x<br>" * 50_000, "<a href=x>y</a>" * 50_000, "<p>w</p>" * 50_000]
)
def test_repetition_is_bounded(markup: str) -> None:
    text, blocks, links = blocks_of(markup, "https://n.example/")
    assert len(text) <= limits.TEXT
    assert len(blocks) <= limits.BLOCKS
    assert len(links) <= limits.LINKS


def test_a_text_that_is_too_long_is_cut() -> None:
    text, blocks, _ = blocks_of("<p>start</p><p>" + "word " * 400_000 + "</p><p>after</p>")
    assert len(text) <= limits.TEXT
    assert [block.span.of(text)[:5] for block in blocks] == ["start", "word "]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            "<p> </p> <br> <li> <td> <tr> <table> <a\u00a0href='x'> <a\u00a0href='y'> </a> <q> </q> <div> </div> word "
            "&amp;lt; e \u0301 \x1b <script> </script> <b\u00a0hidden> </b> said. ” \u202e".split(" ")
        ),
        max_size=40,
    )
)
def test_spans_count_in_clean_text_whatever_the_markup(pieces: list[str]) -> None:
    text, blocks, links = blocks_of(" ".join(pieces).replace("\u00a0", " "), "https://n.example/")
    assert text == clean(text)
    assert "\n\n".join(block.span.of(text) for block in blocks) == text
    for link in links:
        words = link.span.of(text)
        assert words == words.strip() != ""
        assert any(block.span.contains(link.span) for block in blocks)

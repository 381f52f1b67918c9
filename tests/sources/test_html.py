"""Markup into blocks: what a person would read, and nothing that acts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefreader.domain.text.clean import clean
from briefreader.sources.html.html import body_of, plain_body
from briefreader.sources.text import limits
from tests.sources import readable

P, H, LI, Q, PRE, T, M = "paragraph", "heading", "list_item", "quote", "preformatted", "table", "media"


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
        ("one<br>two", [[P, "one\ntwo"]]),
        ("<p>Jane Roe<br>5 Main Street <br/> Springfield</p>", [[P, "Jane Roe\n5 Main Street\nSpringfield"]]),
        ("<br>one<br>", [[P, "one"]]),
        ("<div style='white-space: pre-line'>a\nb\n\nc</div>", [[P, "a\nb"], [P, "c"]]),
        ("one.<br>Two", [[P, "one."], [P, "Two"]]),
        ("“one.”<br>Two", [[P, "“one.”"], [P, "Two"]]),
        ("one<br><br>two", [[P, "one"], [P, "two"]]),
        ("one<br> \n <br/>two", [[P, "one"], [P, "two"]]),
        ("one <b>thing</b>\n\nanother", [[P, "one thing"], [P, "another"]]),
        ("<h3>Head</h3>text", [[H, "Head"], [P, "text"]]),
        ("<ul><li>a<li><p>b</p><p>c</p></ul>", [[LI, "a"], [LI, "b"], [P, "c"]]),
        ("<ol start='3'><li>Third<li>Fourth</ol>", [[LI, "3. Third"], [LI, "4. Fourth"]]),
        ("<ol reversed><li>a<li>b<li>c</ol>", [[LI, "3. a"], [LI, "2. b"], [LI, "1. c"]]),
        ("<ol><li value='7'>a<li>b<li value='x'>c</ol>", [[LI, "7. a"], [LI, "8. b"], [LI, "9. c"]]),
        ("<ol type='a'><li>x<li>y</ol><ol type='I'><li>z</ol>", [[LI, "a. x"], [LI, "b. y"], [LI, "I. z"]]),
        ("<ol style='list-style: none'><li>x</ol>", [[LI, "x"]]),
        (
            "<ol><li>a<ol type='a'><li>b</li></ol></li><li><p>c</p><p>d</p></li></ol>",
            [[LI, "1. a"], [LI, "  a. b"], [LI, "2. c"], [P, "d"]],
        ),
        ("<ul><li>a<ul><li>b</ul><li>c</ul>", [[LI, "a"], [LI, "  b"], [LI, "c"]]),
        ("<ol><li><ol><li>a</ol></ol>", [[LI, "1. 1. a"]]),
        ("<ol><li>Read more</li></ol>", [["furniture", "1. Read more"]]),
        ("<blockquote><h2>a</h2><ul><li>b</ul></blockquote>", [[Q, "a"], [Q, "b"]]),
        ("<q>Yes</q>, he said", [[P, "“Yes”, he said"]]),
        ("“<q>Yes</q>”, he said", [[P, "“Yes”, he said"]]),
        ("<q>Yes, <q>no</q></q> and <q>“marked”</q>", [[P, "“Yes, ‘no’” and “marked”"]]),
        ("<table><tr><td>a<td>b<tr><td>c<td>d</table>", [[T, "a · b\nc · d"]]),
        ("<table><tr><td>a<td>b</table>", [[P, "a · b"]]),
        ("<table><tr><td><p>a</p><p>b</p></td></tr></table>", [[P, "a"], [P, "b"]]),
        ("<figure><img alt=x><figcaption>c</figcaption></figure>", [["caption", "c"]]),
        (
            "<p>Example:</p><pre><code>def f(x):\n    return x\n\n</code></pre>",
            [[P, "Example:"], [PRE, "def f(x):\n    return x"]],
        ),
        ("<pre>\n  Mon  Tue\n   1    2\n  10   20\n</pre>", [[PRE, "  Mon  Tue\n   1    2\n  10   20"]]),
        ("<pre>a<br>b</pre><pre><div>x</div><div>\ty</div></pre>", [[PRE, "a\nb"], [PRE, "x\n        y"]]),
        ("<pre>ab\tc\n\td</pre>", [[PRE, "ab      c\n        d"]]),
        ("<blockquote><pre>a\n  b</pre></blockquote>", [[Q, "a\n  b"]]),
        (
            "<pre>The ministers met on Monday and agreed that they will\ngo on talking about the old harbour in the "
            "spring, and\nnot before, they said.\n\n“Good,” said one.</pre>",
            [
                [
                    P,
                    "The ministers met on Monday and agreed that they will go on talking about the old harbour in the "
                    "spring, and not before, they said.",
                ],
                [P, "“Good,” said one."],
            ],
        ),
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
        ("<p>hurt <s>47</s> 12 people<del>, he said</del> <ins>on Monday</ins>", [[P, "hurt 12 people on Monday"]]),
        ("<del><p>“I will go,” he said.</p></del><p>He did not speak.</p>", [[P, "He did not speak."]]),
        ("<p>a <span style='text-decoration: line-through'>b</span> c", [[P, "a c"]]),
        ("<p><a href='/x'><s>@</s><b>harbour</b></a>", [[P, "@harbour"]]),
        ("<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</rt></ruby>を", [[P, "漢(かん)字(じ)を"]]),
        (
            "<ul><li><input type='checkbox' checked> done<li><input type=checkbox>open</ul>",
            [[LI, "[x] done"], [LI, "[ ] open"]],
        ),
        ("<p>The formula <math><mi>E</mi><mo>=</mo><mi>m</mi></math> holds.", [[P, "The formula E = m holds."]]),
        ("<p>An empty <math></math> one", [[P, "An empty [Formula] one"]]),
        ("<p>seen <math><mi>E</mi><p>on", [[P, "seen E"], [P, "on"]]),
        ("<form><p>words in a form</p><button>Go</button></form>", [[P, "words in a form"]]),
        ("soft\u00adly a\u00a0b\u2003c", [[P, "softly a b c"]]),
        ("Call vector<int> v; use <b> sparingly.", [[P, "Call vector<int> v; use <b> sparingly."]]),
        ("Use the &lt;b&gt; tag", [[P, "Use the <b> tag"]]),
        ("Use the &lt;br&gt; and &lt;b&gt;x&lt;/b&gt;", [[P, "Use the <br> and <b>x</b>"]]),
        ("&lt;script&gt;x&lt;/script&gt;", [[P, "<script>x</script>"]]),
        ("<p>Vote &#55357;&#56819; &#xD83D;&#xDE33; now &#55357;", [[P, "Vote 🗳 😳 now \ufffd"]]),
        ("D&D, AT&T; R&amp;D &notin x", [[P, "D&D, AT&T; R&D &notin x"]]),
        ("&lt;p&gt;escaped&lt;/p&gt;&lt;p&gt;once too often", [[P, "escaped"], [P, "once too often"]]),
        ("<p>a\x1b]0;x\x07b\x9bc&#27;d", [[P, "a]0;xbcd"]]),
        ("<p>cafe<i>\u0301</i>", [[P, "café"]]),
        ("<p>end", [[P, "end"]]),
        ("</p></div>stray", [[P, "stray"]]),
        ("<o:p>word</o:p> <unknown>kept</unknown>", [[P, "word kept"]]),
    ],
)
def test_blocks(markup: str, expected: list[list[str]]) -> None:
    text, blocks, *_ = body_of(markup)
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
    text, _, links, _ = body_of(markup, "https://n.example/a/b")
    assert readable.links(text, links) == expected


def test_words_in_small_characters_keep_their_links() -> None:
    text, _, links, _ = body_of(
        "<p>It grew<sup><a href='#n1'>1</a></sup> by <a href='/y'>10<sup>6</sup></a>.", "https://n.example/a"
    )
    assert text == "It grew[1] by 10⁶."
    assert readable.links(text, links) == [["[1]", "https://n.example/a#n1"], ["10⁶", "https://n.example/y"]]


def test_plain_text_is_taken_literally() -> None:
    text, blocks, links, _ = plain_body("<b>not</b> &amp; markup\r\n\r\nsecond")
    assert readable.blocks(text, blocks) == [[P, "<b>not</b> &amp; markup"], [P, "second"]]
    assert not links


@pytest.mark.parametrize("tag", "div blockquote b ul ol table sup small q pre ruby math".split())
def test_no_depth_of_nesting_is_a_danger(tag: str) -> None:
    assert body_of(f"<{tag}>" * 30_000 + "deep" + f"</{tag}>" * 30_000)[0].strip("“‘’”") == "deep"


@pytest.mark.parametrize(
    "markup",
    [
        *(
            one * 50_000
            for one in (
                "<table>",
                "<tr><td>a",
                "10<sup>6</sup>",
                "<a href=x><sup>1</sup></a>",
                "<li>a",
                "<ol reversed>",
            )
        ),
        *(
            one * 50_000
            for one in ("<img src=x alt=y>", "<pre>\n\t", "a <s>", "<math><msup>", "&#55357;", "<video src=x>")
        ),
        "<!--" * 50_000,
        "&lt;!--" * 50_000,
        "x<br>" * 50_000,
        "<a href=x>y</a>" * 50_000,
        "<p>w</p>" * 50_000,
    ],
    ids=lambda markup: markup[:20],
)
def test_repetition_is_bounded(markup: str) -> None:
    text, blocks, links, media = body_of(markup, "https://n.example/")
    assert len(media) <= limits.MEDIA
    assert len(text) <= limits.TEXT
    assert len(blocks) <= limits.BLOCKS
    assert len(links) <= limits.LINKS


def test_a_text_that_is_too_long_is_cut() -> None:
    text, blocks, *_ = body_of("<p>start</p><p>" + "word " * 400_000 + "</p><p>after</p>")
    assert len(text) <= limits.TEXT
    assert [block.span.of(text)[:5] for block in blocks] == ["start", "word "]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            "<p> </p> <br> <li> <td> <tr> <table> <a\u00a0href='x'> <a\u00a0href='y'> </a> <q> </q> <div> </div> word "
            "&amp;lt; e \u0301 \x1b <script> </script> <b\u00a0hidden> </b> said. ” \u202e <sup> </sup> 6 <sub> </sub> "
            "<pre> </pre> <ol\u00a0reversed> </ol> <s> </s> <img\u00a0src='x'\u00a0alt='y'> <small> </small> "
            "<math> <mi> </math> <rt> </ruby> <div\u00a0style='white-space:pre'> <q> <figure> </figure> <code> "
            "<td\u00a0rowspan='2'> /".split(" ")
        ),
        max_size=40,
    )
)
def test_spans_count_in_clean_text_whatever_the_markup(pieces: list[str]) -> None:
    text, blocks, links, _ = body_of(" ".join(pieces).replace("\u00a0", " "), "https://n.example/")
    assert text == clean(text)
    assert "\n\n".join(block.span.of(text) for block in blocks) == text
    for link in links:
        words = link.span.of(text)
        assert words == words.strip() != ""
        assert any(block.span.contains(link.span) for block in blocks)

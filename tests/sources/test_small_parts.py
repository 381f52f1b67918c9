"""Addresses, titles and waiting times, one rule a line."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from briefreader.sources.http.retry_after import retry_after
from briefreader.sources.text.links import web_address
from briefreader.sources.text.single_line import plain_line, shortened, unescaped

NOW = datetime(2026, 1, 10, 12, tzinfo=UTC)
BASE = "https://n.example/a/b"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("/x", "https://n.example/x"),
        ("?q", "https://n.example/a/b?q"),
        (" https://o.example/ ", "https://o.example/"),
        ("https://o.example/a\n b", "https://o.example/a%20b"),
        ("hTTps://O.example/%7Eok", "https://O.example/%7Eok"),
        ("https://o.example/日本", "https://o.example/日本"),
        ("https://bank.example@o.example/", "https://o.example/"),
        ("", ""),
        ("http://", ""),
        ("http:///x", ""),
        ("http://[bad/", ""),
        ("http://o.example:99999/", ""),
        ("\\\\127.0.0.1\\share", ""),
        ("java\nscript:x", ""),
        ("data:text/html,x", ""),
        ("file:///etc/passwd", ""),
        ("https://o.example/\x1b]52;c;x\x07", ""),
        ("https://o.example/\u202egpj.exe", ""),
        ("https://o.example/" + "a" * 5000, ""),
        ("/" + "x" * 4090, ""),  # with its base, it is too long
    ],
)
def test_web_address(written: str, expected: str) -> None:
    assert web_address(written, BASE) == expected


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("A  title\nin two lines", "A title in two lines"),
        ("Tom &amp;amp; Ann&amp;#8217;s", "Tom & Ann’s"),
        ("<b>Bold</b> and <br/>broken", "Bold and broken"),
        ("x<sup>2</sup> and 10<sup>6</sup> of H<sub>2</sub>O", "x² and 10⁶ of H₂O"),
        ("The 1<sup>st</sup> at 4<sup>1</sup>/<sub>2</sub> percent", "The 1st at 4 1/2 percent"),
        ("A <s>good</s> <del>better</del> day", "A day"),
        ("Why <b> is not <strong>", "Why <b> is not <strong>"),
        ("Why &lt;b&gt; is not &lt;strong&gt;", "Why <b> is not <strong>"),
        ("The <script> tag, deferred", "The <script> tag, deferred"),
        ("The &lt;script&gt; tag, deferred", "The <script> tag, deferred"),
        ("&lt;i&gt;Nature&lt;/i&gt; &amp;amp; science", "Nature & science"),
        ("The <p> element", "The <p> element"),
        ("One<p>two</p>", "One two"),
        ("cut off</b>", "cut off"),
        ("<a href='x'>a", "a"),
        ("Vote &#55357;&#56819; now", "Vote 🗳 now"),
        ("D&D, AT&T and R&amp;B", "D&D, AT&T and R&B"),
        (f"a &amp; b &#{'9' * 500}; c", "a & b \ufffd c"),
        ("T<script>alert(1)</script>", "T"),
        ("a <unknown> b <3", "a <unknown> b <3"),
        ("[bold]x[/] [link=http://e]y", "[bold]x[/] [link=http://e]y"),
        ("AT&T and R&D;", "AT&T and R&D;"),
        ("a\x1b[31mb\u202ec", "a[31mbc"),
        ("", ""),
    ],
)
def test_plain_line(markup: str, expected: str) -> None:
    assert plain_line(markup, 1000) == expected


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("1 Why &lt;b&gt; is not &lt;/b&gt;", "1 Why <b> is not </b>"),
        ("3 The <code>&lt;b&gt;</code> element", "3 The <b> element"),
        ("&lt;title&gt; and &amp;lt;style&amp;gt;", "<title> and &lt;style&gt;"),
        ("<i>Tom</i> &amp; Ann", "Tom & Ann"),
    ],
)
def test_a_title_that_is_escaped_once(markup: str, expected: str) -> None:
    assert plain_line(markup, 1000, once=True) == expected


@pytest.mark.parametrize(
    ("line", "longest", "expected"),
    [("one two three", 20, "one two three"), ("one two, three", 10, "one two…"), ("onetwothree", 6, "onetw…")],
)
def test_shortened(line: str, longest: int, expected: str) -> None:
    assert shortened(line, longest) == expected


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("120", 120.0),
        ("0", 60.0),
        ("999999999", 86_400.0),
        ("-5", None),
        ("soon", None),
        ("", None),
        ("٣٠٠", None),
        ("Sat, 10 Jan 2026 13:00:00 GMT", 3600.0),
        ("Thu, 01 Jan 1970 00:00:00 GMT", 60.0),
        ("1" * 5000, None),
    ],
)
def test_retry_after(header: str, expected: float | None) -> None:
    assert retry_after(header, NOW) == expected


def test_a_reference_to_a_number_of_thousands_of_digits_is_one_to_nothing() -> None:
    assert unescaped(f"a &amp; &#{'9' * 5000}; &#x{'f' * 5000} &#65;") == "a & \ufffd \ufffd A"

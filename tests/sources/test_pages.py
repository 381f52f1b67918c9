"""The article inside a page, and what the page says of it."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefreader.domain.errors import ParseError
from briefreader.sources.html.page_metadata import Particulars, particulars
from briefreader.sources.html.pages import page
from briefreader.sources.text.encoding import page_text
from tests.conftest import ROOT
from tests.sources import readable

NOW = datetime(2026, 1, 10, 12, tzinfo=UTC)
PAGES = sorted((ROOT / "fixtures" / "pages").glob("*.html"))
SENTENCE = "A sentence that is long enough to be one of an article and not a label."


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.name)
def test_what_comes_of_a_page(file: Path) -> None:
    found = page(file.read_bytes(), "https://courier.example/2026/vote", now=NOW)
    assert readable.page(found) == json.loads(file.with_suffix(".expected.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("They spent 10<sup>6</sup> crowns on it", "They spent 10⁶ crowns on it"),
        ("It costs $9<sup>99</sup> in the shops", "It costs $9.99 in the shops"),
        ("It grew in 2020<sup>12</sup> and fell", "It grew in 2020[12] and fell"),
        ("They said so.<sup><a href='#n3'>3</a></sup> It is so", "They said so.[3] It is so"),
        ("The rate is 4<sup>1</sup>/<sub>2</sub> percent", "The rate is 4 1/2 percent"),
        ("The air holds CO<sub>2</sub> and water", "The air holds CO₂ and water"),
        ("The blast hurt <s>47</s> <ins>12</ins> people", "The blast hurt 12 people"),
        ("She said <q>I shall stay</q> and left", "She said “I shall stay” and left"),
    ],
)
def test_the_digits_of_a_page_are_its_publishers(markup: str, words: str) -> None:
    more = " of the town, and nobody asked how that could be at all in such a year."
    found = page(f"<article><p>{SENTENCE}</p><p>{markup}{more}</p><p>{SENTENCE} Again.</p></article>".encode(), now=NOW)
    assert found.text.split("\n\n")[1] == f"{words}{more}"


def test_a_page_that_is_nested_too_deeply_for_extraction_is_read_all_the_same() -> None:
    found = page(b"<body>" + b"<div>" * 5000 + f"<p>{SENTENCE}</p><p>Menu</p>".encode(), now=NOW)
    assert found.text == SENTENCE


def test_a_page_of_short_lines_is_an_article_too() -> None:
    lines = [f"line {number} of a poem" for number in range(30)]
    found = page(("<article>" + "".join(f"<p>{line}</p>" for line in lines) + "</article>").encode(), now=NOW)
    assert found.text.split("\n\n") == lines


@pytest.mark.parametrize("data", [b"", b"<html></html>", b"<p>Log in</p><p>Help</p>", b"\0\0\0\0"])
def test_a_page_without_an_article_is_told_in_words(data: bytes) -> None:
    with pytest.raises(ParseError, match="no article"):
        page(data, now=NOW)


@pytest.mark.parametrize(("data", "what"), [(b"\xff\xd8\xff", "an image"), (b"%PDF-1.7 \x00", "a PDF file")])
def test_what_is_nothing_to_read_is_told_by_its_name(data: bytes, what: str) -> None:
    with pytest.raises(ParseError, match=f"This is {what}"):
        page(data, now=NOW)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("", Particulars()),
        ("<title>A - B | The Outlet</title>", Particulars(title="A - B | The Outlet")),
        (
            "<title>A - B | The Outlet</title><meta property='og:site_name' content='The outlet'>",
            Particulars(title="A - B", outlet="The outlet"),
        ),
        ("<title>x</title><h1>The <b>head</b></h1>", Particulars(title="The head")),
        ("<meta name=author content='https://x.example/ana'>", Particulars()),
        ("<meta name=author content='Ana Petrel'>", Particulars(byline="Ana Petrel")),
        ("<time datetime='2026-01-09T10:00:00Z'>", Particulars(published=datetime(2026, 1, 9, 10, tzinfo=UTC))),
        ("<meta property='article:published_time' content='2031-01-01'>", Particulars()),
        ("<html lang='en_US'>", Particulars(language="en-US")),
        (
            """<script type="application/ld+json">[{"@type":["x","NewsArticle"],"headline":"H &amp; I",
            "author":"Jon Halm","publisher":{"name":"Wire"},"datePublished":"2026-01-09"}]</script>""",
            Particulars("H & I", "Jon Halm", datetime(2026, 1, 9, tzinfo=UTC), "Wire"),
        ),
        ('<script type="application/ld+json">{"@type":"NewsArticle","author":[[],{},null,7]}</script>', Particulars()),
        ('<script type="application/ld+json">' + "[" * 5000 + "</script>", Particulars()),
        ("<title>a\x1b]0;b\x07</title>", Particulars(title="a]0;b")),
    ],
)
def test_what_a_page_says_of_its_article(markup: str, expected: Particulars) -> None:
    assert particulars(markup, NOW) == expected


@pytest.mark.parametrize(
    ("data", "content_type", "expected"),
    [
        ("<p>Größe".encode(), "", "<p>Größe"),
        ("<p>Größe".encode("latin-1"), "text/html; charset=iso-8859-1", "<p>Größe"),
        ("<p>“x”".encode("cp1252"), "text/html; charset=latin1", "<p>“x”"),
        ("<meta charset=windows-1251>Киев".encode("cp1251"), "", "<meta charset=windows-1251>Киев"),
        ("<meta charset=utf-16>Größe".encode(), "", "<meta charset=utf-16>Größe"),
        ("<p>Größe".encode("utf-16"), "", "\ufeff<p>Größe"[1:]),
        (b"<p>\xe9t\xe9", "text/html; charset=cp0", "<p>été"),
        (b"<p>plain", "text/html; charset=idna", "<p>plain"),
    ],
)
def test_the_characters_of_a_page(data: bytes, content_type: str, expected: str) -> None:
    assert page_text(data, content_type) == expected

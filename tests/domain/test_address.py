"""Addresses as they are shown and compared."""

from __future__ import annotations

import pytest

from briefreader.domain.news.address import completed, names_address, page_of, shown, without_secret


@pytest.mark.parametrize(
    ("url", "bare"),
    [
        ("https://me:secret@a.example/feed?x=b@c", "https://a.example/feed?x=b@c"),
        ("https://me:a@b@a.example/", "https://a.example/"),
        ("https://me@a.example", "https://a.example"),
        ("https://a.example/@someone", "https://a.example/@someone"),
        ("https://a.example?at=me@b", "https://a.example?at=me@b"),
    ],
)
def test_no_secret_is_shown(url: str, bare: str) -> None:
    assert without_secret(url) == bare
    assert shown(url) == bare


def test_a_long_address_is_cut() -> None:
    assert len(shown("https://a.example/" + "x" * 300)) == 120


@pytest.mark.parametrize(
    "other",
    [
        "http://www.a.example/world/talks/",
        "https://a.example:443/world/talks#comments",
        "https://a.example/world/talks?utm_source=rss&utm_medium=feed&at_campaign=x&fbclid=1",
    ],
)
def test_one_page_has_many_addresses(other: str) -> None:
    assert page_of(other) == page_of("https://a.example/world/talks")


def test_different_pages_stay_apart() -> None:
    addresses = ("https://a.example/1", "https://a.example/1?id=2", "https://b.example/1", "https://a.example:81/1")
    assert len({page_of(url) for url in addresses}) == 4
    assert page_of("https://a.example/1?b=2&a=1") == page_of("https://a.example/1?a=1&b=2")


@pytest.mark.parametrize(
    "url", ["", "https://a.example", "https://www.a.example/", "http://[bad", "https://a.example:x/1"]
)
def test_a_front_page_is_no_articles(url: str) -> None:
    assert page_of(url) == ""


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (" www.a.example/feed ", "https://www.a.example/feed"),
        ("a.example", "https://a.example"),
        ("a.example:8000/x", "https://a.example:8000/x"),
        ("http://a.example", "http://a.example"),
        ("ftp://a.example", "ftp://a.example"),
        ("file:///etc/passwd", "file:///etc/passwd"),
        ("../feed.xml", "../feed.xml"),
        ("nonsense", "nonsense"),
        ("two words.example", "two words.example"),
        ("feed://a.example/x", "http://a.example/x"),
        ("FEED://localhost/x", "http://localhost/x"),
        ("feed:https://a.example/x", "https://a.example/x"),
        ("feed:http://a.example/x", "http://a.example/x"),
        ("feed://https://a.example/x", "https://a.example/x"),
        ("feeds://a.example/x", "https://a.example/x"),
        ("pcast://a.example/x", "http://a.example/x"),
        ("feed:8000/x", "feed:8000/x"),
        ("feed.example/x", "https://feed.example/x"),
    ],
)
def test_what_a_typed_address_means(typed: str, meant: str) -> None:
    assert completed(typed) == meant


@pytest.mark.parametrize(
    ("title", "url", "address"),
    [
        ("https://a.example/feed", "https://a.example/feed", True),
        ("http://www.a.example/feed/", "https://a.example/feed", True),
        ("a.example/feed", "https://www.a.example/feed/", True),
        ("A.Example/Feed", "https://a.example/feed", True),
        ("feed://a.example/feed", "https://a.example/feed", True),
        ("https://a.example/feed", "https://me:secret@a.example/feed", True),
        ("a.example/caf%C3%A9", "https://a.example/café", True),
        ("https://a.example/", "https://a.example/feed", True),
        (f"https://a.example/{'x' * 90}…", f"https://a.example/{'x' * 200}", True),
        ("a.example", "https://a.example/feed", False),
        ("The Courier", "https://a.example/feed", False),
        ("https://a.example – news", "https://a.example/feed", False),
        ("", "https://a.example/feed", False),
    ],
)
def test_a_title_that_is_only_an_address(title: str, url: str, address: bool) -> None:
    assert names_address(title, url) == address

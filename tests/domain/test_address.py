"""Addresses as they are shown and compared."""

from __future__ import annotations

import pytest

from briefreader.domain.address import completed, page_of, shown, without_secret


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
    ],
)
def test_an_address_typed_without_a_scheme_means_https(typed: str, meant: str) -> None:
    assert completed(typed) == meant

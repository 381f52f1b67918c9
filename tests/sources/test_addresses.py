"""Which addresses may be contacted, in every spelling that leads to one that may not."""

from __future__ import annotations

import pytest

from briefreader.domain.errors import RefusedError
from briefreader.domain.news.address import shown
from briefreader.sources.http.addresses import is_private_host, is_public, numeric, origin, sendable


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1::1", "64:ff9b::5db8:d822", "2002:5db8:d822::1"])
def test_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "0.0.0.0",
        "10.0.0.1",
        "100.64.0.1",
        "169.254.169.254",
        "172.16.0.1",
        "192.168.1.1",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fe80::1%eth0",
        "fc00::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:a00:1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "64:ff9b:1::7f00:1",
        "64:ff9b::10.0.0.1",
        "::127.0.0.1",
        "::ffff:0:7f00:1",
        "fec0::1",
        "3fff::1",
        "2001:0:7f00:1::1",
        "not an address",
    ],
)
def test_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("2130706433", "127.0.0.1"),
        ("0x7f.1", "127.0.0.1"),
        ("0177.0.0.1", "127.0.0.1"),
        ("127.1", "127.0.0.1"),
        ("127.0.0.1.", "127.0.0.1"),
        ("[::1]", "::1"),
        ("n.example", ""),
        ("1e100.example", ""),
        ("99999999999", ""),
    ],
)
def test_numbers_in_any_spelling(host: str, address: str) -> None:
    assert numeric(host) == address


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST.", "a.localhost", "printer.local", "metadata.google.internal"]
)
def test_names_that_say_they_are_private(host: str) -> None:
    assert is_private_host(host)


@pytest.mark.parametrize(
    ("url", "sent"),
    [
        ("http://n.example", "http://n.example/"),
        (" https://n.example/a b?c d#e ", "https://n.example/a%20b?c%20d"),
        ("https://n.example/%7E+x?a=%2F&b=[1]", "https://n.example/%7E+x?a=%2F&b=[1]"),
        ("https://bücher.example/日", "https://xn--bcher-kva.example/%E6%97%A5"),
        ("http://[::1]:8000/", "http://[::1]:8000/"),
        ("https://me:p%40ss@n.example/", "https://me:p%40ss@n.example/"),
    ],
)
def test_what_is_sent(url: str, sent: str) -> None:
    assert sendable(url) == sent


@pytest.mark.parametrize(
    "url",
    [
        "",
        "n.example/feed",
        "file:///etc/passwd",
        "ftp://n.example/",
        "javascript:alert(1)",
        "http://",
        "http:///x",
        "http://[bad/",
        "http://n.example:99999/",
        "http://a b.example/",
        "http://\x1b]52;c;x\x07.example/",
        "http://" + "a" * 70 + "é.example/",
        "http://n.example/" + "a" * 5000,
    ],
)
def test_what_is_not_sent_is_refused_in_clean_words(url: str) -> None:
    with pytest.raises(RefusedError) as error:
        sendable(url)
    assert str(error.value).isprintable()
    assert len(str(error.value)) < 250


def test_origin_names_the_port() -> None:
    assert origin("http://n.example/") == "n.example:80"
    assert origin("https://N.example/") == "n.example:443"
    assert origin("http://[::1]:8000/") == "[::1]:8000"


def test_a_password_is_not_shown() -> None:
    assert shown("https://me:secret@n.example/") == "https://n.example/"

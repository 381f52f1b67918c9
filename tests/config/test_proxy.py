"""Proxies that cannot be used are told in a sentence that says what to write, and no sentence holds a password."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefreader.config import settings
from briefreader.config.proxy import fault, named


@pytest.mark.parametrize(
    "proxy",
    ["", "http://127.0.0.1:8080", "HTTP://proxy.example", "https://me:secret@proxy.example:8443/", "http://[::1]:3128"],
)
def test_what_can_be_used(proxy: str) -> None:
    assert fault(proxy) == ""


@pytest.mark.parametrize(
    ("proxy", "why"),
    [
        ("127.0.0.1:8913", "http:// is missing at its beginning, as in “http://127.0.0.1:8913”"),
        ("me:secret@proxy.example:1", "http:// is missing at its beginning, as in “http://proxy.example:1”"),
        ("proxy", "http:// is missing"),
        ("socks5://127.0.0.1:8913", "it is a SOCKS proxy (socks5://), and only HTTP proxies"),
        ("SOCKS4a://me:secret@127.0.0.1", "it is a SOCKS proxy (socks4a://)"),
        ("ftp://me:secret@proxy.example", "begins with http://, and that of “proxy.example” does not"),
        ("me:secret@proxy://x", "begins with http://, and that of “proxy://x” does not"),
        ("http://", "no host stands in it"),
        ("http://:8080", "no host stands in it"),
        ("http://me:secret@", "no host stands in it"),
        (" http://127.0.0.1:1", "there are blanks in it"),
        ("http://127.0.0.1 8080", "there are blanks in it"),
        ("http://127.0.0.1\t", "there are blanks in it"),
        ("http://127.0.0.1:99999", "its host or its port cannot be read"),
        ("http://127.0.0.1:http", "its host or its port cannot be read"),
        ("http://[::1", "its host or its port cannot be read"),
        ("http://proxy.example/proxy.pac", "something follows the host and the port"),
    ],
)
def test_what_cannot(proxy: str, why: str) -> None:
    told = fault(proxy)
    assert told.startswith("[network] proxy in config.toml cannot be used: ") and why in told and told.endswith(".")
    assert "secret" not in told and told.isprintable()


def test_settings_with_such_a_proxy_can_be_read_and_tell(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text('[network]\nproxy = "socks5://127.0.0.1:1"\n')
    told = settings.load(file)
    assert told.network.proxy == "socks5://127.0.0.1:1" and "SOCKS" in told.faults[0]
    assert settings.Settings().faults == ()


def test_a_proxy_is_named_without_its_password() -> None:
    assert named("http://me:secret@proxy.example:1/") == "http://proxy.example:1"

"""What [network] proxy may say, and in words why something else cannot be used."""

from __future__ import annotations

from urllib.parse import urlsplit

from briefreader.domain.news.address import without_secret
from briefreader.domain.text.clean import clean_line

_SOCKS = ("socks", "socks4", "socks4a", "socks5", "socks5h")


def fault(proxy: str) -> str:
    """Why the address cannot be used as a proxy, in a sentence that says what to write; empty for one that can."""
    why = _why(proxy) if proxy else ""
    return f"[network] proxy in config.toml cannot be used: {why}." if why else ""


def named(proxy: str) -> str:
    """The proxy as a message names it: its address without a password."""
    return clean_line(without_secret(proxy)).rstrip("/")


def _why(proxy: str) -> str:
    if " " in proxy or not proxy.isprintable():
        return "there are blanks in it"
    bare = clean_line(proxy.rpartition("@")[2])  # without a name and password, whatever else is wrong
    scheme = proxy.partition("://")[0].lower() if "://" in proxy else ""
    if not scheme:
        return f"http:// is missing at its beginning, as in “http://{bare}”"
    if scheme in _SOCKS:
        return f"it is a SOCKS proxy ({scheme}://), and only HTTP proxies (http://) are spoken to"
    if scheme not in ("http", "https"):
        return f"the address of a proxy begins with http://, and that of “{bare}” does not"
    try:
        parts = urlsplit(proxy)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return "its host or its port cannot be read"
    if not host:
        return "no host stands in it, as in “http://127.0.0.1:8080”"
    if parts.path not in ("", "/") or parts.query or parts.fragment:
        return "something follows the host and the port (a file with rules for proxies is not read)"
    return ""

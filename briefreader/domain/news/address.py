"""Addresses as they are shown, written down and compared; what is asked for keeps every byte of its own."""

from __future__ import annotations

import re
import unicodedata
from contextlib import suppress
from ipaddress import ip_address
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit, urlunsplit

from briefreader.domain.text.clean import clean_line, is_hiding

_LONGEST = 120
_LONGEST_HOST = 60
_CREDENTIALS = re.compile(r"(?<=//)[^/?#\\]*@")  # up to the last of several
_HOST = re.compile(r"(?=.{1,253}\Z)[\w-]{1,63}(?:\.[\w-]{1,63})*\.?|[0-9a-f:.]*:[0-9a-f:.]*", re.ASCII)
_NUMBER = re.compile(r"(?:.*\.)?(?:\d+|0x[0-9a-f]*)\.?")  # what a browser takes for a number, whatever its spelling
_FULL_STOPS = str.maketrans("。．｡", "...")
_BARE = re.compile(r"[\w-]+(\.[\w-]+)+(:\d+)?([/?#]|$)")
_FEED_SCHEME = re.compile(r"(feeds?|rss|itpc|pcast|podcast):(//|(?=https?://))", re.IGNORECASE)
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://\S+", re.IGNORECASE)
_CAMPAIGN = re.compile(
    r"(?:utm_|at_|mc_|ns_|pk_|hsa_)\w+|(?:fb|g|ms|y|tw)clid|cmp(?:id)?|ito|smid|sref|ocid|ftag|partner|traffic_source",
    re.IGNORECASE,
)


def without_secret(url: str) -> str:
    """`url` without the name and password in it: for screens, exports, logs and sentences."""
    return _CREDENTIALS.sub("", url)


def shown(url: str) -> str:
    """An address as a message shows it: clean, not long, without a password, and with its real host."""
    bare = without_secret(clean_line(url))
    with suppress(ValueError):
        parts = urlsplit(bare)
        host, real = parts.hostname or "", host_of(bare)
        if real not in ("", host):
            bare = urlunsplit(parts._replace(netloc=f"{real}{f':{parts.port}' if parts.port else ''}"))
    return bare if len(bare) <= _LONGEST else bare[: _LONGEST - 1] + "…"


def completed(typed: str) -> str:
    """An address as a person or a list gives it: one without a scheme means https, as in a browser.

    feed://X, which links to feeds are written with, means http://X, and feed:https://X what stands in it.
    """
    typed = typed.strip()
    if found := _FEED_SCHEME.match(typed):
        rest = typed[found.end() :]
        scheme = "https" if found[1].lower() == "feeds" else "http"
        typed = rest if _ADDRESS.match(rest) else f"{scheme}://{rest}"
    return f"https://{typed}" if _BARE.match(typed) else typed


def names_address(title: str, url: str) -> bool:
    """Whether a feed's title is no name but an address: any with a scheme, or the feed's own however it is written."""
    title = title.strip()
    return bool(_ADDRESS.fullmatch(title)) or (bool(title) and _spelled(title) == _spelled(url))


def _spelled(url: str) -> str:
    """What all spellings of an address have in common; one that was cut, only as far as it goes."""
    bare = unquote(without_secret(completed(url))).casefold()
    return re.sub(r"^[a-z]+://(?:www\.)?", "", bare).partition("#")[0].rstrip("/…")


def openable(url: str) -> str:
    """The address that a browser is given for `url`; empty where it is not one to open.

    Only http and https, without a name and password (which make one host look like another), and its host in ASCII:
    the browser goes where the reader was told, and no letters of another script stand in for ours.  A backslash, which
    browsers take for the end of the host and others do not, is in none.
    """
    written = url.strip().replace(" ", "%20")
    if "\\" in written or is_hiding(written):
        return ""
    try:
        parts = urlsplit(written)
        host, port = _in_ascii(parts.hostname or ""), parts.port
    except ValueError:  # UnicodeError is one
        return ""
    if parts.scheme not in ("http", "https") or not _is_host(host):
        return ""
    place = f"[{host}]" if ":" in host else host
    return urlunsplit(parts._replace(netloc=place if port is None else f"{place}:{port}"))


def host_of(url: str) -> str:
    """Where `openable` leads, to be read before; a long host loses its beginning, which anybody can choose."""
    page = openable(url)
    host = urlsplit(page).hostname or "" if page else ""
    return host if len(host) <= _LONGEST_HOST else "…" + host[1 - _LONGEST_HOST :]


def _in_ascii(host: str) -> str:
    """A host as it is asked for: percent signs read, other scripts in Punycode.  Raises UnicodeError."""
    host = unicodedata.normalize("NFKC", unquote(host, errors="strict")).translate(_FULL_STOPS).lower()
    if host.isascii():
        return host
    return ".".join(one if one.isascii() else f"xn--{one.encode('punycode').decode()}" for one in host.split("."))


def _is_host(host: str) -> bool:
    if not _HOST.fullmatch(host):
        return False
    if ":" not in host and not _NUMBER.fullmatch(host):
        return True
    try:
        ip_address(host)
    except ValueError:  # 2130706433 and 0x7f.1 hide where they lead
        return False
    return True


def page_of(url: str) -> str:
    """What the addresses of one page have in common, however feeds write them; empty for none and for a front page.

    Scheme, "www.", fragment, a slash at the end and what campaigns add to an address do not tell pages apart.
    """
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return ""
    asked = sorted(pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _CAMPAIGN.fullmatch(pair[0]))
    path = parts.path.rstrip("/")
    if not host or not (path or asked):
        return ""
    place = host.removeprefix("www.") + (f":{port}" if port not in (None, 80, 443) else "")
    return f"{place}{path}?{urlencode(asked)}" if asked else f"{place}{path}"

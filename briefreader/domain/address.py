"""Addresses as they are shown, written down and compared; what is asked for keeps every byte of its own."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

from briefreader.domain.clean import clean_line

_LONGEST = 120
_CREDENTIALS = re.compile(r"(?<=//)[^/?#]*@")  # up to the last sign: a password may have one
_BARE = re.compile(r"[\w-]+(\.[\w-]+)+(:\d+)?([/?#]|$)")
_CAMPAIGN = re.compile(
    r"(?:utm_|at_|mc_|ns_|pk_|hsa_)\w+|(?:fb|g|ms|y|tw)clid|cmp(?:id)?|ito|smid|sref|ocid|ftag|partner|traffic_source",
    re.IGNORECASE,
)


def without_secret(url: str) -> str:
    """`url` without the name and password in it: for screens, exports, logs and sentences."""
    return _CREDENTIALS.sub("", url)


def shown(url: str) -> str:
    """An address as a message shows it: clean, not long, and without a password."""
    bare = without_secret(clean_line(url))
    return bare if len(bare) <= _LONGEST else bare[: _LONGEST - 1] + "…"


def completed(typed: str) -> str:
    """An address as a person types it: one without a scheme means https, as in a browser."""
    typed = typed.strip()
    return f"https://{typed}" if _BARE.match(typed) else typed


def host_of(url: str) -> str:
    """Where an address really leads: in ASCII, so that no letters of another script stand in for ours."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    try:
        return host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError:
        return clean_line(host)


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

"""Addresses that outside text holds: http or https, absolute, and safe to keep, or none at all."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit, urlunsplit

from briefreader.domain.text.clean import clean_line
from briefreader.sources.text import limits

_PLAIN = re.compile(r"https?://[A-Za-z0-9.-]+(?::[0-9]{1,4})?/[A-Za-z0-9/_.,~%+=-]*(?:\?[A-Za-z0-9_.,~%+=&-]+)?\Z")
"""What nothing can be wrong with, as nearly all are."""

_LINE_BREAKS = re.compile(r"[\t\r\n]+")
_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\\]")


def web_address(address: str, base: str = "") -> str:
    """`address` made absolute with `base`; empty where it is not one that a browser should be given.

    Browsers drop line breaks inside an address and encode blanks, so both are done here.  A name and a password in
    it are dropped: they are what makes one host look like another.
    """
    if len(address) <= limits.ADDRESS and _PLAIN.match(address):
        return address
    written = _LINE_BREAKS.sub("", address.strip())
    if not written or len(written) > limits.ADDRESS or _UNSAFE.search(written):
        return ""
    try:
        found = urljoin(base, written)
        parts = urlsplit(found)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return ""
    if parts.scheme.lower() not in ("http", "https") or not host:
        return ""
    found = parts.scheme + found[len(parts.scheme) :]  # in small letters
    if "@" in parts.netloc:
        found = urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))
    found = found.replace(" ", "%20")
    return found if len(found) <= limits.ADDRESS and found == clean_line(found) else ""

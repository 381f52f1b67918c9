"""Which addresses may be contacted: nothing on a private network because a feed said so."""

from __future__ import annotations

import ipaddress
import re
import socket
import unicodedata
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from briefreader.domain.errors import RefusedError
from briefreader.domain.news.address import shown
from briefreader.domain.text.clean import clean_line
from briefreader.sources.text import limits

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_PORTS = {"http": 80, "https": 443}
_OLD_NUMBER = re.compile(r"(0x[0-9a-f]*|[0-9]+)(\.(0x[0-9a-f]*|[0-9]+)){0,3}\.?\Z", re.IGNORECASE)
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
_GIVEN_OUT = ipaddress.IPv6Network("2000::/3")  # all that the internet uses: what else there is, is somebody's own
_DOCUMENTATION = ipaddress.IPv6Network("3fff::/20")
_LOCAL_NAMES = ("localhost", "local", "internal", "localdomain")
# What an address may hold as it stands; everything else is percent-encoded before it is sent.
_SENDABLE = "!#$%&'()*+,/:;=?@[]~"


def is_public(address: str) -> bool:
    """Whether a numeric address belongs to the public internet, whatever it is wrapped in."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address) and not _is_given_out(found):
        return False
    return all(one.is_global and not one.is_multicast for one in (found, *_wrapped(found)))


def _is_given_out(address: ipaddress.IPv6Address) -> bool:
    """Whether it is of those that the internet uses, or a way from there to an IPv4 address."""
    return address in _NAT64 or (address in _GIVEN_OUT and address not in _DOCUMENTATION)


def _wrapped(address: Address) -> tuple[ipaddress.IPv4Address, ...]:
    """The IPv4 address inside an IPv6 one that is only a way to write or to reach it."""
    if isinstance(address, ipaddress.IPv4Address):
        return ()
    if address in _NAT64:
        return (ipaddress.IPv4Address(int(address) & 0xFFFFFFFF),)
    return tuple(one for one in (address.ipv4_mapped, address.sixtofour) if one)


def numeric(host: str) -> str:
    """The address a host is when it is a number in any spelling (2130706433, 0x7f.1, [::1]), else empty."""
    bare = host.strip("[]")
    try:
        return str(ipaddress.ip_address(bare))
    except ValueError:
        pass
    if not _OLD_NUMBER.match(bare):
        return ""
    try:
        return socket.inet_ntoa(socket.inet_aton(bare.rstrip(".")))
    except OSError:
        return ""


def is_private_host(host: str) -> bool:
    """Whether the host's own spelling says that it is not on the public internet."""
    number = numeric(host)
    if number:
        return not is_public(number)
    return host.rstrip(".").rpartition(".")[2].lower() in _LOCAL_NAMES


def origin(url: str) -> str:
    """ "host:port" of an address that `sendable` has made, as `allow_private` names it."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    return f"{f'[{host}]' if ':' in host else host}:{parts.port or _PORTS[parts.scheme]}"


def same_server(one: str, other: str) -> bool:
    """Whether two addresses lead to the same scheme, host and port: what credentials may be sent to."""
    return urlsplit(one).scheme == urlsplit(other).scheme and origin(one) == origin(other)


def joined(base: str, address: str) -> str:
    """`address` as `base` resolves it.  Raises RefusedError where the two make no address."""
    try:
        return urljoin(base, address)
    except ValueError:
        raise RefusedError(f"{host_of(base)} leads to an address that cannot be read.") from None


def sendable(url: str) -> str:
    """`url` in the characters a request may hold, without its fragment.

    Percent signs stay as they are.  Raises RefusedError, in words, for what is no http or https address, and for one
    that holds characters which no terminal and no file of ours may get.
    """
    bare = url.strip().replace(" ", "")  # blanks are encoded, as browsers do
    if clean_line(bare) != unicodedata.normalize("NFC", bare):
        raise RefusedError(f"“{shown(url)}” is no address that can be read.")
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").encode("idna" if not (parts.hostname or "").isascii() else "ascii").decode()
        port = parts.port
    except ValueError:  # UnicodeError is one
        raise RefusedError(f"“{shown(url)}” is no address that can be read.") from None
    if parts.scheme not in _PORTS:
        raise RefusedError(f"“{shown(url)}” is no web address. An address begins with http:// or https://.")
    if not host or len(url) > limits.ADDRESS or re.search(r"[^\w.:%-]", host):
        raise RefusedError(f"“{shown(url)}” is no address that can be read.")
    user, at, _ = parts.netloc.rpartition("@")
    place = f"[{host}]" if ":" in host else host
    netloc = f"{quote(user, safe=_SENDABLE)}{at}{place}{f':{port}' if port is not None else ''}"
    path, query = quote(parts.path or "/", safe=_SENDABLE), quote(parts.query, safe=_SENDABLE)
    return urlunsplit((parts.scheme, netloc, path, query, ""))


def without_credentials(url: str) -> tuple[str, str]:
    """`url` without "user:password@", and that part ("user:password", still percent-encoded)."""
    parts = urlsplit(url)
    user, _, place = parts.netloc.rpartition("@")
    return urlunsplit(parts._replace(netloc=place)), user


def with_credentials(url: str, credentials: str) -> str:
    """`url` with "user:password@" before its host."""
    parts = urlsplit(url)
    return urlunsplit(parts._replace(netloc=f"{credentials}@{parts.netloc}"))


def with_password_of(given: str, url: str) -> str:
    """`url` with the name and password in `given`, where both are on one server."""
    bare, credentials = without_credentials(given)
    return with_credentials(url, credentials) if credentials and same_server(bare, url) else url


def host_of(url: str) -> str:
    """The host of an address as a message names it."""
    try:
        return clean_line(urlsplit(url).hostname or "") or "the server"
    except ValueError:
        return "the server"

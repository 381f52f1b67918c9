"""Whether the name of an outlet, or the host of a feed's address, is the one that somebody asks for."""

from __future__ import annotations

from collections.abc import Sequence
from ipaddress import ip_address
from urllib.parse import urlsplit

from briefreader.domain.text.folding import folded, folded_words

_SECOND_LEVEL = ("ac", "co", "com", "edu", "gov", "net", "or", "org")
"""What stands before a country in a host's ending: co.uk, com.au."""


class Asked:
    """What a reader types after from:, to be compared with many names and addresses; a * at the end: it may go on."""

    def __init__(self, typed: str) -> None:
        self._grows = typed.endswith("*")
        typed = typed.rstrip("*")
        self._words = folded_words(typed)
        self._literal = folded(typed).strip()  # of a name without a letter or digit
        self._host = "" if " " in typed else _bare(_host(typed) or _host(f"//{typed}"))
        self._domain = self._host if "." in self._host else ""

    def names(self, name: str) -> bool:
        """Whether its words stand in `name` as whole words, one after the other."""
        if not self._words:
            return bool(self._literal) and self._literal in folded(name)
        there = folded_words(name)
        return any(self._begins(there[at:]) for at in range(len(there) - len(self._words) + 1))

    def hosts(self, url: str) -> bool:
        """Whether it is the host of an address, a domain that holds it, or one of the names in it.

        "bbc" and "bbc.co.uk" are the host feeds.bbc.co.uk; "uk", "co" and "www" alone are no names, ".uk" is a domain.
        """
        host = _bare(_host(url))
        if not host or not self._host:
            return False
        if host == self._host:
            return True
        if self._domain:
            within = f".{host}".endswith(f".{self._domain.removeprefix('.')}")
            return within or (self._grows and f".{host}".find(f".{self._domain}") >= 0)
        return any(self._is(label, self._host) for label in _names_in(host))

    def _begins(self, there: Sequence[str]) -> bool:
        last = len(self._words) - 1
        return there[:last] == self._words[:last] and self._is(there[last], self._words[last])

    def _is(self, there: str, wanted: str) -> bool:
        return there.startswith(wanted) if self._grows else there == wanted


def _host(url: str) -> str:
    """The host of an address, each of its names in the letters of its own script; empty where there is none."""
    try:
        host = urlsplit(url.strip()).hostname or ""
    except ValueError:
        return ""
    return ".".join(map(_readable, folded(host).split(".")))


def _readable(label: str) -> str:
    if not label.startswith("xn--"):
        return label
    try:
        return folded(label[4:].encode("ascii").decode("punycode"))
    except UnicodeError:
        return label


def _bare(host: str) -> str:
    return host.removeprefix("www.").rstrip(".")


def _names_in(host: str) -> list[str]:
    """The parts of a host that somebody chose: without its ending, and none for a number."""
    try:
        ip_address(host)
        return []
    except ValueError:
        pass
    labels = host.split(".")
    names = labels[:-1] or labels
    return names[:-1] if len(names) > 1 and len(labels[-1]) == 2 and names[-1] in _SECOND_LEVEL else names

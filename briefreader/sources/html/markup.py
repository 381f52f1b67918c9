"""HTML, however broken, told element by element to a reader; no tree is built, so no depth of nesting is a danger."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from lxml import etree


class Reader:
    """What the parser calls; a reader overrides what it wants to know of."""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""

    def end(self, tag: str) -> None:
        """An element ends; the parser sees to it that every one does, in the right order."""

    def data(self, words: str) -> None:
        """Words of the element that is open, perhaps not all of them at once."""

    def close(self) -> None:
        """The document is at its end."""


def tell(markup: str, reader: Reader) -> None:
    """Lets `reader` hear all of `markup`."""
    _teller.tell(markup, reader)


class _Teller(threading.local):
    """One parser for all documents of a thread: to make one costs as much as a paragraph's reading."""

    def __init__(self) -> None:
        target: Any = self
        self._reader = Reader()
        self._parser = etree.HTMLParser(target=target, huge_tree=True, encoding="utf-8")

    def tell(self, markup: str, reader: Reader) -> None:
        self._reader = reader
        with suppress(etree.XMLSyntaxError):  # there is not a single element in it
            etree.fromstring(markup.encode("utf-8", "replace"), self._parser)

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._reader.start(tag, attributes)

    def end(self, tag: str) -> None:
        self._reader.end(tag)

    def data(self, words: str) -> None:
        self._reader.data(words)

    def close(self) -> None:
        self._reader.close()


_teller = _Teller()

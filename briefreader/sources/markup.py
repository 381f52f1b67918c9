"""HTML, however broken, told element by element to a reader; no tree is built, so no depth of nesting is a danger."""

from __future__ import annotations

from collections.abc import Mapping
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
    target: Any = reader
    parser = etree.HTMLParser(target=target, huge_tree=True, encoding="utf-8")
    try:
        parser.feed(markup.encode("utf-8", "replace"))
        parser.close()
    except etree.XMLSyntaxError:
        pass  # there is not a single element in it

"""The only way to trafilatura, which finds the article among all the words of a web page."""

from __future__ import annotations

import logging
import socket
from collections.abc import Callable
from functools import cache
from typing import Any


def article_tree(markup: str, url: str) -> Any:
    """The tree of what trafilatura takes for the article, a kind of TEI; None where it finds none."""
    try:
        found: Any = _extractor()(markup, url=url or None, fast=True, include_comments=False)
    except (ValueError, AttributeError, TypeError, RecursionError):  # what broken pages bring out in it
        return None
    return found.body if found is not None else None


@cache
def _extractor() -> Callable[..., Any]:
    """trafilatura's function, imported late: the import takes longer than most articles take to read.

    trafilatura also downloads pages, by urllib3, which we never ask it to.  But urllib3 opens a socket as soon as it
    is imported, to see whether the machine has IPv6.  Here it is told that Python has none.
    """
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it logs a warning for each page without an article
    had, socket.has_ipv6 = socket.has_ipv6, False
    try:
        from trafilatura import bare_extraction
    finally:
        socket.has_ipv6 = had
    extractor: Callable[..., Any] = bare_extraction
    return extractor

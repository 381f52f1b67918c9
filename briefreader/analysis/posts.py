"""How an embedded post is signed: "— Name (@handle), 6 January 2026"."""

from __future__ import annotations

import re

from briefreader.analysis.bylines import DATE, FULL_NAME

_SIGNATURE = re.compile(
    rf"(?:[—–]|--?)\s*(?P<name>[^—–\n]{{2,60}}?)\s*\(@\w{{1,30}}\)[,\s]*(?:{DATE}[^\n]{{0,30}})?\s*\Z"
    rf"|(?:[—–]|--)\s*(?P<plain>{FULL_NAME}),\s*(?:on\s+\w+,\s*)?{DATE}\s*\Z"
)
_LONGEST_POST = 2500
_LONGEST_SIGNATURE = 160


def signature(words: str) -> re.Match[str] | None:
    """The signature that ends a post; at 0 where there is nothing else."""
    if len(words) > _LONGEST_POST or words[-1:].isspace():
        return None
    return _SIGNATURE.search(words, max(0, len(words) - _LONGEST_SIGNATURE))


def author(found: re.Match[str]) -> tuple[int, int]:
    """Where the author's name stands in a signature."""
    return found.span("name") if found["name"] else found.span("plain")

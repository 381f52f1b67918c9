"""How embedded posts are written: signed below ("— Name (@handle), 6 January 2026"), or as a card under the name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefreader.analysis.text import date_stamps
from briefreader.analysis.text.bylines import DATE, FULL_NAME
from briefreader.analysis.text.words import UPPER
from briefreader.domain.text.span import Span

_SIGNATURE = re.compile(
    rf"(?:[—–]|--?)\s*(?P<name>[^—–\n]{{2,60}}?)\s*\(@\w{{1,30}}\)[,\s]*(?:{DATE}[^\n]{{0,30}})?\s*\Z"
    rf"|(?:[—–]|--)\s*(?P<plain>{FULL_NAME}),\s*(?:on\s+\w+,\s*)?{DATE}\s*\Z"
)
_NAME = rf"(?:[{UPPER}\d][^\n@:.!?]{{1,58}}[^\s@:.!?,])"
_HANDLE = r"@\w{2,30}(?:@[\w.]+)?"
_AGO = r"(?:\d{1,2}\s?[smhd]|\d{1,2} (?:minutes?|hours?|days?) ago)"
_WHEN = rf"(?:{date_stamps.STAMP}|{date_stamps.DAY}|{_AGO})"
_TOP = re.compile(rf"(?P<name>{_NAME})(?:\s*\n+\s*|\s+\(?){_HANDLE}\)?(?P<when>\s*[·•|-]\s*{_WHEN})?[^\S\n]*(?:\n|\Z)")
_FOOT = re.compile(
    rf"(?:{_WHEN}|{date_stamps.CLOCK})(?:\s*[·•|,-]\s*(?:{_WHEN}|[\d.,]+[KM]?\s*Views|From [^\n]{{2,30}}|Twitter "
    rf"for \w+))*\s*\Z"
    r"|[\d.,]+[KM]?\s*Views\s*\Z",
    re.IGNORECASE,
)
_LINK = re.compile(r"(?:\s*(?:pic\.twitter\.com/\S+|https?://\S+))+\s*\Z")

_LONGEST_POST = 2500
_LONGEST_SIGNATURE = 160
_MOST_LINES = 14
"""Lines between the name on top of a card and the date below it."""


@dataclass(frozen=True, slots=True)
class Post:
    """The parts of a post: whose it is, the words, and the dash before a signature."""

    author: Span
    words: Span
    dash: Span | None


def post(text: str, span: Span) -> Post | None:
    """The parts of the post at `span`; None where nobody signs it, or where there is nothing but the signature."""
    words = span.of(text)
    signed = signature(words)
    if signed is not None:
        said = _without_links(text, Span(span.start, span.start + signed.start()))
        start = span.start + signed.start()
        author = Span(*signed.span("name" if signed["name"] else "plain")).shifted(span.start)
        return Post(author, said, Span(start, start + 1)) if len(said) else None
    top = _TOP.match(words)
    if top is None:
        return None
    lines = words[top.end() :].split("\n")
    while lines and (not lines[-1].strip() or _FOOT.match(lines[-1].strip())):
        lines.pop()
    start = span.start + top.end()
    said = _without_links(text, Span(start, start + len("\n".join(lines))))
    return Post(Span(*top.span("name")).shifted(span.start), said, None) if len(said) else None


def _without_links(text: str, span: Span) -> Span:
    """A post's words without the picture's or the page's address at their end."""
    link = _LINK.search(text, span.start, span.end)
    return Span(span.start, link.start() if link else span.end).trimmed(text)


def signature(words: str) -> re.Match[str] | None:
    """The signature that ends a post; at 0 where there is nothing else."""
    if len(words) > _LONGEST_POST or words[-1:].isspace():
        return None
    return _SIGNATURE.search(words, max(0, len(words) - _LONGEST_SIGNATURE))


def card_lines(lines: list[str]) -> int:
    """How many of some lines make a card: name, @handle, words, date; 0 where none begins with the first line."""
    top = _TOP.match("\n".join(lines[:2]) + "\n")
    if top is None:
        return 0
    first = top[0].rstrip("\n").count("\n") + 1
    for number in range(first + 1, min(len(lines), first + _MOST_LINES)):
        if _FOOT.match(lines[number].strip()):
            return number + 1
    return first + 1 if top["when"] and first < len(lines) else 0

"""Text that is no markup: its paragraphs and lines, and the addresses in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefreader.domain.text.clean import clean
from briefreader.sources.text.inline_text import Place, Words
from briefreader.sources.text.links import web_address

_BLANK_LINES = re.compile(r"\n\s*\n\s*")
_ADDRESS = re.compile(r"(?<![\w@/.:])https?://[^\s<>\"“”«»{}|\\^`]+", re.IGNORECASE)
_AFTER_ADDRESS = ".,;:!?'’…*_~。、，）」』】》"
_PAIRS = {")": "(", "]": "["}
_LISTED = re.compile(r"(?:[-–—•*‣▪·+>#]|\(?\d{1,3}[.):]|\d{1,2}:\d\d|https?://)")
_SENTENCE_ENDS = tuple('.!?…:;。！？"”’)]')
_WIDTHS = range(45, 111)  # characters of the longest line of a text that was broken at a width
_WRAPS = 3  # line breaks that can be told to be none by their width alone
_PROSE_WORDS = 5  # a line, on average
_ODD = re.compile(r"[{}<>=;|\\^~$#@_]|\s{3,}|\S\(\)")


def paragraphs(text: str, loose: bool = False) -> Iterator[Words]:
    """The paragraphs of plain text, every character of it taken literally; its lines and addresses kept.

    `loose` text may have been meant as markup, in which a line break is a blank: a line that goes on in small letters
    goes on.
    """
    lines = clean(text).replace("\u00ad", "").replace("\u2028", "\n").replace("\u2029", "\n\n").split("\n")
    plain = "\n".join(" ".join(line.split()) for line in lines)
    return cut(Words(plain, tuple(_addresses(plain))), loose)


def cut(words: Words, loose: bool = False) -> Iterator[Words]:
    """Lines cut into paragraphs at those that are empty; where lines were broken at a width they are made whole."""
    wraps, shortest = _is_wrapped(words.text), 0 if loose else _WIDTHS.start
    start = 0
    for gap in [*_BLANK_LINES.finditer(words.text), None]:
        end = gap.start() if gap else len(words.text)
        text = words.text[start:end]
        start += len(text) - len(text.lstrip())
        end -= len(text) - len(text.rstrip())
        if start < end:
            part = words.part(start, end)
            yield Words(_with_whole_lines(part.text, wraps, shortest), part.links)
        start = gap.end() if gap else end


def is_prose(text: str) -> bool:
    """Whether lines that are to be shown as they are hold sentences all the same, as in letters and press releases."""
    lines = [line for line in text.split("\n") if line.strip()]
    words = sum(len(line.split()) for line in lines)
    odd = sum(bool(_ODD.search(line)) or line.startswith("  ") for line in lines)
    return len(lines) > 2 and words >= _PROSE_WORDS * len(lines) and odd * 10 <= len(lines)


def _addresses(text: str) -> Iterator[Place]:
    for found in _ADDRESS.finditer(text):
        start, end = found.span()
        while end > start and (text[end - 1] in _AFTER_ADDRESS or _is_left_open(text[start:end])):
            end -= 1
        if url := web_address(text[start:end]):
            yield start, end, url


def _is_left_open(address: str) -> bool:
    """Whether a bracket at the end closes one that began before the address."""
    opening = _PAIRS.get(address[-1:])
    return opening is not None and address.count(address[-1]) > address.count(opening)


def _is_wrapped(text: str) -> bool:
    """Whether all line breaks are where the next word had no room, as in text that was broken at a width."""
    breaks = list(_breaks(text.split("\n")))
    width = max((len(line) for line in text.split("\n")), default=0)
    return (
        width in _WIDTHS
        and len(breaks) >= _WRAPS
        and all(len(line) + 1 + len(after.split(" ", 1)[0]) > width for line, after in breaks)
    )


def _breaks(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Lines with the one after each, where that is neither empty nor an item of a list."""
    for line, after in pairwise(lines):
        if line and after and not _LISTED.match(after.lstrip()):
            yield line, after


def _with_whole_lines(text: str, wraps: bool, shortest: int) -> str:
    """A paragraph whose line breaks are blanks where they were made by a width; every character keeps its place."""
    if "\n" not in text:
        return text
    lines = text.split("\n")
    whole = lines[0]
    for line, after in pairwise(lines):
        whole += (" " if _goes_on(line, after, wraps, shortest) else "\n") + after
    return whole


def _goes_on(line: str, after: str, wraps: bool, shortest: int) -> bool:
    """Whether the next line is the same line's rest; `shortest`: characters of a line that may have one."""
    if _LISTED.match(after.lstrip()):
        return False
    return wraps or (len(line) >= shortest and not line.endswith(_SENTENCE_ENDS) and after.lstrip()[:1].islower())

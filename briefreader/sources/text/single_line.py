"""Titles and names: outside text that is shown on one line."""

from __future__ import annotations

import html
import re

from briefreader.domain.text.clean import clean_line

_HUGE = re.compile(r"&#(?:[0-9]{8,}|[xX][0-9a-fA-F]{7,});?")  # no character, and more digits than Python reads
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
# The tags that titles really have.  Other words in angle brackets are somebody's words, and stay.
_IN_WORDS = re.compile(
    r"</?(?:a|abbr|b|cite|code|em|font|i|mark|q|s|small|span|strike|strong|sub|sup|tt|u)(?:\s[^<>]*)?/?>", re.IGNORECASE
)
_BETWEEN_WORDS = re.compile(r"</?(?:br|div|h[1-6]|img|li|p|ul|wbr)(?:\s[^<>]*)?/?>", re.IGNORECASE)
_CODE = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL)


def unescaped(text: str) -> str:
    """`text` with its character references read once more: feeds escape twice, and what comes out is cleaned later."""
    return html.unescape(_HUGE.sub("\ufffd", text)) if "&" in text and _REFERENCE.search(text) else text


def plain_line(markup: str, longest: int) -> str:
    """The words of a title or a name in one clean line of at most `longest` characters."""
    words = markup[: 8 * longest]
    if "&" in words:
        words = unescaped(unescaped(words))
    if "<" in words:
        words = _IN_WORDS.sub("", _BETWEEN_WORDS.sub(" ", _CODE.sub(" ", words)))
    return shortened(literal_line(words), longest)


def literal_line(text: str) -> str:
    """`text` in one clean line, every character of it taken literally; runs of any blanks become one space."""
    return " ".join(clean_line(text).replace("\u00ad", "").split())


def shortened(line: str, longest: int) -> str:
    """`line`, or as many whole words of it as fit, with an ellipsis."""
    if len(line) <= longest:
        return line
    kept = line[: longest - 1]
    head, blank, _ = kept.rpartition(" ")
    return (head if blank and len(head) > longest // 2 else kept).rstrip(" ,;:–—-") + "…"

"""Titles and names: outside text that is shown on one line."""

from __future__ import annotations

import html
import re

from briefreader.domain.text.clean import clean_line
from briefreader.sources.text import raised_text
from briefreader.sources.text.xml_chars import joined_halves

_HUGE = re.compile(r"&#(?:[0-9]{8,}|[xX][0-9a-fA-F]{7,});?")  # no character, and more digits than Python reads
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[a-zA-Z][a-zA-Z0-9]{1,30};)")

# The tags that titles really have.  Other words in angle brackets are somebody's words, and stay.
_IN_WORDS = frozenset(
    "a abbr b bdi big cite code del dfn em font i ins kbd mark q s samp small span strike strong sub sup tt u "
    "var".split()
)
_BETWEEN_WORDS = frozenset("div h1 h2 h3 h4 h5 h6 li ol p ul".split())
_ALONE = frozenset("br hr img wbr".split())
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s[^<>]*)?)/?>")
_CODE = re.compile(r"<(script|style)\b[^<>]*>.{0,500}?</\1\s*>", re.IGNORECASE | re.DOTALL)
_STRUCK = re.compile(r"<(del|s|strike)\b[^<>]*>.{0,500}?</\1\s*>", re.IGNORECASE | re.DOTALL)
_SCRIPT = re.compile(r"<(sup|sub)\b[^<>]*>(.{0,200}?)</\1\s*>", re.IGNORECASE | re.DOTALL)


def unescaped(text: str) -> str:
    """`text` with its character references read once more: feeds escape twice, and what comes out is cleaned later."""
    if "&" not in text:
        return text
    return _REFERENCE.sub(lambda found: html.unescape(found[0]), _HUGE.sub("\ufffd", joined_halves(text)))


def plain_line(markup: str, longest: int, once: bool = False) -> str:
    """The words of a title or a name in one clean line of at most `longest` characters.

    Many feeds escape their titles twice; where it is known that this one does not, its references are read `once`, and
    what then stands in angle brackets are words.
    """
    words = _without_tags(markup[: 8 * longest])
    if "&" in words:
        words = unescaped(words)
        words = words if once else unescaped(_without_tags(words))
    return shortened(literal_line(words), longest)


def _without_tags(words: str) -> str:
    """A title without its markup; an element that is not closed is no markup, but what somebody writes of."""
    if "<" not in words:
        return words
    words = _STRUCK.sub("", _CODE.sub(" ", words))
    words = _SCRIPT.sub(_script, words)
    tags = [(bool(found[1]), found[2].lower()) for found in _TAG.finditer(words)]
    closed = {name for closing, name in tags if closing} & {name for closing, name in tags if not closing}

    def kept(found: re.Match[str]) -> str:
        name = found[2].lower()
        if name in _ALONE or (name in _BETWEEN_WORDS and (name in closed or found[1])):
            return " "
        return "" if name in _IN_WORDS and (name in closed or found[1] or "=" in found[3]) else found[0]

    return _TAG.sub(kept, words)


def _script(found: re.Match[str]) -> str:
    """Raised or lowered words in a title."""
    words, before = _TAG.sub("", found[2]), _TAG.sub("", found.string[: found.start()][-200:])
    if found[1].lower() == "sub":
        return raised_text.lowered(words, before)
    after = _TAG.sub("", found.string[found.end() :][:200])
    return raised_text.raised(words, before, after)


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

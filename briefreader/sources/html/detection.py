"""Whether text is markup, and whether markup was escaped once too often."""

from __future__ import annotations

import re

from briefreader.sources.html.elements import KNOWN
from briefreader.sources.text.single_line import unescaped

_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)((?:\s[^<>]*)?)/?>")
_CERTAIN = re.compile(
    r"<(?:p|br|hr|li|img|wbr|div|table|tr|td|ul|ol|dl|h[1-6]|blockquote|iframe|pre|figure|section|article)(?:\s[^<>]*)?/?>"
    r"|<[a-zA-Z][\w:-]*\s[^<>]*=[^<>]*>|<!--|<!\[CDATA\[",
    re.IGNORECASE,
)
_ESCAPED = re.compile(r"&lt;/?[a-zA-Z][\w:-]*")
_ESCAPED_MARKUP = re.compile(
    r"\A\s*<(?:p|a|br|div|span|img|em|strong|b|i|u|font|ul|ol|h[1-6]|blockquote|figure|table|section|article)\b[^<>]*>"
    r"|</(?:p|div|ul|ol|li|table|blockquote|h[1-6]|figure)\s*>|<(?:a|img|iframe)\s[^<>]*=|<br[^<>]*>.*<br",
    re.IGNORECASE | re.DOTALL,
)


def is_markup(text: str) -> bool:
    """Whether there are tags of HTML in `text`, and not just words in angle brackets: a<b>c is none."""
    if "<" not in text:
        return False
    if _CERTAIN.search(text):
        return True
    opened: set[str] = set()
    for closing, name, _ in _TAG.findall(text):
        tag = name.lower()
        if closing and (tag in opened or tag in KNOWN):
            return True
        opened.add(tag)
    return False


def unescaped_once(markup: str) -> str:
    """Markup that was escaped once too often shows its tags as words: it is read once more."""
    if is_markup(markup) or not _ESCAPED.search(markup):
        return markup
    read = unescaped(markup)
    return read if is_markup(read) and _ESCAPED_MARKUP.search(read) else markup

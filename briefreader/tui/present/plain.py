"""The one door by which outside text reaches the screen: shown as it is, never obeyed."""

from __future__ import annotations

from textual.content import Content

from briefreader.domain.clean import clean

_BLANKS = str.maketrans("\n\t\u2028\u2029\u0085", "     ")


def strip(text: str) -> str:
    """`text` on one line, without anything a terminal could obey; clean text keeps its length."""
    if text.isascii() and text.isprintable():
        return text
    return clean(text).translate(_BLANKS)


def plain(text: str) -> Content:
    """`text` for a label, title or message: cleaned, and its square brackets are square brackets."""
    return Content(strip(text))

"""The one door by which text reaches a widget: cleaned and shown as it is, never obeyed, its brackets brackets.

No other file makes Content, and no widget is given a bare string; a test over the source keeps it so.
"""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content

from briefreader.domain.text.clean import clean

_BLANKS = str.maketrans("\n\t\u2028\u2029\u0085", "     ")

Piece = str | Content | tuple[str, str]
"""Words, words with a style, or what came through this door already."""


def strip(text: str) -> str:
    """`text` on one line, without anything a terminal could obey; clean text keeps its length."""
    if text.isascii() and text.isprintable():
        return text
    return clean(text).translate(_BLANKS)


def plain(text: str = "") -> Content:
    """`text` for a label, title or message."""
    return Content(strip(text))


def styled(text: str, style: str) -> Content:
    """`text` in one of our tones."""
    return Content.styled(strip(text), style)


def assembled(*pieces: Piece) -> Content:
    """The pieces one after the other, each in its own tone."""
    return Content.assemble(*map(_shown, pieces))


def joined(rows: Iterable[Content], between: str = "\n") -> Content:
    """The rows beneath each other, or with blanks of ours `between` them beside each other."""
    return Content(between).join(list(rows))


def _shown(piece: Piece) -> Piece:
    match piece:
        case str():
            return strip(piece)
        case (words, style):
            return strip(words), style
    return piece

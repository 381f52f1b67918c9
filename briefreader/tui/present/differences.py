"""A difference between two texts as lines: what went is struck out, what came underlined, what stayed left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from textual.content import Content

from briefreader.domain.news.difference import Fate, Paragraph, Piece
from briefreader.tui.present.plain import assembled, plain, strip, styled
from briefreader.tui.present.tones import BAD, GOOD, QUIET
from briefreader.wording.counts import counted

_STYLES = {Fate.SAME: "", Fate.GONE: f"strike {BAD}", Fate.NEW: f"underline bold {GOOD}"}
_SIGNS = {Fate.SAME: ("", ""), Fate.GONE: ("[-", "-]"), Fate.NEW: ("{+", "+}")}
"""Around what went and what came, where there is no colour."""


def told(paragraphs: Sequence[Paragraph], signs: bool = False) -> list[Content]:
    """A paragraph a line with an empty one after it; with `signs`, brackets say what the colours do."""
    lines: list[Content] = []
    for stayed, group in groupby(paragraphs, key=_stayed):
        found = list(group)
        if stayed:
            lines.append(styled(f"… {counted(len(found), 'paragraph')} as before …", QUIET))
            lines.append(plain())
        else:
            for paragraph in found:
                lines += [assembled(*_pieces(paragraph, signs)), plain()]
    return lines[:-1]


def _stayed(paragraph: Paragraph) -> bool:
    return all(piece.fate is Fate.SAME for piece in paragraph)


def _pieces(paragraph: Paragraph, signs: bool) -> Iterator[tuple[str, str]]:
    before: Piece | None = None
    for piece in paragraph:
        if before and before.fate is Fate.GONE and before.text[-1:].strip() and piece.fate is Fate.NEW:
            yield " ", ""  # what went and what came in its place are two words
        yield from _piece(piece, *(_SIGNS[piece.fate] if signs else ("", "")))
        before = piece


def _piece(piece: Piece, opening: str, closing: str) -> Iterator[tuple[str, str]]:
    """A piece; the blanks at its edges stay outside of what is struck out or underlined."""
    words = strip(piece.text)
    bare = words.strip()
    at = words.index(bare) if bare else len(words)
    yield words[:at], ""
    if bare:
        yield f"{opening}{bare}{closing}", _STYLES[piece.fate]
    yield words[at + len(bare) :], ""

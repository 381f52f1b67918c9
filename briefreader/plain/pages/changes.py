"""What changed in an article, paragraph by paragraph: the words that went and that came, said so where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from briefreader.domain.news.difference import Fate, Paragraph, Piece
from briefreader.plain.shell.sentence import ended
from briefreader.services.reading.comparison import Comparison
from briefreader.wording.counts import counted
from briefreader.wording.times import day

_SAID = {Fate.GONE: "[gone: {}]", Fate.NEW: "[new: {}]"}


def change_lines(found: Comparison) -> list[str]:
    """Since when, what became of the title, and the text; paragraphs that stayed are only counted."""
    title = (
        [f"The title was: {ended(found.title_then)}", f"It is: {ended(found.title)}"]
        if found.title != found.title_then
        else []
    )
    return [f"What has changed since {day(found.kept_at)}.", *title, *_told(found)]


def _told(found: Comparison) -> Iterator[str]:
    for stayed, group in groupby(found.paragraphs, key=_stayed):
        paragraphs = list(group)
        if stayed:
            yield f"{counted(len(paragraphs), 'paragraph')} as before."
        else:
            yield from map(_paragraph, paragraphs)


def _stayed(paragraph: Paragraph) -> bool:
    return all(piece.fate is Fate.SAME for piece in paragraph)


def _paragraph(paragraph: Paragraph) -> str:
    fates = {piece.fate for piece in paragraph if piece.text.strip()}
    if len(fates) == 1:  # a whole paragraph that came or went
        return f"{'New' if fates == {Fate.NEW} else 'Gone'} paragraph: {''.join(piece.text for piece in paragraph)}"
    return f"Changed paragraph: {' '.join(''.join(map(_piece, paragraph)).split())}"


def _piece(piece: Piece) -> str:
    """Its words; what went or came stands apart from those before it, the blanks at its end stay outside."""
    words = piece.text.strip()
    if not words or piece.fate is Fate.SAME:
        return piece.text
    return f" {_SAID[piece.fate].format(words)}{piece.text[len(piece.text.rstrip()) :]}"

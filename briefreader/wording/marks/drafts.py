"""Notes that were begun and not saved, offered again where what they are about is opened."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from briefreader.domain.marks.annotation import Marks
from briefreader.domain.reading.reading import Reading, ReadStatement
from briefreader.domain.text.clean import clean_line

Shown = Callable[[], Sequence[ReadStatement]]
"""The statements on the screen, which are asked for only where it matters."""

_LOST = "briefreader: the disk did not take this note. It is here only, to be copied:"


def begun_on(target: str, marks: Marks, drafts: Collection[str]) -> bool:
    """Whether one of the drafts is a note on `target`, or a change of one that is there."""
    return target in drafts or any(note.id in drafts for note in marks.notes)


def offered(reading: Reading, picked: ReadStatement | None, drafts: Collection[str], word: str, shown: Shown) -> str:
    """On opening an article, or going to a statement of it; `word` goes on with it.  Empty where nothing was begun."""
    if not drafts:
        return ""
    here = (picked.id, picked.marks) if picked else (reading.article.id, reading.marks)
    if begun_on(*here, drafts):
        return back(word)
    return "" if picked else back_among(shown(), drafts)


def back(word: str) -> str:
    """On opening what the note is about; `word`, a key or a command, goes on with it."""
    return f"A note you were writing is back: {word} goes on with it."


def back_among(statements: Sequence[ReadStatement], drafts: Collection[str]) -> str:
    """On opening an article, where the note is about a statement of it; empty where there is none."""
    numbers = [number for number, one in enumerate(statements, 1) if begun_on(one.id, one.marks, drafts)]
    return f"A note you were writing is back, on statement {numbers[0]}." if numbers else ""


def lost(texts: Sequence[str]) -> list[str]:
    """At the end of the program: what the disk took none of, to be copied from the terminal."""
    return [line for text in texts for line in (_LOST, *(clean_line(one) for one in text.splitlines()))]

"""The reader's marks in words, and whether one holds the words that are looked for."""

from __future__ import annotations

from briefreader.domain.annotation import Marks, Place
from briefreader.domain.reading import ReadStatement
from briefreader.wording.statements import speaker_words

STATES = {Place.CHANGED: "changed", Place.ORPHAN: "gone", Place.MOVED: "moved"}
"""What has become of the words that were marked; those that stand where they stood need no word."""


def holds(words: str, marks: Marks, said: ReadStatement | None, *about: str) -> bool:
    """Whether all of `words` are in a mark, its notes and tags, its speaker, or what is told `about` its article."""
    of = (said.statement.text, speaker_words(said)) if said else ()
    notes = (note.text for note in marks.notes)
    held = " ".join((*of, *notes, *(f"#{tag}" for tag in marks.tags), *about)).casefold()
    return all(word in held for word in words.casefold().split())
